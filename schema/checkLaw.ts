import type { Sprachfassung } from './einwilligung/texte';
import type { Law } from './law';
import type { Herkunft } from './review/herkunft';
import { categoryBelongsToItsStelle } from './rules/categoryBelongsToItsStelle';
import { derivedFieldsCarryTheirInputs } from './rules/derivedFieldsCarryTheirInputs';
import { eachTypeIsReturnedOnce } from './rules/eachTypeIsReturnedOnce';
import { everyCategoryHasConsentText } from './rules/everyCategoryHasConsentText';
import { everyCategoryIsUsed } from './rules/everyCategoryIsUsed';
import { everyFieldIsMarked } from './rules/everyFieldIsMarked';
import { everyMappedColumnIsNeeded } from './rules/everyMappedColumnIsNeeded';
import { everyObjectHasStand } from './rules/everyObjectHasStand';
import { everyTextHasItsVersion } from './rules/everyTextHasItsVersion';
import { everythingIsDescribed } from './rules/everythingIsDescribed';
import { freeTextIsNeverClassS } from './rules/freeTextIsNeverClassS';
import { freigabenStayInside } from './rules/freigabenStayInside';
import { klientIsReachedOnlyThroughFall } from './rules/klientIsReachedOnlyThroughFall';
import { marksSurviveComposition } from './rules/marksSurviveComposition';
import { matrixNamesNoBarredCategory } from './rules/matrixNamesNoBarredCategory';
import { noFilterOrSort } from './rules/noFilterOrSort';
import { noInterfacesOrUnions } from './rules/noInterfacesOrUnions';
import { noProtectedKeysOrArguments } from './rules/noProtectedKeysOrArguments';
import { officesKeepToTheirWords } from './rules/officesKeepToTheirWords';
import { officesShareNoTypes } from './rules/officesShareNoTypes';
import { oneBlockPerStelle } from './rules/oneBlockPerStelle';
import { oneCategoryPerObject } from './rules/oneCategoryPerObject';
import { oneEntityOneKey } from './rules/oneEntityOneKey';
import { refusableFieldsCanBeEmpty } from './rules/refusableFieldsCanBeEmpty';
import type { Regeltext, Rule, RuleAcross, RuleOnMapping, RuleOnTexts, Violation } from './rules/rule';
import type { SubgraphLaw } from './sdl';

/** What a lawful SDL looks like, one subgraph at a time. Read aloud: it is the table of contents of `rules/`. */
export const rules: readonly Rule[] = [
  // Why a field may be read
  everyFieldIsMarked,
  refusableFieldsCanBeEmpty,
  freeTextIsNeverClassS,
  everythingIsDescribed,

  // Who answers for it
  oneBlockPerStelle,
  categoryBelongsToItsStelle,
  oneCategoryPerObject,
  eachTypeIsReturnedOnce,
  everyObjectHasStand,

  // No way around it
  oneEntityOneKey,
  officesKeepToTheirWords,
  klientIsReachedOnlyThroughFall,
  freigabenStayInside,
  noProtectedKeysOrArguments,
  noFilterOrSort,
  derivedFieldsCarryTheirInputs,
  noInterfacesOrUnions,
];

/** What only all of them together show. */
export const rulesAcross: readonly RuleAcross[] = [
  officesShareNoTypes,
  everyCategoryIsUsed,
  matrixNamesNoBarredCategory,
];

/** What only the mapping of a Fachverfahren shows. */
export const rulesOnMapping: readonly RuleOnMapping[] = [
  everyMappedColumnIsNeeded,
];

/** What only the consent texts show. */
export const rulesOnTexts: readonly RuleOnTexts[] = [
  everyCategoryHasConsentText,
  everyTextHasItsVersion,
];

/** Every rule in words, in the order of the lists above. */
export const regeltexte: readonly Regeltext[] = [...rules, ...rulesAcross, ...rulesOnMapping, ...rulesOnTexts, marksSurviveComposition].map(({ text }) => text);

/** Holds the law against its own rules; nothing found means: lawful. The supergraph has a rule of its own, marksSurviveComposition. */
export const checkLaw = (subgraphs: readonly SubgraphLaw[], law: Law): readonly Violation[] => [
  ...rules.flatMap((rule) => subgraphs.flatMap((subgraph) => rule(subgraph, law))),
  ...rulesAcross.flatMap((rule) => rule(subgraphs, law)),
];

/** Holds the mappings against the law they feed. @param herkunft by subgraph, as whoever reads the offices’ folders brings it */
export const checkMappings = (subgraphs: readonly SubgraphLaw[], herkunft: ReadonlyMap<string, Herkunft>, law: Law): readonly Violation[] =>
  subgraphs.flatMap((subgraph) => {
    const found = herkunft.get(subgraph.name);
    return found ? rulesOnMapping.flatMap((rule) => rule(subgraph, found, law)) : [];
  });

/** Holds what a person is told against what there is to be told. */
export const checkTexts = (law: Law, sprachfassungen: ReadonlyMap<string, Sprachfassung>): readonly Violation[] => rulesOnTexts.flatMap((rule) => rule(law, sprachfassungen));
