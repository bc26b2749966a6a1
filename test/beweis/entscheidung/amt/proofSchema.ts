/** One field of the block: a list or an object, of one category, with the same kind of row below it everywhere. */
export interface Part {
  readonly feld: string;
  readonly typ: string;
  readonly kategorie: string;
  readonly istListe: boolean;
  /** A value of the row that is of another category besides. */
  readonly text?: string;
  /** Rows below each row. */
  readonly darunter?: string;
  /** Speaks of the whole household. */
  readonly mitglieder?: true;
}

export const partsOfBlock: readonly Part[] = [
  { feld: 'termine', typ: 'JobcenterTermin', kategorie: 'JC_TERMINE', istListe: true },
  { feld: 'bewilligungen', typ: 'JobcenterBewilligung', kategorie: 'JC_BEWILLIGUNG', istListe: true, darunter: 'JobcenterPosten' },
  { feld: 'status', typ: 'JobcenterStatus', kategorie: 'JC_STATUS', istListe: false },
  { feld: 'plan', typ: 'JobcenterPlan', kategorie: 'JC_KOOPERATIONSPLAN', istListe: false, text: 'JC_KOOPERATIONSPLAN_TEXT' },
  { feld: 'gesundheit', typ: 'JobcenterGesundheit', kategorie: 'JC_GESUNDHEIT', istListe: true },
  { feld: 'kurse', typ: 'JobcenterKurs', kategorie: 'JC_KURS', istListe: true },
  { feld: 'ansprechpartner', typ: 'JobcenterAnsprechpartner', kategorie: 'JC_ANSPRECHPARTNER', istListe: true },
  { feld: 'gemeinschaft', typ: 'JobcenterGemeinschaft', kategorie: 'JC_BEDARFSGEMEINSCHAFT', istListe: false, mitglieder: true },
  { feld: 'einkommen', typ: 'JobcenterEinkommen', kategorie: 'JC_EINKOMMEN', istListe: true },
];

export const kategorien: readonly string[] = partsOfBlock.flatMap(({ kategorie, text }) => [kategorie, ...(text ? [text] : [])]);

/** How this office lets its categories go; the file below says the same to the product. */
export const automatisch = { kategorien: ['JC_STATUS', 'JC_KURS'], empfaenger: ['KI', 'TRAEGER_A'], zwecke: ['KIM_CASE_MANAGEMENT'] } as const;
export const vonHand = { kategorien: ['JC_ANSPRECHPARTNER'], empfaenger: ['KI', 'TRAEGER_A'] } as const;

export const abgabe = `
JOBCENTER:
  einzelfreigabeGiltTage: 14
  modus: EINZELFREIGABE
  ausnahmen:
    - { kategorien: [${automatisch.kategorien.join(', ')}], empfaenger: [${automatisch.empfaenger.join(', ')}], modus: AUTOMATISCH, abrufverfahren: AV-PROBE }
    - { kategorien: [${vonHand.kategorien.join(', ')}], empfaenger: [${vonHand.empfaenger.join(', ')}], modus: VON_HAND }
  abrufverfahren:
    - id: AV-PROBE
      anlass: "Probe"
      zwecke: [${automatisch.zwecke.join(', ')}]
      empfaenger: [${automatisch.empfaenger.join(', ')}]
      kategorien: [${automatisch.kategorien.join(', ')}]
      rechtsgrundlage: "§ 79 SGB X"
      massnahmen: "Probe"
      genehmigtVon: "Probe"
      genehmigtAm: 2026-01-15
`;

const fields = (kategorie: string) => `
  stand: String @daten(kategorie: ${kategorie})
  wert: String @daten(kategorie: ${kategorie})
  ort: String @daten(kategorie: ${kategorie}, ortsbezug: true)`;

export const sdl = `
type Query { jobcenterZustand: String @ohnePersonenbezug(weil: "Probe.") }
type Klient @key(fields: "freigabeJobcenter") {
  freigabeJobcenter: Freigabe @inaccessible @ohnePersonenbezug(weil: "Schluessel.")
  jobcenter: JobcenterSicht @stelle(id: JOBCENTER) @ohnePersonenbezug(weil: "Rahmen.")
}
type JobcenterSicht {${partsOfBlock.map(({ feld, typ, kategorie, istListe }) => `\n  ${feld}: ${istListe ? `[${typ}!]!` : typ} @daten(kategorie: ${kategorie})`).join('')}
}
${partsOfBlock
  .map(({ typ, kategorie, text, darunter }) => `type ${typ} {${fields(kategorie)}${text ? `\n  text: String @daten(kategorie: ${text})` : ''}${darunter ? `\n  darunter: [${darunter}!]! @daten(kategorie: ${kategorie})` : ''}
}${darunter ? `\ntype ${darunter} {${fields(kategorie)}\n}` : ''}`)
  .join('\n')}
`;

