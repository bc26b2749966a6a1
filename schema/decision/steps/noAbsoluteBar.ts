import type { Question, Step } from '../facts';

/** They steer, oversee or run the machines; none of that needs a person (Art. 5 Abs. 1 lit. c DSGVO, § 35 Abs. 1 S. 2 SGB I). */
const rollenWithoutPersons: ReadonlySet<string> = new Set(['KOORDINATION', 'KI_LEITUNG', 'GREMIUM', 'TECHNIK']);
const typenWithoutPersons: ReadonlySet<string> = new Set(['TECHNIK', 'DATENSCHUTZ']);

/**
 * Step 4. Bars no consent and no matrix lifts. § 71 Abs. 2 SGB X: Sozialdaten reach the Auslaenderbehoerde in the single case,
 * on request and outside of this graph, so never through it.
 */
export const noAbsoluteBar: Step<Question> = ({ organisation, rolle, stelle }, law) => {
  const typ = law.organisationen.get(organisation)?.typ;
  const sozialdaten = law.stellen.get(stelle)?.sozialdaten;
  if (typ === undefined || sozialdaten === undefined) return 'ABSOLUTE_SCHRANKE';
  if (rollenWithoutPersons.has(rolle) || typenWithoutPersons.has(typ)) return 'ABSOLUTE_SCHRANKE';
  return sozialdaten && typ === 'AUSLAENDERBEHOERDE' ? 'ABSOLUTE_SCHRANKE' : undefined;
};
