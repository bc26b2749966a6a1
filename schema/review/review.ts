import { Kind } from 'graphql';
import { regeltexte } from '../checkLaw';
import type { Law } from '../law';
import type { Regeltext } from '../rules/rule';
import type { SubgraphLaw } from '../sdl';
import { bedingungen } from './bedingungen';
import { reviewFields, type Reviewfeld } from './felder';
import { gegenprobenOf, type Gegenprobe } from './gegenproben';
import { gruende } from './gruende';
import { isOwnDocumentation } from './guenstigeTatsachen';
import type { Abrufverfahren, Aufbewahrung, Berichtsangaben } from './herkunft';
import { matrixOf, type Matrix } from './matrix';
import { readStellen, type Stellenangaben } from './stellen';
import { mitUmlauten } from '../mitUmlauten';
import { signatoriesOf, type Unterzeichnung } from './unterzeichner';
import { waysOf, type Wege } from './wege';

/** One controller in the report. */
export interface Reviewstelle {
  readonly name: string;
  readonly beschreibung: string;
  readonly rechtskreis: string;
  readonly sozialdaten: boolean;
  readonly erfaehrtNutzer: boolean;
  /** The authority’s own case file: read by whoever has the case, transmitted by nobody. */
  readonly eigeneDokumentation: boolean;
  readonly handlungsfaehigAb: number;
  readonly angaben: Stellenangaben['stellen'][string];
  readonly fachverfahren: string;
  readonly sperren: readonly string[];
  readonly einzelfreigabeGiltTage: number | undefined;
  readonly abrufverfahren: readonly Abrufverfahren[];
  readonly aufbewahrung: Aufbewahrung;
  readonly felder: readonly Reviewfeld[];
  /** What was tried on it, and what came of it. */
  readonly gegenproben: readonly Gegenprobe[];
}

/** Everything the officer reviews, as data: report, page, CSV and JSON are only ways to write it down. */
export interface Review {
  readonly stellen: readonly Reviewstelle[];
  readonly kategorien: Law['kategorien'];
  readonly zwecke: Law['zwecke'];
  readonly organisationen: Law['organisationen'];
  readonly rollen: readonly string[];
  readonly auftragsverarbeiter: Stellenangaben['auftragsverarbeiter'];
  readonly bedingungen: Readonly<Record<string, string>>;
  readonly gruende: typeof gruende;
  readonly matrix: Matrix;
  readonly unterzeichner: readonly Unterzeichnung[];
  readonly wege: Wege;
  readonly regeln: readonly Regeltext[];
}

/** Makes the review from the SDL, the offices’ declarations, and by running the real decision. Never written by hand. */
export function reviewOf(law: Law, subgraphs: readonly SubgraphLaw[], angaben: Berichtsangaben, folder?: string): Review {
  const { stellen: verantwortliche, auftragsverarbeiter } = readStellen(law, folder);
  const rollen = rolesOf(subgraphs);
  const fields = subgraphs.flatMap((subgraph) => reviewFields(subgraph, law, angaben));
  const matrix = matrixOf(law, rollen, angaben);
  const stellen = [...law.stellen.values()].map((stelle): Reviewstelle => {
    const herkunft = angaben.herkunft.get(stelle.subgraph);
    const abgabe = angaben.abgabe.get(stelle.name);
    const eingetragen = verantwortliche[stelle.name];
    if (!eingetragen) throw new Error(`schema/stellen.yaml: Stelle «${stelle.name}» fehlt`);
    return {
      ...stelle,
      beschreibung: mitUmlauten(stelle.beschreibung),
      eigeneDokumentation: isOwnDocumentation(stelle.name, law),
      angaben: eingetragen,
      fachverfahren: herkunft?.fachverfahren ?? 'nicht angegeben',
      sperren: herkunft?.sperren ?? [],
      einzelfreigabeGiltTage: abgabe?.einzelfreigabeGiltTage,
      abrufverfahren: (abgabe?.abrufverfahren ?? []).map(inGerman),
      aufbewahrung: angaben.aufbewahrung(stelle.name),
      felder: fields.filter((field) => field.stelle === stelle.name),
      gegenproben: gegenprobenOf(stelle.name, fields, matrix.zellen, rollen, law),
    };
  });
  return {
    stellen,
    kategorien: new Map([...law.kategorien].map(([name, kategorie]) => [name, { ...kategorie, beschreibung: mitUmlauten(kategorie.beschreibung) }])),
    zwecke: new Map([...law.zwecke].map(([name, beschreibung]) => [name, mitUmlauten(beschreibung)])),
    organisationen: law.organisationen,
    rollen,
    auftragsverarbeiter,
    bedingungen: Object.fromEntries(bedingungen.map(({ name, text }) => [name, text])),
    gruende,
    matrix,
    unterzeichner: signatoriesOf(law),
    wege: waysOf(subgraphs, law),
    regeln: regeltexte,
  };
}

/** As somebody at the office wrote it down, in ASCII. */
const inGerman = (verfahren: Abrufverfahren): Abrufverfahren => ({
  ...verfahren,
  anlass: mitUmlauten(verfahren.anlass),
  massnahmen: mitUmlauten(verfahren.massnahmen),
  genehmigtVon: mitUmlauten(verfahren.genehmigtVon),
});

/** Roles are words of the vocabulary that every subgraph carries. */
export function rolesOf([first]: readonly SubgraphLaw[]): readonly string[] {
  const roles = first?.document.definitions.find((node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'Rolle');
  return roles?.kind === Kind.ENUM_TYPE_DEFINITION ? (roles.values ?? []).map(({ name }) => name.value) : [];
}
