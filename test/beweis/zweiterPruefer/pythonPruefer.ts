import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(__dirname, 'pruefe.py');
const python = 'python3';

/** `describe` where Python 3 is there; says loudly what is skipped where not, and fails where everything was promised (MARIADB_ERFORDERLICH=ja). */
export const describePython = (inner: jest.Describe): jest.Describe => {
  if (spawnSync(python, ['-c', 'import sqlite3, sys; sys.exit(sys.version_info < (3, 7))']).status === 0) return inner;
  if (process.env.MARIADB_ERFORDERLICH === 'ja') throw new Error('MARIADB_ERFORDERLICH=ja, and there is no python3 for the second verifier.');
  console.warn('SKIPPED: no python3; nothing was verified by the second verifier.');
  return describe.skip;
};

/** Many questions to one process of the second verifier; an answer each. */
export function askPython<Answer>(questions: readonly object[]): readonly Answer[] {
  const { status, stdout, stderr } = spawnSync(python, [script, '--viele'], {
    input: questions.map((question) => `${JSON.stringify(question)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, PYTHONUTF8: '1' },
  });
  if (status !== 0) throw new Error(`the second verifier ended with ${status}: ${stderr}`);
  return stdout.trimEnd().split('\n').map((line): Answer => JSON.parse(line));
}

/** As an auditor starts it. */
export function runPython(...args: readonly string[]): { readonly code: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(python, [script, ...args], { encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } });
  return { code: status, text: stdout + stderr };
}
