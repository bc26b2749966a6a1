import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Abschnitt, Tabelle } from './abschnitt';
import type { Review } from './review';

const asset = (name: string): string => readFileSync(join(__dirname, 'seite', name), 'utf8');

/** The report as one page that needs nothing else: no network, no font, no script from elsewhere. Prints without its controls. */
export const pageOf = (titel: string, abschnitte: readonly Abschnitt[], review: Review): string =>
  documentOf(titel, "style-src 'unsafe-inline'; script-src 'unsafe-inline'", [
    '<form class="suche" role="search"><label for="suche">In allen Tabellen suchen<input id="suche" type="search" autocomplete="off" placeholder="z. B. JUGEND Termin"></label><output id="treffer" for="suche" aria-live="polite"></output></form>',
    contents(abschnitte),
    main(abschnitte),
    `<script type="application/json" id="daten">${data(review)}</script>`,
    `<script>\n${asset('pruefbericht.js')}</script>`,
  ]);

/** A draft for print: no script at all. `vermerk` says what it is and what it is not. */
export const sheetOf = (titel: string, abschnitte: readonly Abschnitt[], vermerk: string): string =>
  documentOf(titel, "style-src 'unsafe-inline'", [`<p class="vermerk">${escaped(vermerk)}</p>`, contents(abschnitte), main(abschnitte)]);

const documentOf = (titel: string, allowed: string, parts: readonly string[]): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${allowed}; base-uri 'none'; form-action 'none'">
<title>${escaped(titel)}</title>
<style>
${asset('pruefbericht.css')}</style>
</head>
<body>
<a class="sprung" href="#inhalt">Zum Inhalt</a>
<h1>${escaped(titel)}</h1>
${parts.join('\n')}
</body>
</html>
`;

const contents = (abschnitte: readonly Abschnitt[]): string =>
  `<nav aria-label="Inhalt"><ul>\n${abschnitte.map(({ id, titel }) => `<li><a href="#${id}">${escaped(titel)}</a></li>`).join('\n')}\n</ul></nav>`;

const main = (abschnitte: readonly Abschnitt[]): string => `<main id="inhalt">\n${abschnitte.map(section).join('\n')}\n</main>`;

function section({ id, titel, ebene, absaetze, tabellen }: Abschnitt): string {
  const items = absaetze.filter((text) => text.startsWith('- '));
  const first = absaetze.findIndex((text) => text.startsWith('- '));
  const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
  const before = (first === -1 ? absaetze : absaetze.slice(0, first)).map(paragraph);
  const after = first === -1 ? [] : absaetze.slice(first + items.length).map(paragraph);
  const list = items.length > 0 ? [`<ul>${items.map((text) => `<li>${escaped(text.slice(2))}</li>`).join('')}</ul>`] : [];
  const lookUp = id === 'warum-nicht' ? [whyNot] : [];
  return [`<section id="${id}" aria-labelledby="${id}-titel">`, `<h${ebene} id="${id}-titel">${escaped(titel)}</h${ebene}>`, ...before, ...list, ...after, ...lookUp, ...tabellen.map(table), '</section>'].join('\n');
}

const whyNot = `<div class="nachschlagen" role="group" aria-label="Eine Kombination nachschlagen">
<label for="wn-typ">Organisation<select id="wn-typ"></select></label>
<label for="wn-rolle">Rolle<select id="wn-rolle"></select></label>
<label for="wn-zweck">Zweck<select id="wn-zweck"></select></label>
<label for="wn-kategorie">Kategorie<select id="wn-kategorie"></select></label>
<output id="wn-antwort" aria-live="polite"></output>
</div>`;

const table = ({ titel, kopf, zeilen }: Tabelle): string =>
  `<div class="rahmen" tabindex="0" role="region" aria-label="${escaped(titel)}"><table><caption>${escaped(titel)} (${zeilen.length})</caption>
<thead><tr>${kopf.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead>
<tbody>
${zeilen.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('\n')}
</tbody></table></div>`;

/** What the look-up needs. Nothing in it can end the script element. */
function data({ matrix: { warumNicht }, kategorien, gruende }: Review): string {
  const schritte = Object.fromEntries(Object.entries(warumNicht.schritte).map(([schritt, grund]) => [schritt, `Schritt ${gruende[grund].schritt} (${schritt}): ${gruende[grund].text}`]));
  return JSON.stringify({ profilJe: warumNicht.profilJe, profile: warumNicht.profile, kategorien: [...kategorien.keys()], schritte }).replaceAll('<', '\\u003c');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
