import { graphql, type GraphQLResolveInfo } from 'graphql';
import { officeSchema } from '../../../../subgraphs/kit/officeSchema';
import { selectionFor, type ObjectSelection } from '../../../../subgraphs/kit/release/selection';
import { sdl, selected, subgraphOf } from '../exampleStelle';

/** What the release understands a query to ask for. */
async function selectionOf(below: string, variables: Readonly<Record<string, unknown>> = {}, fragments = ''): Promise<ObjectSelection | undefined> {
  let found: ObjectSelection | undefined;
  const note = (info: GraphQLResolveInfo) => (found = selectionFor(info, 'Klient'));
  const schema = officeSchema(subgraphOf(sdl), {}, async (_representations, _context, info) => (note(info), [null]));
  const source = `query ($r: [_Any!]!, $ja: Boolean = true, $nein: Boolean = false) { _entities(representations: $r) { ${below} } _: __typename @include(if: $ja) __: __typename @skip(if: $nein) } ${fragments}`;
  const { errors } = await graphql({ schema, source, variableValues: { r: [{ __typename: 'Klient' }], ...variables } });
  expect(errors).toBeUndefined();
  return found;
}

const klient = (felder: Parameters<typeof selected>[1]): ObjectSelection => ({ type: 'Klient', felder: new Map([['jobcenter', selected('JobcenterSicht', felder)]]) });

test.each([
  ['fields', '... on Klient { jobcenter { bewilligungen { stand betrag } plan { ziel } } }', klient({ bewilligungen: { stand: true, betrag: true }, plan: { ziel: true } })],
  ['aliases: a field is what it is, not what it is called', '... on Klient { x: jobcenter { stand: bewilligungen { befund: stand } } }', klient({ bewilligungen: { stand: true } })],
  ['one field twice under two names, merged', '... on Klient { a: jobcenter { bewilligungen { stand } } b: jobcenter { bewilligungen { betrag } } }', klient({ bewilligungen: { stand: true, betrag: true } })],
  ['inline fragments with and without a type', '... on Klient { jobcenter { ... on JobcenterSicht { bewilligungen { ... { stand } } } } }', klient({ bewilligungen: { stand: true } })],
  ['`@include(if: false)`', '... on Klient { jobcenter { bewilligungen { stand betrag @include(if: false) } plan @include(if: $nein) { ziel } } }', klient({ bewilligungen: { stand: true } })],
  ['`@skip(if: true)`, on a fragment too', '... on Klient { jobcenter { bewilligungen { stand betrag @skip(if: $ja) } ... @skip(if: true) { plan { ziel } } } }', klient({ bewilligungen: { stand: true } })],
  ['`@include(if: true) @skip(if: false)`', '... on Klient { jobcenter { plan @include(if: $ja) @skip(if: $nein) { ziel } } }', klient({ plan: { ziel: true } })],
  ['`__typename`, which is no field of the person', '... on Klient { __typename jobcenter { __typename plan { __typename ziel } } }', klient({ plan: { ziel: true } })],
] as const)('%s', async (_what, below, expected) => {
  expect(await selectionOf(below)).toEqual(expected);
});

test('named fragments are followed and merged with what stands beside them', async () => {
  const fragments = 'fragment K on Klient { jobcenter { ...S } } fragment S on JobcenterSicht { bewilligungen { stand } }';
  expect(await selectionOf('...K ... on Klient { jobcenter { bewilligungen { betrag } } }', {}, fragments)).toEqual(klient({ bewilligungen: { stand: true, betrag: true } }));
});

test('variables decide as they were sent', async () => {
  const below = '... on Klient { jobcenter { plan @include(if: $nein) { ziel } } }';
  expect(await selectionOf(below, { nein: true })).toEqual(klient({ plan: { ziel: true } }));
});

test('nothing of the person asked for is nothing selected', async () => {
  expect(await selectionOf('__typename')).toEqual({ type: 'Klient', felder: new Map() });
});
