import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quellePruefen } from '../../../../subgraphs/kit/commands/quellePruefen';

async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await quellePruefen(args, env, (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

const folder = mkdtempSync(join(tmpdir(), 'pruefen-'));
const nowhereFile = join(folder, 'gibt-es-nicht.sqlite');
const brokenYaml = join(folder, 'quelle.yaml');
writeFileSync(brokenYaml, 'fachverfahren: "x"\nboese: 1\n');

test('--help says what it does and ends well', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, said: expect.stringContaining('npm run quelle:pruefen -- <amt>') });
});

const mistakes = [
  ['no office', [], {}, /Bitte genau ein Amt nennen/],
  ['two offices', ['jobcenter', 'jugend'], {}, /Bitte genau ein Amt nennen/],
  ['an unknown office', ['finanzamt'], {}, /Ein Amt «finanzamt» gibt es nicht/],
  ['an unknown option', ['--alles'], {}, /Nicht prüfbar/],
  ['a mistyped database', ['jobcenter'], { JOBCENTER_QUELLE_URL: nowhereFile }, /nur gelesen und nie angelegt/],
  ['a mistyped mapping', ['jobcenter'], { JOBCENTER_QUELLE_YAML: nowhereFile }, /gibt es nicht/],
  ['a broken mapping', ['jobcenter'], { JOBCENTER_QUELLE_YAML: brokenYaml }, /quelle\.yaml:2: «boese» ist hier nicht vorgesehen/],
  ['a database that does not answer', ['jobcenter'], { JOBCENTER_QUELLE_URL: 'mysql://nutzer:geheim@127.0.0.1:1/db' }, /Die Datenbank antwortet nicht/],
] as const;

test.each(mistakes)('%s ends with 2 and one sentence, no stack trace, no password', async (_, args, env, says) => {
  const { code, said } = await run(args, env);
  expect(code).toBe(2);
  expect(said).toMatch(says);
  expect(said).not.toMatch(/ at .*\.ts|geheim/);
  expect(existsSync(nowhereFile)).toBe(false);
});
