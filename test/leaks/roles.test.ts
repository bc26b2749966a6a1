import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, isInputObjectType, isNonNullType, isListType, isEnumType, isObjectType, parse, type GraphQLInputType, type GraphQLField } from 'graphql';
import { demoUsers } from '../../gateway/demo/users';
import { camelCase } from '../../schema/names';
import { readLaw } from '../../schema/law';
import { callDirectly } from './thief';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();
const law = readLaw();
const zwecke = [...law.zwecke.keys()];
const faelle = Array.from({ length: 13 }, (_, index) => `F-2026-${String(index + 1).padStart(3, '0')}`);

const own: Readonly<Record<string, readonly string[]>> = {
  'cm-ki': ['F-2026-001', 'F-2026-009', 'F-2026-012', 'F-2026-013'],
  'cm-ki-2': ['F-2026-006'],
  'cm-traeger-a': ['F-2026-002', 'F-2026-008'],
  'cm-traeger-b': ['F-2026-003', 'F-2026-010'],
  'cm-traeger-c': ['F-2026-004', 'F-2026-011'],
  'cm-traeger-d': ['F-2026-005'],
  'cm-traeger-e': ['F-2026-007'],
};

const query = 'query($fall: ID!) { fall(id: $fall) { id klienten { id jobcenter { bewilligungen { leistungsart } } auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art } } } } } }';

describe.each(demoUsers.map(({ sub, rolle }) => [sub, rolle] as const))('%s (%s)', (sub, rolle) => {
  const permitted = new Set(own[sub] ?? []);

  it(permitted.size > 0 ? 'sees the own cases and no other, for whatever purpose' : 'sees no person through `fall`, for whatever purpose', async () => {
    const headers = { authorization: `Bearer ${await world().token(sub)}` };
    for (const zweck of zwecke) {
      for (const fall of faelle.filter((id) => !permitted.has(id))) {
        const answer = await world().ask(sub, query, { fall }, zweck);
        expect([sub, zweck, fall, answer.data?.['fall'] ?? null]).toEqual([sub, zweck, fall, null]);
        expect(answer.body).not.toMatch(/K-00|GRUNDSICHERUNGSGELD/);
        if (answer.status !== 200 && fall !== faelle[0]) break; // refused before the case was looked at: the same for all of them
      }
      const past = await callDirectly(world(), 'kim', `{ fall(id: "${permitted.has('F-2026-013') ? 'F-2026-002' : 'F-2026-013'}") { klienten { id freigabeJobcenter } } }`, {}, { ...headers, 'x-zweck': zweck });
      expect(past.body).not.toMatch(/K-00|demo-1/);
    }
  });

  it('lists no case but the own', async () => {
    for (const zweck of zwecke) {
      const { data } = await world().ask(sub, '{ meineFaelle { id } }', {}, zweck);
      const listed: readonly { readonly id: string }[] = JSON.parse(JSON.stringify(data?.['meineFaelle'] ?? []));
      expect(listed.map(({ id }) => id).filter((id) => !permitted.has(id))).toEqual([]);
    }
  });

  it(sub === 'klient-1' ? 'sees his own consents and accesses, and nobody else’s' : 'has no accesses of a person concerned to look at', async () => {
    const auskunft = '{ meineAuskunft { fall klient einwilligungen { id } jugendZugriffe { eintraege { am organisation kategorien } } } }';
    for (const zweck of zwecke) {
      const { body } = await world().ask(sub, auskunft, {}, zweck);
      const persons = [...body.matchAll(/"klient":"([^"]+)"/g)].map(([, klient]) => klient);
      expect(persons).toEqual(sub === 'klient-1' && zweck === 'AUSKUNFT' ? ['K-0006'] : []);
      expect(body).not.toMatch(/nutzer|cm-traeger/);
    }
  });

  it.each([...law.stellen.keys()].filter((stelle) => stelle !== 'KIM'))('at %s: the root fields of its staff are for its own staff', async (stelle) => {
    const works = law.organisationen.get(demoUsers.find((user) => user.sub === sub)?.organisation ?? '')?.stellen.includes(stelle) === true && rolle === 'SACHBEARBEITUNG';
    const { codes, data } = await world().ask(sub, `{ ${camelCase(stelle)}Zustand { istAngehalten } ${camelCase(stelle)}Verknuepfungen { pseudonym schluessel } }`, {}, 'FREIGABEPRUEFUNG');
    if (works) expect(codes).toEqual([]);
    else {
      expect(codes).toEqual(['ZWECK_NICHT_VORGESEHEN']);
      expect(JSON.stringify(data ?? null)).not.toMatch(/pseudonym|istAngehalten/);
    }
  });
});

describe('every root field of every office refuses everybody else’s staff, asked past the gateway', () => {
  const schema = buildASTSchema(parse(readFileSync(join(__dirname, '..', '..', 'schema', 'generated', 'supergraph.graphql'), 'utf8')), { assumeValid: true });
  const fieldsOf = (root: 'Query' | 'Mutation'): readonly GraphQLField<unknown, unknown>[] => {
    const type = schema.getType(root);
    return isObjectType(type) ? Object.values(type.getFields()) : [];
  };

  /** Some literal of a type; whoever may not ask is refused whatever it says. */
  const literal = (type: GraphQLInputType): string => {
    if (isNonNullType(type)) return literal(type.ofType);
    if (isListType(type)) return '[]';
    if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
    if (isInputObjectType(type)) return `{ ${Object.values(type.getFields()).filter((field) => isNonNullType(field.type)).map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
    return type.name === 'Boolean' ? 'true' : type.name === 'Datum' ? '"2030-01-01"' : '"x"';
  };
  const subselection = (field: GraphQLField<unknown, unknown>): string => (/Ergebnis|Anfrage|Vorschau|Verknuepfung|Sperre|Zustand|Protokollseite|Einsicht|Aufbewahrung|Bereinigung/.test(String(field.type)) ? '{ __typename }' : '');

  const offices = new Map([...law.stellen.values()].filter(({ name }) => name !== 'KIM').map(({ name, subgraph }) => [name, subgraph]));
  const strangers = demoUsers.filter(({ sub }) => ['jc-vermittlung', 'aa-beratung', 'ju-fachkraft', 'so-sachbearbeitung', 'ab-sachbearbeitung', 'cm-ki', 'dsb', 'dsb-bund', 'personalrat', 'technik', 'koordination'].includes(sub));

  it.each([...offices])('%s', async (stelle, office) => {
    const mine = (['Query', 'Mutation'] as const).flatMap((root) => fieldsOf(root).filter(({ name }) => new RegExp(`^${camelCase(stelle)}[A-Z]`).test(name) && !name.endsWith('Zugriffe')).map((field) => [root, field] as const));
    expect(mine.length).toBeGreaterThanOrEqual(13);
    for (const { sub, organisation } of strangers.filter((user) => law.organisationen.get(user.organisation)?.stellen.includes(stelle) !== true)) {
      const headers = { authorization: `Bearer ${await world().token(sub)}`, 'x-zweck': 'FREIGABEPRUEFUNG' };
      for (const [root, field] of mine) {
        const args = field.args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined).map((argument) => `${argument.name}: ${literal(argument.type)}`).join(', ');
        const { codes } = await callDirectly(world(), office, `${root.toLowerCase()} { ${field.name}${args ? `(${args})` : ''} ${subselection(field)} }`, {}, headers);
        expect([sub, organisation, field.name, codes]).toEqual([sub, organisation, field.name, ['ZWECK_NICHT_VORGESEHEN']]);
      }
    }
  });
});
