import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { klientIdOf } from '../../../subgraphs/kim/demo/demoWorld';
import { seedAuthority, type DemoAuszug } from '../../../subgraphs/kim/demo/seedAuthority';
import { law, mintOne, openCity, users, type City } from './city';
import { onBothDatabases } from './onBothDatabases';

const subgraphs = join(__dirname, '../../../subgraphs');

/** Dates of birth of the demo's own documentation. */
const geburtsdaten = Object.fromEntries(
  (parse(readFileSync(join(subgraphs, 'kim/demo/daten.yaml'), 'utf8')) as { KLIENT: readonly { KLIENT_NR: string; GEB_DAT: string }[] }).KLIENT.map((row) => [row.KLIENT_NR.trim(), row.GEB_DAT.slice(0, 10)]),
);

/** Every page that an office's demo links. */
const labels = readdirSync(subgraphs)
  .map((office) => join(subgraphs, office, 'demo/abgabe.yaml'))
  .filter((file) => existsSync(file))
  .flatMap((file) => readFileSync(file, 'utf8').match(/code: P\d+-[A-Z0-9-]+/g) ?? [])
  .map((found) => found.replace('code: ', ''));

onBothDatabases('the demo', (openStore) => {
  let city: City;
  let auszuege: ReadonlyMap<string, DemoAuszug>;

  beforeAll(async () => {
    city = await openCity(await openStore(), geburtsdaten);
    auszuege = await seedAuthority(city.parts, city.parts.now());
  });

  const kategorien = async (label: string, fallId: string, stelle: string, caller: (typeof users)[keyof typeof users] = users.ki) =>
    (await mintOne(city, caller, fallId, klientIdOf(label), stelle)).kategorien;

  it('has a page for every code an office has dealt with', () => {
    expect(labels.length).toBeGreaterThan(50);
    expect(labels.filter((label) => !auszuege.has(label))).toEqual([]);
  });

  it('P7 is Klient K-0007', () => {
    expect(auszuege.get('P7-JUGEND')).toMatchObject({ klientId: 'K-0007', fallId: 'F-2026-003', stelle: 'JUGEND' });
  });

  it('P18 and her child have consented to everything there is, secrecy included', async () => {
    for (const { name, stelle, herkunft203 } of law.kategorien.values()) {
      if (stelle === 'KIM') continue;
      expect(auszuege.get(`P18-${stelle}`)?.kategorien).toContain(name);
      if (herkunft203) expect(auszuege.get(`P18-${stelle}-203`)?.kategorien).toContain(name);
    }
    const foreseen = law.matrix.filter((row) => row.zweck === 'KIM_CASE_MANAGEMENT').flatMap((row) => row.kategorien);
    for (const stelle of city.authority.stellen) {
      const expected = foreseen.filter((name) => law.kategorien.get(name)?.stelle === stelle);
      expect([...(await kategorien('P18', 'F-2026-013', stelle))].sort()).toEqual(expected.sort());
    }
  });

  it('a family of ten has consented alike', async () => {
    const [first, ...others] = await Promise.all(['P20', 'P24', 'P25', 'P29'].map((label) => kategorien(label, 'F-2026-009', 'AUFENTHALT')));
    expect(first?.length).toBeGreaterThan(0);
    for (const other of others) expect(other).toEqual(first);
  });

  it('P13 has revoked and P14’s time is over: nothing is released, though once there was', async () => {
    const events = await city.parts.database.knex('einwilligung_ereignis').where({ klient: 'K-0013' }).pluck('ereignis');
    expect(events).toEqual(['ERTEILT', 'WIDERRUFEN']);
    expect(await kategorien('P13', 'F-2026-007', 'JOBCENTER', { ...users.a, nutzer: 'cm-traeger-e', organisation: 'TRAEGER_E' })).toEqual([]);
    expect(await kategorien('P14', 'F-2026-008', 'JOBCENTER', users.a)).toEqual([]);
    expect(await kategorien('P6', 'F-2026-002', 'AUFENTHALT', users.a)).not.toEqual([]);
  });

  it('P13’s case manager has still to delete what he could see at both offices', async () => {
    const caller = { ...users.a, nutzer: 'cm-traeger-e', organisation: 'TRAEGER_E' };
    const aufgaben = await city.authority.openLoeschaufgaben(caller);
    expect(aufgaben.map(({ klientId, stelle }) => [klientId, stelle]).sort()).toEqual([['K-0013', 'AUFENTHALT'], ['K-0013', 'JOBCENTER']]);
    for (const { seit, entstandenAm } of aufgaben) expect(entstandenAm.getTime() - seit.getTime()).toBeGreaterThan(17 * 86_400_000);
  });

  it('klient-1 is P6', async () => {
    expect(await city.authority.ownAccess(users.amadou)).toMatchObject([{ fallId: 'F-2026-002', klientId: 'K-0006' }]);
  });
});
