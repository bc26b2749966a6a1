import type { Einwilligungsstand } from '../consent';
import { authoritySteps, decide, officeSteps, rowSteps, type AuthorityFacts, type OfficeFacts } from '../decision/decide';
import type { Question, Reason, RowFacts, Step } from '../decision/facts';
import type { Law } from '../law';

export type Tatsachen = AuthorityFacts & OfficeFacts & RowFacts;

/** What is asked: who, for what, which category of which Stelle. */
export type Frage = Omit<Question, 'now'>;

const stichtag = new Date('2026-01-15T12:00:00Z');
const verpflichtetAm = new Date('2025-01-01T12:00:00Z');
const erteiltAm = new Date('2026-01-01T12:00:00Z');
const gueltigBis = new Date('2026-12-01T12:00:00Z');
const empfangende = 'empfangende-person';
const geheimnistraeger = 'geheimnistraeger';
const dritte = 'dritte-person';

/** The same for every question; there are a hundred thousand of them. */
const immer = {
  now: stichtag,
  nutzer: empfangende,
  aufrufer: { aktiv: true, verpflichtetAm },
  fallbezug: true,
  person: { geburtsdatum: '1990-01-01' },
  ortsbezug: false,
  sperren: [],
  weise: 'EINZELFREIGABE',
  abrufverfahren: undefined,
  beteiligte: [dritte],
  einwilligende: new Set([dritte]),
  anvertrautVon: undefined,
  zeitbezug: '2025-12-01',
} as const;
const unterschrieben = {
  geheimnistraeger: [],
  erklaerende: [{ rolle: 'SELBST', ref: 'person', nachweis: 'Unterschrift' }],
  erteiltAm,
  gueltigAb: erteiltAm,
  gueltigBis,
} as const;

/** Everything personal speaks for it: what is refused now is refused whoever the person is and whatever she has signed. */
export function favourableFacts(frage: Frage, law: Law): Tatsachen {
  const { organisation, rolle, zweck, stelle, kategorie } = frage;
  const einwilligung: Einwilligungsstand = {
    art: 'DATENSCHUTZ',
    stellen: [stelle],
    empfaenger: [{ organisation, rolle, person: empfangende }],
    zwecke: [zweck],
    kategorien: [kategorie],
    ...unterschrieben,
    artNeunAusdruecklich: [kategorie],
  };
  return {
    ...immer,
    ...frage,
    einwilligungen: [einwilligung, { ...einwilligung, art: 'SCHWEIGEPFLICHTENTBINDUNG', geheimnistraeger: [geheimnistraeger] }],
    geheimnistraeger: law.kategorien.get(kategorie)?.herkunft203 === false ? undefined : geheimnistraeger,
  };
}

/** The first refusal of authority, office and row, as the running system decides; undefined where nobody refuses. */
export const verdict = (tatsachen: Tatsachen, law: Law): Reason | undefined =>
  decide(authoritySteps, tatsachen, law) ?? decide(officeSteps, tatsachen, law) ?? decide(rowSteps, tatsachen, law);

const allSteps: readonly Step<Tatsachen>[] = [...new Set<Step<Tatsachen>>([...authoritySteps, ...officeSteps, ...rowSteps])];

/** Every step that refuses, each asked alone, in order: the first one ends it, the others would. */
export const refusingSteps = (tatsachen: Tatsachen, law: Law): readonly { readonly schritt: string; readonly grund: Reason }[] =>
  allSteps.flatMap((step) => {
    const grund = decide([step], tatsachen, law);
    return grund === undefined ? [] : [{ schritt: step.name, grund }];
  });
