import type { NeuerEintrag } from '../../subgraphs/kit/journal/journal';
import type { TestWorld } from '../world';
import type { Pair } from './measureSideBySide';
import { fallansichtOf } from './officeSelection';
import { readFloor } from './readFloor';

export interface Comparison extends Pair {
  readonly name: string;
  readonly was: string;
}

/** Further persons of the bench's world: the hundredth is linked and released everywhere, the fiftieth has consented and nobody has linked her. */
const released = { fall: 'FW00000100', user: 'cm-traeger-a', nummer: 100 };
const unlinked = { fall: 'FW00000050', user: 'cm-ki-2' };
/** With the same consents: ten persons, and one. */
const family = { fall: 'F-2026-009', user: 'cm-ki' };
const single = { fall: 'F-2026-004', user: 'cm-traeger-c' };

export const personen = released.nummer;

/** @throws Error where a side does not do what is said of it: then there is nothing to compare */
export async function comparisonsIn(world: TestWorld): Promise<readonly Comparison[]> {
  const view = (of: { readonly fall: string; readonly user: string }, query: string) => async () => {
    const { body, codes } = await world.ask(of.user, query, { fall: of.fall });
    if (codes.length > 0) throw new Error(`${of.fall}: ${codes.join(', ')}`);
    return body;
  };
  const whole = fallansichtOf();
  const shared = fallansichtOf('jobcenter', 'auslaenderbehoerde');
  const one = fallansichtOf('jobcenter');
  const floor = readFloor(world, released.nummer);
  await holdTrue(await floor(), await view(released, whole)(), await view(unlinked, whole)());

  const journal = world.offices.get('jobcenter')?.stellen[0]?.journal;
  if (!journal) throw new Error('the world has no Jobcenter');
  return [
    { name: 'preis', was: 'Fallansicht einer Person (Anmeldung, Freigaben, Entscheidung, Protokoll) ÷ dieselben Zeilen, nur gelesen', zaehler: view(released, whole), nenner: floor },
    { name: 'familie', was: 'zehn Personen ÷ eine mit denselben Einwilligungen', zaehler: view(family, shared), nenner: view(single, shared) },
    { name: 'gleichmass', was: 'nichts freigegeben ÷ alles freigegeben, dieselbe Abfrage', zaehler: view(unlinked, whole), nenner: view(released, whole) },
    { name: 'protokoll', was: 'ein Protokolleintrag allein (geschrieben und gesichert) ÷ ganzer Abruf bei einem Amt', zaehler: () => journal.append([entry()]), nenner: view(released, one) },
  ];
}

async function holdTrue(rows: number, full: string, empty: string): Promise<void> {
  if (rows < 5 || !/"leistungsart":"/.test(full)) throw new Error('the released person shows nothing');
  if (/"stand":"/.test(empty)) throw new Error('the unlinked person shows something');
}

const entry = (): NeuerEintrag => ({
  eintrag: { vorgang: 'ABRUF', am: new Date(), pseudonym: 'bench', organisation: 'KI', rolle: 'CASE_MANAGEMENT', zweck: 'KIM_CASE_MANAGEMENT', kategorien: [{ kategorie: 'JC_BEWILLIGUNG', felder: ['JobcenterBewilligung.stand'], urteil: 'FREIGEGEBEN' }], urteil: 'FREIGEGEBEN' },
  aufbewahrung: 'ABRUF',
});
