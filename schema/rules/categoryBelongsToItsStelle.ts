import { readMarks, type MarkedField } from '../marks';
import { protectedMark } from './reading/protectedMark';
import { readBlocks } from './reading/readBlocks';
import { ruleOf, violationAt, type Rule, type Violation } from './rule';

/**
 * § 67d Abs. 1 SGB X: only the controller that holds the data decides about them. A category belongs to the Stelle below whose
 * `@stelle` the field stands; a protected field below none would be decided by nobody.
 */
export const categoryBelongsToItsStelle: Rule = ruleOf(
  {
    name: 'categoryBelongsToItsStelle',
    gesetz: '§ 67d Abs. 1 SGB X',
    verlangt: 'Eine Kategorie gehört der Stelle, unter deren @stelle das Feld steht; nur sie entscheidet.',
    gut: `
type Klient @key(fields: "freigabeJobcenter") {
  jobcenter: JobcenterSicht @stelle(id: JOBCENTER) @ohnePersonenbezug(weil: "Rahmen.")
}
type JobcenterSicht {
  von: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
    schlecht: `
type Klient @key(fields: "freigabeJobcenter") {
  jobcenter: JobcenterSicht @stelle(id: JOBCENTER) @ohnePersonenbezug(weil: "Rahmen.")
}
type JobcenterSicht {
  von: Datum @daten(kategorie: JU_KITA)
}
`,
  },
  (subgraph, law) => {
    const blocks = readBlocks(subgraph, law);
    const stellenOf = ({ node }: MarkedField) => blocks.filter(({ fields }) => fields.some((field) => field.node === node)).map(({ stelle }) => stelle);
  
    return readMarks(subgraph.document).flatMap((field): readonly Violation[] => {
      const kategorie = protectedMark(field)?.kategorie;
      if (!kategorie) return [];
      const place = `${field.type}.${field.feld}`;
      const stellen = stellenOf(field);
      if (stellen.length === 0) return [violationAt(field.node.name, place, 'Über das geschützte Feld entscheidet keine Stelle.', 'Unterhalb eines Felds mit @stelle erklären.')];
      return stellen
        .filter((stelle) => law.kategorien.get(kategorie)?.stelle !== stelle)
        .map((stelle) => violationAt(field.node.name, place, `${kategorie} ist keine Kategorie der Stelle ${stelle}.`, `Eine Kategorie von ${stelle} nennen oder das Feld zu seiner Stelle nehmen.`));
    });
  },
);
