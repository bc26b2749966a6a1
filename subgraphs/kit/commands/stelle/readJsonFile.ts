import { readFileSync } from 'node:fs';
import { UserMistake } from '../../serving/runCommand';
import { isRecord, parseJson } from '../../serving/parseJson';

/** An input too long for a command line. @throws UserMistake that names the file and never quotes it */
export function readJsonFile(file: string): Readonly<Record<string, unknown>> {
  const content = parsed(readText(file), file);
  if (!isRecord(content)) throw new UserMistake(`«${file}»: erwartet wird ein JSON-Objekt.`);
  return content;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UserMistake(`«${file}» ist nicht lesbar.`);
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return parseJson(text);
  } catch {
    throw new UserMistake(`«${file}» ist kein gültiges JSON.`);
  }
}
