import { Kind } from 'graphql';
import type { Kategorie, Law } from '../law';
import { jaNein } from '../review/abschnitt';
import { reviewFields, type Reviewfeld } from '../review/felder';
import type { Angaben, Herkunft } from '../review/herkunft';
import { possibleCells, type MoeglicheZelle } from '../review/matrix';
import { rolesOf } from '../review/review';
import type { SubgraphLaw } from '../sdl';
import { sha256Hex } from '../sha256';
import type { Art } from './arten';
import { kurzhash } from './kurzhash';

/** What is said of one thing, by kind of statement. */
export type Aussagen = Readonly<Partial<Record<Art, readonly string[]>>>;

/** What one controller approves: of each thing that can be visible, who may see it under which conditions and where it comes from. */
export interface Stand {
  readonly stelle: string;
  readonly gegenstaende: Readonly<Record<string, Aussagen>>;
  readonly hash: string;
  readonly kurzhash: string;
}

/** The things statements are about. The words are those of the approval file and of the sheet. */
export const gegenstand = {
  stelle: (stelle: string) => `Stelle ${stelle}`,
  kategorie: (kategorie: string) => `Kategorie ${kategorie}`,
  empfang: (kategorie: string, { organisationstyp, rolle, zweck }: { readonly organisationstyp: string; readonly rolle: string; readonly zweck: string }) =>
    `Empfang ${kategorie}: ${organisationstyp}, ${rolle}, ${zweck}`,
  zweck: (zweck: string) => `Zweck ${zweck}`,
  feld: (feld: string) => `Feld ${feld}`,
};

/** What a field says of its source where nothing is read for it. */
export const nichtsGelesen: readonly string[] = ['fehlt im Fachverfahren', 'nur von Hand'];

/** The present part of one controller, from the SDL, the office's declarations, and by running the real decision. */
export function standOf(stelle: string, law: Law, subgraph: SubgraphLaw, angaben: Angaben): Stand {
  const zellen = possibleCells(stelle, law, rolesOf([subgraph]));
  const gegenstaende = sortedRecord([
    [gegenstand.stelle(stelle), stelleSays(stelle, law, angaben)],
    ...[...law.kategorien.values()].filter((one) => one.stelle === stelle).map((one) => [gegenstand.kategorie(one.name), categorySays(one)] as const),
    ...zellen.map(({ zweck }) => [gegenstand.zweck(zweck), { Bedeutung: [law.zwecke.get(zweck) ?? ''] }] as const),
    ...zellen.map((zelle) => [gegenstand.empfang(zelle.kategorie, zelle), cellSays(zelle, law, angaben)] as const),
    ...reviewFields(subgraph, law, angaben).filter((field) => field.stelle === stelle).map((field) => [gegenstand.feld(field.feld), fieldSays(field, subgraph, angaben.herkunft.get(subgraph.name))] as const),
  ]);
  return { stelle, gegenstaende, ...hashesOf(stelle, gegenstaende) };
}

/** The same statements have the same hash, whoever counts it and in whatever order they were said. */
export function hashesOf(stelle: string, gegenstaende: Stand['gegenstaende']): Pick<Stand, 'hash' | 'kurzhash'> {
  const canonical = Object.entries(gegenstaende).map(([name, aussagen]) => [name, Object.entries(aussagen).sort(byName)] as const).sort(byName);
  const hash = sha256Hex(JSON.stringify([stelle, canonical]));
  return { hash, kurzhash: kurzhash(hash) };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : Number(a > b));

const sortedRecord = (entries: readonly (readonly [string, Aussagen])[]): Record<string, Aussagen> => Object.fromEntries(entries.map(([name, aussagen]) => [name, said(aussagen)] as const).sort(byName));

/** Nothing said is not said; lines in order, so that order means nothing. */
const said = (aussagen: Aussagen): Aussagen => Object.fromEntries(Object.entries(aussagen).filter(([, lines]) => lines.length > 0).map(([art, lines]) => [art, [...new Set(lines)].sort()]));

