import { tage, type Aufrufer } from '../../../subgraphs/kim/authority/parts';
import type { Nutzer } from '../../../subgraphs/kim/authority/store/nutzer';
import { verifyRegister } from '../../../subgraphs/kim/authority/store/verifyRegister';
import { openAuthority } from '../../../subgraphs/kim/authority/authority';
import { assign, consent, mintOne, openCity, users, type City } from './city';
import { onBothDatabases } from './onBothDatabases';

const verpflichtetAm = new Date('2020-01-01T00:00:00Z');
const ended = new Date('2021-01-01T00:00:00Z');
const third: Aufrufer = { ...users.ki2, nutzer: 'cm-ki-3' };

onBothDatabases('a task whose bearer has left', (openStore) => {
  let city: City;
  let task: string;

  const enter = ({ nutzer, organisation, rolle }: Aufrufer, change: Partial<Nutzer> = {}) => city.authority.saveNutzer({ sub: nutzer, organisation, rolle, aktiv: true, verpflichtetAm, ...change });
  const leaves = (who: Aufrufer) => enter(who, { aktiv: false });
  const orphaned = (caller: Aufrufer = users.koordination) => city.authority.orphanedLoeschaufgaben(caller);
  const give = (nutzer = 'cm-ki-2', aufgabe = task, caller: Aufrufer = users.koordination) => city.authority.assignLoeschaufgabe({ aufgabe, nutzer }, caller);
  const open = async (caller: Aufrufer) => (await city.authority.openLoeschaufgaben(caller)).map(({ id }) => id);
  const events = () => city.parts.database.knex('loeschaufgabe_ereignis').orderBy('folge').pluck('ereignis');

  /** One open task at the Jobcenter, of the organisation that leads the case. */
  async function revoked(fallId = 'F-1', change: Parameters<typeof consent>[4] = {}): Promise<string> {
    await assign(city, fallId, ['K-1'], users.ki);
    await consent(city, users.ki, fallId, 'K-1', change);
    await mintOne(city, users.ki, fallId, 'K-1');
    await city.authority.revoke({ fallId, klientId: 'K-1', umfang: {}, kanal: 'PERSOENLICH' }, users.ki);
    const found = (await city.authority.openLoeschaufgaben(users.ki)).find((one) => one.fallId === fallId);
    if (!found) throw new Error('no task');
    return found.id;
  }

  beforeEach(async () => {
    city = await openCity(await openStore());
    await enter(third);
    task = await revoked();
  });

  const left: readonly (readonly [string, Partial<Nutzer>])[] = [
    ['not active any more', { aktiv: false }],
    ['with another organisation', { organisation: 'TRAEGER_A' }],
    ['coordinating', { rolle: 'KOORDINATION' }],
    ['not bound to secrecy any more', { verpflichtetBis: ended }],
  ];
  it.each(left)('%s: the Koordination sees number, organisation and day, and nothing of the person', async (_how, change) => {
    expect(await orphaned()).toEqual([]);
    await enter(users.ki, change);
    const listed = await orphaned();
    expect(listed).toEqual([{ id: task, organisation: 'KI', entstandenAm: expect.any(Date) }]);
    expect(JSON.stringify(listed)).not.toMatch(/K-1|F-1|cm-ki|JOBCENTER/);
  });

  it('whom it is given to sees it as his own and can say that it is done; it is on record who gave it', async () => {
    await leaves(users.ki);
    expect(await give()).toBe('ERLEDIGT');
    expect([await open(users.ki2), await open(third), await orphaned()]).toEqual([[task], [], []]);
    expect(await city.authority.ownLoeschaufgabe(task, users.ki2)).toMatchObject({ id: task, fallId: 'F-1', klientId: 'K-1', stelle: 'JOBCENTER' });
    const [row]: readonly { readonly nutzlast: string }[] = await city.parts.database.knex('loeschaufgabe_ereignis').where({ ereignis: 'ZUGEWIESEN' });
    expect(JSON.parse(row?.nutzlast ?? '')).toEqual({ ereignis: 'ZUGEWIESEN', aufgabeId: task, nutzer: 'cm-ki-2', durch: 'koordination', erfasstAm: expect.any(String) });
    expect(await city.authority.answerLoeschaufgabe(task, { ergebnis: 'GELOESCHT' }, users.ki2)).toBe('ERLEDIGT');
    expect(await events()).toEqual(['ENTSTANDEN', 'ZUGEWIESEN', 'GELOESCHT']);
    expect((await verifyRegister(city.parts.database, [], city.parts.now())).fehler).toBeUndefined();
  });

  it('and he sees nothing else of the case: neither its head nor its other tasks nor a Freigabe', async () => {
    await consent(city, users.ki, 'F-1', 'K-1');
    await mintOne(city, users.ki, 'F-1', 'K-1', 'AUFENTHALT');
    await city.authority.revoke({ fallId: 'F-1', klientId: 'K-1', umfang: {}, kanal: 'PERSOENLICH' }, users.ki);
    await consent(city, users.ki, 'F-1', 'K-1');
    await leaves(users.ki);
    await give();
    expect(await open(users.ki2)).toEqual([task]);
    expect(await orphaned()).toHaveLength(1); // the second one is nobody's still
    expect(await city.authority.ownCases(users.ki2)).toEqual([]);
    expect(await city.authority.ownCase('F-1', users.ki2)).toBeUndefined();
    expect(await city.authority.mayReadOwn(users.ki2, 'KIM_CASE_MANAGEMENT', 'F-1', 'KIM_STAMM')).toBe(false);
    expect((await mintOne(city, users.ki2, 'F-1', 'K-1')).kategorien).toEqual([]);
    await city.authority.revoke({ fallId: 'F-1', klientId: 'K-1', umfang: {}, kanal: 'PERSOENLICH' }, users.ki2);
    expect(await city.parts.database.knex('einwilligung_ereignis').where({ ereignis: 'WIDERRUFEN' })).toHaveLength(2);
  });

  it('whoever had it and comes back has it no more', async () => {
    await leaves(users.ki);
    await give();
    await enter(users.ki);
    expect([await open(users.ki), await open(users.ki2)]).toEqual([[], [task]]);
  });

  it('it is given on when he leaves too, and the newest counts, also for an authority started anew', async () => {
    await leaves(users.ki);
    await give();
    expect(await give('cm-ki-3')).toBe('AUFGABE_UNBEKANNT');
    await leaves(users.ki2);
    expect((await orphaned()).map(({ id }) => id)).toEqual([task]);
    expect(await give('cm-ki-3')).toBe('ERLEDIGT');
    await enter(users.ki2);
    const other = await openAuthority(city.parts);
    expect([await open(users.ki2), (await other.openLoeschaufgaben(third)).map(({ id }) => id)]).toEqual([[], [task]]);
  });

  it('what was given to one person alone is an orphan when he has left, whoever leads the case now', async () => {
    const alone = await revoked('F-2', { istNurFuerMich: true, stellen: ['JOBCENTER'] });
    await city.authority.handOver('F-2', { organisation: 'KI', nutzer: 'cm-ki-3' }, users.ki);
    await leaves(users.ki);
    expect((await orphaned()).map(({ id }) => id)).toEqual([task, alone]);
    expect(await give('cm-ki-2', alone)).toBe('ERLEDIGT');
    expect([await open(users.ki2), await open(third)]).toEqual([[alone], []]);
  });

  it('a deputy whose time runs has it, and after that nobody does', async () => {
    await city.authority.appointDeputy({ fallId: 'F-1', nutzer: 'cm-ki-2', bis: new Date(city.clock() + tage(14)) }, users.ki);
    await leaves(users.ki);
    expect([await orphaned(), await give('cm-ki-3')]).toEqual([[], 'AUFGABE_UNBEKANNT']);
    city.later(15);
    expect((await orphaned()).map(({ id }) => id)).toEqual([task]);
  });

  it('a case given to a colleague takes along what was nobody’s, and not what was given to somebody', async () => {
    const second = await revoked('F-2');
    await leaves(users.ki);
    await give('cm-ki-3');
    for (const fallId of ['F-1', 'F-2']) expect(await city.authority.reassignCase({ fallId, nutzer: 'cm-ki-2' }, users.koordination)).toBe('ERLEDIGT');
    expect([await open(users.ki2), await open(third), await orphaned()]).toEqual([[second], [task], []]);
  });

  it('stays where the data could be seen, also after the case went elsewhere and was closed', async () => {
    await city.authority.handOver('F-1', { organisation: 'TRAEGER_A', nutzer: 'cm-traeger-a' }, users.ki);
    await city.authority.closeCase('F-1', users.a);
    await leaves(users.ki);
    expect(await orphaned()).toMatchObject([{ id: task, organisation: 'KI' }]);
    expect(await give('cm-traeger-a')).toBe('AUFGABE_UNBEKANNT');
    expect(await give()).toBe('ERLEDIGT');
  });

  it('what is deleted is no orphan', async () => {
    await city.authority.answerLoeschaufgabe(task, { ergebnis: 'GELOESCHT' }, users.ki);
    await leaves(users.ki);
    expect([await orphaned(), await give()]).toEqual([[], 'AUFGABE_UNBEKANNT']);
  });

  it('what was kept for a reason is looked at anew by whom it is given to, who sees the reason and says it again or deletes', async () => {
    const behalten = { ergebnis: 'AUFBEWAHRT', grund: 'RECHTSANSPRUECHE', erlaeuterung: 'Klage' } as const;
    await city.authority.answerLoeschaufgabe(task, behalten, users.ki);
    await leaves(users.ki);
    expect((await orphaned()).map(({ id }) => id)).toEqual([task]);
    expect([await give(), await open(users.ki2), await orphaned()]).toEqual(['ERLEDIGT', [task], []]);
    expect(await city.authority.ownLoeschaufgabe(task, users.ki2)).toMatchObject({ istOffen: true, antwort: { ereignis: 'AUFBEWAHRT', erlaeuterung: 'Klage' } });
    expect([await city.authority.answerLoeschaufgabe(task, behalten, users.ki2), await open(users.ki2)]).toEqual(['ERLEDIGT', []]);
    expect([await city.authority.answerLoeschaufgabe(task, behalten, users.ki2), await city.authority.answerLoeschaufgabe(task, { ergebnis: 'GELOESCHT' }, users.ki2)]).toEqual(['ERLEDIGT', 'ERLEDIGT']);
    expect(await events()).toEqual(['ENTSTANDEN', 'AUFBEWAHRT', 'ZUGEWIESEN', 'AUFBEWAHRT', 'GELOESCHT']);
    expect((await verifyRegister(city.parts.database, [], city.parts.now())).fehler).toBeUndefined();
  });

  it('an unknown task, one that somebody has, another organisation, and nobody who works there: refused alike, and nothing is written', async () => {
    expect(await give()).toBe('AUFGABE_UNBEKANNT');
    await leaves(users.ki);
    await enter({ ...users.ki2, nutzer: 'unbound' }, { verpflichtetBis: ended });
    for (const nutzer of ['cm-traeger-a', 'cm-ki', 'unbound', 'koordination', 'klient-1', 'niemand', '']) expect([nutzer, await give(nutzer)]).toEqual([nutzer, 'AUFGABE_UNBEKANNT']);
    expect(await give('cm-ki-2', '0'.repeat(26))).toBe('AUFGABE_UNBEKANNT');
    expect(await events()).toEqual(['ENTSTANDEN']);
  });

  const strangers: readonly (readonly [string, Aufrufer])[] = [
    ['a colleague', users.ki2],
    ['a case manager who says she coordinates', { ...users.ki2, rolle: 'KOORDINATION' }],
    ['another organisation', users.a],
    ['the person', users.amadou],
    ['somebody unknown', { ...users.koordination, nutzer: 'niemand' }],
  ];
  it.each(strangers)('nobody else gives it away, or hears of it: %s', async (_who, caller) => {
    await leaves(users.ki);
    expect([await orphaned(caller), await give('cm-ki-2', task, caller)]).toEqual([[], 'AUFGABE_UNBEKANNT']);
    expect(await events()).toEqual(['ENTSTANDEN']);
  });

  it('nor a Koordination that has left or is not bound to secrecy', async () => {
    await leaves(users.ki);
    for (const change of [{ aktiv: false }, { verpflichtetBis: ended }]) {
      await enter(users.koordination, change);
      expect([await orphaned(), await give()]).toEqual([[], 'AUFGABE_UNBEKANNT']);
    }
  });

  it('two who give it away at once, over two authorities: one of them did', async () => {
    await leaves(users.ki);
    const other = await openAuthority(city.parts);
    const said = await Promise.all([give('cm-ki-2'), other.assignLoeschaufgabe({ aufgabe: task, nutzer: 'cm-ki-3' }, users.koordination)]);
    expect([...said].sort()).toEqual(['AUFGABE_UNBEKANNT', 'ERLEDIGT']);
    expect(await events()).toEqual(['ENTSTANDEN', 'ZUGEWIESEN']);
  });

  it('the person hears of the answer, and of no name', async () => {
    await enter(users.amadou, {});
    const code = await city.authority.issueAccessCode({ fallId: 'F-1', klientId: 'K-1', art: 'SELBST' }, users.ki);
    await city.authority.activateAccess(code ?? '', users.amadou);
    await leaves(users.ki);
    await give();
    const before = (await city.authority.ownAccess(users.amadou))[0]?.loeschungen;
    expect(before).toMatchObject([{ id: task, organisation: 'KI' }]);
    expect(before?.[0]?.antwort).toBeUndefined();
    await city.authority.answerLoeschaufgabe(task, { ergebnis: 'GELOESCHT' }, users.ki2);
    expect((await city.authority.ownAccess(users.amadou))[0]?.loeschungen).toMatchObject([{ antwort: { ereignis: 'GELOESCHT' } }]);
  });
});
