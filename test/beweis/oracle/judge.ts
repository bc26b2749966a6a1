import type { Sachverhalt } from './facts';
import type { Recht } from './law';
import { rules, type Decider } from './rules';
import { statements, type StatementName } from './statements';

/** Reads the table: what refuses first, or undefined where every line of this decider is met. */
export const refusalOf = (wer: Decider, of: Sachverhalt, recht: Recht): string | undefined =>
  lines[wer].find(({ columns }) => !columns.some((column) => column.every(({ says, expected }) => says(of, recht) === expected)))?.sonst;

const linesOf = (wer: Decider) => rules.filter((rule) => rule.wer.includes(wer)).map(({ nurWenn, sonst }) => ({ sonst, columns: nurWenn.map((column) => column.map(read)) }));

/** A sign of the table as the statement it means, and whether that has to be true. */
function read(sign: string): { readonly says: (of: Sachverhalt, recht: Recht) => boolean; readonly expected: boolean } {
  const name = sign.replace('!', '');
  if (!isName(name)) throw new Error(`the table speaks of ${name}, and nobody says what that is`);
  return { says: statements[name], expected: name === sign };
}

const isName = (name: string): name is StatementName => name in statements;

const lines: Readonly<Record<Decider, ReturnType<typeof linesOf>>> = { BEHOERDE: linesOf('BEHOERDE'), AMT: linesOf('AMT'), ZEILE: linesOf('ZEILE') };
