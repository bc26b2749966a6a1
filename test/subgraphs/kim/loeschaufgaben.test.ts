import { seal, usages } from '../../../subgraphs/kit/seal';
import { openAuthority } from '../../../subgraphs/kim/authority/authority';
import type { Aufgabenantwort } from '../../../subgraphs/kim/authority/loeschung/answerLoeschaufgabe';
import { wirktNach } from '../../../subgraphs/kim/authority/consent/revoke';
import type { Aufrufer } from '../../../subgraphs/kim/authority/parts';
import { references } from '../../../subgraphs/kim/authority/references';
import { verifyRegister } from '../../../subgraphs/kim/authority/store/verifyRegister';
import { assign, consent, keys, mintOne, openCity, users, type City } from './city';
import { onBothDatabases } from './onBothDatabases';

const geloescht: Aufgabenantwort = { ergebnis: 'GELOESCHT' };
const behalten: Aufgabenantwort = { ergebnis: 'AUFBEWAHRT', grund: 'RECHTSANSPRUECHE', erlaeuterung: 'Widerspruchsverfahren läuft.' };

onBothDatabases('after a revocation', (openStore) => {
  let city: City;
  let number = 0;

  beforeAll(async () => {
    city = await openCity(await openStore());
  });

  /** A case of its own with one person who consented to two offices. */
  async function consenting(caller: Aufrufer = users.ki, change: Parameters<typeof consent>[4] = {}) {
    const [fallId, klientId] = [`F-${(number += 1)}`, `K-${number}`];
    await assign(city, fallId, [klientId], caller);
    const { id } = await consent(city, caller, fallId, klientId, change);
    return { fallId, klientId, einwilligung: id };
  }
  type One = Awaited<ReturnType<typeof consenting>>;

  const shown = (one: One, stelle = 'JOBCENTER', caller: Aufrufer = users.ki) => mintOne(city, caller, one.fallId, one.klientId, stelle);
  const revoke = ({ fallId, klientId }: One, umfang: object = {}, caller: Aufrufer = users.ki) => city.authority.revoke({ fallId, klientId, umfang, kanal: 'PERSOENLICH' }, caller);
  const tasks = async ({ fallId, klientId }: One, caller: Aufrufer = users.ki) => (await city.authority.loeschaufgabenInView({ fallId, klienten: [klientId] }, caller))[0] ?? [];
  const open = async (one: One, caller: Aufrufer) => (await city.authority.openLoeschaufgaben(caller)).filter(({ fallId }) => fallId === one.fallId).map(({ id }) => id);
  const answer = async (one: One, antwort: Aufgabenantwort, caller: Aufrufer = users.ki) => city.authority.answerLoeschaufgabe((await tasks(one))[0]?.id ?? '', antwort, caller);
  const events = ({ fallId }: One) => city.parts.database.knex('loeschaufgabe_ereignis').where({ fall: fallId }).orderBy('folge').pluck('ereignis');

  /** One open task at the Jobcenter. */
  async function revoked(caller: Aufrufer = users.ki) {
    const one = await consenting(caller);
    await shown(one, 'JOBCENTER', caller);
    await revoke(one, {}, caller);
    return one;
  }

  it('the case holder has a task for what was issued: Stelle, categories and the day of the first time', async () => {
    const one = await consenting();
    const { iat, kategorien } = await shown(one);
    city.later(3);
    await shown(one);
    await revoke(one);
    expect(await tasks(one)).toEqual([
      { id: expect.any(String), fallId: one.fallId, klientId: one.klientId, organisation: 'KI', stelle: 'JOBCENTER', kategorien: [...kategorien].sort(), seit: new Date(iat), entstandenAm: expect.any(Date), istOffen: true },
    ]);
  });

  it('what was never issued makes no task: no other office, no fetch, no refused one', async () => {
    const one = await consenting();
    expect((await shown(one, 'JUGEND')).kategorien).toEqual([]);
    await shown(one, 'JOBCENTER', users.a);
    await revoke(one);
    expect(await tasks(one)).toEqual([]);
    expect(await events(one)).toEqual([]);
  });

  it('a partial revocation names what it takes, the rest comes with the rest, nothing twice', async () => {
    const one = await consenting();
    const [gone = '', ...rest] = (await shown(one)).kategorien;
    const { kategorien: aufenthalt } = await shown(one, 'AUFENTHALT');
    await revoke(one, { kategorien: [gone] });
    expect((await tasks(one)).map(({ stelle, kategorien }) => [stelle, kategorien])).toEqual([['JOBCENTER', [gone]]]);
    await revoke(one, { stellen: ['AUFENTHALT'] });
    await revoke(one, { stellen: ['AUFENTHALT'] });
    await revoke(one);
    await revoke(one);
    expect((await tasks(one)).map(({ stelle, kategorien }) => [stelle, kategorien])).toEqual([
      ['JOBCENTER', [gone]],
      ['AUFENTHALT', [...aufenthalt].sort()],
      ['JOBCENTER', [...rest].sort()],
    ]);
  });

  it('a revocation forwarded by an office makes one, for that office, once however often it is told', async () => {
    const one = await consenting();
    await shown(one);
    await shown(one, 'AUFENTHALT');
    const [key] = keys.stellen['JOBCENTER'] ?? [];
    if (!key) throw new Error('key');
    const pseudonym = references(keys.referenz).pseudonym('JOBCENTER', one.fallId, one.klientId);
    const told = () => seal({ art: 'WIDERRUF', id: `m-${one.fallId}`, iat: city.clock(), am: new Date(city.clock()).toISOString(), kanal: 'PERSOENLICH', pseudonym }, key, usages.mitteilung);
    await city.authority.answerOffice('JOBCENTER', told());
    await city.authority.answerOffice('JOBCENTER', told());
    expect((await tasks(one)).map(({ stelle }) => stelle)).toEqual(['JOBCENTER']);
  });

  it('a new consent begins its own time', async () => {
    const one = await revoked();
    city.later(10);
    await consent(city, users.ki, one.fallId, one.klientId);
    await revoke(one);
    expect(await tasks(one)).toHaveLength(1); // nothing was issued on the second
    await consent(city, users.ki, one.fallId, one.klientId);
    const { iat } = await shown(one);
    await revoke(one);
    expect((await tasks(one)).map(({ seit }) => seit.getTime())).toEqual([expect.any(Number), iat]);
  });

  it('the release from secrecy revoked alone makes one for what rested on it', async () => {
    const one = await consenting();
    const holder = { art: 'SCHWEIGEPFLICHTENTBINDUNG', stellen: ['JOBCENTER'], kategorien: ['JC_EINGLIEDERUNG'], geheimnistraeger: ['Dr. Muster'] } as const;
    const { id } = await consent(city, users.ki, one.fallId, one.klientId, holder);
    await shown(one);
    await city.authority.revoke({ fallId: one.fallId, klientId: one.klientId, einwilligung: id, umfang: {}, kanal: 'BRIEF' }, users.ki);
    expect(await tasks(one)).toMatchObject([{ stelle: 'JOBCENTER', kategorien: ['JC_EINGLIEDERUNG'], person: 'cm-ki' }]);
  });

  it('a handover and a closed case make none; revoking what ended so does, and the task is with who could see it', async () => {
    const one = await consenting();
    await shown(one);
    await city.authority.handOver(one.fallId, { organisation: 'TRAEGER_A', nutzer: 'cm-traeger-a' }, users.ki);
    expect(await events(one)).toEqual([]);
    await revoke(one, {}, users.a);
    expect([await open(one, users.ki), await open(one, users.a)]).toEqual([[expect.any(String)], []]);
    const closed = await consenting();
    await shown(closed);
    await city.authority.closeCase(closed.fallId, users.ki);
    expect(await events(closed)).toEqual([]);
  });

  it('it survives handover and closing, and can still be done', async () => {
    const one = await revoked();
    await city.authority.handOver(one.fallId, { organisation: 'TRAEGER_A', nutzer: 'cm-traeger-a' }, users.ki);
    await city.authority.closeCase(one.fallId, users.a);
    expect([await open(one, users.ki), await open(one, users.a)]).toEqual([[expect.any(String)], []]);
    expect(await answer(one, geloescht)).toBe('ERLEDIGT');
    expect(await open(one, users.ki)).toEqual([]);
  });

  it('a handover within the organisation takes it along, and so does a deputy while his time runs', async () => {
    const one = await revoked();
    expect(await open(one, users.ki2)).toEqual([]);
    await city.authority.appointDeputy({ fallId: one.fallId, nutzer: 'cm-ki-2', bis: new Date(city.clock() + 86_400_000) }, users.ki);
    expect(await open(one, users.ki2)).toHaveLength(1);
    city.later(2);
    expect(await open(one, users.ki2)).toEqual([]);
    await city.authority.handOver(one.fallId, { organisation: 'KI', nutzer: 'cm-ki-2' }, users.ki);
    expect([await open(one, users.ki), await open(one, users.ki2)]).toEqual([[], [expect.any(String)]]);
  });

  it('what one person alone was given is his alone, whoever leads the case', async () => {
    const one = await consenting(users.ki, { istNurFuerMich: true, stellen: ['JOBCENTER'] });
    await shown(one);
    await revoke(one);
    await city.authority.handOver(one.fallId, { organisation: 'KI', nutzer: 'cm-ki-2' }, users.ki);
    expect([await open(one, users.ki), await open(one, users.ki2)]).toEqual([[expect.any(String)], []]);
  });

  const strangers: readonly (readonly [string, Aufrufer])[] = [
    ['another organisation', users.a],
    ['a colleague who neither leads nor deputises', users.ki2],
    ['coordination', users.koordination],
    ['staff of an office', { nutzer: 'jc-vermittlung', organisation: 'JOBCENTER', rolle: 'FACHKRAFT', token: 't' }],
    ['the person', users.amadou],
    ['the case manager under another organisation', { ...users.ki, organisation: 'TRAEGER_A' }],
    ['the case manager in another role', { ...users.ki, rolle: 'KOORDINATION' }],
    ['somebody unknown', { ...users.ki, nutzer: 'niemand' }],
  ];
  it.each(strangers)('for %s there is no such task', async (_who, caller) => {
    const one = await revoked();
    const [{ id } = { id: '' }] = await tasks(one);
    expect(await tasks(one, caller)).toEqual([]);
    expect(await open(one, caller)).toEqual([]);
    expect(await city.authority.ownLoeschaufgabe(id, caller)).toBeUndefined();
    for (const antwort of [geloescht, behalten, { ...behalten, erlaeuterung: '' }]) expect(await city.authority.answerLoeschaufgabe(id, antwort, caller)).toBe('AUFGABE_UNBEKANNT');
    expect(await events(one)).toEqual(['ENTSTANDEN']);
  });

  it.each<readonly [string, object, Aufrufer]>([
    ['nor for who is not bound to secrecy any more', { verpflichtetBis: new Date('2021-01-01T00:00:00Z') }, users.ki],
    ['nor for who led the case and has another role now', { rolle: 'KOORDINATION' }, { ...users.ki, rolle: 'KOORDINATION' }],
  ])('%s', async (_who, change, caller) => {
    const one = await revoked();
    const known = { sub: users.ki.nutzer, organisation: 'KI', rolle: 'CASE_MANAGEMENT', aktiv: true, verpflichtetAm: new Date('2020-01-01T00:00:00Z') };
    await city.authority.saveNutzer({ ...known, ...change });
    expect(await open(one, caller)).toEqual([]);
    await city.authority.saveNutzer(known);
    expect(await open(one, users.ki)).toHaveLength(1);
  });

  const answers: readonly (readonly [string, readonly Aufgabenantwort[], readonly string[], readonly string[]])[] = [
    ['deleted', [geloescht], ['ERLEDIGT'], ['GELOESCHT']],
    ['deleted, said twice', [geloescht, geloescht], ['ERLEDIGT', 'ERLEDIGT'], ['GELOESCHT']],
    ['kept for a reason', [behalten], ['ERLEDIGT'], ['AUFBEWAHRT']],
    ['kept, said twice', [behalten, { ...behalten, erlaeuterung: ' Widerspruchsverfahren läuft. ' }], ['ERLEDIGT', 'ERLEDIGT'], ['AUFBEWAHRT']],
    ['kept for another reason', [behalten, { ...behalten, grund: 'ANDERE_RECHTSGRUNDLAGE' }], ['ERLEDIGT', 'ERLEDIGT'], ['AUFBEWAHRT', 'AUFBEWAHRT']],
    ['kept without a word', [{ ...behalten, erlaeuterung: ' \n' }], ['GRUND_FEHLT'], []],
    ['kept, and deleted later', [behalten, geloescht], ['ERLEDIGT', 'ERLEDIGT'], ['AUFBEWAHRT', 'GELOESCHT']],
    ['deleted, and kept all the same', [geloescht, behalten], ['ERLEDIGT', 'BEREITS_GELOESCHT'], ['GELOESCHT']],
  ];
  it.each(answers)('%s', async (_what, antworten, ergebnisse, written) => {
    const one = await revoked();
    const said: string[] = [];
    for (const antwort of antworten) said.push(await answer(one, antwort));
    expect(said).toEqual(ergebnisse);
    expect(await events(one)).toEqual(['ENTSTANDEN', ...written]);
    expect((await tasks(one))[0]?.antwort?.ereignis).toBe(written.at(-1));
  });

  it('ten who confirm at once write it once, over two authorities', async () => {
    const one = await revoked();
    const other = await openAuthority(city.parts);
    const [{ id } = { id: '' }] = await tasks(one);
    const said = await Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? city.authority : other).answerLoeschaufgabe(id, geloescht, users.ki)));
    expect(new Set(said)).toEqual(new Set(['ERLEDIGT']));
    expect(await events(one)).toEqual(['ENTSTANDEN', 'GELOESCHT']);
  });

  it('another authority, started anew, knows what was issued and what is open', async () => {
    const one = await consenting();
    const { iat } = await shown(one);
    const other = await openAuthority(city.parts);
    await other.mint([{ fallId: one.fallId, klientId: one.klientId, stelle: 'JOBCENTER', art: 'FALLANSICHT' }], users.ki, 'KIM_CASE_MANAGEMENT', 'x');
    await other.revoke({ fallId: one.fallId, klientId: one.klientId, umfang: {}, kanal: 'PERSOENLICH' }, users.ki);
    expect((await tasks(one)).map(({ seit }) => seit.getTime())).toEqual([iat]);
  });

  it('issuing at once keeps the earliest time, once', async () => {
    const one = await consenting();
    const freigaben = await Promise.all(Array.from({ length: 6 }, () => shown(one)));
    await revoke(one);
    expect((await tasks(one)).map(({ seit }) => seit.getTime())).toEqual([Math.min(...freigaben.map(({ iat }) => iat))]);
  });

  it('the revocation is answered as before, and takes the same wait with a task and without', async () => {
    const [withTask, without] = [await consenting(), await consenting()];
    await shown(withTask);
    city.waited.length = 0;
    expect(await revoke(withTask)).toBeUndefined();
    expect(await revoke(without)).toBeUndefined();
    expect(city.waited).toEqual([wirktNach, wirktNach]);
  });

  it('task and revocation are written together or not at all', async () => {
    const one = await consenting();
    await shown(one);
    const { knex } = city.parts.database;
    await knex('kettenkopf').where({ kette: 'loeschaufgabe_ereignis' }).update({ kette: 'weg' });
    await expect(revoke(one)).rejects.toEqual(expect.anything());
    await knex('kettenkopf').where({ kette: 'weg' }).update({ kette: 'loeschaufgabe_ereignis' });
    expect(await knex('einwilligung_ereignis').where({ fall: one.fallId }).pluck('ereignis')).toEqual(['ERTEILT']);
    expect(await events(one)).toEqual([]);
  });

  describe('the person', () => {
    const bind = async ({ fallId, klientId }: One, login: Aufrufer, art: 'SELBST' | 'VORMUND' = 'SELBST') => {
      await city.authority.saveNutzer({ sub: login.nutzer, organisation: 'PERSON', rolle: 'KLIENT', aktiv: true });
      const code = await city.authority.issueAccessCode({ fallId, klientId, art }, users.ki);
      return city.authority.activateAccess(code ?? '', login);
    };
    const login = (nutzer: string): Aufrufer => ({ ...users.amadou, nutzer });
    const own = async (who: Aufrufer) => (await city.authority.ownAccess(who)).flatMap(({ loeschungen }) => loeschungen);

    it('sees which organisation was asked to delete, and what it said', async () => {
      const one = await revoked();
      await bind(one, login('p-1'));
      expect(await own(login('p-1'))).toMatchObject([{ organisation: 'KI', stelle: 'JOBCENTER' }]);
      await answer(one, geloescht);
      expect(await own(login('p-1'))).toMatchObject([{ antwort: { ereignis: 'GELOESCHT', erfasstAm: expect.any(Date) } }]);
    });

    it('sees it also where she revoked by herself, and nobody else’s', async () => {
      const one = await consenting();
      await shown(one);
      await bind(one, login('p-2'));
      await revoke(one, {}, login('p-2'));
      await revoked();
      expect(await own(login('p-2'))).toMatchObject([{ fallId: one.fallId }]);
    });

    it('what came from the Jugendamt is not shown to her guardian (§ 8 Abs. 3 SGB VIII)', async () => {
      const one = await consenting(users.ki, { stellen: ['JUGEND', 'JOBCENTER'] });
      await shown(one);
      await shown(one, 'JUGEND');
      await revoke(one);
      await bind(one, login('vormund'), 'VORMUND');
      await bind(one, login('p-3'));
      expect((await own(login('vormund'))).map(({ stelle }) => stelle)).toEqual(['JOBCENTER']);
      expect((await own(login('p-3'))).map(({ stelle }) => stelle).sort()).toEqual(['JOBCENTER', 'JUGEND']);
    });
  });

  it('what was first issued is purged after its time; tasks stay, and the register is whole', async () => {
    const one = await revoked();
    city.later(5 * 366);
    await city.authority.purgeExpired(async () => undefined);
    expect(await city.parts.database.knex('erstausstellung').where({ einwilligung: one.einwilligung })).toEqual([]);
    expect(await events(one)).toEqual(['ENTSTANDEN']);
    expect((await verifyRegister(city.parts.database, [], city.parts.now())).fehler).toBeUndefined();
  });
});
