import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit, type SelectionSetNode } from 'graphql';
import type { ObjectSelection } from '../../subgraphs/kit/release/selection';
import type { OfficeMarks } from '../../subgraphs/kit/release/officeMarks';
import type { StelleBlock } from '../../subgraphs/kit/stelleBlocks';

const operation = parse(readFileSync(join(__dirname, '..', '..', 'schema', 'operations', 'fallansicht.graphql'), 'utf8'));

/** What kim itself answers; left out, so that both sides read the same rows. */
const ofKim = new Set(['dokumentation', 'fristen', 'einwilligungen']);

/** The approved Fallansicht with the blocks of these offices and nothing else. @param blocks names on `Klient`; all where none are named */
export const fallansichtOf = (...blocks: readonly string[]): string =>
  print(
    visit(operation, {
      Field: ({ name }, _key, _parent, _path, ancestors) => {
        const depth = ancestors.filter((one) => 'kind' in one && one.kind === Kind.FIELD).length;
        const isBlock = depth === 2 && name.value !== 'id';
        return ofKim.has(name.value) || (isBlock && blocks.length > 0 && !blocks.includes(name.value)) ? null : undefined;
      },
    }),
  );

/** The same selection as the release sees it, for one controller. */
export function selectionOfBlock({ path, type }: StelleBlock, marks: OfficeMarks): ObjectSelection {
  const [definition] = operation.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('fallansicht.graphql holds no operation');
  const set = ['fall', 'klienten', ...path].reduce<SelectionSetNode | undefined>((below, feld) => below && setOf(below, feld), definition.selectionSet);
  return { type, felder: set ? felderOf(set, type, marks) : new Map() };
}

const setOf = ({ selections }: SelectionSetNode, feld: string): SelectionSetNode | undefined =>
  selections.flatMap((node) => (node.kind === Kind.FIELD && node.name.value === feld && node.selectionSet ? [node.selectionSet] : []))[0];

const felderOf = ({ selections }: SelectionSetNode, type: string, marks: OfficeMarks): ObjectSelection['felder'] =>
  new Map(
    selections.flatMap((node) => {
      if (node.kind !== Kind.FIELD) return [];
      const kind = marks.get(type)?.get(node.name.value)?.kind;
      return [[node.name.value, kind !== undefined && node.selectionSet ? { type: kind, felder: felderOf(node.selectionSet, kind, marks) } : undefined] as const];
    }),
  );
