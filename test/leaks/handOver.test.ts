import SQLite from 'better-sqlite3';
import { join } from 'node:path';
import { openTestWorld, type TestWorld } from '../world';
import { booties, stellenOf } from './booty';
import { askEntities, aufruferHeader, takeFreigaben } from './thief';

/** Jumps when the journal has an entry that was not there before: between the append and the hand-over. */
let jumps: () => boolean = () => false;
let world: TestWorld;

beforeAll(async () => {
  world = await openTestWorld({ clock: { now: () => new Date(), monotonic: () => performance.now() + (jumps() ? 10_000 : 0) } });
}, 60_000);
afterEach(() => {
  jumps = () => false;
});
afterAll(() => world.close());

const entriesOf = (office: string, stelle: string): number => {
  const journal = new SQLite(join(world.daten, office, 'protokoll.sqlite'), { readonly: true });
  const row: { n: number } = Object.assign({ n: -1 }, journal.prepare(`SELECT count(*) AS n FROM ${stelle.toLowerCase()}_protokoll`).get());
  journal.close();
  return row.n;
};

const newest = async (office: string, stelle: string, hoechstens: number) =>
  (await world.offices.get(office)?.stellen.find((parts) => parts.stelle === stelle)?.journal.read({ hoechstens })) ?? [];

describe.each(booties)('what $stelle has decided and journalled does not leave when the Freigabe has died meanwhile', ({ office, stelle, user, fall, block }) => {
  const secret = /"(leistungsart|anlass|norm|kapitel|art|status)":"[A-Z]/;

  it('asked directly: nothing leaves, and VERFALLEN names each entry', async () => {
    const token = await world.token(user);
    const taken = await takeFreigaben(world, token, fall, [stelle]);
    const before = entriesOf(office, stelle);
    jumps = () => entriesOf(office, stelle) > before;
    const { body, codes } = await askEntities(world, office, taken, `... on Klient { ${block} }`, aufruferHeader(stellenOf(office), token));
    expect(codes).toEqual(['QUELLE_NICHT_ERREICHBAR']);
    expect(body).not.toMatch(secret);
    expect(body).not.toContain('data');

    const entries = await newest(office, stelle, 2 * taken.length);
    const expired = entries.filter(({ vorgang }) => vorgang === 'VERFALLEN');
    const decided = entries.filter(({ vorgang }) => vorgang === 'ABRUF');
    expect(expired.map(({ zu }) => zu).sort()).toEqual(decided.map(({ id }) => id).sort());
    expect(decided.some(({ urteil }) => urteil === 'FREIGEGEBEN')).toBe(true);
  });

  it('asked through the gateway: one error, an empty place for everybody, the rest complete', async () => {
    const before = entriesOf(office, stelle);
    jumps = () => entriesOf(office, stelle) > before;
    const { body, codes, data } = await world.ask(user, `{ fall(id: "${fall}") { id klienten { id ${block} } } }`);
    expect(codes).toEqual(['QUELLE_NICHT_ERREICHBAR']);
    expect(body).not.toMatch(secret);
    expect(data).toMatchObject({ fall: { id: fall } });
  });

  it('and in time it leaves', async () => {
    const { body, codes } = await world.ask(user, `{ fall(id: "${fall}") { id klienten { id ${block} } } }`);
    expect(codes).toEqual([]);
    expect(body).toMatch(secret);
  });
});
