import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLaw } from '../../../schema/law';
import { readStellen } from '../../../schema/review/stellen';
import { askGateway, saidOf } from '../../kit/commands/askGateway';
import { gatewayUrl, readToken } from '../../kit/commands/zugang';
import { runCommand, UserMistake } from '../../kit/serving/runCommand';
import type { Env } from '../../kit/serving/settings';
import { readAuskuenfte, zugriffeVon } from '../auskunft/auskunftAntwort';
import { auskunftsblatt } from '../auskunft/auskunftsblatt';

const help = `Schreibt die Auskunft einer betroffenen Person zum Ausdrucken: wer wann was wofür gesehen hat, ein Teil je Stelle
(Art. 15 DSGVO, § 83 SGB X). Gefragt wird das Gateway, mit der Anmeldung der Person selbst.

  npm run --silent auskunft -- [--ordner ORDNER]

  --ordner ORDNER       wohin die Blätter kommen, eines je Fall (Standard: dieser Ordner); überschrieben wird nichts
  --url URL             Gateway (Standard: http://127.0.0.1:4000/graphql)
  --token-datei DATEI   Datei mit dem Zugangstoken; sonst FALLVERBUND_TOKEN
  --help                diese Hilfe

Demo: FALLVERBUND_TOKEN=$(npm run --silent token -- klient-1) npm run --silent auskunft
Antwortet eine Stelle nicht, steht das im Blatt und hier, und der Befehl endet mit 1.
`;

const operation = join(__dirname, '..', '..', '..', 'schema', 'operations', 'auskunft.graphql');

/** @returns whether every controller has answered. @throws UserMistake, ConfigFault */
export async function auskunft(args: readonly string[], env: Env, now: Date, print: (line: string) => void): Promise<boolean> {
  const values = parsed(args);
  if (values.help) {
    print(help);
    return true;
  }
  const law = readLaw();
  const grundlage = { law, angaben: readStellen(law), am: now };
  const { data, errors } = await askGateway({ url: gatewayUrl(values.url, env), token: readToken(values['token-datei'], env), zweck: 'AUSKUNFT' }, readFileSync(operation, 'utf8'), {});
  const [error] = errors;
  if (!data?.['meineAuskunft']) throw new UserMistake(error ? saidOf(error) : 'Das Gateway hat nichts geantwortet.');

  const auskuenfte = readAuskuenfte(data['meineAuskunft']);
  if (auskuenfte.length === 0) print('Zu dieser Anmeldung ist kein Fall freigeschaltet. Den Code dafür gibt die Fallführung aus.');
  let istVollstaendig = true;
  for (const antwort of auskuenfte) {
    const file = join(values.ordner ?? '.', `auskunft-${antwort.fall}-${antwort.klient}.html`.replaceAll(/[^\w.-]/g, '-'));
    write(file, auskunftsblatt(antwort, grundlage));
    const silent = [...law.stellen.keys()].filter((stelle) => !zugriffeVon(antwort, stelle));
    istVollstaendig &&= silent.length === 0;
    print(`${file}${silent.length > 0 ? `; nicht geantwortet: ${silent.join(', ')}` : ''}`);
  }
  return istVollstaendig;
}

/** For its owner alone: it says who works with whom on what. */
function write(file: string, content: string): void {
  if (existsSync(file)) throw new UserMistake(`«${file}» gibt es schon; es wird nicht überschrieben.`);
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
  } catch {
    throw new UserMistake(`«${file}» kann nicht geschrieben werden.`);
  }
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { 'help': { type: 'boolean', short: 'h' }, 'url': text, 'token-datei': text, 'ordner': text } }).values;
  } catch {
    throw new UserMistake('Die Angaben sind nicht verständlich. Mehr mit --help.');
  }
}

if (require.main === module) {
  void runCommand(async () => {
    if (!(await auskunft(process.argv.slice(2), process.env, new Date(), (line) => void process.stdout.write(`${line.trimEnd()}\n`)))) process.exitCode = 1;
  });
}
