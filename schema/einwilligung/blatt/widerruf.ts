import type { Law } from '../../law';
import { feld, kasten, tagInWorten, teil } from './felder';
import { html, type Html } from './html';
import type { Stimme } from './stimme';
import { aufnehmendeStelle } from './unterzeichner';

/** What is already known of who revokes. */
export interface Widerrufende {
  readonly name: string | undefined;
  readonly geburtsdatum: string | undefined;
  readonly fall: string | undefined;
  readonly einwilligung?: string;
}

/**
 * The slip any office and any Traeger accepts (Art. 7 Abs. 3 DSGVO): a page of its own, no reasons, all controllers on it for
 * everybody, so that handing it in at one tells it nothing of another.
 */
export const widerrufTeil = ({ stellen }: Law, stimme: Stimme, { name, geburtsdatum, fall, einwilligung }: Widerrufende): Html => html`<div class="neueSeite">
${teil('widerruf', stimme.wort('widerruf'), [
  ...stimme.satz('widerrufZettel'),
  feld(stimme.wort('name'), name),
  html`<div class="paar">${feld(stimme.wort('geburtsdatum'), tagInWorten(geburtsdatum ?? ''))}${feld(stimme.wort('fall'), fall)}</div>`,
  feld(stimme.wort('einwilligungNummer'), einwilligung),
  kasten('widerruf.alles', stimme.wort('widerrufAlles')),
  html`<h3>${stimme.wort('widerrufStellen')}</h3>
<div class="spalten">${[...stellen.keys()].filter((stelle) => stelle !== aufnehmendeStelle).map((stelle) => kasten(`widerruf.${stelle}`, stimme.stelle(stelle)))}</div>`,
  feld(stimme.wort('widerrufAngaben')),
  html`<div class="paar">${feld(stimme.wort('ort'))}${feld(stimme.wort('datum'))}</div>`,
  html`<div class="unterschrift" role="group" aria-label="${stimme.texte.worte.unterschrift}"><span>${stimme.wort('unterschrift')}</span></div>`,
  feld(stimme.wort('angenommen')),
])}
</div>`;
