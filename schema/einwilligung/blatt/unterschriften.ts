import type { Sorge } from '../../decision/facts';
import { isKalendertag } from '../../decision/kalendertag';
import type { Law } from '../../law';
import { feld, teil } from './felder';
import { html, type Html } from './html';
import type { Stimme } from './stimme';
import { altersgruppen, gefragteStellen, werUnterschreibt, type Altersgruppe } from './unterzeichner';

/** Of the person, what decides over who signs. */
export interface Unterzeichnende {
  readonly geburtsdatum: string;
  readonly sorge?: Sorge['art'];
  readonly am: Date;
}

/** Who has to sign for which controller: of a known person exactly that, otherwise the whole table by age and custody. */
export const unterschriften = (law: Law, stimme: Stimme, person: Unterzeichnende | undefined): Html =>
  teil('unterschriften', stimme.wort('unterschriften'), [
    html`<h3>${stimme.wort('unterzeichner')}</h3>`,
    ...stimme.satz('unterzeichner'),
    person && isKalendertag(person.geburtsdatum) ? tableOfPerson(law, stimme, person) : tableByAge(law, stimme),
    html`<div class="erklaerung">${stimme.satz('erklaerung')}</div>`,
    html`<div class="paar">${feld(stimme.wort('ort'))}${feld(stimme.wort('datum'))}</div>`,
    signatureLine(stimme, stimme.wort('unterschrift', 'ichSelbst')),
    ...[1, 2].map(() => html`<div class="paar">${signatureLine(stimme, stimme.wort('unterschrift', 'elternteil'))}${feld(stimme.wort('name'))}${feld(stimme.wort('nachweis'))}</div>`),
  ]);

const signatureLine = (stimme: Stimme, bezeichnung: Html): Html => html`<div class="unterschrift" role="group" aria-label="${stimme.texte.worte.unterschrift}"><span>${bezeichnung}</span></div>`;

function tableOfPerson(law: Law, stimme: Stimme, { geburtsdatum, sorge, am }: Unterzeichnende): Html {
  const rows = gefragteStellen(law).map(([ab, stellen]) => [stellen, werUnterschreibt(ab, geburtsdatum, sorge, am)] as const);
  return table(stimme, [stimme.wort('unterzeichner')], rows.map(([stellen, wer]) => html`<tr><td>${namesOf(stimme, stellen)}</td><td>${stimme.wort(wer)}</td></tr>`));
}

/** One row a group of controllers and age: what a city can hand out blank. */
function tableByAge(law: Law, stimme: Stimme): Html {
  const rows = gefragteStellen(law).flatMap(([ab, stellen]) => {
    const gruppen = altersgruppen(ab);
    return gruppen.map((gruppe, index) => html`<tr>${index === 0 ? html`<td rowspan="${gruppen.length}">${namesOf(stimme, stellen)}</td>` : undefined}<td>${jahre(gruppe)}</td><td>${gruppe.unterschriften.map((wer) => html`<div>${stimme.wort(wer)}</div>`)}</td></tr>`);
  });
  return table(stimme, [stimme.wort('alter'), stimme.wort('unterzeichner')], rows);
}

const jahre = ({ von, bis }: Altersgruppe): Html => html`<bdi dir="ltr">${bis === undefined ? `${von}+` : von === bis ? von : `${von}–${bis}`}</bdi>`;

const namesOf = (stimme: Stimme, stellen: readonly string[]): Html => html`${stellen.map((name) => html`<div>${stimme.stelle(name)}</div>`)}`;

const table = (stimme: Stimme, kopf: readonly Html[], rows: readonly Html[]): Html => html`<table>
<thead><tr>${[stimme.wort('stelle'), ...kopf].map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${rows}
</tbody></table>`;
