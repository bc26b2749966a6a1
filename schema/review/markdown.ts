import type { Abschnitt, Tabelle } from './abschnitt';

/** The report as text, for reading in the repository and for telling two versions apart. */
export const markdownOf = (titel: string, abschnitte: readonly Abschnitt[], vermerk?: string): string =>
  `${[`# ${titel}`, ...(vermerk ? [`> ${vermerk}`] : []), contents(abschnitte), ...abschnitte.map(section)].join('\n\n')}\n`;

const contents = (abschnitte: readonly Abschnitt[]): string => abschnitte.map(({ id, titel }) => `- [${titel}](#${id})`).join('\n');

const section = ({ id, titel, ebene, absaetze, tabellen }: Abschnitt): string =>
  [`<a id="${id}"></a>`, `${'#'.repeat(ebene)} ${titel}`, ...paragraphs(absaetze), ...tabellen.map(table)].join('\n\n');

/** A paragraph that begins with a hyphen is an item of a list; its items stay together. */
const paragraphs = (absaetze: readonly string[]): readonly string[] =>
  absaetze.reduce<readonly string[]>((before, text) => {
    const last = before.at(-1);
    return text.startsWith('- ') && last?.startsWith('- ') ? [...before.slice(0, -1), `${last}\n${text}`] : [...before, text];
  }, []);

function table({ titel, kopf, zeilen }: Tabelle): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [`**${titel}** (${zeilen.length})`, '', line(kopf), line(kopf.map(() => '---')), ...zeilen.map(line)].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
