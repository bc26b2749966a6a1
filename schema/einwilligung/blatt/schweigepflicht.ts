import type { Law } from '../../law';
import { feld, kasten, teil } from './felder';
import { html, type Html } from './html';
import type { Stimme } from './stimme';

/** How many holders of a secret one sheet has room for; a further one is a further sheet. */
const zeilen = 3;

/** § 203 StGB, § 76 SGB X: a declaration of its own, that names people and never an institution, in one direction. */
export function schweigepflicht({ kategorien }: Law, stimme: Stimme): Html {
  const betroffen = [...kategorien.values()].filter(({ herkunft203 }) => herkunft203);
  return teil('schweigepflicht', stimme.wort('schweigepflicht'), [
    ...stimme.satz('schweigepflicht'),
    html`<div class="spalten">${betroffen.map(({ name, stelle }) => kasten(`schweigepflicht.${name}`, [stimme.kategorie(name), html`<small>${stimme.stelle(stelle)}</small>`]))}</div>`,
    ...Array.from({ length: zeilen }, () => feld(stimme.wort('entbunden'))),
    feld(stimme.wort('empfangendePerson')),
  ]);
}
