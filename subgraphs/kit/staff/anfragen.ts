import type { GelesenerEintrag } from '../journal/journal';
import type { StelleParts } from '../release/stelle';

/** Who waits for what: derived from the journal when staff look; a query writes nothing else. */
export interface Anfrage {
  readonly id: string;
  readonly pseudonym: string;
  readonly organisation: string;
  readonly rolle: string;
  /** Whom this controller knows by name: a Schweigepflichtentbindung speaks to one recipient, not to an organisation (§ 203 StGB). */
  readonly nutzer?: string;
  readonly zweck: string;
  readonly kategorien: readonly string[];
  /** "Type.feld": exactly what was asked for and waits. */
  readonly felder: readonly string[];
  readonly zuletztAm: Date;
}

const tag = 24 * 60 * 60 * 1_000;
const anfragenWartenTage = 14;
const entriesAtMost = 2_000;

/** What still waits, newest first: asked for within two weeks and not examined since. */
export async function findAnfragen({ journal, clock }: StelleParts): Promise<readonly Anfrage[]> {
  const von = new Date(clock.now().getTime() - anfragenWartenTage * tag);
  const [abrufe, bearbeitet] = await Promise.all([
    journal.read({ von, vorgang: 'ABRUF', hoechstens: entriesAtMost }),
    journal.read({ von, vorgang: 'BEARBEITUNG', hoechstens: entriesAtMost }),
  ]);
  const examined = latestExaminations(bearbeitet);
  const anfragen = new Map<string, Anfrage>();
  for (const eintrag of abrufe) {
    const anfrage = anfrageOf(eintrag);
    if (!anfrage || (examined.get(examinationKey(anfrage)) ?? new Date(0)) >= anfrage.zuletztAm) continue;
    const known = anfragen.get(anfrage.id);
    anfragen.set(anfrage.id, known ? merged(known, anfrage) : anfrage);
  }
  return [...anfragen.values()];
}

function anfrageOf({ pseudonym, organisation, rolle, nutzer, zweck, am, kategorien = [] }: GelesenerEintrag): Anfrage | undefined {
  const waiting = kategorien.filter(({ urteil }) => urteil === 'WARTET');
  if (!pseudonym || !organisation || !rolle || !zweck || waiting.length === 0) return undefined;
  return {
    id: [pseudonym, organisation, rolle, zweck, ...(nutzer === undefined ? [] : [nutzer])].join('.'),
    pseudonym,
    organisation,
    rolle,
    ...(nutzer === undefined ? {} : { nutzer }),
    zweck,
    kategorien: waiting.map(({ kategorie }) => kategorie),
    felder: waiting.flatMap(({ felder }) => felder),
    zuletztAm: am,
  };
}

const merged = (newer: Anfrage, older: Anfrage): Anfrage => ({
  ...newer,
  kategorien: [...new Set([...newer.kategorien, ...older.kategorien])],
  felder: [...new Set([...newer.felder, ...older.felder])],
});

function latestExaminations(bearbeitet: readonly GelesenerEintrag[]): ReadonlyMap<string, Date> {
  const latest = new Map<string, Date>();
  for (const { handlung, pseudonym, organisation, zweck, am } of bearbeitet) {
    if (handlung !== 'FREIGEGEBEN' || !pseudonym || !organisation || !zweck) continue;
    const key = examinationKey({ pseudonym, organisation, zweck });
    if ((latest.get(key) ?? new Date(0)) < am) latest.set(key, am);
  }
  return latest;
}

const examinationKey = ({ pseudonym, organisation, zweck }: Pick<Anfrage, 'pseudonym' | 'organisation' | 'zweck'>): string =>
  [pseudonym, organisation, zweck].join('.');
