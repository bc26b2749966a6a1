import { Kind, print } from 'graphql';
import type { Law } from '../law';
import { objectTypes, readMarks, type MarkedField } from '../marks';
import { namedType } from '../rules/reading/namedType';
import { protectedMark } from '../rules/reading/protectedMark';
import { readBlocks } from '../rules/reading/readBlocks';
import type { SubgraphLaw } from '../sdl';
import type { Angaben, Herkunft } from './herkunft';
import { mitUmlauten } from '../mitUmlauten';

/** One way to one protected value: what it is, what protects it, where it comes from. */
export interface Reviewfeld {
  readonly stelle: string;
  /** As a query writes it below a person: `jobcenter.bewilligungen.stand`. */
  readonly pfad: string;
  /** As the SDL declares it: `JobcenterBewilligung.stand`. */
  readonly feld: string;
  readonly gibt: string;
  readonly beschreibung: string;
  /** What the field, its type or its category cites. */
  readonly vorschriften: readonly string[];
  /** All of them are needed: an object’s category and, where it differs, the field’s own. */
  readonly kategorien: readonly string[];
  readonly freitext: boolean;
  readonly ortsbezug: boolean;
  /** False where it only frames further fields. */
  readonly istWert: boolean;
  readonly quelle: Quelle;
}

/** Mapped from a column, missing in this Fachverfahren, or written by code of the office; `datei` says where that stands. */
export type Quelle =
  | { readonly art: 'SPALTE'; readonly datei: string; readonly tabelle: string; readonly spalte: string; readonly wandlung: string; readonly zeilenfilter: readonly string[]; readonly entscheidungsspalten: readonly string[] }
  | { readonly art: 'RAHMEN'; readonly datei: string; readonly tabelle: string; readonly zeilenfilter: readonly string[] }
  | { readonly art: 'FEHLT'; readonly datei: string; readonly weil: string }
  | { readonly art: 'CODE'; readonly datei: string };

/** Every path from a person to a protected field of a subgraph, in the order of its SDL. An office’s types are a tree, so each field has one. */
export function reviewFields(subgraph: SubgraphLaw, law: Law, { herkunft }: Angaben): readonly Reviewfeld[] {
  const fields = readMarks(subgraph.document);
  const source = herkunft.get(subgraph.name);
  return readBlocks(subgraph, law).flatMap(({ stelle, start }) =>
    below({ fields, types: typeDescriptions(subgraph), law, source, stelle, subgraph: subgraph.name }, namedType(start.node.type), pathTo(start, fields), []),
  );
}

interface Walk {
  readonly fields: readonly MarkedField[];
  readonly types: ReadonlyMap<string, string>;
  readonly law: Law;
  readonly source: Herkunft | undefined;
  readonly stelle: string;
  readonly subgraph: string;
}

function below(walk: Walk, type: string, path: readonly string[], kategorien: readonly string[], seen: readonly string[] = []): readonly Reviewfeld[] {
  if (seen.includes(type)) return [];
  return walk.fields
    .filter((field) => field.type === type)
    .flatMap((field) => {
      const mark = protectedMark(field);
      if (!mark) return [];
      const all = [...new Set([...kategorien, mark.kategorie])];
      const child = namedType(field.node.type);
      const istWert = !walk.fields.some((other) => other.type === child);
      const here: Reviewfeld = {
        stelle: walk.stelle,
        pfad: [...path, field.feld].join('.'),
        feld: `${field.type}.${field.feld}`,
        gibt: print(field.node.type),
        beschreibung: mitUmlauten(field.node.description?.value ?? ''),
        vorschriften: citations([field.node.description?.value, walk.types.get(type), walk.law.kategorien.get(mark.kategorie)?.beschreibung]).map(mitUmlauten),
        kategorien: all,
        freitext: mark.freitext,
        ortsbezug: mark.ortsbezug,
        istWert,
        quelle: quelleOf(walk, istWert ? type : child, istWert ? field.feld : undefined),
      };
      return [here, ...below(walk, child, [...path, field.feld], all, [...seen, type])];
    });
}

function quelleOf({ source, subgraph }: Walk, type: string, feld: string | undefined): Quelle {
  const code: Quelle = { art: 'CODE', datei: `subgraphs/${subgraph}/resolvers.ts` };
  if (!source) return code;
  const { datei } = source;
  const typ = source.typen.get(type);
  const weil = source.fehlt.get(feld === undefined ? type : `${type}.${feld}`) ?? source.fehlt.get(type);
  if (weil !== undefined) return { art: 'FEHLT', datei, weil };
  if (!typ) return code;
  if (feld === undefined) return { art: 'RAHMEN', datei, tabelle: typ.tabelle, zeilenfilter: typ.zeilenfilter };
  const mapped = typ.felder.get(feld);
  if (!mapped) return code;
  return { art: 'SPALTE', datei, tabelle: typ.tabelle, spalte: mapped.spalte, wandlung: mapped.wandlung, zeilenfilter: typ.zeilenfilter, entscheidungsspalten: typ.entscheidungsspalten };
}

const typeDescriptions = ({ document }: SubgraphLaw): ReadonlyMap<string, string> => new Map(objectTypes(document).flatMap((node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? [[node.name.value, node.description?.value ?? '']] : [])));

const citation = /(?:§§?|Art\.) ?\d+[^();:]*?(?:SGB [IVX]+|DSGVO|\b[A-Z][A-Za-zÄÖÜäöü]*(?:G|GB|V|StGB)\b)/g;

/** The nearest of these texts that cites anything speaks for the field. */
const citations = (texts: readonly (string | undefined)[]): readonly string[] =>
  texts.map((text) => [...new Set([...(text ?? '').matchAll(citation)].map(([found]) => found))]).find((found) => found.length > 0) ?? [];

/** `soziales.sozialhilfe`: the frames a block stands in, down from the person. */
function pathTo(start: MarkedField, fields: readonly MarkedField[]): readonly string[] {
  const above = fields.find((field) => namedType(field.node.type) === start.type && field.type !== start.type && !protectedMark(field));
  return start.type === 'Klient' || !above ? [start.feld] : [...pathTo(above, fields), start.feld];
}

/** Fields that betray a whereabouts: marked so, or below something that is. An address lock empties them all. */
export function placeFields(felder: readonly Reviewfeld[]): ReadonlySet<string> {
  const places = felder.filter(({ ortsbezug }) => ortsbezug).map(({ pfad }) => pfad);
  return new Set(felder.filter(({ pfad }) => places.some((place) => pfad === place || pfad.startsWith(`${place}.`))).map(({ pfad }) => pfad));
}
