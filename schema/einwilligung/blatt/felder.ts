import { html, type Html, type Inhalt } from './html';

/** A box nobody has ticked: a consent that was ticked beforehand is none (Art. 4 Nr. 11 DSGVO). There is no way to give it a tick. */
export const kasten = (name: string, text: Inhalt): Html => html`<label class="kasten"><input type="checkbox" name="${name}" autocomplete="off"><span>${text}</span></label>`;

/** A line to write on; what is already known of the person stands there. */
export const feld = (bezeichnung: Inhalt, wert = ''): Html => html`<label class="feld"><span>${bezeichnung}</span><input type="text" dir="auto" autocomplete="off" value="${wert}"></label>`;

/** A numbered part of the sheet. */
export const teil = (id: string, ueberschrift: Inhalt, inhalt: Inhalt): Html => html`<section id="${id}" aria-labelledby="${id}-titel">
<h2 id="${id}-titel">${ueberschrift}</h2>
${inhalt}
</section>`;

/** 1990-04-02 → 02.04.1990, the way it is written on paper in Germany; anything else stands as it is. */
export const tagInWorten = (tag: string): string => tag.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
