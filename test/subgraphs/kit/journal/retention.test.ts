import { dueBefore } from '../../../../subgraphs/kit/journal/retention';

test.each(['2026-01-31', '2026-03-01', '2026-08-31', '2026-11-22', '2028-02-29'])('on %s whatever is older than six months is due: a retrieval log is kept no longer', (day) => {
  const now = new Date(`${day}T12:00:00Z`);
  const sixMonthsAgo = new Date(now);
  sixMonthsAgo.setUTCMonth(now.getUTCMonth() - 6, Math.min(now.getUTCDate(), 28));
  expect(dueBefore('ABRUF', now).getTime()).toBeGreaterThan(sixMonthsAgo.getTime());
});

test('proof of a release is kept three years from the end of its year, and no longer', () => {
  expect(dueBefore('NACHWEIS', new Date('2026-11-22T12:00:00Z'))).toEqual(new Date('2023-01-01T00:00:00Z'));
});
