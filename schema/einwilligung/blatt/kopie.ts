import { kategorien, letzterTag, zeitpunkt, type Auszugsseite, type Betroffene } from './auszug';
import { blattOf, kopf, type Vordruck } from './bogen';
import { tagInWorten } from './felder';
import { html, type Html } from './html';
import { stimmeOf, type Stimme } from './stimme';
import { widerrufTeil } from './widerruf';

/** One consent that was taken down, with all its pages. */
export interface Erteilt {
  readonly einwilligung: string;
  readonly auszuege: readonly Auszugsseite[];
  readonly person: Betroffene;
  readonly fall: string | undefined;
}

/**
 * What the person keeps (Art. 7 Abs. 1, Art. 12 DSGVO): everything she consented to, in the language she signed in, how she takes it
 * back, and the slip for it. No code: that is between each office and its page. No name of staff.
 */
export function kopieOf(vordruck: Vordruck, { einwilligung, auszuege, person, fall }: Erteilt): string {
  const { law, sprachfassungen, schluessel } = vordruck;
  const stimme = stimmeOf(sprachfassungen, schluessel);
  const organisationen = new Set(auszuege.flatMap(({ empfaenger }) => empfaenger.map(({ organisation }) => law.organisationen.get(organisation)?.name ?? organisation)));
  return blattOf(vordruck, stimme, stimme.texte.worte.kopie, [
    kopf(vordruck, stimme, stimme.wort('kopie')),
    ...stimme.satz('kopie'),
    html`<table><tbody>
${row(stimme.wort('name'), html`<bdi>${person.name}</bdi>`)}
${row(stimme.wort('geburtsdatum'), html`<bdi dir="ltr">${tagInWorten(person.geburtsdatum)}</bdi>`)}
${row(stimme.wort('einwilligungNummer'), html`<bdi dir="ltr">${einwilligung}</bdi>`)}
${row(stimme.wort('empfaenger'), html`${[...organisationen].map((name) => html`<div><bdi>${name}</bdi></div>`)}`)}
</tbody></table>`,
    ...auszuege.map((seite) => seiteOf(stimme, seite)),
    ...stimme.satz('widerruf'),
    ...stimme.satz('zweckbindung'),
    widerrufTeil(law, stimme, { name: person.name, geburtsdatum: person.geburtsdatum, fall, einwilligung }),
  ]);
}

const seiteOf = (stimme: Stimme, seite: Auszugsseite): Html => html`<section class="vonStelle"><h2>${stimme.stelle(seite.stelle)}</h2>
<table><tbody>
${seite.art === 'DATENSCHUTZ' ? undefined : row(stimme.wort(seite.art === 'KONTAKTSTATUS' ? 'kontaktstatus' : 'schweigepflicht'), html`${seite.geheimnistraeger.map((name) => html`<div><bdi>${name}</bdi></div>`)}`)}
${row(stimme.wort('zweck'), html`${seite.zwecke.map((zweck) => html`<div>${stimme.zweck(zweck)}</div>`)}`)}
${row(stimme.wort('welcheAngaben'), kategorien(seite, stimme.kategorie, stimme.wort('ausdruecklich')))}
${row(stimme.wort('erteiltAm'), zeitpunkt(seite.erteiltAm))}
${row(stimme.wort('gueltigBis'), letzterTag(seite.gueltigBis))}
</tbody></table></section>`;

const row = (bezeichnung: Html, inhalt: Html | undefined): Html | undefined => (inhalt === undefined ? undefined : html`<tr><th scope="row">${bezeichnung}</th><td>${inhalt}</td></tr>`);
