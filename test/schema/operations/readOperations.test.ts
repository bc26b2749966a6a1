import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind } from 'graphql';
import { readLaw } from '../../../schema/law';
import { clientSchema } from '../../../schema/operations/clientSchema';
import { manifestOf } from '../../../schema/operations/manifest';
import { operationFaults } from '../../../schema/operations/operationFaults';
import { readOperations } from '../../../schema/operations/readOperations';
import { rolesOf } from '../../../schema/review/review';
import { loadSubgraphs } from '../../../schema/sdl';
import { sha256Hex } from '../../../schema/sha256';
import { exampleFolder, type ExampleFolder } from '../exampleFolder';

const root = join(__dirname, '../../..');
const law = readLaw();
const schema = clientSchema(readFileSync(join(root, 'schema/generated/supergraph.graphql'), 'utf8'));
const rollen = rolesOf(loadSubgraphs(law));
const operations = readOperations(law);

describe('the operations of this repository', () => {
  it('could all run: every field is there, and each purpose is one its roles can have', () => {
    expect(operationFaults(operations, schema, law, rollen)).toEqual([]);
  });

  it('an id is the SHA-256 of the file, so that anybody can count it', () => {
    const fallansicht = operations.find(({ name }) => name === 'Fallansicht');
    expect(fallansicht?.id).toBe(sha256Hex(readFileSync(join(root, 'schema/operations/fallansicht.graphql'), 'utf8')));
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  });

  it('what staff sends is there for every controller but the authority', () => {
    const halting = operations.filter(({ name }) => name.endsWith('Anhalten')).map(({ name }) => name);
    expect(halting).toEqual(['JobcenterAnhalten', 'ArbeitsagenturAnhalten', 'JugendAnhalten', 'SozialhilfeAnhalten', 'AsylblgAnhalten', 'AufenthaltAnhalten', 'EinbuergerungAnhalten']);
  });

  it('leave no root field out: what cannot be sent in betrieb does not exist there', () => {
    const asked = new Set(operations.flatMap(({ document }) => document.definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? node.selectionSet.selections : [])).flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []))));
    const offered = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect(offered.filter((name) => !asked.has(name))).toEqual([]);
  });

  it('revoking and halting are among them: they must never wait for anybody', () => {
    expect(operations.map(({ name }) => name)).toEqual(expect.arrayContaining(['EinwilligungWiderrufen', 'JobcenterAnhalten', 'JobcenterWiderrufen']));
  });

  it('stand in the manifest with text, id, purposes and roles', () => {
    const manifest: unknown = JSON.parse(manifestOf(operations));
    expect(manifest).toMatchObject({ format: 'apollo-persisted-query-manifest', version: 1 });
    expect(manifest).toHaveProperty('operations', operations.map(({ id, name, text, zwecke, rollen: who }) => expect.objectContaining({ id, name, body: text, zwecke, rollen: who })));
    expect(readFileSync(join(root, 'schema/generated/operationen.json'), 'utf8')).toBe(manifestOf(operations));
  });
});

describe('a client is given', () => {
  it.each([
    ['no Freigabe', 'Klient', 'freigabeJobcenter'],
    ['no key of the Auskunft', 'JobcenterZugriffe', 'auskunft'],
    ['no channel between office and authority', 'Mutation', 'stelleMitteilung'],
  ])('%s', (_title, type, field) => {
    const found = schema.getType(type);
    expect(found && 'getFields' in found ? Object.keys(found.getFields()) : [field]).not.toContain(field);
  });
});

