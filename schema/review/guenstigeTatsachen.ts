import type { Einwilligungsstand } from '../consent';
import { authoritySteps, decide, officeSteps, ownSteps, rowSteps, type AuthorityFacts, type OfficeFacts } from '../decision/decide';
import type { Question, Reason, RowFacts, Step } from '../decision/facts';
import type { Law } from '../law';
import { authoritySubgraph } from '../sdl';

export type Tatsachen = AuthorityFacts & OfficeFacts & RowFacts;

/** What is asked: who, for what, which category of which Stelle. */
export type Frage = Omit<Question, 'now'>;

/** The day the report decides on: a fixed one, so that the same law gives the same report. */
export const stichtag = new Date('2026-01-15T12:00:00Z');
const verpflichtetAm = new Date('2025-01-01T12:00:00Z');
const erteiltAm = new Date('2026-01-01T12:00:00Z');
const gueltigBis = new Date('2026-12-01T12:00:00Z');
const empfangende = 'empfangende-person';
const geheimnistraeger = 'geheimnistraeger';
/** Somebody else whom every row speaks of, and who has consented to the same. */
export const dritte = 'dritte-person';

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

/**
 * Everything personal speaks for it: what is refused now is refused whoever the person is and whatever she has signed.
 * @param kategorien what her consent names; the one asked about, unless a whole form is tried
 */
export function favourableFacts(frage: Frage, law: Law, kategorien: readonly string[] = [frage.kategorie]): Tatsachen {
  const { organisation, rolle, zweck, stelle, kategorie } = frage;
  // A Stelle that does not learn who asks cannot hold a consent to one named person against it.
  const person = law.stellen.get(stelle)?.erfaehrtNutzer === false ? {} : { person: empfangende };
  const einwilligung: Einwilligungsstand = {
    art: 'DATENSCHUTZ',
    stellen: [stelle],
    empfaenger: [{ organisation, rolle, ...person }],
    zwecke: [zweck],
    kategorien,
    ...unterschrieben,
    artNeunAusdruecklich: kategorien,
  };
  return {
    ...immer,
    ...frage,
    einwilligungen: [einwilligung, { ...einwilligung, art: 'SCHWEIGEPFLICHTENTBINDUNG', geheimnistraeger: [geheimnistraeger] }],
    geheimnistraeger: law.kategorien.get(kategorie)?.herkunft203 === false ? undefined : geheimnistraeger,
  };
}

/** Own documentation of the authority: read by whoever has the case, transmitted by nobody. */
export const isOwnDocumentation = (stelle: string, law: Law): boolean => law.stellen.get(stelle)?.subgraph === authoritySubgraph;

/** The first refusal of authority, office and row, as the running system decides; undefined where nobody refuses. */
export const verdict = (tatsachen: Tatsachen, law: Law): Reason | undefined =>
  isOwnDocumentation(tatsachen.stelle, law)
    ? decide(ownSteps, tatsachen, law)
    : (decide(authoritySteps, tatsachen, law) ?? decide(officeSteps, tatsachen, law) ?? decide(rowSteps, tatsachen, law));

const transmissionSteps: readonly Step<Tatsachen>[] = [...new Set<Step<Tatsachen>>([...authoritySteps, ...officeSteps, ...rowSteps])];

/** Every step that refuses, each asked alone, in order: the first one ends it, the others would. */
export const refusingSteps = (tatsachen: Tatsachen, law: Law): readonly { readonly schritt: string; readonly grund: Reason }[] =>
  (isOwnDocumentation(tatsachen.stelle, law) ? ownSteps : transmissionSteps).flatMap((step) => {
    const grund = decide([step], tatsachen, law);
    return grund === undefined ? [] : [{ schritt: step.name, grund }];
  });
