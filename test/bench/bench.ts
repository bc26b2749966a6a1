import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UserMistake } from '../../subgraphs/kit/serving/runCommand';
import { comparisonsIn, personen } from './comparisons';
import { aufwaermRunden, measureSideBySide, type Measured, type Spread } from './measureSideBySide';
import { openBenchWorld } from './openBenchWorld';

const help = `Misst Seite an Seite in einem Lauf, in einer frisch angelegten Demo-Welt (SQLite, ein Prozess), und druckt Verhältnisse.

  npm run bench [-- --runden N]

  --runden N   gewertete Runden je Vergleich (Vorgabe 100)
  --help       diese Hilfe

Regel, vorher festgelegt: ${aufwaermRunden} Runden zum Aufwärmen je Vergleich fallen weg, sonst nichts. Ergebnis auch in .bench/*.json.
`;

/** @throws UserMistake */
async function bench(args: readonly string[]): Promise<void> {
  const values = parsed(args);
  if (values.help) return void process.stdout.write(help);
  const runden = Number(values.runden);
  if (!Number.isInteger(runden) || runden < 10) throw new UserMistake('--runden: erwartet eine Zahl ab 10.');

  process.stdout.write(`Die Welt wird angelegt …\n`);
  const world = await openBenchWorld(personen);
  try {
    const ergebnisse: Record<string, Measured & { readonly was: string }> = {};
    for (const { name, was, ...pair } of await comparisonsIn(world)) {
      const measured = await measureSideBySide(pair, runden);
      ergebnisse[name] = { was, ...measured };
      process.stdout.write(told(name, was, measured));
    }
    const maschine = { cpu: cpus()[0]?.model ?? 'unbekannt', kerne: cpus().length, last: loadavg(), node: process.version };
    process.stdout.write(`\n${runden} Runden je Vergleich, ${aufwaermRunden} davor zum Aufwärmen. ${maschine.kerne} Kerne (${maschine.cpu}), Last ${maschine.last.map((one) => one.toFixed(1)).join(' ')}, Node ${maschine.node}.\n`);
    process.stdout.write('Verhältnisse gelten über Maschinen hinweg eher als Zeiten; bei Last über der Zahl der Kerne ist auch auf sie wenig Verlass.\n');
    mkdirSync('.bench', { recursive: true });
    const file = join('.bench', `${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`);
    writeFileSync(file, `${JSON.stringify({ am: new Date(), aufwaermRunden, maschine, ergebnisse }, null, 2)}\n`);
    process.stdout.write(`Geschrieben: ${file}\n`);
  } finally {
    await world.close();
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { runden: { type: 'string', default: '100' }, help: { type: 'boolean', short: 'h' } } }).values;
  } catch {
    throw new UserMistake(`Die Angaben sind nicht verständlich.\n\n${help}`);
  }
}

const told = (name: string, was: string, { zaehler, nenner, verhaeltnis, verhaeltnisJeRunde }: Measured): string =>
  `\n${name}: ${verhaeltnis.toFixed(2)} (Verhältnis der Mediane; je Runde ${verhaeltnisJeRunde.p25.toFixed(2)} bis ${verhaeltnisJeRunde.p75.toFixed(2)})\n  ${was}\n  ${inMs(zaehler)} ÷ ${inMs(nenner)}\n`;

const inMs = ({ median, p25, p75 }: Spread): string => `${median.toFixed(2)} ms [${p25.toFixed(2)} bis ${p75.toFixed(2)}]`;

void runCommand(() => bench(process.argv.slice(2)));
