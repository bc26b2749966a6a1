import { readMarks } from '../marks';
import { namedType } from './reading/namedType';
import { ruleOf, violationAt, type Rule } from './rule';

/** Art. 32 DSGVO: a Freigabe is a key. Wherever one stands, in an office or in the authority, no answer shows it. */
export const freigabenStayInside: Rule = ruleOf(
  {
    name: 'freigabenStayInside',
    gesetz: 'Art. 32 DSGVO',
    verlangt: 'Eine Freigabe ist ein Schlüssel; keine Antwort zeigt sie.',
    gut: `
type Klient @key(fields: "freigabeJobcenter") {
  freigabeJobcenter: Freigabe @inaccessible @ohnePersonenbezug(weil: "Undurchsichtig.")
}
`,
    schlecht: `
type Klient @key(fields: "freigabeJobcenter") {
  freigabeJobcenter: Freigabe @ohnePersonenbezug(weil: "Undurchsichtig.")
}
`,
  },
  ({ document }) =>
    readMarks(document)
      .filter(({ node }) => namedType(node.type) === 'Freigabe' && !node.directives?.some(({ name }) => name.value === 'inaccessible'))
      .map(({ type, feld, node }) => violationAt(node.name, `${type}.${feld}`, 'Die Freigabe ließe sich abfragen.', 'Mit @inaccessible markieren.')),
);
