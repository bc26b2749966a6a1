import { parse } from 'graphql';
import { nichtVerlangt } from '../../../schema/approvals/freigegeben';
import { exampleLaw } from '../../schema/decision/exampleLaw';
import { now } from '../../schema/decision/exampleFacts';
import type { SubgraphLaw } from '../../../schema/sdl';
import type { AbgabeStore } from '../../../subgraphs/kit/abgabe/abgabe';
import type { Journal } from '../../../subgraphs/kit/journal/journal';
import { readOfficeMarks, type ProtectedField } from '../../../subgraphs/kit/release/officeMarks';
import type { ObjectSelection } from '../../../subgraphs/kit/release/selection';
import type { StelleParts } from '../../../subgraphs/kit/release/stelle';
import type { SealKey } from '../../../subgraphs/kit/seal';
import type { Source, SourceRow } from '../../../subgraphs/kit/source/source';

/** The smallest office that has everything a release looks at: a list, an object, a row below a row, a place, a second category. */
export const sdl = `
directive @daten(kategorie: Datenkategorie!, freitext: Boolean, ortsbezug: Boolean) on FIELD_DEFINITION
directive @ohnePersonenbezug(weil: String!) on FIELD_DEFINITION
directive @stelle(id: Stelle!) on FIELD_DEFINITION
directive @key(fields: String!) on OBJECT
enum Datenkategorie { JC_BEWILLIGUNG JC_TERMINE JC_GESUNDHEIT }
enum Stelle { JOBCENTER }
scalar Datum
scalar Cent
scalar Freigabe
type Query {
  jobcenterZustand: String @ohnePersonenbezug(weil: "Beispiel.")
}
type Klient @key(fields: "freigabeJobcenter") {
  freigabeJobcenter: Freigabe @ohnePersonenbezug(weil: "Beispiel.")
  jobcenter: JobcenterSicht @stelle(id: JOBCENTER) @ohnePersonenbezug(weil: "Beispiel.")
}
type JobcenterSicht {
  bewilligungen: [JobcenterBewilligung!]! @daten(kategorie: JC_BEWILLIGUNG)
  plan: JobcenterPlan @daten(kategorie: JC_TERMINE)
}
type JobcenterBewilligung {
  stand: Datum @daten(kategorie: JC_BEWILLIGUNG)
  betrag: Cent @daten(kategorie: JC_BEWILLIGUNG)
  ort: String @daten(kategorie: JC_BEWILLIGUNG, ortsbezug: true)
  befund: String @daten(kategorie: JC_GESUNDHEIT)
  bedarfe: [JobcenterBedarf!]! @daten(kategorie: JC_BEWILLIGUNG)
}
type JobcenterBedarf {
  stand: Datum @daten(kategorie: JC_BEWILLIGUNG)
  norm: String @daten(kategorie: JC_BEWILLIGUNG)
}
type JobcenterPlan {
  stand: Datum @daten(kategorie: JC_TERMINE)
  ziel: String @daten(kategorie: JC_TERMINE)
}
`;

export const subgraphOf = (text: string): SubgraphLaw => ({ name: 'jobcenter', stellen: ['JOBCENTER'], document: parse(text) });

export const exampleMarks = readOfficeMarks(subgraphOf(sdl));

/** `selected('JobcenterSicht', { bewilligungen: { stand: true } })`: what a query asked for. */
export const selected = (type: string, felder: Asked): ObjectSelection => ({
  type,
  felder: new Map(Object.entries(felder).map(([feld, below]) => [feld, below === true ? undefined : selected(fieldOf(type, feld).kind ?? '', below)])),
});

interface Asked {
  readonly [feld: string]: true | Asked;
}

/** @throws Error where the example has no such field */
export function fieldOf(type: string, feld: string): ProtectedField {
  const found = exampleMarks.get(type)?.get(feld);
  if (!found) throw new Error(`the example has no ${type}.${feld}`);
  return found;
}

/** A row that says nothing about anybody. */
export const sourceRow = (zeile: string, werte: SourceRow['werte'] = {}, more: { readonly verweise?: SourceRow['verweise']; readonly entscheidung?: Partial<SourceRow['entscheidung']> } = {}): SourceRow => ({
  zeile,
  werte,
  verweise: more.verweise ?? {},
  entscheidung: { sperren: [], anvertrautVon: undefined, geheimnistraeger: undefined, beteiligte: [], zeitbezug: undefined, ...more.entscheidung },
});

/** A clock that a test sets. */
export const setClock = (at: Date = now) => {
  let calendar = at.getTime();
  let monotonic = 0;
  return { now: () => new Date(calendar), monotonic: () => monotonic, turn: (ms: number) => (calendar += ms), pass: (ms: number) => (monotonic += ms) };
};

export const sealKey: SealKey = { kid: 'k1', key: Buffer.alloc(32, 7) };

const notCalled = (what: string) => async (): Promise<never> => {
  throw new Error(`${what} is not part of this example`);
};

/** A store in which nobody has done anything; a test says what is in it. */
export const emptyStore = (filled: Partial<AbgabeStore> = {}): AbgabeStore => ({
  verknuepfungen: async () => new Map(),
  verknuepfungenMitSatz: async () => [],
  alleVerknuepfungen: async () => [],
  verknuepfen: notCalled('linking'),
  beenden: notCalled('ending'),
  sperren: async () => new Map(),
  sperreSetzen: notCalled('locking'),
  sperreAufheben: notCalled('unlocking'),
  freigegeben: async () => new Map(),
  freigeben: notCalled('releasing'),
  handantworten: async () => new Map(),
  vonHandEintragen: notCalled('answering by hand'),
  istAngehalten: async () => false,
  anhalten: notCalled('halting'),
  meldungAblegen: notCalled('reporting'),
  offeneMeldungen: async () => [],
  meldungZugestellt: notCalled('delivering'),
  ...filled,
});

const journal: Journal = { append: async () => [], read: async () => [], close: async () => undefined };

const source: Source = {
  assertAlive: async () => undefined,
  openReader: () => ({ rows: async () => [], locks: async () => [] }),
  findPerson: async () => undefined,
  zu: () => 'person',
  hasField: () => true,
  close: async () => undefined,
};

/** One controller without a database. */
export const exampleParts = (other: Partial<StelleParts> = {}): StelleParts => ({
  stelle: 'JOBCENTER',
  law: exampleLaw,
  marks: exampleMarks,
  source,
  store: emptyStore(),
  journal,
  releaseConfig: { regeln: new Map(), einzelfreigabeGiltTage: () => 14 },
  sealKeys: () => [sealKey],
  hashKey: Buffer.alloc(32, 9),
  clock: setClock(),
  freigegeben: nichtVerlangt,
  clockGuard: { highestIat: 0 },
  alarm: () => undefined,
  ...other,
});
