import { Kind, parse, Source } from 'graphql';
import type { Kategorie, Law, Stelle } from '../../schema/law';
import type { SubgraphLaw } from '../../schema/sdl';

const stelle = (name: string, subgraph: string, sozialdaten: boolean): [string, Stelle] => [
  name,
  { name, beschreibung: name, subgraph, rechtskreis: name, sozialdaten, handlungsfaehigAb: 15, erfaehrtNutzer: true },
];

const kategorie = (name: string, ofStelle: string, marks: Partial<Kategorie> = {}): [string, Kategorie] => [
  name,
  { name, beschreibung: `${name} (§ 1 Beispielgesetz).`, stelle: ofStelle, klasse: 'S', besonders: false, herkunft203: false, alleMitglieder: false, nichtAusgeliefert: false, ...marks },
];

/** Three subgraphs, one with two controllers: the smallest law that every rule has something to say about. */
export const exampleLaw: Law = {
  stellen: new Map([stelle('KIM', 'kim', false), stelle('JOBCENTER', 'jobcenter', true), stelle('SOZIALHILFE', 'soziales', true), stelle('ASYLBLG', 'soziales', true)]),
  kategorien: new Map([
    kategorie('KIM_HILFEPLAN', 'KIM'),
    kategorie('JC_BEWILLIGUNG', 'JOBCENTER'),
    kategorie('JC_TEXT', 'JOBCENTER', { klasse: 'E' }),
    kategorie('JC_EINKOMMEN', 'JOBCENTER', { klasse: 'E', nichtAusgeliefert: true, beschreibung: 'Einkommen.' }),
    kategorie('SH_BEWILLIGUNG', 'SOZIALHILFE'),
    kategorie('AL_LEISTUNG', 'ASYLBLG'),
  ]),
  zwecke: new Map([['KIM_CASE_MANAGEMENT', 'Fallfuehrung']]),
  organisationen: new Map([
    ['TRAEGER_A', { name: 'Beispielwerk', typ: 'FREIER_TRAEGER', datenschutzrecht: 'DSGVO', stellen: [] }],
    ['AUSLAENDERBEHOERDE', { name: 'Beispielbehoerde', typ: 'AUSLAENDERBEHOERDE', datenschutzrecht: 'DSGVO', stellen: [] }],
  ]),
  matrix: [
    { zweck: 'KIM_CASE_MANAGEMENT', organisationstypen: ['FREIER_TRAEGER'], rollen: ['CASE_MANAGEMENT'], eingeschaltet: true, kategorien: ['JC_BEWILLIGUNG', 'SH_BEWILLIGUNG', 'AL_LEISTUNG'] },
  ],
  textfassungen: [],
};

/** The shared words, as far as an example needs them to be found by name and line. */
const vocabulary = `
enum Datenkategorie {
${[...exampleLaw.kategorien.keys()].map((name) => `  ${name}`).join('\n')}
}
`;

export const jobcenter = `
type Klient @key(fields: "freigabeJobcenter") {
  "Versiegelt."
  freigabeJobcenter: Freigabe @inaccessible @ohnePersonenbezug(weil: "Undurchsichtig.")
  "Der Teil des Jobcenters."
  jobcenter: JobcenterSicht @stelle(id: JOBCENTER) @ohnePersonenbezug(weil: "Rahmen.")
}
"Was das Jobcenter freigibt."
type JobcenterSicht {
  "Bewilligungen (§ 19 SGB II)."
  bewilligungen: [JobcenterBewilligung!]! @daten(kategorie: JC_BEWILLIGUNG)
  "Einkommen (§ 11 SGB II)."
  einkommen: JobcenterEinkommen @daten(kategorie: JC_EINKOMMEN)
}
"Eine Bewilligung (§ 19 SGB II)."
type JobcenterBewilligung {
  "Stand."
  stand: Datum @daten(kategorie: JC_BEWILLIGUNG)
  "Art."
  art: JobcenterArt @daten(kategorie: JC_BEWILLIGUNG)
  "Worte des Bescheids."
  text: String @daten(kategorie: JC_TEXT, freitext: true)
}
"Arten."
enum JobcenterArt { NEU WEITER }
"Ein Einkommen (§ 11 SGB II)."
type JobcenterEinkommen {
  "Stand."
  stand: Datum @daten(kategorie: JC_EINKOMMEN)
  "Betrag."
  betrag: Cent @daten(kategorie: JC_EINKOMMEN)
}
`;