function stelleSays(stelle: string, law: Law, { herkunft, abgabe }: Angaben): Aussagen {
  const own = law.stellen.get(stelle);
  if (!own) throw new Error(`schema/vocabulary.graphql: Stelle «${stelle}» fehlt`);
  const release = abgabe.get(stelle);
  const source = herkunft.get(own.subgraph);
  return {
    Rechtskreis: [own.rechtskreis],
    Sozialdaten: [jaNein(own.sozialdaten)],
    'handlungsfähig ab': [String(own.handlungsfaehigAb)],
    'erfährt, wer fragt': [jaNein(own.erfaehrtNutzer)],
    'Einzelfreigabe gilt (Tage)': release ? [String(release.einzelfreigabeGiltTage)] : [],
    Abrufverfahren: (release?.abrufverfahren ?? []).map((verfahren) => JSON.stringify(Object.entries(verfahren).sort(byName))),
    Sperre: source?.sperrenGenau ?? [],
    Person: source ? [source.person] : [],
  };
}

const categorySays = ({ beschreibung, klasse, besonders, herkunft203, alleMitglieder, nichtAusgeliefert }: Kategorie): Aussagen => ({
  Grundlage: [beschreibung],
  Klasse: [klasse],
  Eigenschaft: [
    ...(besonders ? ['besondere Kategorie (Art. 9 DSGVO)'] : []),
    ...(herkunft203 ? ['von einer Person mit Schweigepflicht (§ 203 StGB)'] : []),
    ...(alleMitglieder ? ['alle Mitglieder müssen einwilligen'] : []),
    ...(nichtAusgeliefert ? ['in keinem ausgelieferten Zweck'] : []),
  ],
});

function cellSays({ organisationstyp, zweck, stelle, kategorie, bedingungen }: MoeglicheZelle, law: Law, { abgabe }: Angaben): Aussagen {
  return {
    Bedingung: bedingungen,
    Freigabeweise: [...law.organisationen].filter(([, { typ }]) => typ === organisationstyp).map(([name]) => `${name}: ${abgabe.get(stelle)?.weiseFuer(kategorie, name, zweck) ?? 'keine'}`),
  };
}

function fieldSays({ gibt, beschreibung, kategorien, freitext, ortsbezug, quelle, feld }: Reviewfeld, subgraph: SubgraphLaw, source: Herkunft | undefined): Aussagen {
  const common: Aussagen = {
    gibt: [gibt],
    Wert: enumValues(subgraph, gibt),
    Bedeutung: beschreibung === '' ? [] : [beschreibung],
    Kategorie: kategorien,
    Merkmal: [...(freitext ? ['Freitext'] : []), ...(ortsbezug ? ['Ortsbezug'] : [])],
  };
  if (!source) return { ...common, Quelle: ['nur von Hand'] };
  switch (quelle.art) {
    case 'FEHLT':
      return { ...common, Quelle: ['fehlt im Fachverfahren'] };
    case 'CODE':
      return { ...common, Quelle: [`Code des Amts: ${quelle.datei}`] };
    case 'SPALTE':
      return { ...common, Quelle: [`${quelle.tabelle}.${quelle.spalte}`], Wandlung: [quelle.wandlung] };
    case 'RAHMEN': {
      const typ = source.typen.get(returnedType(gibt));
      if (!typ) throw new Error(`${feld}: ${gibt} ist nicht zugeordnet`);
      return { ...common, Quelle: [quelle.tabelle], Zeilen: quelle.zeilenfilter, Entscheidungsspalte: typ.entscheidungGenau, Anbindung: [typ.anbindung] };
    }
  }
}

const returnedType = (gibt: string): string => gibt.replace(/[[\]!]/g, '');

function enumValues({ document }: SubgraphLaw, gibt: string): readonly string[] {
  const found = document.definitions.find((node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === returnedType(gibt));
  return found?.kind === Kind.ENUM_TYPE_DEFINITION ? (found.values ?? []).map(({ name }) => name.value) : [];
}
