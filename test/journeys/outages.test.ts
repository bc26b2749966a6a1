import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openTestWorld, type TestWorld } from '../world';
import { klienten, klientenIn } from './story/klienten';

const selection = 'jobcenter { bewilligungen { leistungsart } } jugend { kitaBetreuungen { art } } arbeitsagentur { termine { am } } auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art } } }';
const query = `query($fall: ID!) { fall(id: $fall) { klienten { id ${selection} } } }`;
const fall = 'F-2026-001';

/** What goes wrong under the feet of a running office. */
const outages: readonly (readonly [string, string, (daten: string) => void])[] = [
  ['its Fachverfahren is gone', 'QUELLE_NICHT_ERREICHBAR', (daten) => truncateSync(join(daten, 'jobcenter', 'quelle.sqlite'), 0)],
  ['its journal cannot be written', 'PROTOKOLL_NICHT_VERFUEGBAR', (daten) => {
    const journal = new BetterSqlite3(join(daten, 'jobcenter', 'protokoll.sqlite'));
    journal.exec("CREATE TRIGGER voll BEFORE INSERT ON jobcenter_protokoll BEGIN SELECT RAISE(ABORT, 'no space left'); END");
    journal.close();
  }],
];

describe.each(outages)('an office answers no more because %s', (_what, code, happen) => {
  let world: TestWorld;
  let before: Awaited<ReturnType<typeof klienten>>;
  beforeAll(async () => {
    world = await openTestWorld();
    before = await klienten(world, 'cm-ki', fall, selection);
    happen(world.daten);
  });
  afterAll(() => world.close());

  it('its block is null for every person, with one error for the office, and all other blocks are complete', async () => {
    const { data, codes, status } = await world.ask('cm-ki', query, { fall });
    expect({ codes, status }).toEqual({ codes: [code], status: 200 });
    expect(klientenIn(data)).toEqual(before.map((klient) => ({ ...klient, jobcenter: null })));
  });

  it('the error names no person, no place in the answer and nothing of the office', async () => {
    const { body } = await world.ask('cm-ki', query, { fall });
    const { errors } = JSON.parse(body) as { errors: Record<string, unknown>[] };
    expect(errors).toEqual([{ message: expect.any(String), extensions: { code, anfrage: expect.any(String) } }]);
    expect(JSON.stringify(errors)).not.toMatch(/K-0|jobcenter|sqlite|klienten/i);
  });

  it('a person of whom nothing is released is answered just the same', async () => {
    const { data, codes } = await world.ask('cm-traeger-e', query, { fall: 'F-2026-007' });
    expect([codes, klientenIn(data)]).toMatchObject([[code], [{ id: 'K-0013', jobcenter: null, jugend: { kitaBetreuungen: [] } }]]);
  });
});