export const soziales = `
type Klient @key(fields: "freigabeSozialhilfe freigabeAsylblg") {
  "Versiegelt."
  freigabeSozialhilfe: Freigabe @inaccessible @ohnePersonenbezug(weil: "Undurchsichtig.")
  "Versiegelt."
  freigabeAsylblg: Freigabe @inaccessible @ohnePersonenbezug(weil: "Undurchsichtig.")
  "Beide Teile."
  soziales: SozialesSicht @ohnePersonenbezug(weil: "Rahmen.")
}
"Zwei Stellen."
type SozialesSicht {
  "Sozialhilfe."
  sozialhilfe: SozialesSozialhilfe @stelle(id: SOZIALHILFE) @ohnePersonenbezug(weil: "Rahmen.")
  "Asylbewerberleistungen."
  asylblg: SozialesAsylblg @stelle(id: ASYLBLG) @ohnePersonenbezug(weil: "Rahmen.")
}
"Sozialhilfe."
type SozialesSozialhilfe {
  "Bewilligungen (§ 18 SGB XII)."
  bewilligungen: [SozialesBewilligung!]! @daten(kategorie: SH_BEWILLIGUNG)
}
"Eine Bewilligung (§ 18 SGB XII)."
type SozialesBewilligung {
  "Stand."
  stand: Datum @daten(kategorie: SH_BEWILLIGUNG)
}
"Asylbewerberleistungen."
type SozialesAsylblg {
  "Leistung (§ 3 AsylbLG)."
  leistung: SozialesLeistung @daten(kategorie: AL_LEISTUNG)
}
"Eine Leistung (§ 3 AsylbLG)."
type SozialesLeistung {
  "Stand."
  stand: Datum @daten(kategorie: AL_LEISTUNG)
}
`;

export const kim = `
type Query {
  "Der Fall."
  fall(id: ID!): Fall @eigeneStelle(weil: "Eigene Fallfuehrung.")
}
type Mutation {
  "Widerruf (Art. 7 Abs. 3 DSGVO)."
  widerrufen(fall: ID!): WiderrufErgebnis! @ohnePersonenbezug(weil: "Ausgang der Handlung.")
}
"Ausgang."
type WiderrufErgebnis {
  "In Worten."
  hinweis: String! @ohnePersonenbezug(weil: "Ausgang der Handlung.")
}
"Ein Fall."
type Fall {
  "Die Personen."
  klienten: [Klient!]! @eigeneStelle(weil: "Eigene Fallfuehrung.")
}
"Eine Person."
type Klient @key(fields: "id") @key(fields: "freigabeJobcenter", resolvable: false) {
  "Nummer."
  id: ID! @eigeneStelle(weil: "Eigene Fallfuehrung.")
  "Versiegelt."
  freigabeJobcenter: Freigabe @inaccessible @ohnePersonenbezug(weil: "Undurchsichtig.")
  "Eigene Dokumentation."
  dokumentation: KimDokumentation @stelle(id: KIM) @ohnePersonenbezug(weil: "Rahmen.")
}
"Dokumentation."
type KimDokumentation {
  "Ziele (Art. 6 Abs. 1 lit. a DSGVO)."
  ziele: [KimZiel!]! @daten(kategorie: KIM_HILFEPLAN)
}
"Ein Ziel (Art. 6 Abs. 1 lit. a DSGVO)."
type KimZiel {
  "Stand."
  stand: Datum @daten(kategorie: KIM_HILFEPLAN)
}
`;

/** An example as the loader would hand it over, without the staff's part. */
export const subgraph = (name: string, sdl: string, law: Law = exampleLaw): SubgraphLaw => ({
  name,
  stellen: [...law.stellen.values()].filter((one) => one.subgraph === name).map((one) => one.name),
  document: {
    kind: Kind.DOCUMENT,
    definitions: [...parse(new Source(vocabulary, 'schema/vocabulary.graphql')).definitions, ...parse(new Source(sdl, `schema/subgraphs/${name}.graphql`)).definitions],
  },
});

/** The same SDL with one thing different. @throws Error where there is nothing to change */
export function change(sdl: string, from: string, to: string): string {
  if (!sdl.includes(from)) throw new Error(`the example does not say «${from}»`);
  return sdl.replace(from, to);
}
