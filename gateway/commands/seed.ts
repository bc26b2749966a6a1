import { runCommand, UserMistake } from '../../subgraphs/kit/serving/runCommand';
import type { Env } from '../../subgraphs/kit/serving/settings';
import { seedOnce } from '../demo/seedOnce';

const help = `Füllt die Datenbanken, die in der Umgebung stehen, einmal mit der Demo-Welt; für Prozesse, die einzeln gestartet werden.

  node dist/gateway/commands/seed.js

Umgebung: DATEN und je Amt <NAME>_QUELLE_URL (hier schreibend, die Datenbank ist leer), <NAME>_ABGABE_URL, oder …_URL_DATEI
`;

/** @throws UserMistake, ConfigFault, DatabaseRefused */
export async function seed(args: readonly string[], env: Env): Promise<void> {
  const [first] = args;
  if (first === '--help' || first === '-h') return void process.stdout.write(help);
  if (first !== undefined) throw new UserMistake(`Die Angaben sind nicht verständlich.\n\n${help}`);
  await seedOnce(env, (line) => void process.stdout.write(`${line}\n`));
}

if (require.main === module) void runCommand(() => seed(process.argv.slice(2), process.env));
