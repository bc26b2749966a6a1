import { z } from 'zod';
import { UserMistake } from '../../serving/runCommand';
import type { AskStelle } from './askStelle';

/** What stands behind the command's name. */
export interface Eingabe {
  readonly worte: readonly string[];
  readonly alle: boolean;
  /** Answers the question that --alle asks. */
  readonly ja: boolean;
  readonly bis: string | undefined;
  readonly art: string | undefined;
  readonly wirkung: string | undefined;
  readonly grund: string | undefined;
  readonly kategorien: readonly string[];
}

/** The terminal, for a command. */
export interface Terminal {
  print(text: string): void;
  /** Asks and waits; no where nobody can answer. */
  confirm(question: string): Promise<boolean>;
}

/** One thing an employee can do from the command line. */
export interface Befehl {
  /** As typed, `<…>` for what must follow the name. */
  readonly aufruf: string;
  readonly hilfe: string;
  /** @returns whether it was done. @throws UserMistake */
  run(stelle: AskStelle, eingabe: Eingabe, terminal: Terminal): Promise<boolean>;
}

export const ergebnisShape = z.object({ ergebnis: z.string(), hinweis: z.string() });

/** Says what came of it. */
export function report({ ergebnis, hinweis }: z.infer<typeof ergebnisShape>, { print }: Pick<Terminal, 'print'>): boolean {
  print(hinweis);
  return ergebnis === 'ERLEDIGT';
}

/** The one word a command needs. */
export function onlyWord({ worte }: Eingabe, { aufruf }: Pick<Befehl, 'aufruf'>): string {
  const [word, ...more] = worte;
  if (word === undefined || more.length > 0) throw new UserMistake(`Erwartet wird: ${aufruf}`);
  return word;
}

export function noWords({ worte }: Eingabe, { aufruf }: Pick<Befehl, 'aufruf'>): void {
  if (worte.length > 0) throw new UserMistake(`Erwartet wird: ${aufruf}`);
}
