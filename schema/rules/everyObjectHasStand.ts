import { readMarks } from '../marks';
import { isOffice } from './reading/isOffice';
import { namedType } from './reading/namedType';
import { readBlocks } from './reading/readBlocks';
import { ruleOf, violationAt, type Rule } from './rule';

/**
 * Art. 5 Abs. 1 lit. d DSGVO: whoever reads a value sees how old it is. A block holds objects, and each of them has its `stand`;
 * a bare value in a block could have none.
 */
export const everyObjectHasStand: Rule = ruleOf(
  {
    name: 'everyObjectHasStand',
    gesetz: 'Art. 5 Abs. 1 lit. d DSGVO',
    verlangt: 'Wer einen Wert liest, sieht, wie alt er ist: Jedes Objekt hat seinen stand.',
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
  bewilligung: JobcenterBewilligung @daten(kategorie: JC_BEWILLIGUNG)
}
type JobcenterBewilligung {
  von: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
  },
  (subgraph, law) => {
    if (!isOffice(subgraph)) return [];
    const fields = readMarks(subgraph.document);
    const types = new Set(fields.map(({ type }) => type));
    const withStand = new Set(fields.filter(({ feld, node }) => feld === 'stand' && namedType(node.type) === 'Datum').map(({ type }) => type));
  
    return readBlocks(subgraph, law).flatMap(({ start, fields: below }) => {
      const block = namedType(start.node.type);
      const bare = below.filter(({ type, node }) => type === block && !types.has(namedType(node.type)));
      const undated = below.filter(({ node }) => types.has(namedType(node.type)) && !withStand.has(namedType(node.type)));
      return [
        ...bare.map(({ type, feld, node }) => violationAt(node.name, `${type}.${feld}`, 'Der Wert steht ohne Objekt im Teil der Stelle und hat keinen Stand.', 'In ein Objekt mit stand: Datum nehmen.')),
        ...undated.map(({ node }) => violationAt(node.name, namedType(node.type), 'Dem Objekt fehlt sein Stand.', 'Das Feld stand: Datum mit der Kategorie des Objekts ergänzen.')),
      ];
    });
  },
);
