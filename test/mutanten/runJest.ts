import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const report = z.object({
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullable() })),
    }),
  ),
});

/** One test as it ended. */
export interface EndedTest {
  readonly name: string;
  readonly ausgang: 'bestanden' | 'gescheitert' | 'ausgelassen';
  readonly meldung: string;
}

/** How a test file ended. */
export type JestRun =
  | { readonly art: 'GELAUFEN'; readonly tests: readonly EndedTest[] }
  | { readonly art: 'LAEDT_NICHT'; readonly meldung: string }
  | { readonly art: 'HAENGT' };

export interface JestCall {
  /** Copy of the repository. */
  readonly root: string;
  readonly test: string;
  /** Runs only tests whose name contains this text. */
  readonly nur?: string | undefined;
  /** Folder of the seeded demo world. */
  readonly vorlage: string;
  /** Milliseconds. */
  readonly patience: number;
  readonly signal: AbortSignal;
}

/** Milliseconds for one test that names no limit of its own: more than usual, because the machine may be busy. */
const testPatience = 90_000;

/** Runs one test file in a process of its own and reads what jest reports. Never rejects because of a test. */
export async function runJest({ root, test, nur, vorlage, patience, signal }: JestCall): Promise<JestRun> {
  const output = join(tmpdir(), `fallverbund-mutant-${randomBytes(8).toString('hex')}.json`);
  const args = [join('node_modules', 'jest', 'bin', 'jest.js'), '--json', `--outputFile=${output}`, '--silent', '--forceExit', '--reporters=default', `--testTimeout=${testPatience}`, '--runTestsByPath', test];
  const { BEWEIS_PROFIL: _full, ...env } = process.env;
  const child = spawn(process.execPath, [...args, ...(nur === undefined ? [] : ['-t', nur.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')])], {
    cwd: root,
    detached: true, // a group of its own: what a test has started ends with it
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...env, FALLVERBUND_TEST_VORLAGE: vorlage, BEWEIS_SEED: env['BEWEIS_SEED'] ?? '1' },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  const end = () => endGroup(child.pid);
  signal.addEventListener('abort', end, { once: true });
  let hangs = false;
  const timer = setTimeout(() => {
    hangs = true;
    end();
  }, patience);
  await new Promise<void>((resolve) => child.once('exit', () => resolve()));
  clearTimeout(timer);
  signal.removeEventListener('abort', end);
  end();
  if (hangs) return { art: 'HAENGT' };
  try {
    return readRun(readFileSync(output, 'utf8'));
  } catch {
    return { art: 'LAEDT_NICHT', meldung: said };
  } finally {
    rmSync(output, { force: true });
  }
}

/** What a jest report of one file says. A file that was not loaded has a message and no tests. */
export function readRun(text: string): JestRun {
  const [file] = report.parse(JSON.parse(text)).testResults;
  if (!file || file.assertionResults.length === 0) return { art: 'LAEDT_NICHT', meldung: file?.message ?? '' };
  const ends = { passed: 'bestanden', failed: 'gescheitert' } as const;
  return {
    art: 'GELAUFEN',
    tests: file.assertionResults.map(({ fullName, status, failureMessages }): EndedTest => ({
      name: fullName,
      ausgang: status === 'passed' || status === 'failed' ? ends[status] : 'ausgelassen',
      meldung: failureMessages?.[0] ?? '',
    })),
  };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}
