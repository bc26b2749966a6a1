import { dokumentOf } from '../../einwilligung/blatt/dokument';
import { html, type Html } from '../../einwilligung/blatt/html';
import type { Review } from '../../review/review';
import { empfaenger } from './empfaenger';
import type { Informationsstimme } from './informationsstimme';
import { kurz, rechte } from './kurz';
import { teilDerStelle } from './stelle';

/** Art. 13, 14 DSGVO, § 82a SGB X: for the person, the short first, then one part a controller. */
export function informationsblattOf(review: Review, stimme: Informationsstimme): string {
  const { sprache, richtung } = stimme.bogen.texte;
  const { titel, entwurf } = stimme.texte.worte;
  return dokumentOf({
    titel,
    sprache,
    richtung,
    // A part that is handed out alone still says what it is.
    fuss: `${titel} · ${entwurf} · ${stimme.bogen.schluessel}`,
    inhalt: [
      kopf(stimme),
      contents(review, stimme),
      html`<main>`,
      kurz(review, stimme),
      html`<div class="neueSeite">${rechte(stimme)}
${empfaenger(review, stimme)}</div>`,
      ...review.stellen.map((stelle) => teilDerStelle(stelle, review, stimme)),
      html`</main>`,
    ],
  });
}

/** A draft in every language: the controller completes it; what was translated waits for a sworn translator besides. */
const kopf = ({ wort, wortFuerAlle, satz, amtlich, bogen }: Informationsstimme): Html => html`<header>
<h1>${wort('titel')}</h1>
<p class="fassung">${amtlich('Art. 13, 14 DSGVO, § 82a SGB X')} · <bdi>${bogen.texte.bezeichnung}</bdi></p>
<div class="entwurf"><p>${wortFuerAlle('entwurf')}</p>
${bogen.texte.entwurf === undefined ? undefined : html`<p>${wortFuerAlle('uebersetzung')}</p>`}
${satz('entwurf')}</div>
</header>`;

const contents = ({ stellen }: Review, { wort, bogen, texte }: Informationsstimme): Html => html`<nav aria-label="${texte.worte.inhalt}"><ul>
${(['kurz', 'rechte', 'empfaenger'] as const).map((name) => html`<li><a href="#${name}">${wort(name)}</a></li>`)}
${stellen.map(({ name }) => html`<li><a href="#${name.toLowerCase()}">${bogen.stelle(name)}</a></li>`)}
</ul></nav>`;
