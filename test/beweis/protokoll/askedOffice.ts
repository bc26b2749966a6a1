import { createInterface } from 'node:readline';
import { openSmallOffice } from './smallOffice';

/*
 * A child that makes one fetch for every line it is sent, and says how it ended: what left, or the code of the error.
 */

async function answerLines(abgabeUrl: string): Promise<void> {
  const office = await openSmallOffice(abgabeUrl);
  const say = (said: object) => void process.stdout.write(`${JSON.stringify(said)}\n`);
  say({ bereit: true });
  let next = 0;
  createInterface(process.stdin)
    .on('line', () => void office.answer((next += 1), (werte) => say({ werte })).catch((error: unknown) => say({ code: codeOf(error) })))
    .on('close', () => process.kill(process.pid, 'SIGKILL')); // no child outlives its test
}

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : String(error));

if (require.main === module) void answerLines(process.argv[2] ?? '');
