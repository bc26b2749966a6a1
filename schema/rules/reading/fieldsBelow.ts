import type { MarkedField } from '../../marks';
import { namedType } from './namedType';

/** Every field that a query can reach from a type, at any depth. */
export function fieldsBelow(type: string, fields: readonly MarkedField[], seen = new Set<string>()): readonly MarkedField[] {
  if (seen.has(type)) return [];
  seen.add(type);
  return fields
    .filter((field) => field.type === type)
    .flatMap((field) => [field, ...fieldsBelow(namedType(field.node.type), fields, seen)]);
}
