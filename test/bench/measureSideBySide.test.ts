import { aufwaermRunden, measureSideBySide, spreadOf } from './measureSideBySide';

test.each([
  [[5], { median: 5, p25: 5, p75: 5 }],
  [[4, 1, 3, 2], { median: 2, p25: 1, p75: 3 }],
  [[9, 1, 5, 3, 7], { median: 5, p25: 3, p75: 7 }],
])('the middle and the middle half of %j', (values, expected) => expect(spreadOf(values)).toEqual(expected));

test('both sides are done equally often and in turn, after warming up', async () => {
  const done: string[] = [];
  const { runden, verhaeltnis } = await measureSideBySide({ zaehler: async () => done.push('a'), nenner: async () => done.push('b') }, 4);
  expect(runden).toBe(4);
  expect(verhaeltnis).toBeGreaterThan(0);
  expect(done.join('')).toBe('abba'.repeat((aufwaermRunden + 4) / 2));
});

test('a side that fails ends the measurement: there is no number for what did not happen', async () => {
  await expect(measureSideBySide({ zaehler: async () => Promise.reject(new Error('kaputt')), nenner: async () => undefined }, 4)).rejects.toThrow('kaputt');
});