/** Everything there is to ask. */
export const selection = `jobcenter { ${partsOfBlock.map(({ feld, text, darunter }) => `${feld} { stand wert ort ${text ? 'text ' : ''}${darunter ? 'darunter { stand wert ort } ' : ''}}`).join(' ')} }`;

export const tableOf = (typ: string): string => typ.replace('Jobcenter', 'T_').toUpperCase();

const mappedType = (typ: string, key: string, more: string) => `
  ${typ}:
    tabelle: ${tableOf(typ)}
    schluessel: [${key}]
    mandant: entfaellt
    zeile: [ZEILE]
    gueltigWenn: entfaellt
    sortierung: [{ spalte: ZEILE, richtung: ab }]
    ${more}
    entscheidung:
      veto64: { spalte: VETO, offen: ["N"] }
      sperre: { spalte: GESP, offen: ["N"] }
      anvertraut65: { spalte: ANV }
      geheimnistraeger: { spalte: ARZT, wandlung: text_getrimmt }
      dritte: [{ spalte: DRITTE }]
      zeitbezug: { spalte: TAG, wandlung: datum_iso }`;

const columns = (text: string | undefined) => `
    felder:
      stand: { spalte: STAND, wandlung: text_getrimmt }
      wert: { spalte: WERT, wandlung: text_getrimmt }
      ort: { spalte: ORT, wandlung: text_getrimmt }${text ? '\n      text: { spalte: TEXT, wandlung: text_getrimmt }' : ''}`;

const members = '\n      mitglieder: { tabelle: HAUSHALT, schluessel: [BG], zu: [BG], person: [PERS], mandant: entfaellt }';

export const quelle = `
fachverfahren: "Probe"
beschreibung: "Jede Zelle ein eigener Kennwert"
person:
  tabelle: PERSON
  schluessel: [{ spalte: PERS, typ: text }]
  mandant: entfaellt
  familienname: { spalte: NAME, wandlung: text_getrimmt }
  vornamen: { spalte: VORNAME, wandlung: text_getrimmt }
  geburtsdatum: { spalte: GEB, wandlung: datum_iso }
sperren:
  - { art: AUSKUNFTSSPERRE_51, wirkung: ORT, tabelle: PERSON, schluessel: [PERS], spalte: K_AUSK, offen: ["N"] }
  - { art: FALL_GESPERRT, wirkung: ALLES, tabelle: PERSON, schluessel: [PERS], spalte: K_AKTE, offen: ["O"] }
typen:${partsOfBlock
  .map(({ typ, text, darunter, mitglieder }) => mappedType(typ, 'PERS', 'zu: person') + (mitglieder ? members : '') + columns(text) + (darunter ? mappedType(darunter, 'BEW', 'zu: [ZEILE]') + columns(undefined) : ''))
  .join('')}
fehlt: []
`;

const rowTable = (typ: string) =>
  `CREATE TABLE ${tableOf(typ)} (ZEILE INTEGER PRIMARY KEY, PERS VARCHAR(12), BEW INTEGER, BG VARCHAR(12), STAND VARCHAR(40), WERT VARCHAR(40), ORT VARCHAR(40), TEXT VARCHAR(40), ANV VARCHAR(12), ARZT VARCHAR(40), DRITTE VARCHAR(12), TAG VARCHAR(10), GESP VARCHAR(1), VETO VARCHAR(1))`;

const rowTypes = partsOfBlock.flatMap(({ typ, darunter }) => [typ, ...(darunter ? [darunter] : [])]);

export const tables: readonly string[] = [
  'CREATE TABLE PERSON (PERS VARCHAR(12) PRIMARY KEY, NAME VARCHAR(40), VORNAME VARCHAR(40), GEB VARCHAR(10), K_AUSK VARCHAR(1), K_AKTE VARCHAR(1))',
  'CREATE TABLE HAUSHALT (BG VARCHAR(12), PERS VARCHAR(12), PRIMARY KEY (BG, PERS))',
  ...rowTypes.map(rowTable),
  ...rowTypes.flatMap((typ) => [`CREATE INDEX ${tableOf(typ)}_P ON ${tableOf(typ)} (PERS)`, `CREATE INDEX ${tableOf(typ)}_B ON ${tableOf(typ)} (BEW)`]),
];
