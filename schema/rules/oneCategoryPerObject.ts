import type { MarkedField } from '../marks';
import { namedType } from './reading/namedType';
import { protectedMark } from './reading/protectedMark';
import { readBlocks, type Block } from './reading/readBlocks';
import { ruleOf, violationAt, type Rule, type Violation } from './rule';

/**
 * § 67d Abs. 1 SGB X: an object is released as a whole or not at all. The field that returns it carries its category, its `stand`
 * carries the same, and every other field the same or a further one, needed in addition; none is without.
 */
export const oneCategoryPerObject: Rule = ruleOf(
  {
    name: 'oneCategoryPerObject',
    gesetz: '§ 67d Abs. 1 SGB X',
    verlangt: 'Ein Objekt geht als Ganzes oder gar nicht: Sein stand trägt seine Kategorie, kein Feld darin ist ohne.',
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
  stand: Datum @daten(kategorie: JC_GESUNDHEIT)
}
`,
  },
  (subgraph, law) => readBlocks(subgraph, law).flatMap((block) => block.fields.flatMap((field) => outOfTune(field, block))),
);

function outOfTune(field: MarkedField, { fields }: Block): readonly Violation[] {
  const { type, feld, node } = field;
  const kategorie = protectedMark(field)?.kategorie;
  if (!kategorie) return [violationAt(node.name, `${type}.${feld}`, 'Unterhalb einer Stelle ist das Feld nicht geschützt.', 'Mit @daten markieren: hier sagt jedes Feld etwas über eine Person.')];

  const stand = fields.find((one) => one.type === namedType(node.type) && one.feld === 'stand');
  if (!stand || protectedMark(stand)?.kategorie === kategorie) return [];
  return [violationAt(stand.node.name, `${stand.type}.stand`, `Das Objekt gehört zu ${kategorie} (${type}.${feld}), sein stand nicht.`, `stand mit @daten(kategorie: ${kategorie}) markieren.`)];
}
