import { readMarks } from '../marks';
import { namedType } from './reading/namedType';
import { readBlocks } from './reading/readBlocks';
import { ruleOf, violationAt, type Rule } from './rule';

/**
 * The category stands at the field that returns an object, since sensitivity can depend on a value. Were a type returned
 * by two fields, its rows would have two categories, and the guard could be passed by the milder one.
 */
export const eachTypeIsReturnedOnce: Rule = ruleOf(
  {
    name: 'eachTypeIsReturnedOnce',
    gesetz: 'Art. 25 Abs. 1 DSGVO',
    verlangt: 'Ein Typ wird von genau einem Feld zurückgegeben; sonst hätten seine Zeilen zwei Kategorien, und die mildere öffnete beide.',
    gut: `
type Klient @key(fields: "freigabeJobcenter") {
  jobcenter: JobcenterSicht @stelle(id: JOBCENTER) @ohnePersonenbezug(weil: "Rahmen.")
}
type JobcenterSicht {
  bewilligung: JobcenterBewilligung @daten(kategorie: JC_BEWILLIGUNG)
}
type JobcenterBewilligung {
  stand: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
    schlecht: `
type Klient @key(fields: "freigabeJobcenter") {
  jobcenter: JobcenterSicht @stelle(id: JOBCENTER) @ohnePersonenbezug(weil: "Rahmen.")
}
type JobcenterSicht {
  alte: JobcenterBewilligung @daten(kategorie: JC_BEWILLIGUNG)
  neue: JobcenterBewilligung @daten(kategorie: JC_BEWILLIGUNG)
}
type JobcenterBewilligung {
  stand: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
  },
  (subgraph, law) => {
    const fields = readMarks(subgraph.document);
    const below = new Set(readBlocks(subgraph, law).flatMap((block) => block.fields.map(({ type }) => type)));
    return fields
      .filter((field) => below.has(namedType(field.node.type)))
      .filter((field, position, all) => all.findIndex(({ node }) => namedType(node.type) === namedType(field.node.type)) !== position)
      .map(({ type, feld, node }) => violationAt(node.name, `${type}.${feld}`, `${namedType(node.type)} wird schon von einem anderen Feld zurückgegeben.`, 'Einen eigenen Typ für dieses Feld erklären.'));
  },
);
