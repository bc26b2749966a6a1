import type { Law } from '../../law';
import type { Textfassung } from '../fassung';
import type { Sprachfassung } from '../texte';
import type { Satz, Wort } from '../woerter';
import { angaben } from './angaben';
import { dokumentOf } from './dokument';
import { feld, kasten, tagInWorten, teil } from './felder';
import { html, type Html } from './html';
import { schweigepflicht } from './schweigepflicht';
import { stimmeOf, type Stimme } from './stimme';
import { unterschriften, type Unterzeichnende } from './unterschriften';
import { aufnehmendeStelle } from './unterzeichner';
import { widerrufTeil } from './widerruf';

/** What is known before the conversation; every part may be missing, and then there is a line to write on. */
export interface Bogenangaben {
  /** Key in `organisationen.yaml`; the recipient is always the organisation that takes the consent down. */
  readonly organisation?: string;
  readonly fall?: string;
  readonly person?: { readonly name: string } & Unterzeichnende;
}

/** What every sheet is made of. */
export interface Vordruck {
  readonly law: Law;
  readonly sprachfassungen: ReadonlyMap<string, Sprachfassung>;
  readonly schluessel: string;
  readonly fassung: Textfassung;
}

/**
 * The sheet one person signs (Art. 7 DSGVO, § 67b Abs. 2 SGB X). It is the same for everybody: all controllers stand on it, so that
 * naming one tells nothing, and no box is ever ticked by anybody but her.
 */
export function bogenOf(vordruck: Vordruck, bekannt: Bogenangaben = {}): string {
  const { law, schluessel, sprachfassungen } = vordruck;
  const stimme = stimmeOf(sprachfassungen, schluessel);
  const organisation = bekannt.organisation === undefined ? undefined : law.organisationen.get(bekannt.organisation);
  return blattOf(vordruck, stimme, stimme.texte.worte.titel, [
    kopf(vordruck, stimme, html`${stimme.wort('titel')}`),
    html`<form autocomplete="off">`,
    ...stimme.satz('einleitung'),
    teil('person', stimme.wort('person'), [feld(stimme.wort('name'), bekannt.person?.name), html`<div class="paar">${feld(stimme.wort('geburtsdatum'), tagInWorten(bekannt.person?.geburtsdatum ?? ''))}${feld(stimme.wort('fall'), bekannt.fall)}</div>`]),
    wissen(stimme, organisation?.typ),
    teil('empfaenger', stimme.wort('empfaenger'), [
      feld(stimme.wort('organisation'), organisation?.name),
      organisation ? html`<p>${stimme.texte.empfaenger[organisation.typ]}</p>` : undefined,
      feld(stimme.wort('nurDiePerson')),
    ]),
    stellen(law, stimme),
    angaben(law, stimme, organisation?.typ),
    schweigepflicht(law, stimme),
    kontaktstatus(law, stimme),
    teil('dauer', stimme.wort('dauer'), [
      ...stimme.satz('dauer'),
      feld(stimme.wort('gueltigBis')),
      html`<div class="paar"><span>${stimme.wort('zeitraum')}</span>${feld(stimme.wort('von'))}${feld(stimme.wort('bis'))}</div>`,
    ]),
    gespraech(stimme),
    unterschriften(law, stimme, bekannt.person),
    html`</form>`,
    widerrufTeil(law, stimme, { name: bekannt.person?.name, geburtsdatum: bekannt.person?.geburtsdatum, fall: bekannt.fall }),
  ]);
}

/** Frame and foot that all sheets share. */
export const blattOf = ({ fassung }: Vordruck, { texte, schluessel }: Stimme, titel: string, inhalt: readonly Html[]): string =>
  dokumentOf({ titel, sprache: texte.sprache, richtung: texte.richtung, fuss: `${titel} · ${fassung.id} · ${schluessel}`, inhalt });

