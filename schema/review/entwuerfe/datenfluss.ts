import type { Bild } from '../abschnitt';
import type { Review } from '../review';

const breite = 1_100;
const kasten = { breite: 250, hoehe: 46, abstand: 16 };
const spalten = { links: 10, mitte: 420, rechts: 840 };

/** Who sends what to whom, drawn from the controllers that there are. No arrow leaves an office without a Freigabe. */
export function dataFlow({ stellen }: Review): Bild {
  const aemter = stellen.filter(({ eigeneDokumentation }) => !eigeneDokumentation);
  const eigene = stellen.filter(({ eigeneDokumentation }) => eigeneDokumentation);
  return { titel: titelOf(aemter.length), svg: svg(aemter.map(({ name }) => name), eigene.map(({ name }) => name)), mermaid: mermaid(aemter, eigene) };
}

const titelOf = (count: number): string =>
  `Datenfluss: Die Fallführung fragt das Gateway; das Gateway holt bei KIM je Person und Stelle eine versiegelte Freigabe und fragt damit jede der ${count} Stellen einzeln; jede protokolliert, bevor sie antwortet.`;

function svg(aemter: readonly string[], eigene: readonly string[]): string {
  const yOf = (index: number): number => 20 + index * (kasten.hoehe + kasten.abstand);
  const hoehe = yOf(aemter.length) + 40;
  const mitte = hoehe / 2 - kasten.hoehe / 2;
  const kim = { x: spalten.mitte, y: Math.max(20, mitte - 130) };
  const tuer = { x: spalten.mitte, y: mitte + 60 };
  const fall = { x: spalten.links, y: mitte + 60 };
  const rechts = (y: number) => y + kasten.hoehe / 2;
  return [
    `<svg viewBox="0 0 ${breite} ${hoehe}" width="${breite}" height="${hoehe}" font-family="system-ui, sans-serif" font-size="13" aria-hidden="true">`,
    '<defs><marker id="spitze" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" fill="#14171a"/></marker></defs>',
    box(fall, 'Fallführung (Anwendung)', 'Integrationszentrum oder Träger'),
    box(tuer, 'Gateway', 'vermittelt, speichert nichts'),
    box(kim, eigene.join(', '), 'Einwilligungen, Freigaben, eigene Akte'),
    ...aemter.map((name, index) => box({ x: spalten.rechts, y: yOf(index) }, name, 'eigenes Protokoll, eigene Entscheidung')),
    arrow(spalten.links + kasten.breite, rechts(fall.y) - 8, spalten.mitte, rechts(tuer.y) - 8, '1 Abfrage, Token, Zweck', 'start'),
    arrow(spalten.mitte, rechts(tuer.y) + 10, spalten.links + kasten.breite, rechts(fall.y) + 10, '5 eine Antwort', 'end'),
    arrow(spalten.mitte + 70, tuer.y, spalten.mitte + 70, kim.y + kasten.hoehe, '2 Token, Fall', 'vertical-left'),
    arrow(spalten.mitte + 160, kim.y + kasten.hoehe, spalten.mitte + 160, tuer.y, '3 Freigaben', 'vertical-right'),
    ...aemter.map((_name, index) => arrow(spalten.mitte + kasten.breite, rechts(tuer.y), spalten.rechts, rechts(yOf(index)), '', 'both')),
    `<text x="${spalten.mitte}" y="${hoehe - 32}">4 hin: versiegelte Freigabe und Auswahl der Felder;</text>`,
    `<text x="${spalten.mitte}" y="${hoehe - 14}">   her: freigegebene Werte, erst nach dem Eintrag im Protokoll</text>`,
    '</svg>',
  ].join('\n');
}

interface Punkt {
  readonly x: number;
  readonly y: number;
}

const box = ({ x, y }: Punkt, titel: string, text: string): string =>
  `<g><rect x="${x}" y="${y}" width="${kasten.breite}" height="${kasten.hoehe}" rx="4" fill="#f3f4f6" stroke="#14171a"/><text x="${x + 10}" y="${y + 19}" font-weight="600">${titel}</text><text x="${x + 10}" y="${y + 36}" font-size="11">${text}</text></g>`;

function arrow(x1: number, y1: number, x2: number, y2: number, text: string, where: 'start' | 'end' | 'both' | 'vertical-left' | 'vertical-right'): string {
  const line = `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#14171a" marker-end="url(#spitze)"${where === 'both' ? ' marker-start="url(#spitze)"' : ''}/>`;
  if (text === '') return line;
  if (where === 'vertical-left') return `${line}<text x="${x1 - 8}" y="${(y1 + y2) / 2}" text-anchor="end">${text}</text>`;
  if (where === 'vertical-right') return `${line}<text x="${x1 + 8}" y="${(y1 + y2) / 2}">${text}</text>`;
  return `${line}<text x="${(x1 + x2) / 2}" y="${where === 'start' ? y1 - 7 : y1 + 18}" text-anchor="middle" font-size="11">${text}</text>`;
}

const mermaid = (aemter: readonly { readonly name: string }[], eigene: readonly { readonly name: string }[]): string =>
  [
    'flowchart LR',
    '  F["Fallführung (Anwendung)"] -->|1 Abfrage, Token, Zweck| G["Gateway: speichert nichts"]',
    `  G -->|2 Token, Fall| K["${eigene.map(({ name }) => name).join(', ')}: Einwilligungen, Freigaben"]`,
    '  K -->|3 je Person und Stelle eine versiegelte Freigabe| G',
    ...aemter.flatMap(({ name }) => [`  G -->|4 Freigabe, Felder| ${name}["${name}: eigenes Protokoll"]`, `  ${name} -->|freigegebene Werte, nach dem Eintrag| G`]),
    '  G -->|5 eine Antwort| F',
  ].join('\n');
