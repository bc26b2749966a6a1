import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { readLaw } from '../../schema/law';
import { derivedFieldsCarryTheirInputs } from '../../schema/rules/derivedFieldsCarryTheirInputs';
import { klientIsReachedOnlyThroughFall } from '../../schema/rules/klientIsReachedOnlyThroughFall';
import { loadSubgraph } from '../../schema/sdl';
import { freigabeKey } from '../../schema/names';
import { booties, stellenOf } from './booty';
import { askEntities, aufruferHeader, takeFreigaben } from './thief';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();
const law = readLaw();
const supergraph = readFileSync(join(__dirname, '..', '..', 'schema', 'generated', 'supergraph.graphql'), 'utf8');

const withHostile = (name: string, sdl: string) => {
  const subgraph = loadSubgraph(name, law);
  return { ...subgraph, document: { ...subgraph.document, definitions: [...subgraph.document.definitions, ...parse(sdl).definitions] } };
};

/** A field that launders another: computed from it, and marked as something harmless. */
const laundries: readonly (readonly [string, string, string])[] = [
  ['jobcenter', 'extend type JobcenterBewilligung { dauer: Int @requires(fields: "leistungsart von") @ohnePersonenbezug(weil: "Nur gerechnet.") }', 'JobcenterBewilligung.dauer'],
  ['jobcenter', 'extend type JobcenterSicht { hatGeld: Boolean @federation__requires(fields: "bewilligungen { leistungsart }") @ohnePersonenbezug(weil: "Nur gerechnet.") }', 'JobcenterSicht.hatGeld'],
  ['jugend', 'extend type Klient { anzahlHilfen: Int @requires(fields: "jugend { hilfen { norm } }") @ohnePersonenbezug(weil: "Nur gezählt.") }', 'Klient.anzahlHilfen'],
  ['auslaenderbehoerde', 'extend type Klient { bleibt: Boolean @requires(fields: "auslaenderbehoerde { aufenthalt { aufenthaltsstatus { ... { gueltigBis } } } }") @ohnePersonenbezug(weil: "Nur gerechnet.") }', 'Klient.bleibt'],
];

describe('what is computed from a protected field is protected like it', () => {
  it('no field of the supergraph is computed from another office’s', () => {
    expect(supergraph.match(/@join__field\([^)]*(?:requires: "|external: true)[^)]*\)/g)).toBeNull();
  });

  it.each(laundries)('%s: the law refuses %s', (name, sdl, place) => {
    expect(derivedFieldsCarryTheirInputs(loadSubgraph(name, law), law)).toEqual([]);
    expect(derivedFieldsCarryTheirInputs(withHostile(name, sdl), law).map(({ feld }) => feld)).toContain(place);
  });

  it('nor may a subgraph open a door of its own to a person', () => {
    expect(klientIsReachedOnlyThroughFall(withHostile('jobcenter', 'extend type Query { klienten: [Klient!]! }'), law).map(({ feld }) => feld)).toContain('Query.klienten');
  });
});

describe.each(booties)('$stelle takes no value from whoever asks it', ({ office, stelle, user, fall, block }) => {
  const stuffed = { id: 'K-GEFAELSCHT', __proto: 1, einwilligung: 'GEFAELSCHT', kategorien: ['GEFAELSCHT'], stand: 'GEFAELSCHT', jobcenter: { bewilligungen: [{ leistungsart: 'GEFAELSCHT' }] }, jugend: { hilfen: [{ norm: 'GEFAELSCHT' }] } };

  it('what a router brings along as @requires comes back nowhere and changes nothing', async () => {
    const token = await world().token(user);
    const ask = async (more: object) => {
      const taken = await takeFreigaben(world(), token, fall, [stelle]);
      const { data } = await askEntities(world(), office, taken.map((representation) => ({ ...representation, ...more })), `... on Klient { ${block} }`, aufruferHeader(stellenOf(office), token));
      return JSON.stringify(data);
    };
    const plain = await ask({});
    expect(plain).toMatch(/:"[A-Z]|:"\w/);
    const withMore = await ask(stuffed);
    expect(withMore).not.toContain('GEFAELSCHT');
    expect([plain, plain.replaceAll(/:"[^"]*"/g, ':null')]).toContain(withMore);
  });

  it('and without the Freigabe what is brought along opens nothing', async () => {
    const token = await world().token(user);
    const { body } = await askEntities(world(), office, [{ __typename: 'Klient', ...stuffed }, { __typename: 'Klient', ...stuffed, [freigabeKey(stelle)]: null }], `... on Klient { ${block} }`, aufruferHeader(stellenOf(office), token));
    expect(body).not.toMatch(/GEFAELSCHT|:"[A-Z]{3,}/);
  });
});
