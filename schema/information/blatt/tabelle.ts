import { html, type Html, type Inhalt } from '../../einwilligung/blatt/html';

/** One row: what it is about, and what there is to say of it. */
export type Zeile = readonly [Inhalt, ...Inhalt[]];

/** A table that says what it is and what each row is about, also to somebody who hears it read out. */
export const tabelle = (beschriftung: Html, kopf: readonly Html[], zeilen: readonly Zeile[]): Html => html`<table>
<caption>${beschriftung}</caption>
${kopf.length > 0 ? html`<thead><tr>${kopf.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>` : undefined}
<tbody>
${zeilen.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
</tbody></table>`;
