import { wirktNach } from '../../../subgraphs/kim/authority/consent/revoke';
import { tage, type Aufrufer } from '../../../subgraphs/kim/authority/parts';
import type { Nutzer } from '../../../subgraphs/kim/authority/store/nutzer';
import { assign, consent, mintOne, openCity, users, type City } from './city';
import { onBothDatabases } from './onBothDatabases';

const verpflichtetAm = new Date('2020-01-01T00:00:00Z');
const ended = new Date('2021-01-01T00:00:00Z');

onBothDatabases('a case whose Fallfuehrung has left', (openStore) => {
  let city: City;

  beforeEach(async () => {
    city = await openCity(await openStore());
    await assign(city, 'F-1', ['K-1', 'K-2'], users.ki);
    await assign(city, 'F-A', ['K-3'], users.a);
  });

  const enter = ({ nutzer, organisation, rolle }: Aufrufer, change: Partial<Nutzer> = {}) => city.authority.saveNutzer({ sub: nutzer, organisation, rolle, aktiv: true, verpflichtetAm, ...change });
  const leaves = (who: Aufrufer) => enter(who, { aktiv: false });
  const reassign = (nutzer = 'cm-ki-2', fallId = 'F-1', caller: Aufrufer = users.koordination) => city.authority.reassignCase({ fallId, nutzer }, caller);
  const sees = async (caller: Aufrufer, klientId: string) => (await mintOne(city, caller, 'F-1', klientId)).kategorien.length > 0;
  const orphaned = (caller: Aufrufer = users.koordination) => city.authority.orphanedCases(caller);

  it('goes to a colleague with what names the organisation, and on record is who gave it', async () => {
    await consent(city, users.ki, 'F-1', 'K-1');
    await leaves(users.ki);
    city.waited.length = 0;
    expect(await reassign()).toBe('ERLEDIGT');
    expect(city.waited).toEqual([wirktNach]);
    expect((await city.authority.ownCase('F-1', users.ki2))?.klienten).toEqual(['K-1', 'K-2']);
    expect(await sees(users.ki2, 'K-1')).toBe(true);
    expect(await city.parts.database.knex('zustaendigkeit').where({ fall: 'F-1' }).orderBy('folge').select('organisation', 'nutzer', 'eingesetzt_von')).toEqual([
      { organisation: 'KI', nutzer: 'cm-ki', eingesetzt_von: 'koordination' },
      { organisation: 'KI', nutzer: 'cm-ki-2', eingesetzt_von: 'koordination' },
    ]);
  });

  it('what was given to her alone ends, and does not revive when she comes back', async () => {
    await consent(city, users.ki, 'F-1', 'K-2', { istNurFuerMich: true, stellen: ['JOBCENTER'] });
    await leaves(users.ki);
    await reassign();
    expect(await sees(users.ki2, 'K-2')).toBe(false);
    const rows: readonly { readonly nutzlast: string }[] = await city.parts.database.knex('einwilligung_ereignis').where({ ereignis: 'BEENDET' });
    expect(rows.map(({ nutzlast }): unknown => JSON.parse(nutzlast))).toMatchObject([{ grund: 'EMPFAENGER_AUSGESCHIEDEN', durch: 'koordination' }]);
    await enter(users.ki);
    expect(await city.authority.ownCase('F-1', users.ki)).toBeUndefined();
    await city.authority.handOver('F-1', { organisation: 'KI', nutzer: 'cm-ki' }, users.ki2);
    expect(await sees(users.ki, 'K-2')).toBe(false);
  });

  const left: readonly (readonly [string, Partial<Nutzer>])[] = [
    ['is not active any more', { aktiv: false }],
    ['works for another organisation', { organisation: 'TRAEGER_A' }],
    ['leads no cases any more', { rolle: 'KI_LEITUNG' }],
    ['is not bound to secrecy any more', { verpflichtetBis: ended }],
  ];
  it.each(left)('she %s: the case stands in the list until it is given to somebody', async (_how, change) => {
    expect(await orphaned()).toEqual([]);
    await enter(users.ki, change);
    expect(await orphaned()).toEqual([{ id: 'F-1', organisation: 'KI' }]);
    expect(await reassign()).toBe('ERLEDIGT');
    expect(await orphaned()).toEqual([]);
  });

  it('a Fallfuehrung who is there keeps her case, and a closed one stays closed', async () => {
    expect(await reassign()).toBe('FALL_UNBEKANNT');
    expect(await reassign('cm-ki-2', 'F-0')).toBe('FALL_UNBEKANNT');
    await city.authority.closeCase('F-1', users.ki);
    await leaves(users.ki);
    expect(await reassign()).toBe('FALL_UNBEKANNT');
    expect(await orphaned()).toEqual([]);
  });

  it('goes to nobody of another organisation, and to nobody who does not lead cases there now', async () => {
    await leaves(users.ki);
    await enter({ ...users.ki2, nutzer: 'cm-ki-3' }, { aktiv: false });
    await enter({ ...users.ki2, nutzer: 'cm-ki-4' }, { verpflichtetBis: ended });
    for (const nutzer of ['cm-traeger-a', 'cm-ki', 'cm-ki-3', 'cm-ki-4', 'koordination', 'niemand']) expect([nutzer, await reassign(nutzer)]).toEqual([nutzer, 'NUTZER_UNBEKANNT']);
    expect(await city.authority.assignCase({ fallId: 'F-1', klienten: ['K-1'], organisation: 'TRAEGER_A', nutzer: 'cm-traeger-a' }, users.koordination)).toBe('FALL_BESTEHT_BEREITS');
  });

  const strangers: readonly (readonly [string, Aufrufer])[] = [
    ['a colleague', users.ki2],
    ['a case manager who says she coordinates', { ...users.ki2, rolle: 'KOORDINATION' }],
    ['another organisation', users.a],
    ['the person', users.amadou],
    ['somebody unknown', { ...users.koordination, nutzer: 'niemand' }],
  ];
  it.each(strangers)('nobody else gives it to anybody, or hears of it: %s', async (_who, caller) => {
    await leaves(users.ki);
    expect(await reassign('cm-ki-2', 'F-1', caller)).toBe('FALL_UNBEKANNT');
    expect(await orphaned(caller)).toEqual([]);
  });

  it('nor a Koordination that has left or is not bound to secrecy', async () => {
    await leaves(users.ki);
    for (const change of [{ aktiv: false }, { verpflichtetBis: ended }]) {
      await enter(users.koordination, change);
      expect([await reassign(), await orphaned()]).toEqual(['FALL_UNBEKANNT', []]);
    }
  });

  it('two who give it away at once: one of them did', async () => {
    await leaves(users.ki);
    await enter({ ...users.ki2, nutzer: 'cm-ki-3' });
    expect((await Promise.all([reassign('cm-ki-2'), reassign('cm-ki-3')])).sort()).toEqual(['ERLEDIGT', 'FALL_UNBEKANNT']);
  });

  it('a deputy’s time ends with whom he stood in for', async () => {
    await city.authority.appointDeputy({ fallId: 'F-1', nutzer: 'cm-ki-2', bis: new Date(city.clock() + tage(14)) }, users.ki);
    await leaves(users.ki);
    await enter({ ...users.ki2, nutzer: 'cm-ki-3' });
    expect(await reassign('cm-ki-3')).toBe('ERLEDIGT');
    expect(await city.authority.ownCase('F-1', users.ki2)).toBeUndefined();
  });

  it('whoever led cases and coordinates now has none of them any more', async () => {
    await consent(city, users.ki, 'F-1', 'K-1');
    const promoted = { ...users.ki, rolle: 'KOORDINATION' };
    await enter(promoted);
    expect(await city.authority.ownCases(promoted)).toEqual([]);
    expect(await city.authority.ownCase('F-1', promoted)).toBeUndefined();
    expect(await sees(promoted, 'K-1')).toBe(false);
    expect(await city.authority.handOver('F-1', { organisation: 'TRAEGER_A', nutzer: 'cm-traeger-a' }, promoted)).toBe('FALL_UNBEKANNT');
    expect(await city.authority.closeCase('F-1', promoted)).toBe('FALL_UNBEKANNT');
  });
});
