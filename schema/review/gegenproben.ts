import type { Law } from '../law';
import { placeFields, type Reviewfeld } from './felder';
import type { Frage } from './guenstigeTatsachen';
import { istSichtbar, lagenOf, umstaendeOf, type Lage } from './lagen';
import type { Zelle } from './matrix';

/** The tests that hold every sentence made of this against the running code; each checks that its own path is named here. */
export const gegenprobenTests = {
  uebermittlung: 'test/subgraphs/kit/review/gegenproben.test.ts',
  eigeneDokumentation: 'test/subgraphs/kim/gegenproben.test.ts',
} as const;

/** What no matrix row opens, over all purposes: tried as if the authority had sealed a Freigabe for everything, and the person had signed it. */
export const nichtVorgesehen = 'nichtVorgesehen';
export const alleZwecke = 'ALLE';

/** One recipient, one purpose, one situation: how many values of a controller stayed empty and how many could be seen. */
export interface Gegenprobe {
  readonly stelle: string;
  readonly organisationstyp: string;
  readonly rolle: string;
  /** Or `alleZwecke`. */
  readonly zweck: string;
  /** Name of a `Lage`, or `nichtVorgesehen`. */
  readonly lage: string;
  readonly leer: number;
  readonly sichtbar: number;
}

/** Who asks one controller for what, with an organisation of the type. */
export interface Anfrage extends Omit<Frage, 'kategorie'> {
  readonly organisationstyp: string;
}

/** Every recipient and purpose for which one controller has anything possible at all. */
export const possibleAnfragen = (stelle: string, zellen: readonly Zelle[], law: Law): readonly Anfrage[] => [
  ...new Map(
    zellen
      .filter((zelle) => zelle.stelle === stelle)
      .map(({ organisationstyp, rolle, zweck }) => [`${organisationstyp}|${rolle}|${zweck}`, { organisationstyp, organisation: organisationOf(organisationstyp, law), rolle, zweck, stelle }]),
  ).values(),
];

/** Every recipient and purpose there is. */
export const allAnfragen = (stelle: string, rollen: readonly string[], law: Law): readonly Anfrage[] =>
  [...new Set([...law.organisationen.values()].map(({ typ }) => typ))].flatMap((organisationstyp) =>
    rollen.flatMap((rolle) => [...law.zwecke.keys()].map((zweck) => ({ organisationstyp, organisation: organisationOf(organisationstyp, law), rolle, zweck, stelle }))),
  );

const organisationOf = (typ: string, law: Law): string => [...law.organisationen].find(([, one]) => one.typ === typ)?.[0] ?? '';

/** Categories of the controller that this recipient can be given for this purpose at all. */
export const possibleKategorien = (anfrage: Anfrage, zellen: readonly Zelle[]): readonly string[] =>
  zellen
    .filter(({ stelle, organisationstyp, rolle, zweck }) => stelle === anfrage.stelle && organisationstyp === anfrage.organisationstyp && rolle === anfrage.rolle && zweck === anfrage.zweck)
    .map(({ kategorie }) => kategorie);

export const frageOf = ({ organisation, rolle, zweck, stelle }: Anfrage, kategorie: string): Frage => ({ organisation, rolle, zweck, stelle, kategorie });

export const kategorienOf = (stelle: string, law: Law): readonly string[] => [...law.kategorien.values()].filter((one) => one.stelle === stelle).map(({ name }) => name);

/** The values whose every category may be seen, by path; a value below something that betrays a whereabouts betrays it too. */
export function visibleValues(felder: readonly Reviewfeld[], mayBeSeen: (kategorie: string, ortsbezug: boolean) => boolean): readonly string[] {
  const places = placeFields(felder);
  return felder.filter(({ istWert, pfad, kategorien }) => istWert && kategorien.every((kategorie) => mayBeSeen(kategorie, places.has(pfad)))).map(({ pfad }) => pfad);
}

/** What can be seen in one situation of the categories that are possible, by the real decision. The test asks the real office for the same. */
export function visibleIn(lage: Lage, anfrage: Anfrage, possible: readonly string[], felder: readonly Reviewfeld[], law: Law): readonly string[] {
  const verdicts = new Map(
    possible.map((kategorie) => {
      const umstaende = umstaendeOf(lage, frageOf(anfrage, kategorie), possible, law);
      return [kategorie, { anywhere: istSichtbar(umstaende, false, law), atPlace: istSichtbar(umstaende, true, law) }];
    }),
  );
  return visibleValues(felder, (kategorie, ortsbezug) => verdicts.get(kategorie)?.[ortsbezug ? 'atPlace' : 'anywhere'] === true);
}

/** For one controller everything the test tries, with its outcome. */
export function gegenprobenOf(stelle: string, felder: readonly Reviewfeld[], zellen: readonly Zelle[], rollen: readonly string[], law: Law): readonly Gegenprobe[] {
  const own = felder.filter((feld) => feld.stelle === stelle);
  const possible = (anfrage: Anfrage) => possibleKategorien(anfrage, zellen);
  const possibleValues = (anfrage: Anfrage) => {
    const kategorien = possible(anfrage);
    return visibleValues(own, (kategorie) => kategorien.includes(kategorie)).length;
  };
  const tried = possibleAnfragen(stelle, zellen, law).flatMap((anfrage) => {
    const werte = possibleValues(anfrage);
    return lagenOf(stelle, law).map((lage): Gegenprobe => {
      const sichtbar = visibleIn(lage, anfrage, possible(anfrage), own, law).length;
      return { ...labels(anfrage), lage: lage.name, leer: werte - sichtbar, sichtbar };
    });
  });
  return [...tried, ...unforeseen(allAnfragen(stelle, rollen, law).map((anfrage) => ({ anfrage, leer: own.filter(({ istWert }) => istWert).length - possibleValues(anfrage) })))];
}

/** One line a recipient: over all purposes, the values that nothing opens to him. */
export function unforeseen(tried: readonly { readonly anfrage: Anfrage; readonly leer: number }[]): readonly Gegenprobe[] {
  const sums = new Map<string, Gegenprobe>();
  for (const { anfrage, leer } of tried) {
    const key = `${anfrage.organisationstyp}|${anfrage.rolle}`;
    sums.set(key, { ...labels(anfrage), zweck: alleZwecke, lage: nichtVorgesehen, leer: (sums.get(key)?.leer ?? 0) + leer, sichtbar: 0 });
  }
  return [...sums.values()];
}

const labels = ({ stelle, organisationstyp, rolle, zweck }: Anfrage) => ({ stelle, organisationstyp, rolle, zweck });
