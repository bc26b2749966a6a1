import { Kind, visit, type TypeNode } from 'graphql';
import { readLaw } from '../../schema/law';
import { readMarks } from '../../schema/marks';
import { pascalCase } from '../../schema/names';
import { loadSubgraphs, type SubgraphLaw } from '../../schema/sdl';

/** § 67c Abs. 5 SGB X: a journal is for data-protection control; it never becomes a measure of how somebody works. */
const law = readLaw();
const subgraphs = loadSubgraphs(law);
const stellen = [...law.stellen.values()].map(({ name, subgraph }) => [name, subgraphs.find((one) => one.name === subgraph)] as const);

const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));
const isNumber = (type: TypeNode): boolean => ['Int', 'Float', 'Cent'].includes(named(type));

/** What the template of officer and Personalrat has become for one controller. */
const controlFields = ({ document }: SubgraphLaw, stelle: string) => readMarks(document).filter(({ type, node }) => node.loc?.source.name === 'schema/kontrolle.graphql' && (type.startsWith(pascalCase(stelle)) || ['Query', 'Mutation'].includes(type)));

describe.each(stellen)('%s', (stelle, subgraph) => {
  if (!subgraph) throw new Error(stelle);
  const fields = controlFields(subgraph, stelle);

  it('has officer’s fields, and none of them names an employee', () => {
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.map(({ feld }) => feld).filter((feld) => /nutzer|bedienstet|mitarbeit|beschaeftigt|person|name$|benutzer|user|sub$/i.test(feld))).toEqual([]);
  });

  it('counts nothing but what a purge took', () => {
    expect(fields.filter(({ node }) => isNumber(node.type)).map(({ type, feld }) => `${type}.${feld}`)).toEqual([`${pascalCase(stelle)}BereinigungKlasse.anzahl`]);
  });

  it('ordinary reading is never narrowed to an employee, and nothing is grouped, sorted or summed', () => {
    const inputs: string[] = [];
    visit(subgraph.document, {
      [Kind.INPUT_OBJECT_TYPE_DEFINITION]: (node) => {
        if (node.name.value === `${pascalCase(stelle)}Protokollfilter`) inputs.push(...(node.fields ?? []).map(({ name }) => name.value));
      },
    });
    expect(inputs.sort()).toEqual(['bis', 'grund', 'organisation', 'pseudonym', 'rolle', 'urteil', 'von', 'vorgang', 'zweck']);
    const args = fields.flatMap(({ node }) => (node.arguments ?? []).map(({ name }) => name.value));
    expect(args.filter((name) => /sort|ordnung|gruppe|group|summe|anzahl|nutzer|kennung/i.test(name))).toEqual([]);
  });
});

test('nor does any other field of any office count entries of a journal', () => {
  const counting = subgraphs.flatMap(({ document }) => readMarks(document).filter(({ feld, type, node }) => isNumber(node.type) && /protokoll|zugriff|einsicht|abruf/i.test(`${type}.${feld}`)).map(({ type, feld }) => `${type}.${feld}`));
  expect(counting).toEqual([]);
});
