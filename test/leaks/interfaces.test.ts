import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isAbstractType, parse } from 'graphql';
import { readLaw } from '../../schema/law';
import { noInterfacesOrUnions } from '../../schema/rules/noInterfacesOrUnions';
import { loadSubgraph } from '../../schema/sdl';
import { offices } from './booty';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();
const law = readLaw();
const schemaFolder = join(__dirname, '..', '..', 'schema');
const subgraphs = readdirSync(join(schemaFolder, 'subgraphs')).map((file) => file.replace('.graphql', ''));

describe('no field is read through another type than the one that bears its mark', () => {
  it('the supergraph has no interface and no union', () => {
    const supergraph = buildSchema(readFileSync(join(schemaFolder, 'generated', 'supergraph.graphql'), 'utf8'), { assumeValid: true });
    expect(Object.values(supergraph.getTypeMap()).filter(isAbstractType).map(({ name }) => name)).toEqual([]);
  });

  it.each(subgraphs)('nor has %s, and the law refuses one wherever it is put', (name) => {
    const subgraph = loadSubgraph(name, law);
    expect(noInterfacesOrUnions(subgraph, law)).toEqual([]);
    const hostile = parse('interface MitStand { stand: Datum } extend type Klient implements MitStand { stand: Datum } union Zeile = Klient extend interface MitStand { id: ID }');
    const violations = noInterfacesOrUnions({ ...subgraph, document: { ...subgraph.document, definitions: [...subgraph.document.definitions, ...hostile.definitions] } }, law);
    expect(violations.map(({ feld }) => feld)).toEqual(['MitStand', 'Zeile', 'MitStand']);
  });

  it.each(['Node', 'Entity', '_Entity', 'MitStand', 'Query', 'Fall', 'JugendSicht', 'JobcenterBewilligung', '_Any', 'String', 'Datum'])('a person is nothing but a Klient: not a %s', async (type) => {
    for (const query of [
      `{ fall(id: "F-2026-003") { klienten { ... on ${type} { jobcenter { bewilligungen { leistungsart } } } } } }`,
      `{ fall(id: "F-2026-003") { klienten { jobcenter { ... on ${type} { leistungsart } } } } }`,
      `{ fall(id: "F-2026-003") { klienten { ...a } } } fragment a on ${type} { stand }`,
    ]) {
      const { status, codes, body } = await world().ask('cm-traeger-b', query);
      expect([type, status, codes]).toEqual([type, 400, ['ANFRAGE_UNGUELTIG']]);
      expect(body).not.toContain('GRUNDSICHERUNGSGELD');
    }
  });

  it.each(offices)('%s says of nobody what kind of record there is: an empty block names the same types as a full one', async (office) => {
    const typeNames = (body: string) => [...new Set([...body.matchAll(/"__typename":"(\w+)"/g)].map(([, name]) => name))].sort();
    const query = (fall: string) => `{ fall(id: "${fall}") { klienten { __typename ${office} { __typename } } } }`;
    const full = await world().ask('cm-traeger-b', query('F-2026-003'));
    const empty = await world().ask('cm-traeger-c', query('F-2026-004'));
    expect(full.codes).toEqual([]);
    expect(typeNames(empty.body)).toEqual(typeNames(full.body));
  });
});
