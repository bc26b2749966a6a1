import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UserMistake } from '../../../subgraphs/kit/serving/runCommand';
import { copyRepository } from '../copyRepository';
import { readMutants, type Mutant } from '../readMutants';
import { runMutants, type MutantOutcome, type Workplace } from '../runMutants';

const help = `Schaltet in einer Kopie je eine Kontrolle ab und prüft, dass der genannte Test es bemerkt (je Mutant einige Sekunden bis eine halbe Minute).

  npm run test:mutanten [-- NAME …] [--parallel N] [--liste]

  NAME           nur Mutanten, deren Name oder Teil so heißt oder den Text enthält (z. B. widerruf oder jti-nicht-eindeutig)
  --parallel N   so viele Kopien nebeneinander (Vorgabe: 2)
  --liste        druckt die Mutanten mit dem, was jeder abschaltet, und ihrem Test
  --help         diese Hilfe

Die Mutanten stehen in test/mutanten/*.yaml. Ihre Testdateien müssen ohne Mutation grün sein. Getötet ist ein Mutant, wenn der genannte
Test scheitert; eine Datei, die gar nicht lädt, zählt nicht. Am Ende steht getötet/gesamt; Ende mit 1, wenn einer überlebt.
Was MariaDB braucht, wird ohne sie ausgelassen, mit MARIADB_ERFORDERLICH=ja nicht.
`;

const root = resolve(__dirname, '..', '..', '..');

/** @throws UserMistake */
async function mutanten(args: readonly string[]): Promise<void> {
  const { values, positionals } = parsed(args);
  if (values.help) return void process.stdout.write(help);
  const parallel = Number(values.parallel);
  if (!Number.isInteger(parallel) || parallel < 1) throw new UserMistake('--parallel: erwartet eine ganze Zahl ab 1.');
  const chosen = readMutants().filter((mutant) => positionals.length === 0 || positionals.some((text) => isMeant(mutant, text)));
  if (chosen.length === 0) throw new UserMistake('So heißt kein Mutant und kein Teil; --liste nennt alle.');
  if (values.liste) return void process.stdout.write(chosen.map(described).join(''));

  const folder = mkdtempSync(join(tmpdir(), 'fallverbund-mutanten-'));
  try {
    const workplaces = openWorkplaces(folder, Math.min(parallel, chosen.length), endedBySignal());
    const begun = performance.now();
    let told = 0;
    const outcomes = await runMutants(chosen, workplaces, (outcome) => process.stdout.write(progress(outcome, (told += 1), chosen.length)));
    process.stdout.write(summary(outcomes, performance.now() - begun));
    const mustRun = process.env['MARIADB_ERFORDERLICH'] === 'ja';
    if (outcomes.length < chosen.length || outcomes.some(({ urteil }) => urteil === 'UEBERLEBT' || (mustRun && urteil === 'NICHT_GELAUFEN'))) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies side by side; the demo's world is seeded once, by code that nobody has changed. */
function openWorkplaces(folder: string, parallel: number, signal: AbortSignal): readonly Workplace[] {
  const roots = Array.from({ length: parallel }, (_, index) => join(folder, `kopie${index + 1}`));
  for (const copy of roots) copyRepository(root, copy);
  const vorlage = join(folder, 'vorlage');
  execFileSync(process.execPath, ['--import', 'tsx', join('test', 'seedTemplate.ts'), vorlage], { cwd: roots[0], stdio: 'inherit' });
  return roots.map((copy) => ({ root: copy, vorlage, signal }));
}

/** Ctrl-C ends what is running and removes the copies, instead of leaving both behind. */
function endedBySignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

const isMeant = ({ name, teil }: Mutant, text: string): boolean => teil === text || name.includes(text);

const described = ({ teil, name, bricht, datei, test, titel }: Mutant): string => `${teil}/${name}\n  ${bricht}\n  ${datei}\n  ${test} › ${titel}\n`;

const words = { GETOETET: 'getötet', UEBERLEBT: 'ÜBERLEBT', NICHT_GELAUFEN: 'ausgelassen' } as const;

const progress = ({ mutant, urteil, warum, milliseconds }: MutantOutcome, number: number, of: number): string =>
  `[${String(number).padStart(String(of).length)}/${of}] ${words[urteil]}  ${seconds(milliseconds)}  ${mutant.teil}/${mutant.name}${warum ? `\n    ${warum}` : ''}\n`;

function summary(outcomes: readonly MutantOutcome[], milliseconds: number): string {
  const by = (urteil: MutantOutcome['urteil']) => outcomes.filter((outcome) => outcome.urteil === urteil);
  const skipped = by('NICHT_GELAUFEN').length;
  const lines = [
    '',
    `Getötet: ${by('GETOETET').length}/${outcomes.length - skipped}${skipped > 0 ? `, ausgelassen ohne MariaDB: ${skipped}` : ''} (${seconds(milliseconds)})`,
    ...by('UEBERLEBT').map(({ mutant, warum }) => `Überlebt: ${mutant.teil}/${mutant.name}: ${mutant.bricht} ${warum ?? ''}\n  ${mutant.test} › ${mutant.titel}`),
  ];
  return `${lines.join('\n')}\n`;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1).replace('.', ',')} s`;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { parallel: { type: 'string', default: '2' }, liste: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    throw new UserMistake(`Die Angaben sind nicht verständlich.\n\n${help}`);
  }
}

void runCommand(() => mutanten(process.argv.slice(2)));
