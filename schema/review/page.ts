import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphsOf, type Abschnitt, type Tabelle } from './abschnitt';
import type { Review } from './review';
import { inWorten } from './worte';

const asset = (name: string): string => readFileSync(join(__dirname, 'seite', name), 'utf8');

/** The report as one page that needs nothing else: no network, no font, no script from elsewhere. Prints without its controls. */
export const pageOf = (titel: string, abschnitte: readonly Abschnitt[], review: Review): string =>
  documentOf(titel, "style-src 'unsafe-inline'; script-src 'unsafe-inline'", [
    search,
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

function section({ id, titel, ebene, absaetze, tabellen, bild }: Abschnitt): string {
  const lookUp = id === 'warum-nicht' ? [whyNot] : [];
  const drawing = bild ? [`<figure role="img" aria-label="${escaped(bild.titel)}">${bild.svg}</figure>`] : [];
  return [`<section id="${id}" aria-labelledby="${id}-titel">`, `<h${ebene} id="${id}-titel">${escaped(titel)}</h${ebene}>`, ...paragraphsOf(absaetze).map(paragraph), ...drawing, ...lookUp, ...tabellen.map(table), '</section>'].join('\n');
}

const paragraph = (text: string | readonly string[]): string =>
  typeof text === 'string' ? `<p>${escaped(text)}</p>` : `<ul>${text.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

const search = `<form class="suche" role="search" aria-label="Suchen und filtern">
<label for="suche">In allen Tabellen suchen<input id="suche" type="search" autocomplete="off" placeholder="z. B. Termin EINR"></label>
<label for="f-stelle">Stelle<select id="f-stelle"><option value="">alle</option></select></label>
<label for="f-empfaenger">Empfänger<select id="f-empfaenger"><option value="">alle</option></select></label>
<label for="f-zweck">Zweck<select id="f-zweck"><option value="">alle</option></select></label>
<button type="reset">Zurücksetzen</button>
<output id="treffer" for="suche f-stelle f-empfaenger f-zweck" aria-live="polite"></output>
</form>`;

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
${zeilen.map(row).join('\n')}
</tbody></table></div>`;

/** The first cell says what the row is about. */
const row = ([first = '', ...rest]: readonly string[]): string => `<tr><th scope="row">${escaped(first)}</th>${rest.map((text) => `<td>${text.includes('\n') ? `<pre>${escaped(text)}</pre>` : escaped(text)}</td>`).join('')}</tr>`;

/** What filter and look-up need. Nothing in it can end the script element. */
function data({ matrix: { warumNicht, zellen }, kategorien, stellen, gruende }: Review): string {
  const schritte = Object.fromEntries(Object.entries(warumNicht.schritte).map(([schritt, grund]) => [schritt, `Schritt ${gruende[grund].schritt} (${schritt}): ${gruende[grund].text}`]));
  const empfaenger = Object.fromEntries(zellen.map(({ organisationstyp, rolle }) => [`${organisationstyp}|${rolle}`, `${inWorten(organisationstyp)}, ${inWorten(rolle)}`]));
  return JSON.stringify({
    profilJe: warumNicht.profilJe,
    profile: warumNicht.profile,
    stellen: stellen.map(({ name }) => name),
    kategorien: [...kategorien.keys()],
    empfaenger,
    zwecke: [...new Set(zellen.map(({ zweck }) => zweck))],
    schritte,
  }).replaceAll('<', '\\u003c');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
