import type { Kategorie, Law, Stelle } from '../../../schema/law';

const stelle = (name: string, sozialdaten: boolean, handlungsfaehigAb: number): [string, Stelle] => [
  name,
  { name, beschreibung: name, subgraph: name.toLowerCase(), rechtskreis: name, sozialdaten, handlungsfaehigAb, erfaehrtNutzer: name !== 'AUFENTHALT' },
];

const kategorie = (name: string, ofStelle: string, marks: Partial<Kategorie> = {}): [string, Kategorie] => [
  name,
  { name, beschreibung: name, stelle: ofStelle, klasse: 'S', besonders: false, herkunft203: false, alleMitglieder: false, nichtAusgeliefert: false, ...marks },
];

const organisation = (name: string, typ: string): [string, { name: string; typ: string; datenschutzrecht: 'DSGVO'; stellen: string[] }] => [
  name,
  { name: `Beispiel ${name}`, typ, datenschutzrecht: 'DSGVO', stellen: [] },
];

const caseManagers = { organisationstypen: ['FREIER_TRAEGER'], rollen: ['CASE_MANAGEMENT'] };

/** A law small enough to keep in mind while reading the tables of cases. */
export const exampleLaw: Law = {
  stellen: new Map([stelle('JOBCENTER', true, 15), stelle('JUGEND', true, 15), stelle('AUFENTHALT', false, 18), stelle('EINBUERGERUNG', false, 16)]),
  kategorien: new Map([
    kategorie('JC_BEWILLIGUNG', 'JOBCENTER'),
    kategorie('JC_TERMINE', 'JOBCENTER'),
    kategorie('JC_GESUNDHEIT', 'JOBCENTER', { klasse: 'E', besonders: true, herkunft203: true }),
    kategorie('JC_EINKOMMEN', 'JOBCENTER', { klasse: 'E' }),
    kategorie('JU_HILFE', 'JUGEND'),
    kategorie('AU_TITEL', 'AUFENTHALT'),
  ]),
  zwecke: new Map(['KIM_CASE_MANAGEMENT', 'SPRACHFOERDERUNG', 'FALLKONFERENZ'].map((zweck) => [zweck, zweck])),
  organisationen: new Map([
    organisation('TRAEGER_A', 'FREIER_TRAEGER'),
    organisation('TRAEGER_B', 'FREIER_TRAEGER'),
    organisation('AUSLAENDERBEHOERDE', 'AUSLAENDERBEHOERDE'),
    organisation('DATENSCHUTZ', 'DATENSCHUTZ'),
    organisation('STADT_IT', 'TECHNIK'),
  ]),
  matrix: [
    { ...caseManagers, zweck: 'KIM_CASE_MANAGEMENT', eingeschaltet: true, kategorien: ['JC_BEWILLIGUNG', 'JC_TERMINE', 'JC_GESUNDHEIT', 'JU_HILFE', 'AU_TITEL'] },
    { ...caseManagers, zweck: 'SPRACHFOERDERUNG', eingeschaltet: true, kategorien: ['JC_TERMINE'] },
    { ...caseManagers, zweck: 'FALLKONFERENZ', eingeschaltet: false, kategorien: ['JC_BEWILLIGUNG'] },
  ],
  textfassungen: [
    {
      id: 'text-1',
      ab: '2026-01-01',
      pruefwerte: { de: 'b2f1' },
      umfasst: {
        stellen: ['JOBCENTER', 'JUGEND', 'AUFENTHALT', 'EINBUERGERUNG'],
        zwecke: ['KIM_CASE_MANAGEMENT', 'SPRACHFOERDERUNG'],
        kategorien: ['JC_BEWILLIGUNG', 'JC_TERMINE', 'JC_GESUNDHEIT', 'JU_HILFE', 'AU_TITEL'],
      },
    },
    { id: 'text-0', ab: '2025-01-01', bis: '2025-12-31', pruefwerte: { de: 'a001' }, umfasst: { stellen: [], zwecke: [], kategorien: [] } },
  ],
};