describe('what could never run is refused, with file and line', () => {
  const yaml = 'operations/operationen.yaml';
  const cases: readonly (readonly [string, (folder: ExampleFolder) => void, RegExp])[] = [
    ['a field the schema does not have', ({ change }) => change('operations/fallansicht.graphql', 'gueltigBis', 'gehalt'), /^schema\/operations\/fallansicht\.graphql:11: Fallansicht: Cannot query field "gehalt"/],
    ['a Freigabe', ({ change }) => change('operations/fallansicht.graphql', 'fristen', 'freigabeJobcenter fristen'), /^schema\/operations\/fallansicht\.graphql:9: Fallansicht: Cannot query field "freigabeJobcenter"/],
    ['a field of the template', ({ change }) => change('operations/vorlage.graphql', 'vorlageZustand {', 'vorlageZustand { gehalt'), /^schema\/operations\/vorlage\.graphql:52: JobcenterZustand: Cannot query field "gehalt"/],
    ['a variable of the wrong type', ({ change }) => change('operations/fallansicht.graphql', '$fall: ID!', '$fall: Int'), /^schema\/operations\/fallansicht\.graphql:2: Fallansicht: Variable "\$fall"/],
    ['a text that is none', ({ change }) => change('operations/fallansicht.graphql', 'query Fallansicht', 'query query query'), /Syntax Error/],
    ['a purpose that its role cannot have', ({ change }) => change(yaml, 'MeineFaelle: { zwecke: *fallarbeit', 'MeineFaelle: { zwecke: [KIM_CASE_MANAGEMENT, AUSKUNFT]'), /^schema\/operations\/operationen\.yaml:7: MeineFaelle: zum Zweck AUSKUNFT darf keine der Rollen CASE_MANAGEMENT etwas/],
    ['a purpose that is switched off', ({ change }) => change(yaml, '[FREIGABEPRUEFUNG]', '[FREIGABEPRUEFUNG, FALLKONFERENZ]'), /JobcenterAnfragen: zum Zweck FALLKONFERENZ/],
    ['a role without any of the purposes', ({ change }) => change(yaml, '[CASE_MANAGEMENT]', '[CASE_MANAGEMENT, TECHNIK]'), /operationen\.yaml:4: Fallansicht: die Rolle TECHNIK hat keinen der Zwecke/],
    ['a purpose nobody knows', ({ change }) => change(yaml, '[AUSKUNFT]', '[NEUGIER]'), /«NEUGIER» ist kein Zweck/],
    ['a role nobody knows', ({ change }) => change(yaml, '[KLIENT]', '[NACHBARIN]'), /«NACHBARIN» ist keine Rolle/],
    ['no role', ({ change }) => change(yaml, '&klient [KLIENT]', '&klient []'), /operationen\.yaml:\d+: Auskunft\.rollen/],
    ['a word that is not foreseen', ({ change }) => change(yaml, 'MeineFaelle: {', 'MeineFaelle: { immer: true,'), /operationen\.yaml:7: MeineFaelle/],
    ['a name twice', ({ change }) => change(yaml, 'MeineFaelle:', 'Fallansicht:'), /operationen\.yaml:7: kein gültiges YAML/],
    ['an operation without an entry', ({ change }) => change(yaml, 'MeineFaelle:', '#'), /^schema\/operations\/meineFaelle\.graphql:2: MeineFaelle: steht nicht in/],
    ['an entry without an operation', ({ change }) => change(yaml, 'MeineFaelle:', 'Alles: { zwecke: [AUSKUNFT], rollen: [KLIENT] }\nMeineFaelle:'), /^schema\/operations\/operationen\.yaml:7: Alles: diese Operation gibt es nicht/],
    ['a second operation in a file', ({ change }) => change('operations/meineFaelle.graphql', 'query MeineFaelle', 'query Zweite { meineFaelle { id } }\nquery MeineFaelle'), /^schema\/operations\/meineFaelle\.graphql:3: erwartet wird genau eine Operation/],
    ['another name than the file’s', ({ change }) => change('operations/meineFaelle.graphql', 'query MeineFaelle', 'query AlleFaelle'), /^schema\/operations\/meineFaelle\.graphql:2: erwartet wird genau eine Operation mit dem Namen MeineFaelle/],
  ];
  it.each(cases)('%s', (_title, change, expected) => {
    const example = exampleFolder();
    change(example);
    const faults = (): string => {
      try {
        return operationFaults(readOperations(law, example.folder), schema, law, rollen).join('\n');
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };
    expect(faults()).toMatch(expected);
  });
});
