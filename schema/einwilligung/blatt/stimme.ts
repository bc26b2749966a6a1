import { sprachschluessel } from '../fassung';
import type { Einwilligungstexte, Sprachfassung } from '../texte';
import type { Satz, Wort } from '../woerter';
import { html, type Html } from './html';

/** How a sheet speaks: in the language of the person, with the German words beneath where whoever takes it down has to follow. */
export interface Stimme {
  readonly texte: Einwilligungstexte;
  readonly schluessel: string;
  /** Several words stand in one line: «Unterschrift: Ich selbst»; each language for itself. */
  readonly wort: (...names: readonly Wort[]) => Html;
  /** One paragraph a sentence; only in the person's language, because the German sheet of the same version says it in German. */
  readonly satz: (name: Satz) => readonly Html[];
  /** The same within a line, with the German words. */
  readonly zeile: (name: Satz) => Html;
  readonly stelle: (name: string) => Html;
  readonly zweck: (name: string) => Html;
  readonly kategorie: (name: string) => Html;
}

/** @throws Error if there is no text in this language, or a word without one */
export function stimmeOf(sprachfassungen: ReadonlyMap<string, Sprachfassung>, schluessel: string): Stimme {
  const texte = sprachfassungen.get(schluessel)?.texte;
  const deutsch = sprachfassungen.get('de')?.texte;
  if (!texte || !deutsch) throw new Error(`Einwilligungstexte in der Sprache «${schluessel}» gibt es nicht`);
  const own = (said: string): Html => satzIn(texte.richtung, said);
  const both = (said: string, german: string): Html => (texte.sprache === 'de' ? own(said) : html`${own(said)} <span class="deutsch" lang="de" dir="ltr">${unbroken(german)}</span>`);
  const named = (bereich: 'stellen' | 'zwecke' | 'kategorien') => (name: string) => both(saidOf(texte, bereich, name), saidOf(deutsch, bereich, name));
  return {
    texte,
    schluessel: sprachschluessel(texte),
    wort: (...names) => both(names.map((name) => texte.worte[name]).join(': '), names.map((name) => deutsch.worte[name]).join(': ')),
    satz: (name) => texte.saetze[name].map((one) => html`<p>${own(one)}</p>`),
    zeile: (name) => both(texte.saetze[name].join(' '), deutsch.saetze[name].join(' ')),
    stelle: named('stellen'),
    zweck: named('zwecke'),
    kategorie: named('kategorien'),
  };
}

/** One sentence on the page, in the direction of its language. */
export const satzIn = (richtung: Einwilligungstexte['richtung'], said: string): Html => (richtung === 'rtl' ? withCitations(unbroken(said)) : html`${unbroken(said)}`);

/** A paragraph and its number stay in one line. */
const unbroken = (said: string): string => said.replaceAll('§ ', '§\u00a0');

/** § 76 SGB X is read from left to right, in an Arabic sentence as well; otherwise the number ends up in the wrong place. */
function withCitations(said: string): Html {
  const citations = said.match(/§[§\w\s,.]*/g) ?? [];
  return said.split(/§[§\w\s,.]*/).reduce((before, between, index) => {
    const citation = citations[index - 1];
    return citation === undefined ? html`${before}${between}` : html`${before}<bdi dir="ltr">${citation}</bdi>${between}`;
  }, html``);
}

function saidOf(texte: Einwilligungstexte, bereich: 'stellen' | 'zwecke' | 'kategorien', name: string): string {
  const said = Object.hasOwn(texte[bereich], name) ? texte[bereich][name] : undefined;
  if (said === undefined) throw new Error(`Zu «${name}» gibt es keinen Einwilligungstext in der Sprache «${texte.bezeichnung}»`);
  return said;
}
