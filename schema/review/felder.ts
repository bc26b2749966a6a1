import { print } from 'graphql';
import type { Law } from '../law';
import { readMarks, type MarkedField } from '../marks';
import { namedType } from '../rules/reading/namedType';
import { protectedMark } from '../rules/reading/protectedMark';
import { readBlocks } from '../rules/reading/readBlocks';
import type { SubgraphLaw } from '../sdl';
import type { Angaben, Herkunft } from './herkunft';

/** One way to one protected value: what it is, what protects it, where it comes from. */
export interface Reviewfeld {
  readonly stelle: string;
  /** As a query writes it below a person: `jobcenter.bewilligungen.stand`. */
  readonly pfad: string;
  /** As the SDL declares it: `JobcenterBewilligung.stand`. */
  readonly feld: string;
  readonly gibt: string;
  readonly beschreibung: string;
  /** All of them are needed: an object’s category and, where it differs, the field’s own. */
  readonly kategorien: readonly string[];
  readonly freitext: boolean;
  readonly ortsbezug: boolean;
  /** False where it only frames further fields. */
  readonly istWert: boolean;
  readonly quelle: Quelle;
}

/** Mapped from a column, missing in this Fachverfahren, or written by code of the office. */
export type Quelle =
  | { readonly art: 'SPALTE'; readonly tabelle: string; readonly spalte: string; readonly wandlung: string; readonly zeilenfilter: readonly string[]; readonly entscheidungsspalten: readonly string[] }
  | { readonly art: 'RAHMEN'; readonly tabelle: string; readonly zeilenfilter: readonly string[] }
  | { readonly art: 'FEHLT'; readonly weil: string }
  | { readonly art: 'CODE'; readonly datei: string };

/** Every path from a person to a protected field of a subgraph, in the order of its SDL. An office’s types are a tree, so each field has one. */
export function reviewFields(subgraph: SubgraphLaw, law: Law, { herkunft }: Angaben): readonly Reviewfeld[] {
  const fields = readMarks(subgraph.document);
  const source = herkunft.get(subgraph.name);
  return readBlocks(subgraph, law).flatMap(({ stelle, start }) =>
    below({ fields, source, stelle, subgraph: subgraph.name }, namedType(start.node.type), pathTo(start, fields), []),
  );
}

interface Walk {
  readonly fields: readonly MarkedField[];
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
        beschreibung: field.node.description?.value ?? '',
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
  const typ = source?.typen.get(type);
  const weil = source?.fehlt.get(feld === undefined ? type : `${type}.${feld}`) ?? source?.fehlt.get(type);
  if (weil !== undefined) return { art: 'FEHLT', weil };
  if (!typ) return { art: 'CODE', datei: `subgraphs/${subgraph}/` };
  if (feld === undefined) return { art: 'RAHMEN', tabelle: typ.tabelle, zeilenfilter: typ.zeilenfilter };
  const mapped = typ.felder.get(feld);
  return mapped
    ? { art: 'SPALTE', tabelle: typ.tabelle, ...mapped, zeilenfilter: typ.zeilenfilter, entscheidungsspalten: typ.entscheidungsspalten }
    : { art: 'CODE', datei: `subgraphs/${subgraph}/` };
}

/** `soziales.sozialhilfe`: the frames a block stands in, down from the person. */
function pathTo(start: MarkedField, fields: readonly MarkedField[]): readonly string[] {
  const above = fields.find((field) => namedType(field.node.type) === start.type && field.type !== start.type && !protectedMark(field));
  return start.type === 'Klient' || !above ? [start.feld] : [...pathTo(above, fields), start.feld];
}
