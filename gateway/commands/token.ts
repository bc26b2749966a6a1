import { parseArgs } from 'node:util';
import { readLaw, type Law } from '../../schema/law';
import { runCommand, UserMistake } from '../../subgraphs/kit/serving/runCommand';
import type { Env } from '../../subgraphs/kit/serving/settings';
import { readConfig } from '../config';
import { openDemoIssuer } from '../demo/issuer';
import { demoUsers } from '../demo/users';

const help = `Gibt ein Zugangstoken für eine Demo-Person aus (nur im Demo-Modus).

  npm run --silent token -- <person> [--zweck ZWECK] [--minuten N]

  <person>    ohne Angabe: Liste aller Demo-Personen
  --zweck     das Token gilt nur für diesen Zweck
  --minuten   Gültigkeit, 1 bis 60 (Standard: 60)
  --help      diese Hilfe
`;

/** @returns what to print. @throws UserMistake, ConfigFault */
export async function token(args: readonly string[], env: Env): Promise<string> {
  const { values, positionals } = readArguments(args);
  if (values.help) return help;
  const law = readLaw();
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, env);
  if (config.modus !== 'demo') throw new UserMistake('Demo-Token gibt es nur im Demo-Modus (MODUS=demo).');

  const [name, ...more] = positionals;
  if (more.length > 0) throw new UserMistake('Erwartet wird genau eine Person.');
  if (name === undefined) return listOfUsers();
  const user = demoUsers.find(({ sub }) => sub === name);
  if (!user) throw new UserMistake(`«${name}» gibt es nicht.\n\n${listOfUsers()}`);

  const issuer = await openDemoIssuer(config);
  return `${await issuer.sign(user, { zweck: zweckOf(values.zweck, law), minuten: minutenOf(values.minuten) })}\n`;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { zweck: { type: 'string' }, minuten: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    throw new UserMistake(`Die Angaben sind nicht verständlich.\n\n${help}`);
  }
}

const listOfUsers = () => ['Demo-Personen:', ...demoUsers.map(({ sub, beschreibung }) => `  ${sub.padEnd(20)}${beschreibung}`), ''].join('\n');

function zweckOf(zweck: string | undefined, law: Law): string | undefined {
  if (zweck !== undefined && !law.zwecke.has(zweck)) throw new UserMistake(`--zweck: erwartet ${[...law.zwecke.keys()].join(', ')}.`);
  return zweck;
}

function minutenOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d?$/.test(text) || Number(text) > 60) throw new UserMistake('--minuten: erwartet eine Zahl von 1 bis 60.');
  return Number(text);
}

if (require.main === module) {
  void runCommand(async () => void process.stdout.write(await token(process.argv.slice(2), process.env)));
}
