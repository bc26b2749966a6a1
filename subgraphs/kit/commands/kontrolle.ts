import { parseArgs } from 'node:util';
import { readLaw } from '../../../schema/law';
import { readOperations } from '../../../schema/operations/readOperations';
import { runCommand, UserMistake } from '../serving/runCommand';
import type { Env } from '../serving/settings';
import { aufbewahren, aufbewahrungen, aufheben, verlaengern } from './kontrolle/aufbewahrung';
import { angaben, type Befehl } from './kontrolle/befehl';
import { antraege, beantragen, einsicht, kennungen, zeichnen } from './kontrolle/einsicht';
import { bereinigungen, protokoll } from './kontrolle/protokoll';
import { asTyped, idsAsWords } from './idsAsWords';
import { askStelle } from './stelle/askStelle';
import { gatewayUrl, readToken } from './zugang';

const befehle: readonly Befehl[] = [
  protokoll, // ordinary reading
  beantragen, antraege, zeichnen, einsicht, kennungen, // what two have to sign
  aufbewahrungen, aufbewahren, verlaengern, aufheben, bereinigungen, // how long it stays
];

const help = `Was Datenschutzbeauftragte und Personalrat einer Stelle tun, über das Gateway (§ 67c Abs. 5 SGB X). Jedes Lesen wird protokolliert.
Der Personalrat hat zwei Befehle: antraege und zeichnen.

  npm run --silent kontrolle -- <stelle> <befehl>

${befehle.map(({ aufruf, hilfe }) => `  ${aufruf}\n      ${hilfe}`).join('\n')}

  T ist ein Tag (JJJJ-MM-TT) oder ein Zeitpunkt in UTC (JJJJ-MM-TTThh:mm:ssZ).
  --url URL             Gateway (Standard: http://127.0.0.1:4000/graphql)
  --token-datei DATEI   Datei mit dem Zugangstoken; sonst FALLVERBUND_TOKEN
  --help                diese Hilfe

Demo: FALLVERBUND_TOKEN=$(npm run --silent token -- dsb) npm run --silent kontrolle -- jobcenter protokoll --vorgang ABRUF
Ende mit 0: getan. 1: nicht getan, der Grund steht da.
`;

/** @returns whether it was done. @throws UserMistake, ConfigFault */
export async function kontrolle(args: readonly string[], env: Env, print: (text: string) => void): Promise<boolean> {
  const { values, positionals } = parsed(args);
  if (values.help) {
    print(help);
    return true;
  }
  const [name, wort, ...worte] = positionals.map(asTyped);
  const law = readLaw();
  const known = [...law.stellen.keys()];
  const stelle = known.find((one) => one === name?.toUpperCase());
  if (stelle === undefined) throw new UserMistake(`Bitte zuerst eine Stelle nennen: ${known.map((one) => one.toLowerCase()).join(', ')}. Mehr mit --help.`);
  const befehl = befehle.find(({ aufruf }) => aufruf.split(' ')[0] === wort);
  if (!befehl) throw new UserMistake(`Bitte einen Befehl nennen: ${befehle.map(({ aufruf }) => aufruf.split(' ')[0]).join(', ')}. Mehr mit --help.`);

  const gateway = askStelle({ stelle, operations: readOperations(law), url: gatewayUrl(values.url, env), token: readToken(values['token-datei'], env), zweck: 'DATENSCHUTZKONTROLLE' });
  const given = Object.fromEntries(angaben.flatMap((one) => (values[one] === undefined ? [] : [[one, asTyped(values[one])]])));
  return befehl.run(gateway, { worte, angaben: given, ablehnen: values.ablehnen ?? false }, print);
}

const text = { type: 'string' } as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: idsAsWords(args),
      allowPositionals: true,
      options: {
        'help': { type: 'boolean', short: 'h' }, 'ablehnen': { type: 'boolean' }, 'url': text, 'token-datei': text,
        'von': text, 'bis': text, 'vorgang': text, 'organisation': text, 'rolle': text, 'zweck': text, 'pseudonym': text, 'urteil': text, 'grund': text, 'nach': text,
        'art': text, 'kennung': text, 'token-abdruck': text, 'begruendung': text, 'aktenzeichen': text, 'anlass': text, 'gilt-bis': text, 'export': text,
      },
    });
  } catch {
    throw new UserMistake('Die Angaben sind nicht verständlich. Mehr mit --help.');
  }
}

if (require.main === module) {
  void runCommand(async () => {
    if (!(await kontrolle(process.argv.slice(2), process.env, (line) => void process.stdout.write(`${line.trimEnd()}\n`)))) process.exitCode = 1;
  });
}
