import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UserMistake } from '../../../subgraphs/kit/serving/runCommand';
import { figuresFolder, forgetFigures, readable, writeReport } from '../report';

const help = `Führt den Beweis mit den vollen Zahlen und druckt, was gemessen wurde (ein bis zwei Stunden auf zwei Kernen).

  npm run test:beweis [-- TEIL …] [--seed N]

  TEIL         nur diese Dateien aus test/beweis (z. B. entscheidung widerruf); die Werte der übrigen bleiben stehen
  --seed N     derselbe Seed erzeugt dieselben Fälle (Vorgabe: gewürfelt und gedruckt)
  --help       diese Hilfe

Ergebnis: .beweis/bericht.json und .beweis/bericht.md. Endet mit 1, wenn etwas Versprochenes nicht hält oder nicht gemessen wurde.
Der schnelle Beweis (ein Hundertstel der Zahlen) läuft in npm test und schreibt nach .beweis/schnell/.
`;

/** @throws UserMistake */
function beweis(args: readonly string[]): void {
  const { values, positionals } = parsed(args);
  if (values.help) return void process.stdout.write(help);
  const seed = Number(values.seed ?? randomInt(2 ** 31));
  if (!Number.isInteger(seed) || seed < 0) throw new UserMistake('--seed: erwartet eine ganze Zahl ab 0.');

  if (positionals.length === 0) forgetFigures('voll');
  process.stdout.write(`Beweis mit vollen Zahlen, Seed ${seed}. Werte nach ${figuresFolder('voll')}\n`);
  const patterns = positionals.length > 0 ? positionals.map((teil) => `test/beweis/${teil}`) : ['test/beweis/'];
  const jest = spawnSync(process.execPath, [join('node_modules', 'jest', 'bin', 'jest.js'), '--runInBand', '--testTimeout=7200000', ...patterns], {
    stdio: 'inherit',
    env: { ...process.env, BEWEIS_PROFIL: 'voll', BEWEIS_SEED: String(seed) },
  });
  const report = writeReport('voll');
  process.stdout.write(`\n${readable(report)}`);
  if (jest.status !== 0 || !report.haelt) process.exitCode = 1;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  } catch {
    throw new UserMistake(`Die Angaben sind nicht verständlich.\n\n${help}`);
  }
}

void runCommand(async () => beweis(process.argv.slice(2)));
