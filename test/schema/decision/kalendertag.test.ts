import { isKalendertag, kalendertag, monthsLater } from '../../../schema/decision/kalendertag';

test.each([
  ['a summer day begins at 22:00 UTC', '2026-06-14T22:00:00Z', '2026-06-15'],
  ['and not a second earlier', '2026-06-14T21:59:59Z', '2026-06-14'],
  ['a winter day begins at 23:00 UTC', '2026-12-31T23:00:00Z', '2027-01-01'],
  ['on the day the clocks go back it still begins once', '2026-10-24T22:00:00Z', '2026-10-25'],
])('%s', (_title, instant, expected) => {
  expect(kalendertag(new Date(instant))).toBe(expected);
});

test.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['1990-00-00', false],
  ['2026-13-01', false],
  ['2026-6-1', false],
  ['20260601', false],
  ['', false],
])('whether «%s» is a day: %s', (text, expected) => {
  expect(isKalendertag(text)).toBe(expected);
});

test.each([
  ['2026-03-01', 12, '2027-03-01'],
  ['2026-12-31', 1, '2027-01-31'],
  ['2026-01-15', 11, '2026-12-15'],
  ['2028-02-29', 12, '2029-02-29'],
])('%s and %i months is %s', (tag, months, expected) => {
  expect(monthsLater(tag, months)).toBe(expected);
});
