import { html, type Html } from '../../einwilligung/blatt/html';
import { satzIn, stimmeOf, type Stimme } from '../../einwilligung/blatt/stimme';
import type { Sprachfassung } from '../../einwilligung/texte';
import type { Informationstexte } from '../texte';
import type { Satz, Wort } from '../woerter';

/** What a program fills into sentences: `{stellen}`, `{monate}`, `{tage}`, `{jahre}`. */
export type Zahlen = Readonly<Record<string, string | number>>;

/** How the information sheet speaks: names as on the consent form, everything else in the words of its own texts. */
export interface Informationsstimme {
  /** The voice of the consent form, for names of offices, purposes, categories and recipients. */
  readonly bogen: Stimme;
  readonly texte: Informationstexte;
  readonly wort: (name: Wort) => Html;
  /** With the German word beneath, for whoever hands the sheet out. */
  readonly wortFuerAlle: (name: Wort) => Html;
  /** One paragraph a sentence. */
  readonly satz: (name: Satz, zahlen?: Zahlen) => readonly Html[];
  /** How the recipient is called on the consent form. */
  readonly empfaenger: (organisationstyp: string) => Html;
  /** What the name of a category or purpose leaves out. */
  readonly hinweis: (name: string) => Html | undefined;
  /** Proper names and citations: German in every language, from left to right. */
  readonly amtlich: (text: string) => Html;
  /** An entry of `stellen.yaml`: the name stays German, that it is missing is said in every language. */
  readonly eintrag: (text: string) => Html;
  /** «180 Tage»: number and word in the form the language asks for. */
  readonly anzahl: (zahl: number, einheit: 'day' | 'month' | 'year') => string;
}

/** @throws Error if there is no text in this language, or nothing to fill into one of its sentences */
export function informationsstimmeOf(sprachfassungen: ReadonlyMap<string, Sprachfassung>, texte: ReadonlyMap<string, Informationstexte>, schluessel: string): Informationsstimme {
  const bogen = stimmeOf(sprachfassungen, schluessel);
  const said = texte.get(schluessel);
  const deutsch = texte.get('de');
  if (!said || !deutsch) throw new Error(`Informationstexte in der Sprache «${schluessel}» gibt es nicht`);
  const { sprache, richtung } = bogen.texte;
  const own = (text: string): Html => satzIn(richtung, text);
  const german = (text: string): Html => satzIn('ltr', text);
  const amtlich = (text: string): Html => (sprache === 'de' ? german(text) : html`<bdi lang="de" dir="ltr">${german(text)}</bdi>`);
  const filledIn = (text: string, zahlen: Zahlen): string => text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(valueOf(name, { auszufuellen: said.worte.auszufuellen, ...zahlen })));
  return {
    bogen,
    texte: said,
    wort: (name) => own(said.worte[name]),
    wortFuerAlle: (name) => (sprache === 'de' ? own(said.worte[name]) : html`${own(said.worte[name])} <span class="deutsch" lang="de" dir="ltr">${german(deutsch.worte[name])}</span>`),
    satz: (name, zahlen = {}) => said.saetze[name].map((one) => html`<p>${own(filledIn(one, zahlen))}</p>`),
    empfaenger: (organisationstyp) => own(bogen.texte.empfaenger[organisationstyp] ?? organisationstyp),
    hinweis: (name) => (Object.hasOwn(said.hinweise, name) ? html`<small>${own(said.hinweise[name] ?? '')}</small>` : undefined),
    amtlich,
    eintrag: (text) => {
      const offen = (['kontaktOffen', 'offen'] as const).find((name) => text.endsWith(deutsch.worte[name]));
      if (!offen) return amtlich(text);
      const known = text.slice(0, -deutsch.worte[offen].length).replace(/;\s*$/, '');
      return html`${known === '' ? undefined : html`${amtlich(known)}<br>`}${own(said.worte[offen])}`;
    },
    // The consent forms write figures as in Germany, in Arabic as well.
    anzahl: (zahl, unit) => new Intl.NumberFormat(`${sprache}-u-nu-latn`, { style: 'unit', unit, unitDisplay: 'long' }).format(zahl),
  };
}

function valueOf(name: string, zahlen: Zahlen): string | number {
  const value = zahlen[name];
  if (value === undefined) throw new Error(`schema/information: {${name}} setzt hier niemand ein`);
  return value;
}
