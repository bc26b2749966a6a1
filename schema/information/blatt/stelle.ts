import { teil } from '../../einwilligung/blatt/felder';
import { html, type Html, type Inhalt } from '../../einwilligung/blatt/html';
import { mitUmlauten } from '../../mitUmlauten';
import type { Review, Reviewstelle } from '../../review/review';
import { angabenDerStelle } from './angaben';
import type { Informationsstimme } from './informationsstimme';
import { tabelle, type Zeile } from './tabelle';

/** The part of one controller: a page of its own, so that it can be handed out alone (Art. 13, 14 DSGVO, § 82a SGB X). */
export const teilDerStelle = (stelle: Reviewstelle, review: Review, stimme: Informationsstimme): Html => html`<div class="neueSeite">
${teil(stelle.name.toLowerCase(), stimme.bogen.stelle(stelle.name), [
  ...howAsked(stelle, stimme),
  tabelle(stimme.wort('dieseStelle'), [], facts(stelle, review, stimme)),
  // What the controller keeps itself stands on no consent form.
  ...(stelle.eigeneDokumentation ? [] : stimme.satz('wieAufDemBogen')),
  angabenDerStelle(stelle, review, stimme),
])}
</div>`;

function howAsked({ eigeneDokumentation, erfaehrtNutzer, abrufverfahren }: Reviewstelle, stimme: Informationsstimme): readonly Html[] {
  if (eigeneDokumentation) return stimme.satz('eigeneStelle');
  return [...stimme.satz(erfaehrtNutzer ? 'gefragtMitPerson' : 'gefragtOhnePerson'), ...stimme.satz(abrufverfahren.length > 0 ? 'freigabeTeils' : 'freigabeMensch')];
}

function facts(stelle: Reviewstelle, { matrix }: Review, stimme: Informationsstimme): readonly Zeile[] {
  const { angaben, aufbewahrung, eigeneDokumentation, sozialdaten, fachverfahren } = stelle;
  const { wort, satz, eintrag, amtlich, anzahl } = stimme;
  const zwecke = new Set(matrix.zellen.filter((zelle) => zelle.stelle === stelle.name).map(({ zweck }) => zweck));
  return [
    [wort('verantwortlich'), [eintrag(angaben.verantwortlicher), zeile(wort('vertreten'), eintrag(angaben.vertreten))]],
    [wort('datenschutz'), eintrag(angaben.datenschutzbeauftragte)],
    [wort('aufsicht'), eintrag(angaben.aufsicht)],
    [wort('wozu'), [...zwecke].map((zweck) => html`<div>${stimme.bogen.zweck(zweck)}${stimme.hinweis(zweck)}</div>`)],
    [wort('grundlage'), satz(eigeneDokumentation ? 'eigeneAufgabe' : sozialdaten ? 'einwilligungSozialdaten' : 'einwilligung')],
    [wort('herkunft'), zeile(wort('ausDerAkte'), amtlich(mitUmlauten(fachverfahren)))],
    [wort('wieLange'), [zeile(wort('akte'), eintrag(angaben.aufbewahrungDerAkte)), ...satz('fristen', { tage: anzahl(aufbewahrung.abrufTage, 'day'), jahre: anzahl(aufbewahrung.nachweisJahre, 'year') })]],
    [wort('drittland'), wort('nichtVorgesehen')],
    [wort('recht'), amtlich(angaben.datenschutzrecht.join(', '))],
    [wort('ausnahmen'), satz(sozialdaten ? 'ausnahmenSozialdaten' : 'ausnahmenSonst')],
  ];
}

const zeile = (bezeichnung: Html, inhalt: Inhalt): Html => html`<div>${bezeichnung}: ${inhalt}</div>`;
