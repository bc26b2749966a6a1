import { getNamedType, getNullableType, isEnumType, isListType, type GraphQLOutputType } from 'graphql';
import type { Conversion } from '../conversions/conversion';

/** Why a conversion cannot feed a field of this GraphQL type; undefined if it can. */
export function conversionFault({ ergibt, liste, codes }: Conversion, type: GraphQLOutputType): string | undefined {
  const named = getNamedType(type);
  if (liste !== isListType(getNullableType(type))) {
    return liste ? `das Feld ist keine Liste (${String(type)})` : `erwartet wird eine Wandlung { liste } für ${String(type)}`;
  }
  if (!isEnumType(named)) {
    const fits = ergibt === named.name || (ergibt === 'String' && named.name === 'ID');
    return fits ? undefined : `erwartet wird eine Wandlung, die ${named.name} ergibt, nicht ${ergibt}`;
  }
  if (!codes) return `erwartet wird eine Wandlung { code } mit Werten aus ${named.name}`;
  const known = new Set(named.getValues().map(({ name }) => name));
  const unknown = [...codes.values()].filter((value) => !known.has(value));
  return unknown.length > 0 ? `${named.name} kennt nicht: ${unknown.join(', ')}` : undefined;
}
