import { worldOfFile } from './worldOfFile';
import { callDirectly } from './thief';

const world = worldOfFile();

describe('one request opens one case', () => {
  const twice: readonly [string, string][] = [
    ['two aliases', '{ a: fall(id: "F-2026-001") { id } b: fall(id: "F-2026-009") { id } }'],
    ['an alias beside the plain name', '{ fall(id: "F-2026-001") { id } b: fall(id: "F-2026-009") { id } }'],
    ['an inline fragment', '{ a: fall(id: "F-2026-001") { id } ... { b: fall(id: "F-2026-009") { id } } }'],
    ['a fragment', '{ a: fall(id: "F-2026-001") { id } ...f } fragment f on Query { b: fall(id: "F-2026-009") { id } }'],
    ['two fragments', '{ ...f ...g } fragment f on Query { a: fall(id: "F-2026-001") { id } } fragment g on Query { b: fall(id: "F-2026-009") { id } }'],
    ['a fragment of a fragment', '{ a: fall(id: "F-2026-001") { id } ...f } fragment f on Query { ...g } fragment g on Query { b: fall(id: "F-2026-009") { id } }'],
    ['the same case twice', '{ a: fall(id: "F-2026-001") { id } b: fall(id: "F-2026-001") { id } }'],
    ['one of them skipped', '{ a: fall(id: "F-2026-001") { id } b: fall(id: "F-2026-009") @skip(if: true) { id } }'],
    ['a hundred of them', `{ ${Array.from({ length: 100 }, (_, index) => `f${index}: fall(id: "F-2026-001") { id }`).join(' ')} }`],
  ];
  it.each(twice)('not by %s', async (_way, query) => {
    const { status, data, codes } = await world().ask('cm-ki', query);
    expect([status, data]).toEqual([400, undefined]);
    expect(['ANFRAGE_UNGUELTIG', 'ZU_UMFANGREICH']).toContain(codes[0]);
  });

  const throughTheList: readonly string[] = [
    '{ meineFaelle { klienten { id } } }',
    '{ meineFaelle { id ... on Fall { klienten { id } } } }',
    '{ meineFaelle { ...f } } fragment f on Fall { klienten { id } }',
    '{ meineFaelle { jobcenter { bewilligungen { leistungsart } } } }',
    '{ meineFaelle { dokumentation { kopf { phase } } } }',
  ];
  it.each(throughTheList)('nor through the list of own cases: %s', async (query) => {
    const { status, data, codes } = await world().ask('cm-ki', query);
    expect([status, data, codes]).toEqual([400, undefined, ['ANFRAGE_UNGUELTIG']]);
  });

  it('and who asks the authority past the gateway gets Freigaben of the first case only', async () => {
    const query = '{ a: fall(id: "F-2026-001") { klienten { freigabeJobcenter } } b: fall(id: "F-2026-009") { klienten { freigabeJobcenter } } c: fall(id: "F-2026-001") { id } }';
    const { data, codes } = await callDirectly(world(), 'kim', query, {}, { authorization: `Bearer ${await world().token('cm-ki')}`, 'x-zweck': 'KIM_CASE_MANAGEMENT' });
    expect(codes).toEqual([]);
    expect(data).toMatchObject({ a: { klienten: expect.any(Array) }, b: null, c: { id: 'F-2026-001' } });
  });

  it('a case that is not there and one of somebody else answer alike', async () => {
    const bodies = await Promise.all(['F-2026-002', 'F-2026-999', '', '../F-2026-001', 'F-2026-001 ', '0'].map(async (id) => (await world().ask('cm-ki', 'query($id: ID!) { fall(id: $id) { id klienten { id } } }', { id })).body));
    expect(new Set(bodies)).toEqual(new Set(['{"data":{"fall":null}}']));
  });
});
