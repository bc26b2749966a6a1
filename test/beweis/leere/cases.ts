import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { camelCase } from '../../../schema/names';
import type { OfficeConfig } from '../../../subgraphs/kit/officeConfig';
import { erteilen, widerrufen, type Auszug } from '../../journeys/story/einwilligung';
import { anfragen, freigeben, verknuepfen, vorschau } from '../../journeys/story/staff';
import { callDirectly } from '../../leaks/thief';
import type { Datenbank } from '../promises';
import { person, spielstellen } from './stellen';
import { openWorldOn, type WorldOn } from './worldOn';

/** One case manager, and one person in several cases of his: what differs is what became of her consent in each. */
export const caller = 'cm-ki';
export const faelle = { offen: 'F-2026-901', ohneEinwilligung: 'F-2026-902', widerrufen: 'F-2026-903', abgelaufen: 'F-2026-904', nichtVerknuepft: 'F-2026-905', keinVorgang: 'F-2026-906' } as const;

const secondsInDays = (seconds: number) => seconds / (24 * 60 * 60);

/** A world with these cases, in a city that has no Abrufverfahren: every value waits until somebody has seen it. */
export async function openCases(datenbank: Datenbank): Promise<WorldOn> {
  const world = await openWorldOn(datenbank, { configure: withoutAbrufverfahren });
  try {
    // In the demo another pseudonym has her records; a record has one at a time.
    for (const { office, stelle } of spielstellen) await world.change(office, 'abgabe', `UPDATE ${stelle.toLowerCase()}_satz SET belegt = NULL`);
    for (const fall of Object.values(faelle)) await assign(world, fall);
    await consent(world, faelle.abgelaufen, secondsInDays(2));
    await consent(world, faelle.widerrufen);
    await consent(world, faelle.nichtVerknuepft);
    for (const { stelle, code } of await consent(world, faelle.keinVorgang)) await notLinked(world, stelle, code);
    for (const seite of await consent(world, faelle.offen)) await linked(world, seite);
    await widerrufen(world, caller, { fall: faelle.widerrufen, klient: person.klient }); // takes longer than the two seconds
    return world;
  } catch (error) {
    await world.close();
    throw error;
  }
}

/** Of everything that waits in the open case, employees release the one value they are there for. */
export async function releaseOneValueEach(world: WorldOn): Promise<void> {
  for (const { stelle, feld } of spielstellen) {
    for (const { id } of await anfragen(world, stelle)) {
      const werte = (await vorschau(world, stelle, id)).filter((wert) => wert.feld === feld);
      expect([stelle, werte.length > 0, await freigeben(world, stelle, id, werte.map((wert) => wert.id))]).toEqual([stelle, true, 'ERLEDIGT']);
    }
  }
}

async function assign(world: WorldOn, fall: string): Promise<void> {
  const zuweisen = 'mutation($eingabe: FallZuweisenEingabe!) { fallZuweisen(eingabe: $eingabe) { ergebnis } }';
  const { body } = await callDirectly(world, 'kim', zuweisen, { eingabe: { fall, klienten: [person.klient], organisation: 'KI', nutzer: caller } }, { authorization: `Bearer ${await world.token('koordination')}`, 'x-zweck': 'FALLZUWEISUNG' });
  if (!body.includes('ERLEDIGT')) throw new Error(`${fall}: ${body}`);
}

async function consent(world: WorldOn, fall: string, gueltigTage?: number): Promise<readonly Auszug[]> {
  const form = { fall, klient: person.klient, stellen: spielstellen.map(({ stelle }) => stelle), kategorien: spielstellen.map(({ kategorie }) => kategorie), ...(gueltigTage !== undefined && { gueltigTage }) };
  const { ergebnis, maengel, auszuege } = await erteilen(world, caller, form);
  expect([fall, ergebnis, maengel]).toEqual([fall, 'ERTEILT', []]);
  return auszuege;
}

async function linked(world: WorldOn, seite: Auszug): Promise<void> {
  const schluessel = spielstellen.filter(({ stelle }) => stelle === seite.stelle).map((one) => one.schluessel);
  const { familienname, geburtsdatum } = person;
  expect([seite.stelle, await verknuepfen(world, seite, { schluessel, familienname, geburtsdatum })]).toEqual([seite.stelle, 'ERLEDIGT']);
}

async function notLinked(world: WorldOn, stelle: string, code: string): Promise<void> {
  const { body } = await staff(world, stelle, `mutation { ${camelCase(stelle)}NichtVerknuepfen(code: "${code}") { ergebnis } }`);
  expect(body).toContain('ERLEDIGT');
}

const employees: Readonly<Record<string, string>> = { JOBCENTER: 'jc-vermittlung', ARBEITSAGENTUR: 'aa-beratung', JUGEND: 'ju-fachkraft', SOZIALHILFE: 'so-sachbearbeitung', ASYLBLG: 'so-sachbearbeitung', AUFENTHALT: 'ab-sachbearbeitung', EINBUERGERUNG: 'ab-sachbearbeitung' };

/** What an employee of this controller asks at the door. */
export const staff = (world: WorldOn, stelle: string, query: string) => world.ask(employees[stelle] ?? '', query, {}, 'FREIGABEPRUEFUNG');

function withoutAbrufverfahren(config: OfficeConfig): OfficeConfig {
  if (config.name !== 'auslaenderbehoerde') return config;
  const folder = join(dirname(config.schluesselDatei), 'regeln', config.name); // an office is called as its folder is
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'abgabe.yaml'), ['AUFENTHALT', 'EINBUERGERUNG'].map((stelle) => `${stelle}: { einzelfreigabeGiltTage: 14, modus: EINZELFREIGABE, ausnahmen: [], abrufverfahren: [] }\n`).join(''));
  return { ...config, folder };
}
