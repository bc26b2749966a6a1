import type { Kategorie, Law } from '../../law';
import { kasten, teil } from './felder';
import { html, type Html } from './html';
import type { Stimme } from './stimme';
import { aufnehmendeStelle } from './unterzeichner';

/** Case managers take consents down; what their rows of the matrix foresee is what can be ticked, and nothing else. */
const empfangendeRolle = 'CASE_MANAGEMENT';

/** One purpose with what can be asked for it, in the order of the vocabulary. */
interface Buendel {
  readonly zweck: string;
  readonly kategorien: readonly Kategorie[];
}

/** Built from the matrix as it is: what is switched off or in no purpose is not on the sheet. */
function buendelOf(law: Law, organisationstyp: string | undefined): readonly Buendel[] {
  const rows = law.matrix.filter(
    ({ eingeschaltet, rollen, organisationstypen }) => eingeschaltet && rollen.includes(empfangendeRolle) && (organisationstyp === undefined || organisationstypen.includes(organisationstyp)),
  );
  return [...new Set(rows.map(({ zweck }) => zweck))].map((zweck) => {
    const foreseen = new Set(rows.filter((row) => row.zweck === zweck).flatMap(({ kategorien }) => kategorien));
    return { zweck, kategorien: [...law.kategorien.values()].filter(({ name, stelle }) => foreseen.has(name) && stelle !== aufnehmendeStelle) };
  });
}

/** For what, from whom and what exactly: one bundle a purpose, each box for itself, Art. 9 DSGVO apart and expressly. */
export const angaben = (law: Law, stimme: Stimme, organisationstyp: string | undefined): Html =>
  teil('angaben', stimme.wort('angaben'), buendelOf(law, organisationstyp).map((buendel) => buendelTeil(law, stimme, buendel)));

function buendelTeil(law: Law, stimme: Stimme, { zweck, kategorien }: Buendel): Html {
  const besondere = kategorien.filter(({ besonders }) => besonders);
  return html`<fieldset class="zweck">
<legend>${kasten(`zweck.${zweck}`, stimme.zweck(zweck))}</legend>
${jeStelle(law, stimme, zweck, kategorien.filter(({ besonders }) => !besonders))}
${besondere.length > 0 ? html`<div class="besonders"><h3>${stimme.wort('besonders', 'ausdruecklich')}</h3>
${stimme.satz('besonders')}
${jeStelle(law, stimme, zweck, besondere)}</div>` : undefined}
</fieldset>`;
}

const jeStelle = ({ stellen }: Law, stimme: Stimme, zweck: string, kategorien: readonly Kategorie[]): readonly Html[] =>
  [...stellen.keys()]
    .map((stelle) => [stelle, kategorien.filter((kategorie) => kategorie.stelle === stelle)] as const)
    .filter(([, theirs]) => theirs.length > 0)
    .map(([stelle, theirs]) => html`<div class="vonStelle"><h4>${stimme.stelle(stelle)}</h4>
<div class="spalten">
${theirs.map((kategorie) => kasten(`${zweck}.${kategorie.name}`, [stimme.kategorie(kategorie.name), ...bedingungen(kategorie, stimme)]))}
</div></div>`);

/** What must be there besides the tick, said where the tick is made. */
const bedingungen = ({ alleMitglieder, herkunft203 }: Kategorie, stimme: Stimme): readonly Html[] => [
  ...(alleMitglieder ? [html`<small>${stimme.zeile('alleMitglieder')}</small>`] : []),
  ...(herkunft203 ? [html`<small>${stimme.zeile('herkunft203')}</small>`] : []),
];
