import { einwilligungGiltHoechstensMonate } from '../../consent';
import { teil } from '../../einwilligung/blatt/felder';
import { html, type Html } from '../../einwilligung/blatt/html';
import type { Review } from '../../review/review';
import type { Satz, Wort } from '../woerter';
import type { Informationsstimme, Zahlen } from './informationsstimme';

/** The short page: what has to be understood before anything else is read (Art. 12 Abs. 1 DSGVO). */
export function kurz({ stellen }: Review, stimme: Informationsstimme): Html {
  const zeigend = stellen.filter(({ einzelfreigabeGiltTage }) => einzelfreigabeGiltTage !== undefined);
  const zahlen = { stellen: zeigend.length, monate: stimme.anzahl(einwilligungGiltHoechstensMonate, 'month') };
  return teil('kurz', stimme.wort('kurz'), [
    ...stimme.satz('einleitung'),
    ...punkte(stimme, ['aemter', 'angaben', 'dauer', 'freiwillig', 'widerruf', 'erfahren', 'auslaenderbehoerde', 'mitteilungspflicht', 'computer'], zahlen),
  ]);
}

/** Art. 15 to 18, 77 DSGVO, §§ 76, 83, 84 SGB X. */
export const rechte = (stimme: Informationsstimme): Html =>
  teil('rechte', stimme.wort('rechte'), punkte(stimme, ['sehen', 'berichtigen', 'widerrufen', 'widersprechen', 'beschweren']));

const punkte = (stimme: Informationsstimme, namen: readonly (Wort & Satz)[], zahlen: Zahlen = {}): readonly Html[] =>
  namen.map((name) => html`<div class="punkt"><h3>${stimme.wort(name)}</h3>
${stimme.satz(name, zahlen)}</div>`);
