import { buildASTSchema, getNamedType, getNullableType, isEnumType, isListType, isObjectType, type GraphQLOutputType } from 'graphql';
import { readMarks } from '../../../../schema/marks';
import { namedType } from '../../../../schema/rules/reading/namedType';
import type { SubgraphLaw } from '../../../../schema/sdl';
import { valueHash } from '../../../../subgraphs/kit/release/valueHash';
import type { FreigegebenerWert } from '../../../../subgraphs/kit/abgabe/abgabe';
import { nowhere, type Key, type RowDecision, type Source, type Value } from '../../../../subgraphs/kit/source/source';

/** A Fachverfahren in which every person has one row of every type, and every field says something. */
export interface SampleSource {
  readonly source: Source;
  /** What somebody who has seen everything has released. */
  seen(hashKey: Buffer): readonly FreigegebenerWert[];
}

const zeile = 'zeile-1';

/** @param decisionOf what the rows of a type say for the decision, for one local person */
export function sampleSource(subgraph: SubgraphLaw, decisionOf: (type: string, satz: string) => RowDecision): SampleSource {
  const schema = buildASTSchema(subgraph.document, { assumeValid: true });
  const rightBelow = new Set(readMarks(subgraph.document).flatMap(({ stelle, node }) => (stelle === undefined ? [] : objectTypesBelow(namedType(node.type)))));
  const valuesOf = (type: string): readonly (readonly [string, Value])[] => fieldsOf(type).flatMap(([feld, of]) => (isObjectType(getNamedType(of)) ? [] : [[feld, sampleValue(of)] as const]));

  function fieldsOf(type: string): readonly (readonly [string, GraphQLOutputType])[] {
    const found = schema.getType(type);
    return isObjectType(found) ? Object.values(found.getFields()).map(({ name, type: of }) => [name, of] as const) : [];
  }
  function objectTypesBelow(type: string): readonly string[] {
    return fieldsOf(type).flatMap(([, of]) => (isObjectType(getNamedType(of)) ? [getNamedType(of).name] : []));
  }

  const rows = async (type: string, felder: readonly string[], key: Key) => {
    if (key === nowhere) return [];
    const [satz = ''] = key.map(String);
    const werte = Object.fromEntries(valuesOf(type).filter(([feld]) => felder.includes(feld)));
    return [{ zeile, werte, entscheidung: decisionOf(type, satz), verweise: { SATZ: satz } }];
  };
  return {
    source: {
      assertAlive: async () => undefined,
      openReader: () => ({ rows, locks: async () => [] }),
      findPerson: async () => undefined,
      zu: (type) => (rightBelow.has(type) ? 'person' : ['SATZ']),
      hasField: () => true,
      close: async () => undefined,
    },
    seen: (hashKey) =>
      Object.keys(schema.getTypeMap()).flatMap((type) => valuesOf(type).map(([feld, wert]) => ({ feld: `${type}.${feld}`, zeile, hash: valueHash(hashKey, `${type}.${feld}`, zeile, wert) }))),
  };
}

const samples: ReadonlyMap<string, Value> = new Map<string, Value>([['Datum', '2025-12-01'], ['Zeitpunkt', '2025-12-01T08:00:00.000Z'], ['Cent', 100], ['Int', 1], ['Float', 1], ['Boolean', true]]);

function sampleValue(of: GraphQLOutputType): Value {
  const named = getNamedType(of);
  const one = isEnumType(named) ? (named.getValues()[0]?.name ?? null) : (samples.get(named.name) ?? 'Beispiel');
  return isListType(getNullableType(of)) && one !== null && !Array.isArray(one) ? [one as string] : one;
}

/** Every value that an answer says, by its path: not null, and no empty list. */
export function spokenPaths(value: unknown, path: readonly string[] = []): readonly string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => spokenPaths(one, path)))];
  if (typeof value !== 'object') return [path.join('.')];
  return Object.entries(value).flatMap(([feld, below]) => spokenPaths(below, [...path, feld]));
}
