import { pino, type DestinationStream } from 'pino';

export type LogStufe = 'debug' | 'info' | 'warn' | 'error';
export const logStufen: readonly LogStufe[] = ['debug', 'info', 'warn', 'error'];

/** The only things a log line may carry. No person, no value, no query text (Art. 5 Abs. 1 lit. c DSGVO). */
export interface LogFields {
  readonly anfrage?: string | undefined;
  /** What the client sent as X-Correlation-Id: text, never a key. */
  readonly korrelation?: string | undefined;
  readonly subgraph?: string | undefined;
  readonly stelle?: string | undefined;
  readonly organisation?: string | undefined;
  readonly rolle?: string | undefined;
  readonly zweck?: string | undefined;
  readonly code?: string | undefined;
  readonly ausgang?: string | undefined;
  readonly status?: number | undefined;
  readonly dauerMs?: number | undefined;
  readonly anzahl?: number | undefined;
  readonly typ?: string | undefined;
  readonly feld?: string | undefined;
  readonly tabelle?: string | undefined;
  readonly spalte?: string | undefined;
  readonly regel?: string | undefined;
  readonly datei?: string | undefined;
  readonly adresse?: string | undefined;
  /** Name, code and frames are written; the message is not: drivers put values into it. */
  readonly fehler?: unknown;
}

type Write = (fields: LogFields, message: string) => void;
export interface Log { readonly debug: Write; readonly info: Write; readonly warn: Write; readonly error: Write }

const allowed: ReadonlySet<string> = new Set<keyof LogFields>([
  'anfrage', 'korrelation', 'subgraph', 'stelle', 'organisation', 'rolle', 'zweck', 'code', 'ausgang', 'status',
  'dauerMs', 'anzahl', 'typ', 'feld', 'tabelle', 'spalte', 'regel', 'datei', 'adresse', 'fehler',
]);

/** JSON lines, one an event. `prozess` says who speaks. */
export function createLog(options: { prozess: string; stufe: LogStufe; destination?: DestinationStream }): Log {
  const settings = {
    level: options.stufe,
    base: { prozess: options.prozess },
    messageKey: 'meldung',
    timestamp: () => `,"zeit":"${new Date().toISOString()}"`,
    formatters: { level: (stufe: string) => ({ stufe }), log: onlyAllowed },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

const onlyAllowed = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => allowed.has(name))
      .map(([name, value]) => [name, name === 'fehler' ? withoutMessage(value) : plain(value)]),
  );

const plain = (value: unknown): unknown =>
  typeof value === 'string' ? oneLine(value) : typeof value === 'number' || typeof value === 'boolean' ? value : undefined;

const longestText = 200;

/** Control characters, line separators and terminal codes become visible text; one event stays one line. */
export const oneLine = (text: string): string =>
  text.slice(0, longestText).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`);

function withoutMessage(error: unknown): Record<string, unknown> | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? plain(error.code) : undefined;
  const stack = (error.stack ?? '').replace(error.message, ''); // a message may look like a frame
  const frames = stack.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line)).map((line) => line.trim());
  return { name: oneLine(error.name), code, ort: frames.slice(0, 8), ursache: withoutMessage(causeOf(error)) };
}

/** graphql-js wraps what a resolver threw and keeps it under a name of its own. */
const causeOf = (error: Error): unknown => error.cause ?? ('originalError' in error ? error.originalError : undefined);
