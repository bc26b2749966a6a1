import type { Law } from '../../law';
import type { Sprachfassung } from '../texte';
import { bogenOf } from './bogen';

/** The blank sheets of the newest version, one a language: file name in `schema/generated/` -> page. */
export function bogenDocuments(law: Law, sprachfassungen: ReadonlyMap<string, Sprachfassung>): ReadonlyMap<string, string> {
  const fassung = law.textfassungen.at(-1);
  if (!fassung) return new Map();
  return new Map([...sprachfassungen.keys()].map((schluessel) => [`bogen-${schluessel}.html`, bogenOf({ law, sprachfassungen, schluessel, fassung })]));
}
