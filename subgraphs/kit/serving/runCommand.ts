import { FileRefused } from '../../../schema/yamlFile';
import { ConfigFault } from './settings';

/** A mistake of the person at the keyboard: told in a line, without a stack trace. */
export class UserMistake extends Error {}

/** Runs a command to its end; sets the exit code, and writes German lines to standard error if it fails. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${explain(error)}\n`);
  }
}

function explain(error: unknown): string {
  if (error instanceof ConfigFault) return ['Die Konfiguration ist nicht vollständig oder nicht sicher:', ...error.faults.map((fault) => `  ${fault}`)].join('\n');
  if (error instanceof UserMistake || error instanceof FileRefused) return error.message;
  return `Abgebrochen: ${error instanceof Error ? error.message : 'unbekannter Fehler'}`;
}
