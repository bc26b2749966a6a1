import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql, type GraphQLSchema } from 'graphql';
import { allAnfragen, gegenprobenTests, possibleAnfragen, possibleKategorien, unforeseen, visibleIn, visibleValues, type Anfrage, type Gegenprobe } from '../../../schema/review/gegenproben';
import { eigeneLagen } from '../../../schema/review/lagen';
import { openDatabase, type Database } from '../../../subgraphs/kit/database';
import { officeSchema } from '../../../subgraphs/kit/officeSchema';
import { readOfficeMarks } from '../../../subgraphs/kit/release/officeMarks';
import { openLedger } from '../../../subgraphs/kit/releaseLedger';
import { eigeneStelle, type Aufrufer } from '../../../subgraphs/kim/authority/parts';
import { references } from '../../../subgraphs/kim/authority/references';
import { dokumentationReader } from '../../../subgraphs/kim/dokumentation';
import { fallDokumentation, klientDokumentation, selectionOf } from '../../journeys/story/wholeBlock';
import { law, subgraphs, theReview } from '../../schema/review/theReview';
import { exampleParts } from '../kit/exampleStelle';
import { sampleSource, spokenPaths } from '../kit/review/sampleSource';
import { assign, keys, openCity, type City } from './city';

const review = theReview();
const kim = review.stellen.find(({ name }) => name === eigeneStelle);
const felder = kim?.felder ?? [];
const zellen = review.matrix.zellen;
const nobody = { sperren: [], anvertrautVon: undefined, geheimnistraeger: undefined, beteiligte: [], zeitbezug: undefined };
const query = `query ($fall: ID!) { fall(id: $fall) { ${selectionOf(fallDokumentation)} klienten { ${selectionOf(klientDokumentation)} } } }`;

test('the report names this file as the one that has shown it', () => {
  expect(__filename.replaceAll('\\', '/').endsWith(gegenprobenTests.eigeneDokumentation)).toBe(true);
});