/** Title, what kind of text this is, and which one: so that it can be shown years later what was read. */
export const kopf = ({ fassung }: Vordruck, stimme: Stimme, ueberschrift: Html): Html => html`<header>
<h1>${ueberschrift}</h1>
${stimme.texte.entwurf === undefined ? undefined : html`<p class="entwurf" dir="auto">${stimme.texte.entwurf}</p>`}
<p class="fassung">${stimme.wort('fassung')}: <bdi dir="ltr">${fassung.id}</bdi>, <bdi>${stimme.texte.bezeichnung}</bdi><br>${stimme.wort('pruefwert')}: <code dir="ltr">${fassung.pruefwerte[stimme.schluessel] ?? ''}</code></p>
</header>`;

/** § 67b Abs. 2 S. 3 SGB X: before anything is ticked. A free Traeger is no public body; on his sheet § 87 AufenthG would only frighten. */
const wissen = (stimme: Stimme, organisationstyp: string | undefined): Html =>
  teil('wissen', stimme.wort('wissen'), [
    ...(['freiwillig', 'widerruf', 'stelleErfaehrt', 'zweckbindung'] as const).map((name) => gesagt(stimme, name)),
    ...(organisationstyp === 'FREIER_TRAEGER' ? [] : [html`<div id="mitteilungspflicht">${gesagt(stimme, 'mitteilungspflicht')}</div>`]),
  ]);

const gesagt = (stimme: Stimme, name: Wort & Satz): Html => html`<h3>${stimme.wort(name)}</h3>
${stimme.satz(name)}`;

/** All of them for everybody: that an office is named here says nothing about this person. */
const stellen = (law: Law, stimme: Stimme): Html =>
  teil('stellen', stimme.wort('stellen'), [
    ...stimme.satz('alleStellen'),
    html`<table>
<thead><tr><th scope="col">${stimme.wort('stelle')}</th><th scope="col">${stimme.wort('stelleErfaehrt')}</th></tr></thead>
<tbody>
${[...law.stellen.values()].map(({ name, erfaehrtNutzer }) => html`<tr><td>${stimme.stelle(name)}</td><td>${learns(stimme, name, erfaehrtNutzer)}</td></tr>`)}
</tbody></table>`,
  ]);

const learns = (stimme: Stimme, name: string, erfaehrtNutzer: boolean): Html =>
  name === aufnehmendeStelle ? stimme.zeile('kimSelbst') : stimme.zeile(erfaehrtNutzer ? 'erfaehrtPerson' : 'erfaehrtPersonNicht');

const kontaktstatus = (law: Law, stimme: Stimme): Html =>
  teil('kontaktstatus', stimme.wort('kontaktstatus'), [
    ...stimme.satz('kontaktstatus'),
    html`<div class="spalten">${[...law.stellen.keys()].filter((name) => name !== aufnehmendeStelle).map((name) => kasten(`kontaktstatus.${name}`, stimme.stelle(name)))}</div>`,
  ]);

/** How it came about: what makes the signature hers (Art. 7 Abs. 1, 2, 4 DSGVO). */
const gespraech = (stimme: Stimme): Html =>
  teil('gespraech', stimme.wort('gespraech'), [
    html`<div class="paar">${feld(stimme.wort('erklaertIn'))}${kasten('vorgelesen', stimme.wort('vorgelesen'))}</div>`,
    html`<div class="paar">${feld(stimme.wort('dolmetschdienst'))}${kasten('dolmetscher.verpflichtet', stimme.wort('verpflichtet'))}</div>`,
    ...stimme.satz('dolmetscher'),
    html`<div class="paar">${kasten('kannNichtSchreiben', stimme.wort('kannNichtSchreiben'))}${feld(stimme.wort('zeuge'))}</div>`,
    feld(stimme.wort('identitaet')),
    html`<div class="paar"><span>${stimme.wort('identitaetWie')}</span>${kasten('identitaet.AUSWEIS', stimme.wort('ausweis'))}${kasten('identitaet.AUFENTHALTSDOKUMENT', stimme.wort('aufenthaltsdokument'))}${kasten('identitaet.ANDERES_DOKUMENT', stimme.wort('anderesDokument'))}${kasten('identitaet.PERSOENLICH_BEKANNT', stimme.wort('bekannt'))}</div>`,
    kasten('ohneBedingung', stimme.wort('ohneBedingung')),
  ]);
