import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reservedNames } from '../../gateway/plugins/reservedNames';
import { worldOfFile } from './worldOfFile';

const reserved = reservedNames(readFileSync(join(__dirname, '..', '..', 'schema', 'generated', 'supergraph.graphql'), 'utf8'));
const world = worldOfFile();

const block = 'jobcenter { bewilligungen { leistungsart } } jugend { hilfen { norm } }';
const positions: readonly [string, (alias: string) => string][] = [
  ['on Klient', (alias) => `{ fall(id: "F-2026-003") { klienten { ${alias}: id ${block} } } }`],
  ['on Klient behind the block', (alias) => `{ fall(id: "F-2026-003") { klienten { ${block} ${alias}: id } } }`],
  ['on an object', (alias) => `{ fall(id: "F-2026-003") { klienten { ${alias}: einwilligungen { id } ${block} } } }`],
  ['on the type name', (alias) => `{ fall(id: "F-2026-003") { klienten { ${alias}: __typename ${block} } } }`],
  ['on another block', (alias) => `{ fall(id: "F-2026-003") { klienten { ${alias}: arbeitsagentur { termine { anlass } } ${block} } } }`],
  ['in an inline fragment', (alias) => `{ fall(id: "F-2026-003") { klienten { ... { ${alias}: id } ${block} } } }`],
  ['in an inline fragment on Klient', (alias) => `{ fall(id: "F-2026-003") { klienten { ... on Klient { ${alias}: id } ${block} } } }`],
  ['in a fragment', (alias) => `{ fall(id: "F-2026-003") { klienten { ...a ${block} } } } fragment a on Klient { ${alias}: id }`],
  ['in a fragment of a fragment', (alias) => `{ fall(id: "F-2026-003") { ...a } } fragment a on Fall { klienten { ...b ${block} } } fragment b on Klient { ... on Klient { ${alias}: id } }`],
  ['under an alias', (alias) => `{ x: fall(id: "F-2026-003") { y: klienten { ${alias}: id z: ${block} } } }`],
  ['skipped', (alias) => `{ fall(id: "F-2026-003") { klienten { ${alias}: id @include(if: false) ${block} } } }`],
];

const ofKlient = [...(reserved.get('Klient') ?? [])].filter((name) => name !== 'id');
const zugriffe = [...reserved].filter(([type]) => type.endsWith('Zugriffe')).map(([type]) => type.charAt(0).toLowerCase() + type.slice(1));

describe('nobody calls a field by a name under which the gateway carries a Freigabe', () => {
  it('knows every Freigabe of the supergraph, the key of Klient and the key of every Zugriffe', () => {
    expect(ofKlient.sort()).toEqual(['freigabeArbeitsagentur', 'freigabeAsylblg', 'freigabeAufenthalt', 'freigabeEinbuergerung', 'freigabeJobcenter', 'freigabeJugend', 'freigabeSozialhilfe']);
    expect(reserved.get('Klient')?.has('id')).toBe(true);
    expect(zugriffe).toHaveLength(7);
  });

  it.each(positions)('%s', async (_position, query) => {
    for (const alias of ofKlient) {
      const { status, codes, body } = await world().ask('cm-traeger-b', query(alias));
      expect({ alias, status, codes }).toEqual({ alias, status: 400, codes: ['ANFRAGE_UNGUELTIG'] });
      expect(body).not.toMatch(/demo-1\.|data/);
    }
  });

  it('nor chooses the key of Klient', async () => {
    const { codes } = await world().ask('cm-traeger-b', `{ fall(id: "F-2026-003") { klienten { id: __typename ${block} } } }`);
    expect(codes).toEqual(['ANFRAGE_UNGUELTIG']);
  });

  it('nor asks for a Freigabe by its own name', async () => {
    for (const field of ofKlient) {
      const { codes } = await world().ask('cm-traeger-b', `{ fall(id: "F-2026-003") { klienten { ${field} } } }`);
      expect([field, codes]).toEqual([field, ['ANFRAGE_UNGUELTIG']]);
    }
  });

  it.each(zugriffe)('nor does a person herself at %s', async (field) => {
    for (const selection of [`${field} { auskunft: __typename eintraege { am } }`, `x: ${field} { auskunft: eintraege { am } }`, `${field} { ... { auskunft: __typename } eintraege { am } }`, `${field} { auskunft }`]) {
      const { codes } = await world().ask('klient-1', `{ meineAuskunft { ${selection} } }`, {}, 'AUSKUNFT');
      expect([selection, codes]).toEqual([selection, ['ANFRAGE_UNGUELTIG']]);
    }
  });

  it('while ordinary aliases work, and still no answer carries a Freigabe', async () => {
    const { codes, body } = await world().ask('cm-traeger-b', `{ x: fall(id: "F-2026-003") { y: klienten { nummer: id amt: jobcenter { liste: bewilligungen { art: leistungsart } } zweimal: jobcenter { status { stand } } } } }`);
    expect(codes).toEqual([]);
    expect(body).toContain('"liste":[{"art":"GRUNDSICHERUNGSGELD"}');
    expect(body).not.toContain('demo-1.');
  });
});
