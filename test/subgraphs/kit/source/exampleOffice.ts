import { buildSchema } from 'graphql';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../../subgraphs/kit/database';
import { readMapping } from '../../../../subgraphs/kit/source/mapping/readMapping';
import type { Mapping } from '../../../../subgraphs/kit/source/mapping/mapping';
import { createTestDatabase, describeMariadb } from '../journal/mariadbForTests';

/** A small invented office: padded text keys, two tenants, drafts, a household, a nested table. */
export const sdl = buildSchema(`
  directive @stelle(id: String!) on FIELD_DEFINITION
  scalar Datum
  scalar Zeitpunkt
  scalar Cent
  enum BeispielArt { GRUND SONDER }
  type Query { klient: Klient }
  type Klient { beispiel: BeispielSicht @stelle(id: "BEISPIEL") }
  type BeispielSicht { bewilligungen: [BeispielBewilligung!]! sonder: [BeispielSonder!]! }
  type BeispielBewilligung { stand: Datum von: Datum betrag: Cent art: BeispielArt ort: String bedarfe: [BeispielBedarf!]! }
  type BeispielBedarf { stand: Datum norm: String }
  type BeispielSonder { stand: Datum betrag: Cent }
`);

export const yaml = `
fachverfahren: "Beispielverfahren"
beschreibung: "Erfunden für Tests"
person:
  tabelle: PERS
  schluessel: [{ spalte: PERS_NR, typ: text, laenge: 8 }]
  mandant: { spalte: MAND_NR, wert: 5 }
  familienname: { spalte: NAME, wandlung: text_latin1_getrimmt }
  vornamen: { spalte: VORN, wandlung: text_getrimmt }
  geburtsdatum: { spalte: GEB, wandlung: datum_yyyymmdd }
sperren:
  - { art: AUSKUNFTSSPERRE_51, wirkung: ORT, tabelle: PERS, schluessel: [{ spalte: PERS_NR, laenge: 8 }], spalte: KZ_AUSK, offen: ["N", ""] }
  - { art: FALL_GESPERRT, wirkung: ALLES, tabelle: GESP, schluessel: [{ spalte: PERS_NR, laenge: 8 }], spalte: KZ, offen: ["0"] }
typen:
  BeispielBewilligung:
    tabelle: BEW
    schluessel: [{ spalte: PERS_NR, laenge: 8 }]
    mandant: { spalte: MAND_NR, wert: 5 }
    zeile: [BEW_NR]
    gueltigWenn: [{ spalte: STATUS, in: ["B"] }]
    filter: [{ spalte: ART, in: ["01", "02"] }]
    sortierung: [{ spalte: VON, richtung: ab, als: tt.mm.jjjj }]
    entscheidung:
      veto64: { spalte: KZ_GEF, offen: ["N", ""] }
      anvertraut65: { spalte: ANV }
      dritte: [{ spalte: KIND }]
      geheimnistraeger: { spalte: ARZT, wandlung: text_getrimmt }
      zeitbezug: { spalte: VON, wandlung: datum_ttmmjjjj }
      mitglieder: { tabelle: BG_MITGL, schluessel: [BG_NR], zu: [BG_NR], person: [PERS_NR], mandant: entfaellt }
    felder:
      stand: { spalte: STAND, wandlung: datum_yyyymmdd }
      von: { spalte: VON, wandlung: datum_ttmmjjjj }
      betrag: { spalte: BETR, wandlung: euro_dezimal }
      art: { spalte: ART, wandlung: { code: { "01": GRUND, "02": SONDER } } }
      ort: { spalte: ORT, wandlung: text_latin1_getrimmt }
  BeispielBedarf:
    tabelle: BED
    schluessel: [{ spalte: BEW_NR, typ: ganzzahl }]
    zu: [BEW_NR]
    mandant: entfaellt
    zeile: [BEW_NR, LFD]
    gueltigWenn: entfaellt
    felder:
      norm: { spalte: NORM, wandlung: text_getrimmt }
  BeispielSonder:
    tabelle: BEW
    schluessel: [{ spalte: PERS_NR, laenge: 8 }]
    mandant: { spalte: MAND_NR, wert: 5 }
    zeile: [BEW_NR]
    gueltigWenn: [{ spalte: STATUS, in: ["B"] }]
    filter: [{ spalte: ART, nichtIn: ["01", "02"] }]
    felder:
      stand: { spalte: STAND, wandlung: datum_yyyymmdd }
      betrag: { spalte: BETR, wandlung: euro_dezimal }
fehlt:
  - { feld: BeispielBedarf.stand, weil: "führt das Verfahren nicht" }
`;

export const exampleMapping = (): Mapping => readMapping(yaml, 'quelle.yaml', sdl);

