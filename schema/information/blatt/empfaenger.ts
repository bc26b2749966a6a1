import { teil } from '../../einwilligung/blatt/felder';
import type { Html } from '../../einwilligung/blatt/html';
import { mitUmlauten } from '../../mitUmlauten';
import type { Review } from '../../review/review';
import type { Informationsstimme } from './informationsstimme';
import { tabelle, type Zeile } from './tabelle';

/** Art. 13 Abs. 1 lit. e DSGVO: every organisation that a cell of the matrix can reach at all. */
export function empfaenger({ organisationen, matrix }: Review, stimme: Informationsstimme): Html {
  const typen = new Set(matrix.zellen.map(({ organisationstyp }) => organisationstyp));
  const zeilen = [...organisationen.values()]
    .filter(({ typ }) => typen.has(typ))
    .map(({ name, typ, datenschutzrecht }): Zeile => [stimme.amtlich(mitUmlauten(name)), stimme.empfaenger(typ), stimme.amtlich(datenschutzrecht), stimme.wort('auszufuellen')]);
  return teil('empfaenger', stimme.wort('empfaenger'), [
    ...stimme.satz('empfaenger'),
    tabelle(stimme.wort('empfaenger'), [stimme.wort('organisation'), stimme.wort('art'), stimme.wort('datenschutzrecht'), stimme.wort('kontakt')], zeilen),
  ]);
}
