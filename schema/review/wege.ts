import type { Law } from '../law';
import { readMarks, type MarkedField } from '../marks';
import { computedFrom, inputsByRequires } from '../rules/reading/inputs';
import { namedType } from '../rules/reading/namedType';
import { protectedMark } from '../rules/reading/protectedMark';
import type { SubgraphLaw } from '../sdl';
import { mitUmlauten } from '../mitUmlauten';

/** Every way from a root field to one protected field. */
export interface Weg {
  readonly stelle: string;
  /** «KimZiel.status». */
  readonly feld: string;
  /** «Query.fall → Fall.klienten → Klient.jugend → …», one for each way; none where nobody can reach it. */
  readonly wege: readonly string[];
}

/** A field that is computed from protected ones. */
export interface Ableitung {
  readonly feld: string;
  readonly beschreibung: string;
  readonly markierung: string;
  readonly aus: readonly { readonly feld: string; readonly kategorien: readonly string[] }[];
  readonly durch: '@requires' | '@abgeleitet (Code)';
}

/** Fields that are put out without a category, and the reason each of them gives. */
export interface Ungeschuetzt {
  readonly typ: string;
  readonly felder: readonly string[];
  readonly weil: string;
  readonly markierung: string;
  /** Root fields that lead to the type. */
  readonly ueber: readonly string[];
}

export interface Wege {
  readonly wege: readonly Weg[];
  readonly ableitungen: readonly Ableitung[];
  readonly ungeschuetzt: readonly Ungeschuetzt[];
}

const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** All ways through all SDLs at once, as the gateway joins them: what one subgraph declares, another may lead to. */
export function waysOf(subgraphs: readonly SubgraphLaw[], law: Law): Wege {
  const fields = uniqueFields(subgraphs);
  const waysTo = findWays(fields);
  return {
    wege: fields.flatMap((field) => {
      const kategorie = protectedMark(field)?.kategorie;
      const stelle = kategorie === undefined ? undefined : law.kategorien.get(kategorie)?.stelle;
      return stelle === undefined ? [] : [{ stelle, feld: nameOf(field), wege: (waysTo.get(field.type) ?? []).map((way) => [...way, nameOf(field)].join(' → ')) }];
    }),
    ableitungen: fields.flatMap((field) => derivations(field, fields)),
    ungeschuetzt: unprotected(fields, waysTo),
  };
}

const nameOf = ({ type, feld }: MarkedField): string => `${type}.${feld}`;

const isInaccessible = ({ node }: MarkedField): boolean => (node.directives ?? []).some(({ name }) => name.value === 'inaccessible');

/** A field two subgraphs share is one field; what is inaccessible leads nowhere. */
function uniqueFields(subgraphs: readonly SubgraphLaw[]): readonly MarkedField[] {
  const all = subgraphs.flatMap(({ document }) => readMarks(document)).filter((field) => !isInaccessible(field));
  return [...new Map(all.map((field) => [nameOf(field), field])).values()];
}

/** Type -> every way to it, field by field from a root. */
function findWays(fields: readonly MarkedField[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const ways = new Map<string, string[][]>();
  const walk = (type: string, way: readonly string[], seen: ReadonlySet<string>): void => {
    for (const field of fields.filter((one) => one.type === type)) {
      const child = namedType(field.node.type);
      if (seen.has(child) || !fields.some((one) => one.type === child)) continue;
      const further = [...way, nameOf(field)];
      ways.set(child, [...(ways.get(child) ?? []), further]);
      walk(child, further, new Set([...seen, child]));
    }
  };
  for (const root of roots) walk(root, [], new Set([root]));
  return ways;
}

function derivations(field: MarkedField, fields: readonly MarkedField[]): readonly Ableitung[] {
  const kategorienOf = (one: MarkedField | undefined) => (one === undefined ? [] : [protectedMark(one)?.kategorie ?? ''].filter((name) => name !== ''));
  const entry = (aus: readonly (readonly [string, MarkedField | undefined])[], durch: Ableitung['durch']): readonly Ableitung[] =>
    aus.length === 0
      ? []
      : [{ feld: nameOf(field), beschreibung: mitUmlauten(field.node.description?.value ?? ''), markierung: markText(field), aus: aus.map(([name, input]) => ({ feld: name, kategorien: kategorienOf(input) })), durch }];
  return [
    ...entry(inputsByRequires(field, fields).map((input) => [nameOf(input), input] as const), '@requires'),
    ...entry(computedFrom(field.node).map((name) => [name, fields.find((one) => nameOf(one) === name)] as const), '@abgeleitet (Code)'),
  ];
}

function markText(field: MarkedField): string {
  const kategorie = protectedMark(field)?.kategorie;
  if (kategorie !== undefined) return kategorie;
  return field.marks[0]?.art === 'EIGENE_STELLE' ? 'eigene Stelle' : 'ohne Personenbezug';
}

function unprotected(fields: readonly MarkedField[], waysTo: ReadonlyMap<string, readonly (readonly string[])[]>): readonly Ungeschuetzt[] {
  const groups = new Map<string, { readonly typ: string; readonly felder: string[]; readonly weil: string; readonly markierung: string }>();
  for (const field of fields) {
    const [mark] = field.marks;
    if (!mark || mark.art === 'DATEN') continue;
    const key = `${field.type}|${mark.art}|${mark.weil}`;
    const group = groups.get(key) ?? { typ: field.type, felder: [], weil: mitUmlauten(mark.weil), markierung: markText(field) };
    group.felder.push(field.feld);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, ueber: roots.has(group.typ) ? ['Wurzel'] : [...new Set((waysTo.get(group.typ) ?? []).flatMap(([root]) => root ?? []))] }));
}
