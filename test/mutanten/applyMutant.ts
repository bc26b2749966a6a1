import type { Mutant } from './readMutants';

/**
 * The text of a file with one control switched off.
 * @throws Error unless the searched text stands exactly once and the replacement differs
 */
export function applyMutant(text: string, { name, datei, suche, ersetze }: Pick<Mutant, 'name' | 'datei' | 'suche' | 'ersetze'>): string {
  const found = text.split(suche).length - 1;
  if (found !== 1) throw new Error(`${name}: der gesuchte Text steht ${found}-mal in ${datei}, erwartet wird einmal.`);
  if (suche === ersetze) throw new Error(`${name}: der Ersatz ändert nichts.`);
  return text.replace(suche, () => ersetze);
}