describe('kim’s own documentation, asked as the gateway asks it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gegenproben-'));
  const observed: Gegenprobe[] = [];
  let database: Database;
  let city: City;
  let schema: GraphQLSchema;
  let caller: Aufrufer;
  let zweck: string;

  beforeAll(async () => {
    database = await openDatabase(join(folder, 'kim.sqlite'), { readOnly: false });
    city = await openCity(database);
    const subgraph = subgraphs.find(({ name }) => name === 'kim');
    if (!subgraph) throw new Error('no subgraph kim');
    const parts = exampleParts({ stelle: eigeneStelle, law, marks: readOfficeMarks(subgraph), source: sampleSource(subgraph, () => nobody).source });
    const reader = dokumentationReader(city.authority, parts, references(keys.referenz));
    schema = officeSchema(
      subgraph,
      {
        Query: { fall: (_parent, { fall, id }) => ({ id: fall ?? id }) },
        Fall: {
          klienten: (parent) => [parent],
          dokumentation: (parent, _args, context, info) => reader.read(idOf(parent), idOf(parent), 'KimFallDokumentation', context, info),
        },
        Klient: { dokumentation: (parent, _args, context, info) => reader.read(idOf(parent), 'klient', 'KimDokumentation', context, info) },
      },
      async () => [],
    );
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  /** What this caller sees of a case, by path. */
  async function seenIn(fall: string): Promise<readonly string[]> {
    const contextValue = { request: { headers: new Map() }, law, now: new Date(), caller: async () => caller, zweck: () => zweck, releases: openLedger() };
    const { data, errors } = await graphql({ schema, source: query, variableValues: { fall }, contextValue });
    if (errors) throw errors[0] ?? new Error('kim did not answer');
    return spokenPaths(data).map((pfad) => pfad.replace(/^fall\.klienten\./, ''));
  }

  const asking = async (anfrage: Anfrage, fall: string, { aktiv = true, verpflichtetAm, verpflichtetBis }: { readonly aktiv?: boolean; readonly verpflichtetAm?: Date; readonly verpflichtetBis?: Date }) => {
    const { organisation, rolle } = anfrage;
    caller = { nutzer: `${organisation}-${rolle}`, organisation, rolle, token: 't' };
    zweck = anfrage.zweck;
    await city.authority.saveNutzer({ sub: caller.nutzer, organisation, rolle, aktiv, ...(verpflichtetAm && { verpflichtetAm }), ...(verpflichtetBis && { verpflichtetBis }) });
    await assign(city, fall, ['klient'], caller);
  };
  const note = ({ stelle, organisationstyp, rolle, zweck: of }: Anfrage, lage: string, leer: number, sichtbar: number) =>
    void observed.push({ stelle, organisationstyp, rolle, zweck: of, lage, leer, sichtbar });

  test.each(possibleAnfragen(eigeneStelle, zellen, law).map((anfrage) => [anfrage.organisationstyp, anfrage.zweck, anfrage] as const))('%s, %s', async (_typ, _zweck, anfrage) => {
    const kategorien = possibleKategorien(anfrage, zellen);
    const possible = visibleValues(felder, (kategorie) => kategorien.includes(kategorie));
    for (const lage of eigeneLagen) {
      const { aufrufer } = lageFacts(lage.name);
      const fall = `F-${lage.name}-${anfrage.organisationstyp}-${anfrage.zweck}`;
      await asking(anfrage, fall, aufrufer);
      const shown = await seenIn(lage.name === 'nichtDerEigeneFall' ? 'F-eines-anderen' : fall);
      expect([lage.name, shown.toSorted()]).toEqual([lage.name, visibleIn(lage, anfrage, kategorien, felder, law).toSorted()]);
      if (lage.erwartet === 'LEER') expect([lage.name, shown]).toEqual([lage.name, []]);
      note(anfrage, lage.name, possible.length - shown.length, shown.length);
    }
  });

  test('what no row of the matrix opens stays empty for everybody, though it is their case', async () => {
    const werte = felder.filter(({ istWert }) => istWert).map(({ pfad }) => pfad);
    const tried = [];
    for (const anfrage of allAnfragen(eigeneStelle, review.rollen, law)) {
      const fall = `F-${anfrage.organisation}-${anfrage.rolle}-${anfrage.zweck}`;
      await asking(anfrage, fall, bound);
      const possible = possibleKategorien(anfrage, zellen);
      const allowed = new Set(visibleValues(felder, (kategorie) => possible.includes(kategorie)));
      const shown = await seenIn(fall);
      expect([fall, shown.filter((pfad) => !allowed.has(pfad))]).toEqual([fall, []]);
      tried.push({ anfrage, leer: werte.filter((pfad) => !allowed.has(pfad) && !shown.includes(pfad)).length });
    }
    observed.push(...unforeseen(tried));
  });

  test('and that is, to the number, what the report says', () => {
    const inOrder = (all: readonly Gegenprobe[]) => all.map((one) => JSON.stringify(one)).toSorted();
    expect(inOrder(observed)).toEqual(inOrder(kim?.gegenproben ?? []));
  });
});

const bound = { verpflichtetAm: new Date('2020-01-01T00:00:00Z') };

/** What the store says of the caller in a situation of `eigeneLagen`; a consent is in none of them. */
function lageFacts(name: string): { readonly aufrufer: { readonly aktiv?: boolean; readonly verpflichtetAm?: Date; readonly verpflichtetBis?: Date } } {
  if (name === 'nichtVerpflichtet') return { aufrufer: {} };
  if (name === 'verpflichtungBeendet') return { aufrufer: { ...bound, verpflichtetBis: new Date('2021-01-01T00:00:00Z') } };
  return { aufrufer: name === 'nichtAktiv' ? { ...bound, aktiv: false } : bound };
}

const idOf = (parent: unknown): string => (typeof parent === 'object' && parent !== null && 'id' in parent ? String(parent.id) : '');