const tables = [
  'CREATE TABLE PERS (MAND_NR INTEGER, PERS_NR CHAR(8), NAME VARCHAR(40), VORN CHAR(20), GEB INTEGER, KZ_AUSK CHAR(1))',
  'CREATE TABLE GESP (PERS_NR CHAR(8), KZ CHAR(2))',
  `CREATE TABLE BEW (BEW_NR INTEGER, MAND_NR INTEGER, PERS_NR CHAR(8), STATUS CHAR(2), ART CHAR(4), VON CHAR(10), STAND INTEGER,
     BETR DECIMAL(10,2), ORT VARCHAR(40), KZ_GEF CHAR(1), ANV CHAR(8), KIND CHAR(8), ARZT VARCHAR(40), BG_NR INTEGER, NIE VARCHAR(40))`,
  'CREATE TABLE BED (BEW_NR INTEGER, LFD INTEGER, NORM CHAR(10))',
  'CREATE TABLE BG_MITGL (BG_NR INTEGER, PERS_NR CHAR(8))',
] as const;

export type Row = Readonly<Record<string, string | Buffer | null>>;

/** Ten persons P00 to P09 with one decision each; P01 has everything that is odd. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  PERS: Array.from({ length: 10 }, (_, n) => ({ MAND_NR: '5', PERS_NR: `P0${n}     `, NAME: `Muster-${n}`, VORN: 'Probe     ', GEB: '19800101', KZ_AUSK: 'N' })),
  GESP: [{ PERS_NR: 'P00     ', KZ: '0 ' }],
  BEW: [
    ...Array.from({ length: 10 }, (_, n) => bewilligung(`${100 + n}`, `P0${n}`, { VON: '01.02.2024', ART: '01  ' })),
    bewilligung('201', 'P01', { VON: '31.12.2023', KZ_GEF: 'J', ANV: 'P02     ', KIND: 'P03     ', ARZT: 'Dr. Beispiel', BG_NR: '7' }),
    bewilligung('202', 'P01', { STATUS: 'E ' }),
    bewilligung('203', 'P01', { MAND_NR: '6' }),
    bewilligung('204', 'P01', { ART: '99  ' }),
    bewilligung('205', 'P01', { ART: null }),
  ],
  BED: [
    { BEW_NR: '101', LFD: '1', NORM: '§ 21     ' },
    { BEW_NR: '101', LFD: '2', NORM: '§ 22' },
  ],
  BG_MITGL: [
    { BG_NR: '7', PERS_NR: 'P01     ' },
    { BG_NR: '7', PERS_NR: 'P04     ' },
  ],
};

export function bewilligung(nr: string, person: string, more: Row): Row {
  return {
    BEW_NR: nr, MAND_NR: '5', PERS_NR: person.padEnd(8), STATUS: 'B ', ART: '02  ', VON: '01.01.2024', STAND: '20240201', BETR: '12.30',
    ORT: 'Musterstadt', KZ_GEF: 'N', ANV: '', KIND: null, ARZT: '', BG_NR: null, NIE: 'nie gelesen', ...more,
  };
}

export interface ExampleDatabase {
  readonly url: string;
  open(): Promise<Database>;
  insert(table: string, row: Row): Promise<void>;
  run(sql: string): Promise<void>;
  drop(): Promise<void>;
}

async function filled(url: string, drop: () => Promise<unknown>): Promise<ExampleDatabase> {
  const write = async (act: (database: Database) => Promise<unknown>) => {
    const database = await openDatabase(url, { readOnly: false });
    try {
      await act(database);
    } finally {
      await database.close();
    }
  };
  await write(async ({ knex }) => {
    for (const table of tables) await knex.raw(table);
    for (const [table, some] of Object.entries(rows)) for (const row of some) await knex(table).insert(row);
  });
  return {
    url,
    open: () => openDatabase(url, { readOnly: true }),
    insert: (table, row) => write(({ knex }) => knex(table).insert(row)),
    run: (sql) => write(({ knex }) => knex.raw(sql)),
    drop: async () => void (await drop()),
  };
}

export const createSqlite = (): Promise<ExampleDatabase> =>
  filled(join(mkdtempSync(join(tmpdir(), 'source-')), 'example.sqlite'), async () => undefined);

export async function createMariadb(): Promise<ExampleDatabase> {
  const { url, drop } = await createTestDatabase();
  return filled(url, drop);
}

/** Runs a suite on SQLite and, where one is reachable, on MariaDB: the promises are the same. */
export function onBothDatabases(suite: (create: () => Promise<ExampleDatabase>) => void): void {
  describe('on SQLite', () => suite(createSqlite));
  describeMariadb('on MariaDB', () => suite(createMariadb));
}
