import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();

const schema = buildSchema(readFileSync(join(__dirname, '..', '..', 'schema', 'generated', 'supergraph.graphql'), 'utf8'), { assumeValid: true });

/** Every object type that a field of this type leads to, itself included. */
function reachable(type: GraphQLObjectType, known = new Set<GraphQLObjectType>()): ReadonlySet<GraphQLObjectType> {
  if (known.has(type)) return known;
  known.add(type);
  for (const field of Object.values(type.getFields())) {
    const below = getNamedType(field.type);
    if (isObjectType(below)) reachable(below, known);
  }
  return known;
}

const argumentsOf = (type: GraphQLObjectType): readonly string[] =>
  Object.values(type.getFields()).flatMap((field) => field.args.map((arg) => `${type.name}.${field.name}(${arg.name}: ${String(arg.type)})`));

const typeNamed = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`no type ${name}`);
  return type;
};

const tempting = ['where', 'filter', 'orderBy', 'sortBy', 'sortierung', 'suche', 'leistungsart', 'stand', 'first', 'last', 'after', 'limit', 'offset', 'nur', 'ab', 'ids', 'distinct'];

describe('who may filter or sort by a value learns it without reading it', () => {
  it('below a case, and in a person’s own view of who has seen her, no field takes an argument', () => {
    const below = [...reachable(typeNamed('Fall'))];
    expect(below.length).toBeGreaterThan(50);
    expect(below.flatMap(argumentsOf)).toEqual([]);
  });

  it('what takes an argument asks for a case, a pseudonym or an open matter by its number: no value of anybody’s record', () => {
    // An officer looks for entries of her own journal, where no value of anybody's record is (journalHoldsNoValues); a task has a number.
    const ofJournalOrTask = /^(?:\w+(?:Protokoll|Einsicht)\((?:filter: \w+Protokollfilter|antrag: ID!|nach: ID|hoechstens: Int!)\)|kimKennungen\(antrag: ID!\)|loeschaufgabe\(id: ID!\))$/;
    const rooted = Object.values(typeNamed('Query').getFields()).flatMap((field) => field.args.map((arg) => `${field.name}(${arg.name}: ${String(arg.type)})`)).filter((text) => !ofJournalOrTask.test(text));
    expect(rooted.filter((text) => !/^(?:fall\(id: ID!\)|\w+(?:Vorschau|Anfragen?|Verknuepfungen|Sperren|Zustand|VonHand\w*)\(\w+: \[?(?:ID|Int|String|DateTime|Datum|[A-Z]\w+)!?\]?!?\))$/.test(text))).toEqual([]);
    expect(rooted.filter((text) => /order|sort|filter|suche|where/i.test(text))).toEqual([]);
  });

  it.each([
    ['klienten', (argument: string) => `{ fall(id: "F-2026-003") { klienten(${argument}) { id } } }`],
    ['a block', (argument: string) => `{ fall(id: "F-2026-003") { klienten { jobcenter(${argument}) { bewilligungen { stand } } } } }`],
    ['a list', (argument: string) => `{ fall(id: "F-2026-003") { klienten { jobcenter { bewilligungen(${argument}) { stand } } } } }`],
    ['a value', (argument: string) => `{ fall(id: "F-2026-003") { klienten { jobcenter { bewilligungen { leistungsart(${argument}) } } } } }`],
    ['the case', (argument: string) => `{ fall(id: "F-2026-003", ${argument}) { id } }`],
    ['all cases of a caller', (argument: string) => `{ meineFaelle(${argument}) { id } }`],
  ])('%s takes none of the usual ones, whatever it says', async (_where, query) => {
    for (const name of tempting) {
      for (const value of ['"GRUNDSICHERUNGSGELD"', '1', 'DESC', '{ leistungsart: { eq: "GRUNDSICHERUNGSGELD" } }', '[{ stand: ASC }]']) {
        const { status, codes, body } = await world().ask('cm-traeger-b', query(`${name}: ${value}`));
        expect([name, value, status, codes]).toEqual([name, value, 400, ['ANFRAGE_UNGUELTIG']]);
        expect(body).not.toContain('data":{');
      }
    }
  });

  it('rows stand in the order of the office’s mapping, whoever asks and however', async () => {
    const selections = ['jugend { hilfen { norm status } }', 'jugend { hilfen { status norm } }', 'x: jugend { y: hilfen { z: norm status } }'];
    const orders = await Promise.all(selections.map(async (selection) => [...(await world().ask('cm-traeger-a', `{ fall(id: "F-2026-002") { klienten { ${selection} } } }`)).body.matchAll(/"P\d+\w?"/g)].map(([text]) => text)));
    expect(orders[0]?.length).toBeGreaterThan(1);
    for (const order of orders) expect(order).toEqual(orders[0]);
  });
});
