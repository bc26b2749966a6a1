import { parseArgs } from 'node:util';
import { readLaw } from '../../../schema/law';
import { runCommand, UserMistake } from '../serving/runCommand';
import type { Env } from '../serving/settings';
import { declare } from './freigabe/declare';
import { readLagen } from './freigabe/readLagen';
import { record } from './freigabe/record';
import { show } from './freigabe/show';
import { writeBogen } from './freigabe/writeBogen';

const help = `Freigabe durch die verantwortliche Stelle: was sichtbar wird, der Bogen zum Unterschreiben, der Eintrag ins Repository.

  npm run --silent freigabe -- --zeigen [<stelle>]
      was neu sichtbar ist, für wen, wozu, auf welcher Grundlage, aus welcher Spalte; was entfällt; was technisch gleich ist

  npm run freigabe -- --bogen <stelle> [--datei DATEI]
      schreibt den Bogen zum Ausdrucken und Unterschreiben (Standard: freigabebogen-<stelle>.html)

  npm run freigabe -- <stelle> --kurzhash XXXXX-XXXXX --durch "Amt, Funktion" --am JJJJ-MM-TT --aktenzeichen AZ
                      --dsb ZUGESTIMMT|BEDENKEN|NICHT_BETEILIGT --dsb-aktenzeichen AZ --dsb-am JJJJ-MM-TT
      trägt die unterschriebene Freigabe in schema/approvals/<stelle>.yaml ein; der Kurzhash vom Bogen muss der des jetzigen Stands sein

  npm run freigabe -- <stelle> --technisch GEGENSTAND… --durch "Amt, Funktion" --am JJJJ-MM-TT --warum TEXT
      erklärt, dass eine andere Spalte, Tabelle oder Schreibweise dieselben Daten meint, etwa nach einem Update des Herstellers;
      GEGENSTAND wie bei --zeigen, am Ende mit * für alle, die so beginnen: --technisch "Feld JobcenterBewilligung.*"

  --help   diese Hilfe

Umgebung: <AMT>_QUELLE_YAML und <AMT>_QUELLE_URL wie im Betrieb des Amts, FREIGABEN (Standard: schema/approvals)
Die oder der Datenschutzbeauftragte nimmt Stellung und gibt nicht frei (Art. 38 Abs. 6, 39 DSGVO).
`;

const text = { type: 'string' } as const;

/** @throws UserMistake, FileRefused */
export async function freigabe(args: readonly string[], env: Env, print: (text: string) => void, law = readLaw()): Promise<void> {
  const { values, positionals } = readArguments(args);
  if (values.help) return print(help);
  const [name, ...more] = positionals;
  if (more.length > 0) throw new UserMistake('Bitte höchstens eine Stelle nennen. Mehr mit --help.');
  if (values.zeigen) return print(show(readLagen(law, env, name)));
  const [lage] = readLagen(law, env, name ?? values.bogen ?? '');
  if (!lage) throw new UserMistake(`Bitte eine Stelle nennen. Mehr mit --help.`);
  if (values.bogen !== undefined) return print(writeBogen(lage, law, values.datei));
  if (values.technisch) return print(declare(lage, values.technisch, values, env));
  return print(record(lage, values, env));
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'help': { type: 'boolean', short: 'h' }, 'zeigen': { type: 'boolean' }, 'bogen': text, 'datei': text, 'technisch': { ...text, multiple: true },
        'kurzhash': text, 'durch': text, 'am': text, 'aktenzeichen': text, 'warum': text, 'dsb': text, 'dsb-aktenzeichen': text, 'dsb-am': text,
      },
    });
  } catch {
    throw new UserMistake('Die Angaben sind nicht verständlich. Mehr mit --help.');
  }
}

if (require.main === module) void runCommand(() => freigabe(process.argv.slice(2), process.env, (text) => void process.stdout.write(`${text.trimEnd()}\n`)));
