import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readLaw } from '../../../schema/law';
import { aufruferOf } from '../serving/aufruferOf';
import { parseJson } from '../serving/parseJson';
import { runCommand, UserMistake } from '../serving/runCommand';
import type { Env } from '../serving/settings';
import { readToken } from './zugang';

const help = `Sagt, wonach bei einem Vorfall (Art. 33, 34 DSGVO) zu suchen ist: den Abdruck eines Zugangstokens, für jede Stelle einen anderen.
Jede Datenschutzbeauftragte bekommt nur den ihrer Stelle und beantragt damit die Einsicht (npm run kontrolle -- <stelle> beantragen
--art VORFALL --token-abdruck …). Gefragt wird niemand; das Token verlässt diesen Rechner nicht.

  npm run --silent vorfall -- [<stelle>]

  --token-datei DATEI   Datei mit dem Token; sonst FALLVERBUND_TOKEN
  --help                diese Hilfe

Ist das Token nicht mehr zu haben, nennt kim die Abdrücke zu einer Anmeldung und einem Zeitraum
(npm run kontrolle -- kim kennungen <antrag>).
`;

/** @throws UserMistake */
export function vorfall(args: readonly string[], env: Env, print: (line: string) => void): void {
  const { values, positionals } = parsed(args);
  if (values.help) return print(help);
  const [name, ...more] = positionals;
  const known = [...readLaw().stellen.keys()];
  const stellen = name === undefined ? known : known.filter((stelle) => stelle === name.toUpperCase());
  if (more.length > 0 || stellen.length === 0) throw new UserMistake(`Bitte höchstens eine Stelle nennen: ${known.map((stelle) => stelle.toLowerCase()).join(', ')}.`);

  const token = readToken(values['token-datei'], env);
  const { iat, exp } = lifeOf(token);
  print(`Das Token galt vom ${moment(iat)} bis ${moment(exp)}; das ist der Zeitraum, nach dem zu suchen ist.`);
  for (const stelle of stellen) print(`${stelle.padEnd(16)}${aufruferOf(stelle, token)}`);
}

const claims = z.object({ iat: z.number(), exp: z.number() });

/** As the token says itself: its signature is none of our business here. */
function lifeOf(token: string): z.infer<typeof claims> {
  try {
    return claims.parse(parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));
  } catch {
    throw new UserMistake('Das ist kein Zugangstoken.');
  }
}

const moment = (seconds: number): string => new Date(seconds * 1_000).toISOString();

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { 'token-datei': { type: 'string' }, 'help': { type: 'boolean', short: 'h' } } });
  } catch {
    throw new UserMistake('Die Angaben sind nicht verständlich. Mehr mit --help.');
  }
}

if (require.main === module) void runCommand(async () => vorfall(process.argv.slice(2), process.env, (line) => void process.stdout.write(`${line.trimEnd()}\n`)));
