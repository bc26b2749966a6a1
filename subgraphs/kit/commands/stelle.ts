import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readLaw, type Law } from '../../../schema/law';
import { readOperations } from '../../../schema/operations/readOperations';
import { authoritySubgraph } from '../../../schema/sdl';
import { runCommand, UserMistake } from '../serving/runCommand';
import type { Env } from '../serving/settings';
import { gatewayUrl, readToken } from './zugang';
import { asTyped, idsAsWords } from './idsAsWords';
import { askStelle } from './stelle/askStelle';
import type { Befehl, Terminal } from './stelle/befehl';
import { anfragen, freigeben, vorschau } from './stelle/freigaben';
import { anhalten, fortsetzen, sperreAufheben, sperren, sperreSetzen, zustand } from './stelle/sperren';
import { nichtVerknuepfen, verknuepfen, verknuepfungen, vonHand, widerrufen } from './stelle/verknuepfungen';

const befehle: readonly Befehl[] = [
  anfragen, vorschau, freigeben, // what waits, and letting it go
  verknuepfen, nichtVerknuepfen, verknuepfungen, widerrufen, vonHand, // the pages on the desk
  sperren, sperreSetzen, sperreAufheben, // what must not go
  anhalten, fortsetzen, zustand, // the whole controller
];

const help = `Was Bedienstete einer Stelle tun, über das Gateway.

  npm run --silent stelle -- <stelle> <befehl>

${befehle.map(({ aufruf, hilfe }) => `  ${aufruf}\n      ${hilfe}`).join('\n')}

  --url URL             Gateway (Standard: http://127.0.0.1:4000/graphql)
  --token-datei DATEI   Datei mit dem Zugangstoken; sonst FALLVERBUND_TOKEN
  --help                diese Hilfe

Demo: FALLVERBUND_TOKEN=$(npm run --silent token -- jc-vermittlung) npm run --silent stelle -- jobcenter anfragen
Ende mit 0: getan. 1: nicht getan, der Grund steht da.
`;

/** @returns whether it was done. @throws UserMistake, ConfigFault */
export async function stelle(args: readonly string[], env: Env, terminal: Terminal): Promise<boolean> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    terminal.print(help);
    return true;
  }
  const [name, wort, ...worte] = positionals;
  const befehl = befehle.find(({ aufruf }) => aufruf.split(' ')[0] === wort);
  if (!befehl) throw new UserMistake(`Bitte eine Stelle und einen Befehl nennen: ${befehle.map(({ aufruf }) => aufruf.split(' ')[0]).join(', ')}. Mehr mit --help.`);
  const law = readLaw();
  const zugang = { stelle: stelleNamed(name, law), operations: readOperations(law), url: gatewayUrl(values.url, env), token: readToken(values['token-datei'], env), zweck: 'FREIGABEPRUEFUNG' };
  const { alle = false, ja = false, bis, art, wirkung, grund, kategorie: kategorien = [] } = values;
  return befehl.run(askStelle(zugang), { worte, alle, ja, bis, art, wirkung, grund, kategorien }, terminal);
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function readArguments(args: readonly string[]) {
  const { values, positionals } = parsed(idsAsWords(args));
  return { values, positionals: positionals.map(asTyped) };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'help': { ...flag, short: 'h' }, 'url': text, 'token-datei': text, 'alle': flag, 'ja': flag, 'bis': text,
        'art': text, 'wirkung': text, 'grund': text, 'kategorie': { ...text, multiple: true },
      },
    });
  } catch {
    throw new UserMistake('Die Angaben sind nicht verständlich. Mehr mit --help.');
  }
}

/** The authority has no releases of its own, so it has no staff here. */
function stelleNamed(name: string | undefined, law: Law): string {
  const known = [...law.stellen.values()].filter(({ subgraph }) => subgraph !== authoritySubgraph).map((one) => one.name);
  const found = known.find((one) => one === name?.toUpperCase());
  if (found === undefined) throw new UserMistake(`Bitte zuerst eine Stelle nennen: ${known.map((one) => one.toLowerCase()).join(', ')}. Mehr mit --help.`);
  return found;
}

const atTheKeyboard: Terminal = {
  print: (line) => void process.stdout.write(`${line.trimEnd()}\n`),
  confirm: async (question) => {
    if (!process.stdin.isTTY) return false;
    const keyboard = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return /^ja?$/i.test((await keyboard.question(`${question} [ja/nein] `)).trim());
    } finally {
      keyboard.close();
    }
  },
};

if (require.main === module) {
  void runCommand(async () => {
    if (!(await stelle(process.argv.slice(2), process.env, atTheKeyboard))) process.exitCode = 1;
  });
}
