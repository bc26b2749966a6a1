import { readMarks, type MarkedField } from '../marks';
import { freigabeKey } from '../names';
import type { SubgraphLaw } from '../sdl';
import { isOffice } from './reading/isOffice';
import { namedType } from './reading/namedType';
import { ownDefinitions } from './reading/ownDefinitions';
import { ruleOf, violationAt, type Rule } from './rule';

/**
 * § 67 Abs. 4 SGB X: for everything below `Klient` exactly one controller answers. Each begins at one field, and on the way there
 * is nothing but frames that say nothing: a value beside a block would belong to nobody's decision.
 */
export const oneBlockPerStelle: Rule = ruleOf(
  {
    name: 'oneBlockPerStelle',
    gesetz: '§ 67 Abs. 4 SGB X',
    verlangt: 'Für alles unter Klient antwortet genau eine Stelle; auf dem Weg dorthin stehen nur Rahmen.',
    gut: `
type Klient @key(fields: "freigabeJobcenter") {
  jobcenter: JobcenterSicht @stelle(id: JOBCENTER) @ohnePersonenbezug(weil: "Rahmen.")
}
type JobcenterSicht {
  bewilligung: JobcenterBewilligung @daten(kategorie: JC_BEWILLIGUNG)
}
`,
    schlecht: `
type Klient @key(fields: "freigabeJobcenter") {
  istBekannt: Boolean @ohnePersonenbezug(weil: "Nur ja oder nein.")
}
`,
  },
  (subgraph) => {
    if (!isOffice(subgraph)) return [];
    const fields = readMarks(subgraph.document);
    const onTheWay = framesFrom('Klient', fields.filter((field) => !isKey(field, subgraph)));
    const starts = onTheWay.filter(({ stelle }) => stelle !== undefined);
    const [klient] = ownDefinitions(subgraph);
    return [
      ...subgraph.stellen
        .filter((stelle) => starts.filter((start) => start.stelle === stelle).length !== 1)
        .map((stelle) => violationAt(klient, stelle, 'Der Teil dieser Stelle beginnt nicht an genau einer Stelle unter Klient.', `Genau ein Feld mit @stelle(id: ${stelle}) markieren.`)),
      ...fields
        .filter((field) => field.stelle !== undefined && !(starts.includes(field) && subgraph.stellen.includes(field.stelle)))
        .map(({ type, feld, node }) => violationAt(node.name, `${type}.${feld}`, 'Hier kann keine Stelle beginnen.', '@stelle steht unter Klient, oberhalb aller Daten, und nennt eine Stelle dieses Amts.')),
      ...onTheWay
        .filter((field) => !isFrame(field, fields))
        .map(({ type, feld, node }) => violationAt(node.name, `${type}.${feld}`, 'Zwischen Klient und Stelle steht etwas anderes als ein Rahmen.', 'Nur Objekte mit @ohnePersonenbezug; Daten stehen unterhalb von @stelle.')),
    ];
  },
);

const isKey = ({ type, feld }: MarkedField, { stellen }: SubgraphLaw): boolean => type === 'Klient' && stellen.some((stelle) => freigabeKey(stelle) === feld);

/** The fields from a type down to where controllers begin, these included; what is no frame leads no further. */
const framesFrom = (type: string, fields: readonly MarkedField[]): readonly MarkedField[] => {
  const others = fields.filter((field) => field.type !== type);
  return fields
    .filter((field) => field.type === type)
    .flatMap((field) => [field, ...(field.stelle === undefined && isFrame(field, fields) ? framesFrom(namedType(field.node.type), others) : [])]);
};

const isFrame = ({ node, marks }: MarkedField, fields: readonly MarkedField[]): boolean =>
  marks[0]?.art === 'OHNE_PERSONENBEZUG' && fields.some(({ type }) => type === namedType(node.type));
