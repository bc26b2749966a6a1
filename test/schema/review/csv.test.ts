import { csvOf } from '../../../schema/review/csv';

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['says "no"', '"says ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['+49', "'+49"],
  ['@cmd', "'@cmd"],
])('%s is written as %s', (cell, written) => expect(csvOf(['kopf'], [[cell]])).toBe(`kopf\r\n${written}\r\n`));
