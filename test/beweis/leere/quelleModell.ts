import type { Dice } from './dice';

/** A cell as it stands in the Fachverfahren. */
export type Cell = string | number | null;
/** A value as it may leave. */
export type Value = string | number | boolean | null;

/** A row of a table, with its number and the person it is kept under. */
export interface SourceRow {
  readonly tabelle: Tabelle;
  zeile: number;
  person: string;
  cells: Record<string, Cell>;
}

interface Column {
  readonly spalte: string;
  readonly feld: string;
  /** What a mapping says the cell means; a cell that means nothing is empty. */
  readonly means: (cell: Cell) => Value;
  readonly draw: (dice: Dice) => Cell;
}

/** Where a row belongs in the answer; undefined while it is a draft. */
export interface Place {
  readonly liste: string;
  readonly type: string;
}

export interface Tabelle {
  readonly name: string;
  readonly schluessel: string;
  readonly spalten: readonly Column[];
  readonly place: (cells: Readonly<Record<string, Cell>>) => Place | undefined;
  /** Columns that decide about place, with what may stand in them. */
  readonly weichen: Readonly<Record<string, readonly Cell[]>>;
  readonly fest: Readonly<Record<string, Cell>>;
}

const amount = (cell: Cell): Value => (typeof cell === 'number' && cell >= 0 ? cell : null);
const yesNo = (cell: Cell): Value => (cell === 'J' ? true : cell === 'N' ? false : null);
const coded = (words: Readonly<Record<string, string>>) => (cell: Cell): Value => words[String(cell)] ?? null;
const prose = (cell: Cell): Value => (typeof cell === 'string' ? cell.replaceAll('Ã¼', 'ü').trim() : '') || null;

/** Days are numbers; nothing and the end of time are no day, and neither is the 45th. */
function day(cell: Cell): Value {
  const [, year = '', month = '', date = ''] = /^(\d{4})(\d{2})(\d{2})$/.exec(String(cell)) ?? [];
  return year === '' || year === '9999' || Number(date) > 28 ? null : `${year}-${month}-${date}`;
}

const drawAmount = (dice: Dice): Cell => (dice.chance(0.1) ? dice.pick([null, 0, -1]) : 1_000 + dice.below(9_000_000));
const drawDay = (dice: Dice): Cell => (dice.chance(0.2) ? dice.pick([null, 0, 99991231, 20250145]) : 20200101 + dice.below(6) * 10_000 + dice.below(12) * 100 + dice.below(28));
const drawYesNo = (dice: Dice): Cell => dice.pick(['J', 'N', '', null, '?']);
const traeger = ['Sprachwerkstatt Müller', ' Sprachwerkstatt Müller  ', 'Sprachwerkstatt MÃ¼ller', 'Kursschule Beispiel', 'Kursschule Beispiel ', 'Kursschule  Beispiel', '', null];

const column = (spalte: string, feld: string, means: Column['means'], draw: Column['draw']): Column => ({ spalte, feld, means, draw });

/** Four tables of the demo’s Fachverfahren as its mapping describes them, written down a second time. */
export const tabellen: readonly Tabelle[] = [
  {
    name: 'BEW_KOPF',
    schluessel: 'BEW_NR',
    spalten: [
      column('AUSZ_BETR', 'auszahlbetragAnteil', amount, drawAmount),
      column('ANTR_DAT', 'antragAm', day, drawDay),
      column('VORL_KZ', 'istVorlaeufig', yesNo, drawYesNo),
      column('ART_KZ', 'leistungsart', coded({ GS: 'GRUNDSICHERUNGSGELD', BG: 'GRUNDSICHERUNGSGELD', AZ: 'LEISTUNG_FUER_AUSZUBILDENDE', BT: 'NUR_BILDUNG_UND_TEILHABE' }), (dice) => dice.pick(['GS', 'BG', 'AZ', 'BT', 'XX', null])),
    ],
    place: ({ STATUS }) => (STATUS === 'B' || STATUS === 'L' ? { liste: 'bewilligungen', type: 'JobcenterBewilligung' } : undefined),
    weichen: { STATUS: ['B', 'L', 'L', 'E', null] },
    fest: { VON_DAT: 20260101 },
  },
  {
    name: 'KDU_ANT',
    schluessel: 'LFD_NR',
    spalten: [column('ANT_UK', 'anteilUnterkunft', amount, drawAmount), column('BIS_DAT', 'bis', day, drawDay), column('ANGEM_KZ', 'istAngemessen', yesNo, drawYesNo)],
    place: () => ({ liste: 'unterkunft', type: 'JobcenterUnterkunft' }),
    weichen: {},
    fest: { VON_DAT: 20260101 },
  },
  {
    name: 'EINM_LST',
    schluessel: 'LFD_NR',
    spalten: [
      column('BETR', 'betrag', amount, drawAmount),
      column('BEW_DAT', 'bewilligtAm', day, drawDay),
      column('ART_KZ', 'art', coded({ E1: 'WOHNUNG', E2: 'BEKLEIDUNG', E3: 'SCHWANGERSCHAFT_UND_GEBURT', E4: 'ORTHOPAEDISCHE_UND_THERAPEUTISCHE_HILFEN' }), (dice) => dice.pick(['E1', 'E2', 'E3', 'E4', 'E9', null])),
    ],
    // What a row is for decides of which category it is: the same row with another code is health data (Art. 9 DSGVO).
    place: ({ STATUS, ART_KZ }) =>
      STATUS !== 'B' ? undefined : ART_KZ === 'E1' || ART_KZ === 'E2' ? { liste: 'erstausstattungen', type: 'JobcenterErstausstattung' } : { liste: 'einmaligeLeistungenGesundheit', type: 'JobcenterEinmaligeLeistungGesundheit' },
    weichen: { STATUS: ['B', 'B', 'B', 'A', null], ART_KZ: ['E1', 'E2', 'E3', 'E4'] },
    fest: {},
  },
  {
    name: 'KURS',
    schluessel: 'LFD_NR',
    spalten: [column('TRAEG', 'traeger', prose, (dice) => dice.pick(traeger)), column('VON_DAT', 'beginnAm', day, drawDay), column('KB_KZ', 'hatKinderbetreuung', yesNo, drawYesNo)],
    place: ({ STATUS }) => (STATUS === 'Z' ? { liste: 'kursplaetze', type: 'JobcenterKursplatz' } : undefined),
    weichen: { STATUS: ['Z', 'Z', 'A', null] },
    fest: {},
  },
];

/** Lists of the block, each with the table that feeds it. */
const listen: readonly (readonly [liste: string, tabelle: string])[] = [
  ['bewilligungen', 'BEW_KOPF'],
  ['unterkunft', 'KDU_ANT'],
  ['erstausstattungen', 'EINM_LST'],
  ['einmaligeLeistungenGesundheit', 'EINM_LST'],
  ['kursplaetze', 'KURS'],
];

/** What a caller asks for: every field the model knows, and no other. */
export const selection = `jobcenter { ${listen
  .map(([liste, name]) => `${liste} { ${tabellen.filter((tabelle) => tabelle.name === name).flatMap(({ spalten }) => spalten.map(({ feld }) => feld)).join(' ')} }`)
  .join(' ')} }`;

export const listenNamen = listen.map(([liste]) => liste);
