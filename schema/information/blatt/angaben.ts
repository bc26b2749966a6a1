import { html, type Html } from '../../einwilligung/blatt/html';
import type { Kategorie } from '../../law';
import type { Review, Reviewstelle } from '../../review/review';
import type { Informationsstimme } from './informationsstimme';
import { tabelle, type Zeile } from './tabelle';

/** Art. 14 Abs. 1 lit. d DSGVO: every category that a cell of the matrix lets this controller show, and no other. */
export function angabenDerStelle({ name, eigeneDokumentation }: Reviewstelle, { matrix, kategorien }: Review, stimme: Informationsstimme): Html {
  const possible = new Set(matrix.zellen.filter(({ stelle }) => stelle === name).map(({ kategorie }) => kategorie));
  const zeilen = [...possible].flatMap((one) => kategorien.get(one) ?? []).map((kategorie): Zeile => {
    const cited = citedIn(kategorie.beschreibung);
    return [
      html`${stimme.bogen.kategorie(kategorie.name)}${stimme.hinweis(kategorie.name)}`,
      eigeneDokumentation ? ownProtection(kategorie, stimme) : protection(kategorie, stimme),
      cited === '' ? '–' : stimme.amtlich(cited),
    ];
  });
  return tabelle(stimme.wort(eigeneDokumentation ? 'festgehalten' : 'gezeigt'), [stimme.wort('angabe'), stimme.wort('besonders'), stimme.wort('vorschriften')], zeilen);
}

/** What a person has to do besides the one tick (Art. 9 Abs. 2 lit. a DSGVO, § 203 StGB, § 67d Abs. 2 SGB X). */
function protection({ besonders, herkunft203, alleMitglieder }: Kategorie, { wort }: Informationsstimme): readonly Html[] {
  const conditions = [...(besonders ? [wort('ausdruecklich')] : []), ...(herkunft203 ? [wort('herkunft203')] : []), ...(alleMitglieder ? [wort('alleMitglieder')] : [])];
  return conditions.length > 0 ? conditions.map((condition) => html`<div>${condition}</div>`) : [wort('nein')];
}

/** The controller asks no consent for what it keeps itself. */
const ownProtection = ({ besonders }: Kategorie, { wort }: Informationsstimme): Html => wort(besonders ? 'besondersEigen' : 'nein');

/** The paragraphs of a description stand in brackets; whoever advises the person looks them up. */
const citedIn = (beschreibung: string): string =>
  [...beschreibung.matchAll(/\(([^()]{1,300})\)/g)].map(([, inside = '']) => inside).filter((inside) => /§|Art\./.test(inside)).join('; ');
