import { visit } from 'graphql';
import type { Law } from '../../../schema/law';
import { camelCase } from '../../../schema/names';
import { loadSubgraphs } from '../../../schema/sdl';
import { stories } from '../../journeys/story/stories';
import { roomFiles, textOf } from '../../repository';
import { isFull } from '../profile';
import type { Found } from '../settle';
import type { Welt } from './welt';

/*
 * Two controllers lay their journals side by side. What may stand in both is a word that was there before any person came:
 * of the law, of the SDL, or in capitals in the source. Everything else names somebody or something, and may stand in one only.
 */

/** Organisations, roles, purposes, categories, fields, verdicts and reasons; the moment of a request may coincide too. */
function closedList(law: Law): ReadonlySet<string> {
  const words = new Set([...law.stellen.keys(), ...law.kategorien.keys(), ...law.zwecke.keys(), ...law.organisationen.keys(), ...law.matrix.flatMap(({ rollen }) => rollen)]);
  for (const { document } of loadSubgraphs(law)) {
    visit(document, {
      EnumValueDefinition: ({ name }) => void words.add(name.value),
      ObjectTypeDefinition: ({ name, fields = [] }) => fields.forEach((field) => words.add(`${name.value}.${field.name.value}`)),
    });
  }
  for (const file of roomFiles) {
    for (const [, word] of textOf(file).matchAll(/'([A-Z][A-Z0-9_]+)'/g)) words.add(word ?? '');
  }
  return words;
}

const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text);

/** Every value of a row and of its payload, by the name it stands under. */
function leavesOf(value: unknown, name = ''): readonly (readonly [name: string, text: string])[] {
  if (value === null || value === undefined) return [];
  if (name === 'nutzlast' && typeof value === 'string') return leavesOf(JSON.parse(value), 'nutzlast.');
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, below]) => leavesOf(below, Array.isArray(value) ? name : key));
  return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
}

/** Names of a row that say nothing about whom it is about: its place in its own chain, and who of the own house has worked. */
const ownAffair = (name: string, row: Readonly<Record<string, unknown>>): boolean => name === 'folge' || (name === 'nutzer' && (row['vorgang'] === 'BEARBEITUNG' || row['vorgang'] === 'EINSICHT'));

interface Journal {
  readonly stelle: string;
  readonly leaves: number;
  readonly named: ReadonlyMap<string, string>;
  readonly pieces: ReadonlySet<string>;
}

const pieceLength = 16;

/** Pieces of identifiers, so that one inside another is found too. The first ten characters of an id are its moment. */
const piecesOf = (name: string, text: string): readonly string[] => {
  const telling = name === 'id' || name === 'zu' ? text.slice(10) : text;
  return Array.from({ length: Math.max(0, telling.length - pieceLength + 1) }, (_, from) => telling.slice(from, from + pieceLength));
};

function journalOf(stelle: string, rows: readonly Readonly<Record<string, unknown>>[], known: ReadonlySet<string>): Journal {
  const [named, pieces] = [new Map<string, string>(), new Set<string>()];
  let leaves = 0;
  for (const row of rows) {
    for (const [name, text] of leavesOf(row)) {
      leaves += 1;
      if (known.has(text) || isMoment(text) || ownAffair(name, row)) continue;
      named.set(text, name);
      for (const piece of piecesOf(name, text)) pieces.add(piece);
    }
  }
  return { stelle, leaves, named, pieces };
}

/** Real requests through the whole world: every story for several purposes, and a person who asks who has seen her data. */
function requests({ law }: Welt): readonly Request[] {
  const query = textOf('schema/operations/fallansicht.graphql');
  const views = stories.flatMap(([user, fall]) => [...law.zwecke.keys()].slice(0, 5).map((zweck): Request => ({ user, query, variables: { fall }, zweck })));
  const accesses = [...law.stellen.values()].map(({ name }) => `${camelCase(name)}Zugriffe { eintraege { am } }`);
  const own: Request = { user: 'klient-1', query: `{ meineAuskunft { ${accesses.join(' ')} } }`, variables: {}, zweck: 'AUSKUNFT' };
  return isFull ? [...views, own] : [...views.filter((_, index) => index % 15 === 0), own];
}

interface Request {
  readonly user: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly zweck: string;
}

/** Asks, then lays all journals beside each other, pair by pair: whole values, and pieces of them. */
export async function compareJournals(welt: Welt): Promise<Found<'protokolleGetrennt'> & { readonly shared: readonly string[] }> {
  const known = closedList(welt.law);
  const asked = requests(welt);
  let answered = 0;
  for (const { user, query, variables, zweck } of asked) {
    const { codes } = await welt.ask(user, query, variables, zweck);
    if (codes.length === 0) answered += 1;
  }
  const journals = await Promise.all([...welt.law.stellen.values()].map(async ({ name, subgraph }) => journalOf(name, await welt.journalRows(subgraph, `${name.toLowerCase()}_protokoll`), known)));
  const pairs = journals.flatMap((one, index) => journals.slice(index + 1).map((other) => [one, other] as const));
  const shared = pairs.flatMap(([one, other]) => [
    ...[...one.named].filter(([text]) => other.named.has(text)).map(([text, name]) => `${one.stelle} and ${other.stelle}: ${name} ${text}`),
    ...[...one.pieces].filter((piece) => other.pieces.has(piece)).map((piece) => `${one.stelle} and ${other.stelle}: a piece ${piece}`),
  ]);
  return {
    datenbank: welt.datenbank,
    versuche: asked.length * pairs.length,
    verstoesse: shared.length,
    zweige: { verglicheneWerte: pairs.reduce((sum, [one, other]) => sum + one.leaves + other.leaves, 0) },
    messwerte: { abfragenBeantwortet: answered, paare: pairs.length, kennungen: journals.reduce((sum, { named }) => sum + named.size, 0), woerter: known.size },
    shared,
  };
}
