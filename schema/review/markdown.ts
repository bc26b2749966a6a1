import { paragraphsOf, type Abschnitt, type Tabelle } from './abschnitt';

/** The report as text, for reading in the repository and for telling two versions apart. */
export const markdownOf = (titel: string, abschnitte: readonly Abschnitt[], vermerk?: string): string =>
  `${[`# ${titel}`, ...(vermerk ? [`> ${vermerk}`] : []), contents(abschnitte), ...abschnitte.map(section)].join('\n\n')}\n`;

const contents = (abschnitte: readonly Abschnitt[]): string => abschnitte.map(({ id, titel }) => `- [${titel}](#${id})`).join('\n');

const section = ({ id, titel, ebene, absaetze, tabellen, bild }: Abschnitt): string =>
  [`<a id="${id}"></a>`, `${'#'.repeat(ebene)} ${titel}`, ...paragraphsOf(absaetze).map(paragraph), ...(bild ? [`\`\`\`mermaid\n${bild.mermaid}\n\`\`\``] : []), ...tabellen.map(table)].join('\n\n');

const paragraph = (text: string | readonly string[]): string => (typeof text === 'string' ? text : text.map((item) => `- ${item}`).join('\n'));

function table({ titel, kopf, zeilen }: Tabelle): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [`**${titel}** (${zeilen.length})`, '', line(kopf), line(kopf.map(() => '---')), ...zeilen.map(line)].join('\n');
}

/** A table of Markdown has no lines within a cell; code keeps its own. */
const cell = (text: string): string => (text.includes('\n') ? text.split('\n').map((line) => `\`${line}\``).join('<br>') : text).replaceAll('|', '\\|');
