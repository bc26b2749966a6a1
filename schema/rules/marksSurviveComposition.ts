import { parse } from 'graphql';
import { readMarks, type MarkedField } from '../marks';
import type { SubgraphLaw } from '../sdl';
import { ruleOf, violationAt, type Violation } from './rule';

/**
 * Tried: without @link and @composeDirective a custom directive vanishes from the supergraph without a hint, and with it what
 * reports and reserved names start from. Each mark of each subgraph is found again, no other is there, and where subgraphs share
 * a field they say the same about it.
 */
export const marksSurviveComposition = ruleOf(
  {
    name: 'marksSurviveComposition',
    gesetz: 'Art. 25 Abs. 2 DSGVO',
    verlangt: 'Was im Subgraphen markiert ist, ist es im Supergraphen auch, und nichts anderes.',
    gut: `
type JobcenterBewilligung {
  von: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
    schlecht: `
type JobcenterBewilligung {
  von: Datum
}
`,
    beispiel: 'SUPERGRAPH',
  },
  (subgraphs: readonly SubgraphLaw[], supergraph: string): readonly Violation[] => {
    const composed = readMarks(parse(supergraph));
    const survived = new Set(composed.flatMap(wordsOf));
    const said = new Set(subgraphs.flatMap(({ document }) => readMarks(document).flatMap(wordsOf)));
    return [
      ...subgraphs.flatMap(({ document }) =>
        readMarks(document)
          .filter((field) => wordsOf(field).some((word) => !survived.has(word)))
          .map(({ type, feld, node }) => violationAt(node.name, `${type}.${feld}`, 'Die Markierung ging bei der Komposition verloren.', 'Kopf des Vokabulars prüfen: @link und @composeDirective für jede Markierung.')),
      ),
      ...composed
        .filter((field) => field.marks.length !== 1 || wordsOf(field).some((word) => !said.has(word)))
        .map(({ type, feld }) => violationAt(undefined, `${type}.${feld}`, 'Der Supergraph sagt über das Feld etwas anderes als die Subgraphen.', 'Wo Subgraphen ein Feld teilen, dort dieselbe Markierung setzen.')),
    ];
  },
);

/** Each mark of a field, and where a controller begins, in comparable words. */
const wordsOf = ({ type, feld, marks, stelle }: MarkedField): readonly string[] =>
  [...marks, ...(stelle === undefined ? [] : [{ stelle }])].map((mark) => JSON.stringify([type, feld, mark]));
