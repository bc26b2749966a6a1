import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The law as the oracle reads it: the same three files, read by other means. */
export interface Recht {
  /** Age from which a Stelle hears the person herself, and whether what it holds are Sozialdaten. */
  readonly stellen: ReadonlyMap<string, { readonly ab: number; readonly sozialdaten: boolean }>;
  readonly kategorien: ReadonlyMap<string, { readonly stelle: string; readonly klasse: string; readonly artNeun: boolean; readonly geheim: boolean }>;
  /** Organisation -> its type. */
  readonly typen: ReadonlyMap<string, string>;
  /** Everything the matrix foresees, one text a cell: `typ|rolle|zweck|kategorie`. */
  readonly vorgesehen: ReadonlySet<string>;
}

/** A block of the matrix, as the file has it. */
export interface Matrixblock {
  readonly zweck: string;
  readonly organisationstypen: readonly string[];
  readonly rollen: readonly string[];
  readonly eingeschaltet: boolean;
  readonly kategorien: readonly string[];
}

/** @param more blocks a proof adds to what the city has written, so that later rules come to speak too */
export function readRecht(more: readonly Matrixblock[] = []): Recht {
  const file = (name: string) => readFileSync(join(__dirname, '../../../schema', name), 'utf8');
  const vocabulary = file('vocabulary.graphql');
  const organisationen: Readonly<Record<string, { readonly typ: string }>> = parse(file('organisationen.yaml'));
  const matrix: readonly Matrixblock[] = parse(file('matrix.yaml'));
  return {
    stellen: new Map(marked(vocabulary, 'verantwortlich').map(([name, of]) => [name, { ab: Number(of('handlungsfaehigAb')), sozialdaten: of('sozialdaten') === 'true' }])),
    kategorien: new Map(
      marked(vocabulary, 'kategorie').map(([name, of]) => [
        name,
        { stelle: of('stelle') ?? '', klasse: of('klasse') ?? '', artNeun: of('besonders') === 'true', geheim: of('herkunft203') === 'true' },
      ]),
    ),
    typen: new Map(Object.entries(organisationen).map(([name, { typ }]) => [name, typ])),
    vorgesehen: new Set([...matrix, ...more].filter(({ eingeschaltet }) => eingeschaltet).flatMap(cells)),
  };
}

const cells = ({ organisationstypen, rollen, zweck, kategorien }: Matrixblock): readonly string[] =>
  organisationstypen.flatMap((typ) => rollen.flatMap((rolle) => kategorien.map((kategorie) => cell(typ, rolle, zweck, kategorie))));

export const cell = (typ: string, rolle: string, zweck: string, kategorie: string): string => `${typ}|${rolle}|${zweck}|${kategorie}`;

/** Lines `NAME @mark(argument: value, …)`, each with a way to ask for an argument. */
const marked = (text: string, mark: string): readonly (readonly [string, (argument: string) => string | undefined])[] =>
  [...text.matchAll(new RegExp(String.raw`^ {2}([A-Z][A-Z0-9_]*) @${mark}\(([^)]*)\)`, 'gm'))].map(([, name = '', values = '']) => [
    name,
    (argument) => new RegExp(String.raw`\b${argument}: "?([A-Za-z0-9_]+)`).exec(values)?.[1],
  ]);
