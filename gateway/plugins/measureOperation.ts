import { Kind, type FieldNode, type OperationDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql';

/** What an operation asks for, with every fragment counted as often as it is spread. */
export interface Extent {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Names of the fields at the root. More than `rootNamesKept` are not listed. */
  readonly rootFields: readonly string[];
}

type Cost = Omit<Extent, 'rootFields'>;

const nothing: Cost = { depth: 0, aliases: 0, directives: 0 };

/**
 * Measures without unfolding: each fragment is visited once, so a document that doubles itself thirty times costs
 * thirty steps. Fragment cycles count as nothing here; graphql-js refuses them.
 */
export function measureOperation(context: ValidationContext, operation: OperationDefinitionNode): Extent {
  const known = new Map<string, Cost>();

  const costOfSet = (set: SelectionSetNode | undefined): Cost =>
    (set?.selections ?? []).reduce<Cost>((sum, selection) => {
      const own = { ...nothing, directives: selection.directives?.length ?? 0 };
      if (selection.kind === Kind.FRAGMENT_SPREAD) return both(sum, both(own, costOfFragment(selection.name.value)));
      const inner = costOfSet(selection.selectionSet);
      if (selection.kind === Kind.INLINE_FRAGMENT) return both(sum, both(own, inner));
      return both(sum, { depth: inner.depth + 1, aliases: inner.aliases + (selection.alias ? 1 : 0), directives: inner.directives + own.directives });
    }, nothing);

  const costOfFragment = (name: string): Cost => {
    const before = known.get(name);
    if (before) return before;
    known.set(name, nothing);
    const cost = costOfSet(context.getFragment(name)?.selectionSet);
    known.set(name, cost);
    return cost;
  };

  const { aliases, depth, directives } = costOfSet(operation.selectionSet);
  return { depth, aliases, directives: directives + (operation.directives?.length ?? 0), rootFields: rootFieldsOf(context, operation) };
}

const both = (a: Cost, b: Cost): Cost => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
});

/** Enough to tell that there are too many; a doubling document is not listed to its end. */
const rootNamesKept = 100;

function rootFieldsOf(context: ValidationContext, operation: OperationDefinitionNode): readonly string[] {
  const fields: FieldNode[] = [];
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (fields.length >= rootNamesKept) return;
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else collect(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : context.getFragment(selection.name.value)?.selectionSet);
    }
  };
  collect(operation.selectionSet);
  return fields.map(({ name }) => name.value);
}
