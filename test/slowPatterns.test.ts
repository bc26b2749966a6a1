import ts from 'typescript';
import { roomFiles, textOf } from './repository';

/** Every regular expression written in the rooms, with the file it stands in. */
const patterns = roomFiles.flatMap((file) => {
  const found: (readonly [string, RegExp])[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push([`${file} ${node.text}`, new RegExp(node.text.slice(1, end), node.text.slice(end + 1).replace('g', ''))]);
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true));
  return found;
});

const length = 20_000;

/** Long texts of what a pattern knows, each with an end that it does not expect: where it can go back and forth, it does. */
const adversaries = ['a', '0', ' ', '-', '.', '"', '\\', 'a ', 'Aa0_', 'Bearer ', 'application/json ', 'GRANT '].flatMap((piece) =>
  ['', '!', ' \u0000'].map((end) => piece.repeat(Math.ceil(length / piece.length)) + end),
);

/** Processor time, so that a busy machine does not fail it. Milliseconds. */
function slowest(pattern: RegExp): number {
  return Math.max(
    ...adversaries.map((text) => {
      const before = process.cpuUsage();
      pattern.test(text);
      return process.cpuUsage(before).user / 1_000;
    }),
  );
}

test('there are patterns to try', () => expect(patterns.length).toBeGreaterThan(20));

test.each(patterns)('%s never takes long, whatever it is held against', (_where, pattern) => expect(slowest(pattern)).toBeLessThan(100));

test('a pattern that goes back and forth is found by this', () => expect(slowest(/\s+$/)).toBeGreaterThan(100));

test('no pattern is made of a text that comes from outside', () => {
  const made = roomFiles.filter((file) => /new RegExp\(|RegExp\(/.test(textOf(file)));
  expect(made).toEqual([]);
});
