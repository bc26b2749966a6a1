import { openLedger } from '../../../subgraphs/kit/releaseLedger';

test('a request that released nothing may be handed over at any time', () => expect(openLedger().allAlive()).toBe(true));

test.each([
  [[true, true], true],
  [[true, false], false],
  [[false], false],
])('released and alive %j: handed over %s', (alive, expected) => {
  const ledger = openLedger();
  alive.forEach((isAlive) => ledger.add({ isAlive: () => isAlive, expired: async () => undefined }));
  expect(ledger.allAlive()).toBe(expected);
});

test('one that has expired withholds all, and every one of them says so in its journal', async () => {
  const ledger = openLedger();
  const written: string[] = [];
  for (const [name, isAlive] of [['jobcenter', true], ['asylblg', false]] as const) {
    ledger.add({ isAlive: () => isAlive, expired: async () => void written.push(name) });
  }
  await ledger.expire();
  expect(written).toEqual(['jobcenter', 'asylblg']);
});

test('what is alive is asked when it is handed over, not when it was released', () => {
  const ledger = openLedger();
  let alive = true;
  ledger.add({ isAlive: () => alive, expired: async () => undefined });
  alive = false;
  expect(ledger.allAlive()).toBe(false);
});
