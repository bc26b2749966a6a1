import { UserMistake } from '../../serving/runCommand';
import type { AskStelle } from '../stelle/askStelle';

/** Options of all commands; each takes what it needs, and says what is missing. */
export const angaben = ['von', 'bis', 'vorgang', 'organisation', 'rolle', 'zweck', 'pseudonym', 'urteil', 'grund', 'nach', 'art', 'kennung', 'token-abdruck', 'begruendung', 'aktenzeichen', 'anlass', 'gilt-bis', 'export'] as const;

export type Angabe = (typeof angaben)[number];

/** What stands behind the command's name. */
export interface Eingabe {
  readonly worte: readonly string[];
  readonly angaben: Readonly<Partial<Record<Angabe, string>>>;
  readonly ablehnen: boolean;
}

/** One thing an officer or the Personalrat can do from the command line. */
export interface Befehl {
  /** As typed, `<…>` for what must follow the name. */
  readonly aufruf: string;
  readonly hilfe: string;
  /** @returns whether it was done. @throws UserMistake */
  run(stelle: AskStelle, eingabe: Eingabe, print: (text: string) => void): Promise<boolean>;
}

/** Exactly these words. @throws UserMistake */
export function wordsOf({ worte }: Eingabe, count: number, { aufruf }: Pick<Befehl, 'aufruf'>): readonly string[] {
  if (worte.length !== count) throw new UserMistake(`Erwartet wird: ${aufruf}`);
  return worte;
}

/** Options as input of an operation: `gilt-bis` is `giltBis`; a day alone is its first or last moment. */
export const inputOf = ({ angaben: given }: Eingabe, names: readonly Angabe[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.flatMap((name) => (given[name] === undefined ? [] : [[camel(name), moment(name, given[name])]])));

const camel = (name: string): string => name.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase());

function moment(name: Angabe, value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  if (name === 'von') return `${value}T00:00:00.000Z`;
  return name === 'bis' ? `${value}T23:59:59.999Z` : value;
}
