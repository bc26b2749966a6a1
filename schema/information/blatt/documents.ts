import type { Sprachfassung } from '../../einwilligung/texte';
import type { Review } from '../../review/review';
import type { Informationstexte } from '../texte';
import { informationsblattOf } from './informationsblatt';
import { informationsstimmeOf } from './informationsstimme';

/** The information sheet in every language: file name in `schema/generated/` -> page. */
export const informationDocuments = (review: Review, sprachfassungen: ReadonlyMap<string, Sprachfassung>, texte: ReadonlyMap<string, Informationstexte>): ReadonlyMap<string, string> =>
  new Map([...texte.keys()].map((schluessel) => [`informationsblatt-${schluessel}.html`, informationsblattOf(review, informationsstimmeOf(sprachfassungen, texte, schluessel))]));
