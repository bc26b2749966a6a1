import { jedeImJobcenter, type Amt } from './einwohner';

/** What can be asked for and revoked by itself: a category, and the one field that shows whether it was released. */
export interface Gegenstand {
  readonly amt: Amt;
  readonly stelle: string;
  readonly kategorie: string;
  /** Below the block of the office. */
  readonly pfad: readonly string[];
}

const amAmt =
  (amt: Amt, stelle: string, ...frame: readonly string[]) =>
  ([kategorie, feld]: readonly [string, string]): Gegenstand => ({ amt, stelle, kategorie, pfad: [...frame, feld] });

const aufenthalt = [
  ['AU_PERSONALIEN', 'personalien'], ['AU_ANSCHRIFT', 'anschrift'], ['AU_TITEL', 'aufenthaltsstatus'], ['AU_NEBENBESTIMMUNG', 'nebenbestimmungen'],
  ['AU_WOHNSITZ', 'wohnsitzauflagen'], ['AU_INTEGRATIONSKURS', 'integrationskurse'], ['AU_SPRACHE', 'sprachnachweise'], ['AU_VERFAHREN', 'verfahren'],
  ['AU_ANERKENNUNG', 'anerkennungen'], ['AU_EINREISE', 'einreise'], ['AU_AUSBILDUNG', 'ausbildungsaufenthalte'], ['AU_TERMINE', 'termine'],
  ['AU_ANSPRECHPARTNER', 'ansprechpartner'],
] as const;
const einbuergerung = [['EB_VERFAHREN', 'verfahren'], ['EB_TERMINE', 'termine'], ['EB_ANSPRECHPARTNER', 'ansprechpartner']] as const;
const jobcenter = [
  ['JC_BEWILLIGUNG', 'bewilligungen'], ['JC_BEDARF', 'bedarfe'], ['JC_UNTERKUNFT', 'unterkunft'], ['JC_KRANKENVERSICHERUNG', 'krankenversicherung'], ['JC_STATUS', 'status'],
] as const;

const auslaenderbehoerde = [
  ...aufenthalt.map(amAmt('auslaenderbehoerde', 'AUFENTHALT', 'auslaenderbehoerde', 'aufenthalt')),
  ...einbuergerung.map(amAmt('auslaenderbehoerde', 'EINBUERGERUNG', 'auslaenderbehoerde', 'einbuergerung')),
];
const imJobcenter = jobcenter.map(amAmt('jobcenter', 'JOBCENTER', 'jobcenter'));

/** Everything that was released of one inhabitant. */
export const gegenstaendeVon = (nummer: number): readonly Gegenstand[] => [...auslaenderbehoerde, ...(nummer % jedeImJobcenter === 0 ? imJobcenter : [])];

/** How many inhabitants it takes for so many revocations. */
export function einwohnerFuer(widerrufe: number): number {
  let nummer = 0;
  for (let found = 0; found < widerrufe; found += gegenstaendeVon(nummer).length) nummer += 1;
  return nummer;
}

/** The query for one of them. */
export const frageNach = ({ pfad }: Gegenstand): string => `query($fall: ID!) { fall(id: $fall) { klienten { ${pfad.join(' { ')} { stand }${' }'.repeat(pfad.length - 1)} } } }`;

/** Whether an entity (or a Klient of an answer) shows a value at this path: an object, or a list with one in it. */
export function zeigt(klient: unknown, pfad: readonly string[]): boolean {
  const found = pfad.reduce<unknown>((below, feld) => (typeof below === 'object' && below !== null ? Object.entries(below).find(([name]) => name === feld)?.[1] : undefined), klient);
  return Array.isArray(found) ? found.length > 0 : found !== null && found !== undefined;
}

/** The categories of which a value is shown, of everything that can be asked for here. */
export const gezeigtVon = (klient: unknown): readonly string[] =>
  [...auslaenderbehoerde, ...imJobcenter].filter(({ pfad }) => zeigt(klient, pfad)).map(({ kategorie }) => kategorie);

/** The categories a subquery to an office asks for. */
export const gefragtIn = (query: string): readonly string[] =>
  [...auslaenderbehoerde, ...imJobcenter].filter(({ pfad }) => pfad.every((feld) => new RegExp(`\\b${feld}\\b`).test(query))).map(({ kategorie }) => kategorie);
