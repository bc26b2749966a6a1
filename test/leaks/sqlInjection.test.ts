import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { buildASTSchema, getNamedType, getNullableType, isEnumType, isInputObjectType, isLeafType, isListType, isObjectType, parse, type GraphQLField, type GraphQLInputType } from 'graphql';
import { worldOfFile } from './worldOfFile';

const canary = 'KANARIENVOGEL';
const harmless = 'wort';

/** Each carries the canary: where it stands in a statement, an input has become SQL. */
const payloads = [
  `' OR '1'='1' -- ${canary}`, `${canary}\\'; DROP TABLE sperrzeile; --`, `" OR ""="${canary}`, `\`${canary}\` = 1 OR ?${canary}:name@p$1`, `') UNION SELECT '${canary}%' --`, `${canary}\u0000ʼ OR {"$ne":1}`,
];

const schema = buildASTSchema(parse(readFileSync(join(__dirname, '..', '..', 'schema', 'generated', 'supergraph.graphql'), 'utf8')), { assumeValidSDL: true });
const fields = (['query', 'mutation'] as const).flatMap((kind) =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {}).filter(({ args }) => args.length > 0).map((field) => [`${kind} ${field.name}`, kind, field] as const),
);

/** A value of this type with the text in every place that takes one; `everywhere` puts it where a date or an amount belongs too. */
function filled(type: GraphQLInputType, text: string, everywhere: boolean): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [filled(bare.ofType, text, everywhere)];
  if (isInputObjectType(bare)) return Object.fromEntries(Object.values(bare.getFields()).map((field) => [field.name, filled(field.type, text, everywhere)]));
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (bare.name === 'Boolean') return true;
  if (bare.name === 'Int') return 7;
  return everywhere || bare.name === 'String' || bare.name === 'ID' ? text : '2027-01-31';
}

function question(kind: string, { name, args, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  const leaves = isObjectType(named) ? Object.values(named.getFields()).filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0).map((field) => field.name) : [];
  const selection = isLeafType(named) ? '' : ` { ${leaves.slice(0, 5).join(' ') || '__typename'} }`;
  return `${kind}(${args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')}) { ${name}(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})${selection} }`;
}

const staff: Readonly<Record<string, string>> = { jobcenter: 'jc-vermittlung', arbeitsagentur: 'aa-beratung', jugend: 'ju-fachkraft', sozialhilfe: 'so-sachbearbeitung', asylblg: 'so-sachbearbeitung', aufenthalt: 'ab-sachbearbeitung', einbuergerung: 'ab-sachbearbeitung' };

function callerFor(field: string): readonly [string, string] {
  const stelle = Object.keys(staff).find((name) => field.startsWith(name));
  if (stelle) return [staff[stelle] ?? '', 'FREIGABEPRUEFUNG'];
  if (['fallZuweisen', 'fallNeuZuweisen', 'loeschaufgabeZuweisen'].includes(field)) return ['koordination', 'FALLZUWEISUNG'];
  return field.includes('auskunftFreischalten') ? ['klient-1', 'AUSKUNFT'] : ['cm-ki', 'KIM_CASE_MANAGEMENT'];
}

describe('what somebody writes is a value and never a piece of a statement', () => {
  const world = worldOfFile();
  const statements: string[] = [];
  const prepare = SQLite.prototype.prepare;
  beforeAll(() => {
    SQLite.prototype.prepare = function (this: SQLite.Database, sql: string) {
      statements.push(sql);
      return prepare.call(this, sql);
    } as typeof prepare;
  });
  afterAll(() => {
    SQLite.prototype.prepare = prepare;
  });

  /** What an office asks by itself, now and then: its outbox, which the authority then reads, and the heads of its chains for a checkpoint. */
  const byItself = /_meldung`|`mitteilung`|`auszug_code` where `stelle` = \? and `pseudonym`|`kette`|^(BEGIN|COMMIT);$/;

  /** As many marks as there are keys: lists of them are told as one. */
  const shape = (sql: string) => sql.replaceAll(/\?(?:, ?\?)+/g, '?').replaceAll(/\(\?\)(?:, ?\(\?\))+/g, '(?)');

  async function shapesOf(kind: string, field: GraphQLField<unknown, unknown>, texts: readonly string[]): Promise<{ readonly shapes: ReadonlySet<string>; readonly understood: number }> {
    statements.length = 0;
    const [user, zweck] = callerFor(field.name);
    const asked = texts.flatMap((text) => [false, true].map((everywhere) => Object.fromEntries(field.args.map((arg) => [arg.name, filled(arg.type, text, everywhere)]))));
    const answers = await Promise.all(asked.map((variables) => world().ask(user, question(kind, field), variables, zweck)));
    return { shapes: new Set(statements.map(shape)), understood: answers.filter(({ codes }) => codes.length === 0).length };
  }

  it('there are many arguments to write something into', () => expect(fields.length).toBeGreaterThan(50));

  it.each(fields)('%s: the same statements for a payload as for a word, and none of its text in them', async (_name, kind, field) => {
    const ordinary = await shapesOf(kind, field, [harmless]);
    const attacked = await shapesOf(kind, field, payloads);
    expect([...attacked.shapes].filter((sql) => sql.includes(canary))).toEqual([]);
    expect([...attacked.shapes].filter((sql) => !ordinary.shapes.has(sql) && !byItself.test(sql))).toEqual([]);
    expect(attacked.understood > 0).toBe(ordinary.understood > 0);
  });

  it('afterwards everything is still there', async () => {
    const { data } = await world().ask('cm-ki', '{ fall(id: "F-2026-001") { klienten { id } } }');
    expect(data).toEqual({ fall: { klienten: ['K-0001', 'K-0002', 'K-0003', 'K-0004', 'K-0005'].map((id) => ({ id })) } });
  });
});
