import { worldOfFile } from './worldOfFile';

/** By this calendar no Freigabe grows old: two hundred questions at once may take a loaded machine longer than one lives. */
const opened = new Date();
const world = worldOfFile({ clock: { now: () => opened, monotonic: () => 0 } });

const query = 'query($fall: ID!) { fall(id: $fall) { id klienten { id jobcenter { bewilligungen { leistungsart von bis } ansprechpartner { name } } jugend { hilfen { norm status } } auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art gueltigBis } } } einwilligungen { id } } } }';

const askers: readonly (readonly [string, string])[] = [
  ['cm-traeger-b', 'F-2026-003'],
  ['cm-traeger-a', 'F-2026-002'],
  ['cm-ki', 'F-2026-001'],
  ['cm-traeger-c', 'F-2026-004'],
  ['cm-traeger-a', 'F-2026-003'], // not his
  ['technik', 'F-2026-003'],
  ['cm-traeger-b', 'F-2026-999'],
];

describe('what one caller is told, no other is', () => {
  const numbered = ({ body }: { body: string }) => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');

  it('two hundred requests, eight of them at any moment, answer as each alone does', async () => {
    const alone = new Map<string, string>();
    for (const [user, fall] of askers) alone.set(`${user} ${fall}`, numbered(await world().ask(user, query, { fall })));
    expect(new Set(alone.values()).size).toBe(6); // the two who may not, and the one who errs, differ from none of their kind

    const order = Array.from({ length: 200 }, (_, index) => (index * 5 + Math.floor(index / 7)) % askers.length).flatMap((at) => askers.slice(at, at + 1));
    expect(order).toHaveLength(200);
    const wrong: string[] = [];
    const waiting = [...order];
    const askOneAfterTheOther = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const answer = await world().ask(next[0], query, { fall: next[1] });
        if (numbered(answer) !== alone.get(next.join(' '))) wrong.push(`${next.join(' ')}: ${answer.body.slice(0, 300)}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, askOneAfterTheOther));
    expect(wrong).toEqual([]);
  }, 120_000);

  it('nor while one of them revokes: each answer is the whole before or the whole after, and the other’s is untouched', async () => {
    const empty = /"jobcenter":\{"bewilligungen":\[\],"ansprechpartner":\[\]\}/;
    const other = numbered(await world().ask('cm-traeger-a', query, { fall: 'F-2026-002' }));
    const revoked = world().ask('cm-traeger-c', 'mutation { einwilligungWiderrufen(eingabe: { fall: "F-2026-004", klient: "K-0009", kanal: PERSOENLICH, stellen: [JOBCENTER], kategorien: [] }) { ergebnis } }');
    const during: string[] = [];
    let over = false;
    void revoked.then(() => (over = true));
    while (!over) {
      const [mine, theirs] = await Promise.all([world().ask('cm-traeger-c', query, { fall: 'F-2026-004' }), world().ask('cm-traeger-a', query, { fall: 'F-2026-002' })]);
      during.push(mine.body);
      expect(numbered(theirs)).toBe(other);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await revoked).codes).toEqual([]);
    expect((await world().ask('cm-traeger-c', query, { fall: 'F-2026-004' })).body).toMatch(empty);
    const turned = during.findIndex((body) => empty.test(body));
    expect(during.slice(turned).every((body) => empty.test(body))).toBe(true);
  });
});
