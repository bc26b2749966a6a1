import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isListType, isNonNullType, isObjectType, type GraphQLObjectType } from 'graphql';
import { changeFile } from './thief';
import { inNewWorld } from './worldOfFile';

const schema = buildSchema(readFileSync(join(__dirname, '..', '..', 'schema', 'generated', 'supergraph.graphql'), 'utf8'), { assumeValid: true });

/** Fields below a type that may not be null and are no list: what a refusal would take its parent with. */
function hardFields(type: GraphQLObjectType, known = new Set<string>()): readonly string[] {
  if (known.has(type.name)) return [];
  known.add(type.name);
  return Object.values(type.getFields()).flatMap((field) => {
    const isHard = isNonNullType(field.type) && !isListType(field.type.ofType);
    const below = getNamedType(field.type);
    return [...(isHard ? [`${type.name}.${field.name}`] : []), ...(isObjectType(below) ? hardFields(below, known) : [])];
  });
}

const query = `{ fall(id: "F-2026-003") { klienten { id
  jobcenter { bewilligungen { leistungsart von bis } kooperationsplan { erstelltAm } }
  jugend { hilfen { norm status } hilfeplaene { stand } }
  arbeitsagentur { status { istArbeitslos } termine { anlass } }
  auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art gueltigBis } } } } } }`;

type Person = Readonly<Record<string, unknown>>;

const personsIn = (data: Record<string, unknown> | null | undefined): readonly Person[] => JSON.parse(JSON.stringify(data?.['fall'] ?? null))?.klienten ?? [];

describe('a refusal takes nothing else with it', () => {
  it('no value below a block of an office may not be null', () => {
    const klient = schema.getType('Klient');
    if (!isObjectType(klient)) throw new Error('no Klient');
    const blocks = Object.values(klient.getFields()).filter(({ name }) => ['jobcenter', 'jugend', 'arbeitsagentur', 'soziales', 'auslaenderbehoerde'].includes(name));
    expect(blocks).toHaveLength(5);
    for (const block of blocks) {
      expect(isNonNullType(block.type)).toBe(false);
      const view = getNamedType(block.type);
      expect(isObjectType(view) ? hardFields(view) : [block.name]).toEqual([]);
    }
  });

  const spoils: readonly (readonly [string, 'jugend' | 'jobcenter', string])[] = [
    ['a value of a closed list that is none', 'jugend', "UPDATE HILFE SET NORM = 'QUATSCH'"],
    ['a date that is none', 'jugend', "UPDATE HILFE SET STAND = '99.99.9999'"],
    ['a number for a text and a text for a number', 'jugend', "UPDATE HILFE SET STATUS = 4711, VON_M = 'morgen'"],
    ['bytes for a text', 'jugend', "UPDATE HILFE SET STATUS = X'FFFEFD'"],
    ['a lock nobody can read', 'jugend', "UPDATE HILFE SET KZ_64 = X'00FF'"],
  ];
  it.each(spoils)('%s in one office: persons, blocks and every other office’s values stay', (_what, office, statement) =>
    inNewWorld({}, async (world) => {
      const before = await world.ask('cm-traeger-b', query);
      expect(before.body).toContain('"norm":"P31"');
      changeFile(world, office, 'quelle', statement);
      const after = await world.ask('cm-traeger-b', query);
      expect([after.status, after.codes]).toEqual([200, []]);
      const without = (persons: readonly Person[]) => persons.map((person) => ({ ...person, [office]: Object.keys(Object(person[office])) }));
      expect(without(personsIn(after.data))).toEqual(without(personsIn(before.data)));
    }),
  );

  it('a whole office without its tables: null for everybody alike, one error without a name, the others untouched', () =>
    inNewWorld({}, async (world) => {
      const before = await world.ask('cm-traeger-b', query);
      changeFile(world, 'jugend', 'quelle', 'ALTER TABLE HILFE RENAME TO HILFE_WEG');
      const after = await world.ask('cm-traeger-b', query);
      const persons = personsIn(after.data);
      expect(persons.length).toBe(personsIn(before.data).length);
      expect(new Set(persons.map((person) => JSON.stringify(person['jugend']))).size).toBe(1);
      const others = (all: readonly Person[]) => all.map(({ jugend: _jugend, ...person }) => person);
      expect(others(persons)).toEqual(others(personsIn(before.data)));
      expect(after.body).not.toMatch(/HILFE|no such table|"path"/);
    }));
});
