import { tage } from '../../../subgraphs/kim/authority/parts';
import { wirktNach } from '../../../subgraphs/kim/authority/consent/revoke';
import { assign, consent, mintOne, openCity, users, type City } from './city';
import { onBothDatabases } from './onBothDatabases';

onBothDatabases('cases', (openStore) => {
  let city: City;

  beforeEach(async () => {
    city = await openCity(await openStore());
    await assign(city, 'F-1', ['K-1', 'K-2'], users.ki);
    await assign(city, 'F-A', ['K-3'], users.a);
  });

  const sees = async (caller: (typeof users)[keyof typeof users], fallId = 'F-1', klientId = 'K-1') => (await mintOne(city, caller, fallId, klientId)).kategorien.length > 0;
  const inDays = (days: number) => new Date(city.clock() + tage(days));

  it('each organisation sees its own only', async () => {
    expect((await city.authority.ownCases(users.ki)).map(({ id }) => id)).toEqual(['F-1']);
    expect((await city.authority.ownCases(users.a)).map(({ id }) => id)).toEqual(['F-A']);
    expect(await city.authority.ownCases(users.b)).toEqual([]);
    expect(await city.authority.ownCase('F-A', users.ki)).toBeUndefined();
    expect(await city.authority.ownCase('F-0', users.ki)).toBeUndefined();
    expect((await city.authority.ownCase('F-1', users.ki))?.klienten).toEqual(['K-1', 'K-2']);
  });

  it('only coordination allots them, and never one that is somebody else’s', async () => {
    const zuweisung = { fallId: 'F-2', klienten: ['K-9'], organisation: 'KI', nutzer: 'cm-ki' };
    expect(await city.authority.assignCase(zuweisung, users.ki)).toBe('FALL_UNBEKANNT');
    expect(await city.authority.assignCase({ ...zuweisung, fallId: 'F-A' }, users.koordination)).toBe('FALL_BESTEHT_BEREITS');
    expect(await city.authority.assignCase({ ...zuweisung, organisation: 'TRAEGER_A' }, users.koordination)).toBe('NUTZER_UNBEKANNT');
    expect(await city.authority.ownCase('F-1', users.koordination)).toBeUndefined();
  });

  it('a newborn joins a case', async () => {
    expect(await assign(city, 'F-1', ['K-3-NEU'], users.ki)).toBe('ERLEDIGT');
    expect((await city.authority.ownCase('F-1', users.ki))?.klienten).toEqual(['K-1', 'K-2', 'K-3-NEU']);
  });

  it('handing over keeps case and pseudonyms and ends every consent that names the old organisation', async () => {
    await consent(city, users.ki, 'F-1', 'K-1');
    const before = await mintOne(city, users.ki, 'F-1', 'K-1');
    city.waited.length = 0;
    expect(await city.authority.handOver('F-1', { organisation: 'TRAEGER_A', nutzer: 'cm-traeger-a' }, users.ki)).toBe('ERLEDIGT');
    expect(city.waited).toEqual([wirktNach]);
    expect(await city.authority.ownCase('F-1', users.ki)).toBeUndefined();
    expect((await city.authority.ownCase('F-1', users.a))?.organisation).toBe('TRAEGER_A');
    expect([await sees(users.ki), await sees(users.a)]).toEqual([false, false]);
    await consent(city, users.a, 'F-1', 'K-1');
    expect((await mintOne(city, users.a, 'F-1', 'K-1')).pseudonym).toBe(before.pseudonym);
    expect(await sees(users.a)).toBe(true);
  });

  it('handing over within one organisation keeps what names the organisation and ends what names the person', async () => {
    await consent(city, users.ki, 'F-1', 'K-1');
    await consent(city, users.ki, 'F-1', 'K-2', { istNurFuerMich: true, stellen: ['JOBCENTER'] });
    await city.authority.handOver('F-1', { organisation: 'KI', nutzer: 'cm-ki-2' }, users.ki);
    expect([await sees(users.ki2, 'F-1', 'K-1'), await sees(users.ki2, 'F-1', 'K-2')]).toEqual([true, false]);
  });

  it('only who leads a case hands it over, and only to somebody who leads cases there', async () => {
    const to = { organisation: 'TRAEGER_A', nutzer: 'cm-traeger-a' };
    expect(await city.authority.handOver('F-1', to, users.a)).toBe('FALL_UNBEKANNT');
    expect(await city.authority.handOver('F-1', { ...to, nutzer: 'cm-traeger-b' }, users.ki)).toBe('NUTZER_UNBEKANNT');
  });

  it('closing ends the consents and the case is nobody’s any more', async () => {
    await consent(city, users.ki, 'F-1', 'K-1');
    expect(await city.authority.closeCase('F-1', users.ki)).toBe('ERLEDIGT');
    expect(await sees(users.ki)).toBe(false);
    expect(await city.authority.ownCase('F-1', users.ki)).toBeUndefined();
    expect((await city.authority.ownCases(users.ki))[0]?.abgeschlossenAm).toBeInstanceOf(Date);
    expect(await city.authority.closeCase('F-1', users.ki)).toBe('FALL_UNBEKANNT');
    expect(await city.parts.database.knex('einwilligung_ereignis').pluck('ereignis')).toEqual(['ERTEILT', 'BEENDET']);
  });

  it('a deputy appointed by a colleague sees the case until his time is over', async () => {
    await consent(city, users.ki, 'F-1', 'K-1');
    expect(await sees(users.ki2)).toBe(false);
    expect(await city.authority.appointDeputy({ fallId: 'F-1', nutzer: 'cm-ki-2', bis: inDays(14) }, users.ki)).toBe('ERLEDIGT');
    expect((await city.authority.ownCases(users.ki2)).map(({ zustaendigkeit }) => zustaendigkeit)).toEqual(['VERTRETUNG']);
    expect(await sees(users.ki2)).toBe(true);
    city.later(15);
    expect(await sees(users.ki2)).toBe(false);
  });

  it('nobody appoints himself, nobody from outside appoints, nobody for longer than 90 days', async () => {
    const vertretung = { fallId: 'F-1', nutzer: 'cm-ki-2', bis: inDays(14) };
    expect(await city.authority.appointDeputy(vertretung, users.ki2)).toBe('VERTRETUNG_UNZULAESSIG');
    expect(await city.authority.appointDeputy({ ...vertretung, bis: inDays(100) }, users.ki)).toBe('VERTRETUNG_UNZULAESSIG');
    expect(await city.authority.appointDeputy(vertretung, users.a)).toBe('FALL_UNBEKANNT');
    expect(await city.authority.appointDeputy({ ...vertretung, nutzer: 'cm-traeger-a' }, users.ki)).toBe('NUTZER_UNBEKANNT');
  });

  it('a deputy’s time ends when the case is handed over', async () => {
    await city.authority.appointDeputy({ fallId: 'F-1', nutzer: 'cm-ki-2', bis: inDays(14) }, users.ki);
    await city.authority.handOver('F-1', { organisation: 'TRAEGER_A', nutzer: 'cm-traeger-a' }, users.ki);
    expect(await city.authority.ownCase('F-1', users.ki2)).toBeUndefined();
  });

  it('what ended with a handover does not revive when the case comes back', async () => {
    await consent(city, users.ki, 'F-1', 'K-1');
    expect(await sees(users.ki)).toBe(true);
    await city.authority.handOver('F-1', { organisation: 'TRAEGER_A', nutzer: 'cm-traeger-a' }, users.ki);
    await city.authority.handOver('F-1', { organisation: 'KI', nutzer: 'cm-ki' }, users.a);
    expect(await sees(users.ki)).toBe(false);
  });

  const own = [
    ['her own case', users.ki, 'KIM_CASE_MANAGEMENT', 'F-1', 'KIM_STAMM', true],
    ['another’s case', users.a, 'KIM_CASE_MANAGEMENT', 'F-1', 'KIM_STAMM', false],
    ['a category of another Stelle', users.ki, 'KIM_CASE_MANAGEMENT', 'F-1', 'AU_TITEL', false],
    ['a purpose the matrix does not foresee', users.ki, 'AUSKUNFT', 'F-1', 'KIM_STAMM', false],
    ['coordination', users.koordination, 'KIM_CASE_MANAGEMENT', 'F-1', 'KIM_STAMM', false],
  ] as const;
  it.each(own)('own documentation without a consent: %s', async (_what, caller, zweck, fallId, kategorie, allowed) => {
    expect(await city.authority.mayReadOwn(caller, zweck, fallId, kategorie)).toBe(allowed);
  });

  it('who is no longer bound to secrecy sees nothing, not even his list', async () => {
    await consent(city, users.ki, 'F-1', 'K-1');
    await city.authority.saveNutzer({ sub: 'cm-ki', organisation: 'KI', rolle: 'CASE_MANAGEMENT', aktiv: true, verpflichtetAm: new Date(0), verpflichtetBis: new Date(1) });
    expect(await city.authority.ownCases(users.ki)).toEqual([]);
    expect(await sees(users.ki)).toBe(false);
  });
});
