import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, getNamedType, isObjectType, Kind, parse, type GraphQLSchema, type TypeNode } from 'graphql';
import { readLaw } from '../../schema/law';
import { readMarks } from '../../schema/marks';
import { loadSubgraphs } from '../../schema/sdl';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();
const law = readLaw();
const subgraphs = loadSubgraphs(law);
const supergraph = buildASTSchema(parse(readFileSync(join(__dirname, '..', '..', 'schema', 'generated', 'supergraph.graphql'), 'utf8')), { assumeValid: true });

/** Every object type that a selection starting here can reach. */
function reachable(schema: GraphQLSchema, start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const type = schema.getType(name);
    if (!isObjectType(type) || seen.has(name)) return;
    seen.add(name);
    for (const field of Object.values(type.getFields())) visit(getNamedType(field.type).name);
  };
  visit(start);
  return seen;
}

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** Types of the fields where a controller's part begins. */
const blockTypes = subgraphs.flatMap(({ document }) => readMarks(document).flatMap(({ stelle, node }) => (stelle === undefined ? [] : [namedType(node.type)])));
const guarded = ['Klient', 'Fall', ...blockTypes];

describe('a mutation reaches no block', () => {
  it('knows a block of every controller', () => {
    expect(blockTypes.length).toBeGreaterThanOrEqual([...law.stellen.keys()].length);
  });

  it('in the supergraph: nothing a mutation answers leads to a person', () => {
    const types = reachable(supergraph, 'Mutation');
    expect(guarded.filter((type) => types.has(type))).toEqual([]);
    expect(guarded.filter((type) => !reachable(supergraph, 'Query').has(type))).toEqual([]);
  });

  it.each(subgraphs.map(({ name, document }) => [name, document] as const))('nor in the schema of %s itself', (_name, document) => {
    const types = reachable(buildASTSchema(document, { assumeValid: true }), 'Mutation');
    expect(guarded.filter((type) => types.has(type))).toEqual([]);
  });

  const widerruf = 'einwilligungWiderrufen(eingabe: { fall: "F-2026-001", klient: "K-0001", kanal: PERSOENLICH, stellen: [], kategorien: [] })';
  const attempts: readonly string[] = [
    `mutation { ${widerruf} { ergebnis klient { jobcenter { bewilligungen { leistungsart } } } } }`,
    `mutation { ${widerruf} { ergebnis ... on Klient { jobcenter { bewilligungen { leistungsart } } } } }`,
    `mutation { ${widerruf} { ...k } } fragment k on Fall { klienten { id } }`,
    'mutation { fall(id: "F-2026-001") { klienten { id } } }',
    'mutation { ... on Query { fall(id: "F-2026-001") { id } } }',
    'mutation { fallAbschliessen(fall: "F-2026-001") { ergebnis fall { id } } }',
    'mutation { stelleMitteilung(stelle: JOBCENTER, mitteilung: "x") }',
  ];
  it.each(attempts)('%s', async (query) => {
    const { status, data, codes } = await world().ask('cm-ki', query);
    expect([status, data, codes]).toEqual([400, undefined, ['ANFRAGE_UNGUELTIG']]);
  });

  it('and none of the attempts has done anything', async () => {
    const { data } = await world().ask('cm-ki', '{ fall(id: "F-2026-001") { id klienten { jobcenter { bewilligungen { leistungsart } } } } }');
    expect(JSON.stringify(data)).toContain('GRUNDSICHERUNGSGELD');
  });
});
