import { graphql } from 'graphql';
import { officeSchema, type ResolverMap } from '../../../subgraphs/kit/officeSchema';
import { releaseBlock } from '../../../subgraphs/kit/release/releaseBlock';
import { change } from '../../schema/exampleSdl';
import { fieldOf, sdl, subgraphOf } from './exampleStelle';

const schemaWith = (klient: unknown, resolvers: ResolverMap = {}) => officeSchema(subgraphOf(sdl), resolvers, async () => [klient]);

const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Klient { jobcenter { bewilligungen { stand betrag } plan { ziel } } } } }`;
const variableValues = { r: [{ __typename: 'Klient', freigabeJobcenter: 'x' }] };
const ask = (klient: unknown) => graphql({ schema: schemaWith(klient), source: query, variableValues });

const wert = (feld: string, value: string | number) => ({ feld: fieldOf('JobcenterBewilligung', feld), wert: value, hash: '', grund: undefined });
const released = releaseBlock(
  new Map([
    ['bewilligungen', { feld: fieldOf('JobcenterSicht', 'bewilligungen'), rows: [{ type: 'JobcenterBewilligung', zeile: '1', werte: [wert('stand', '2026-06-01'), wert('betrag', 56_300)], kinder: new Map(), sichtbar: true }] }],
  ]),
);

test('what the release has let go is answered', async () => {
  const { data, errors } = await ask({ __typename: 'Klient', jobcenter: released });
  expect(errors).toBeUndefined();
  expect(data?.['_entities']).toEqual([{ jobcenter: { bewilligungen: [{ stand: '2026-06-01', betrag: 56_300 }], plan: null } }]);
});

test.each<[string, unknown]>([
  ['an object that looks like it', { bewilligungen: [{ stand: '2026-06-01', betrag: 1 }], plan: { ziel: 'x' } }],
  ['an object with the same method', { wert: () => [{ stand: '2026-06-01' }] }],
  ['an object made from its prototype', Object.create(Object.getPrototypeOf(released))],
  ['nothing in it', {}],
])('a parent that is %s puts nothing out: null and an empty list, or nobody at all', async (_what, parent) => {
  const { data } = await ask({ __typename: 'Klient', jobcenter: parent });
  expect(JSON.stringify(data)).not.toMatch(/2026-06-01|"x"/);
});

test('a foreign parent looks exactly like an empty record', async () => {
  const { data } = await ask({ __typename: 'Klient', jobcenter: { bewilligungen: [{ stand: '2026-06-01' }] } });
  const empty = await ask({ __typename: 'Klient', jobcenter: releaseBlock(new Map()) });
  expect(JSON.stringify(data)).toBe(JSON.stringify(empty.data));
  expect(data?.['_entities']).toEqual([{ jobcenter: { bewilligungen: [], plan: null } }]);
});

test('an SDL with an unmarked field does not start, and the error names it', () => {
  const unmarked = change(sdl, 'betrag: Cent @daten(kategorie: JC_BEWILLIGUNG)', 'betrag: Cent');
  expect(() => officeSchema(subgraphOf(unmarked), {}, async () => [])).toThrow(/jobcenter\.graphql.*JobcenterBewilligung\.betrag/);
});

test('nor does one with two marks on a field', () => {
  const doubled = change(sdl, 'betrag: Cent @daten(kategorie: JC_BEWILLIGUNG)', 'betrag: Cent @daten(kategorie: JC_BEWILLIGUNG) @ohnePersonenbezug(weil: "x")');
  expect(() => officeSchema(subgraphOf(doubled), {}, async () => [])).toThrow(/JobcenterBewilligung\.betrag/);
});

test.each([
  ['for a field that is not there', { Query: { gibtEsNicht: () => null } }, /Query\.gibtEsNicht/],
  ['for a type that is not there', { Fremd: { feld: () => null } }, /Fremd\.feld/],
  ['before the guard of a protected field', { JobcenterBewilligung: { betrag: () => 1 } }, /guard of JobcenterBewilligung\.betrag/],
])('a resolver %s does not start', (_what, resolvers, expected) => {
  expect(() => schemaWith(null, resolvers)).toThrow(expected);
});

test('`_service` hands out no SDL', async () => {
  const { data, errors } = await graphql({ schema: schemaWith(null), source: '{ _service { sdl } }' });
  expect(JSON.stringify(data)).not.toContain('Klient');
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'ANFRAGE_UNGUELTIG' });
});
