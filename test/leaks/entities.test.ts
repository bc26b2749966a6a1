import { randomBytes } from 'node:crypto';
import type { Freigabe } from '../../schema/freigabe';
import { freigabeKey, zugriffeType } from '../../schema/names';
import { usages } from '../../subgraphs/kit/seal';
import { booties, offices, stellenOf, type Booty } from './booty';
import { askEntities, aufruferHeader, callDirectly, forgery, sealWith, stolenKeys, takeFreigaben, type Representation } from './thief';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();
const canary = 'KANARIENVOGEL';

/** What somebody sends who knows nothing: no Freigabe, and names of everything he hopes to get back. */
const shapes: readonly [string, (key: string) => unknown][] = [
  ['a list', () => []],
  ['a text', () => canary],
  ['a number', () => 7],
  ['a truth', () => true],
  ['a Klient without a key', () => ({ __typename: 'Klient' })],
  ['a null key', (key) => ({ __typename: 'Klient', [key]: null })],
  ['an object as key', (key) => ({ __typename: 'Klient', [key]: { $ne: canary } })],
  ['a list as key', (key) => ({ __typename: 'Klient', [key]: [canary] })],
  ['a number as key', (key) => ({ __typename: 'Klient', [key]: 0 })],
  ['an empty key', (key) => ({ __typename: 'Klient', [key]: '' })],
  ['a text as key', (key) => ({ __typename: 'Klient', [key]: canary })],
  ['a text with a known kid', (key) => ({ __typename: 'Klient', [key]: `demo-1.${canary}` })],
  ['a text of the right length', (key) => ({ __typename: 'Klient', [key]: `demo-1.${randomBytes(3_100).toString('base64url')}` })],
  ['a very long key', (key) => ({ __typename: 'Klient', [key]: canary.repeat(5_000) })],
  ['SQL as key', (key) => ({ __typename: 'Klient', [key]: `' OR '1'='1 ${canary}` })],
  ['a Klient by number', () => ({ __typename: 'Klient', id: 'K-0007' })],
  ['the block itself', (key) => ({ __typename: 'Klient', [key]: canary, jobcenter: { bewilligungen: [{ leistungsart: canary }] }, jugend: canary, soziales: canary })],
];

const emptyOf = async ({ office, block }: Pick<Booty, 'office' | 'block'>): Promise<string> => {
  const { data } = await askEntities(world(), office, [{ __typename: 'Klient' }], `__typename ... on Klient { ${block} }`, {});
  return JSON.stringify(data);
};

describe.each(booties)('whoever asks $stelle without a live Freigabe', (booty) => {
  const { office, stelle, user, fall, block } = booty;
  const key = freigabeKey(stelle);
  const selection = `__typename ... on Klient { ${block} }`;
  let token: string;
  let aufrufer: Readonly<Record<string, string>>;
  let right: Freigabe;
  let empty: string;
  const represent = (sealed: unknown): Representation => ({ __typename: 'Klient', [key]: sealed });
  const ask = (representation: unknown, headers = aufrufer) => askEntities(world(), office, [representation], selection, headers);

  beforeAll(async () => {
    token = await world().token(user);
    aufrufer = aufruferHeader(stellenOf(office), token);
    const parts = world().offices.get(office)?.stellen.find((one) => one.stelle === stelle);
    const kategorien = [...world().law.kategorien.values()].filter((kategorie) => kategorie.stelle === stelle).map(({ name }) => name);
    empty = await emptyOf(booty);
    // The pseudonym whose block is full, so that every forgery below fails for its own one reason.
    for (const { pseudonym } of (await parts?.store.alleVerknuepfungen()) ?? []) {
      right = { ...forgery(stelle, token, new Date()), organisation: booty.organisation, pseudonym, kategorien };
      const { data } = await ask(represent(sealWith(stolenKeys(world(), office, stelle), right)));
      if (JSON.stringify(data) !== empty) break;
    }
  });

  const forge = (changed: Partial<Freigabe> = {}): Freigabe => ({ ...right, iat: Date.now(), jti: randomBytes(16).toString('base64url'), ...changed });
  const sealed = (changed: Partial<Freigabe> = {}) => sealWith(stolenKeys(world(), office, stelle), forge(changed));

  it('a Freigabe that is right in everything opens the block: the thefts below fail for their own reasons', async () => {
    const { data, codes } = await ask(represent(sealed()));
    expect(codes).toEqual([]);
    expect(JSON.stringify(data)).not.toBe(empty);
  });

  it.each(shapes)('gets nothing for %s, and never an echo', async (_shape, shape) => {
    const { data, codes, body } = await ask(shape(key));
    expect([JSON.stringify(data), codes]).toEqual([empty, []]);
    expect(body).not.toContain(canary);
  });

  const broken: readonly [string, () => Partial<Freigabe>][] = [
    ['another controller', () => ({ stelle: stelle === 'JUGEND' ? 'JOBCENTER' : 'JUGEND' })],
    ['another kind', () => ({ art: 'AUSKUNFT' })],
    ['another caller', () => ({ aufrufer: 'x'.repeat(43) })],
    ['no caller', () => ({ aufrufer: '' })],
    ['too old', () => ({ iat: Date.now() - 3_500 })],
    ['no time at all', () => ({ iat: Number.NaN })],
    ['no categories', () => ({ kategorien: [] })],
    ['categories of another office', () => ({ kategorien: ['KIM_FALL'] })],
    ['an empty subject', () => ({ pseudonym: '' })],
    ['a subject that exists nowhere', () => ({ pseudonym: 'nirgends-nirgends-nirg' })],
    ['an organisation that does not exist', () => ({ organisation: 'ANDERSWO' })],
    ['the Auslaenderbehoerde as recipient', () => ({ organisation: 'AUSLAENDERBEHOERDE', rolle: 'SACHBEARBEITUNG' })],
    ['another recipient than on the Auszug', () => ({ organisation: booty.organisation === 'TRAEGER_E' ? 'TRAEGER_A' : 'TRAEGER_E' })],
    ['the coordination as recipient', () => ({ organisation: 'KI', rolle: 'KOORDINATION' })],
    ['another purpose', () => ({ zweck: 'FALLKONFERENZ' })],
    ['no serial number', () => ({ jti: '' })],
  ];
  it.each(broken)('gets nothing for a sealed Freigabe with %s', async (_what, changed) => {
    const { data, codes } = await ask(represent(sealed(changed())));
    expect([JSON.stringify(data), codes]).toEqual([empty, []]);
  });

  it('gets nothing with a message sealed for another use, or sealed by another office', async () => {
    const foreign = booties.find((other) => other.stelle !== stelle) ?? booty;
    for (const text of [sealWith(stolenKeys(world(), office, stelle), forge(), usages.mitteilung), sealWith(stolenKeys(world(), foreign.office, foreign.stelle), forge())]) {
      expect(JSON.stringify((await ask(represent(text))).data)).toBe(empty);
    }
  });

  it('gets nothing for a Freigabe with one bit flipped, one character more or less, or a kid of another name', async () => {
    const good = sealed();
    const flipped = [8, 30, 60, 2_000, good.length - 2].map((at) => good.slice(0, at) + (good[at] === 'A' ? 'B' : 'A') + good.slice(at + 1));
    for (const text of [...flipped, good.slice(0, -1), `${good}A`, good.replace('demo-1', 'demo-2'), good.replace('demo-1', '__proto__'), good.slice(7), ` ${good}`]) {
      expect(JSON.stringify((await ask(represent(text))).data)).toBe(empty);
    }
  });

  it('gets nothing without, or with another caller’s, or with another controller’s hash of the token', async () => {
    const other = await world().token('technik');
    const foreign = booties.find((one) => one.stelle !== stelle)?.stelle ?? '';
    for (const headers of [{}, { 'x-aufrufer': '' }, { 'x-aufrufer': `${stelle}=` }, aufruferHeader([stelle], other), aufruferHeader([foreign], token), { 'x-aufrufer': token }, { authorization: `Bearer ${token}` }]) {
      expect(JSON.stringify((await ask(represent(sealed()), headers)).data)).toBe(empty);
    }
  });

  it('gets nothing with the live Freigaben of another office', async () => {
    for (const other of booties.filter((one) => one.stelle !== stelle)) {
      const [stolen] = await takeFreigaben(world(), token, fall, [other.stelle]);
      expect(JSON.stringify((await ask(represent(stolen?.[freigabeKey(other.stelle)]))).data)).toBe(empty);
      expect(JSON.stringify((await ask(stolen)).data)).toBe(empty);
    }
  });

  it('gets the journal of nobody with a Freigabe for data', async () => {
    const { data } = await askEntities(world(), office, [{ __typename: zugriffeType(stelle), auskunft: sealed() }], `... on ${zugriffeType(stelle)} { eintraege { am organisation } }`, aufrufer);
    expect(data).toEqual({ _entities: [{ eintraege: [] }] });
  });
});

describe.each(offices)('%s, asked for many things at once,', (office) => {
  const [stelle = ''] = stellenOf(office);
  const block = booties.find((booty) => booty.office === office)?.block ?? '';
  const selection = `__typename ... on Klient { ${block} } ... on ${zugriffeType(stelle)} { eintraege { am } }`;

  it('answers each in its place, whatever type it names, and none with an echo', async () => {
    const types = ['Klient', zugriffeType(stelle), undefined, 'Fall', 'Query', '__proto__', 'constructor', canary, '', 0, null, true, ['Klient'], { toString: null }, { toString: canary }];
    const representations = types.map((__typename) => ({ __typename, id: canary, [freigabeKey(stelle)]: canary, auskunft: canary, eintraege: [{ am: canary }] }));
    const { data, codes, body } = await askEntities(world(), office, representations, selection, {});
    expect(codes).toEqual([]);
    const [klient] = JSON.parse(await emptyOf({ office, block }))._entities;
    expect(data?.['_entities']).toEqual([klient, { __typename: zugriffeType(stelle), eintraege: [] }, ...types.slice(2).map(() => null)]);
    expect(body).not.toContain(canary);
  });

  it('answers fifty and refuses fifty-one', async () => {
    const many = (count: number) => Array.from({ length: count }, () => ({ __typename: 'Klient', [freigabeKey(stelle)]: canary }));
    expect((await askEntities(world(), office, many(50), selection, {})).codes).toEqual([]);
    const { data, codes } = await askEntities(world(), office, many(51), selection, {});
    expect([data, codes]).toEqual([null, ['ZU_UMFANGREICH']]);
  });

  it('is asked once in a document: aliases do not multiply the persons, nor what a stranger writes into the journal', async () => {
    const journal = world().offices.get(office)?.stellen[0]?.journal;
    const newest = async () => (await journal?.read({ hoechstens: 1 }))?.[0]?.id;
    const before = await newest();
    const field = (alias: string) => `${alias}: _entities(representations: $r) { ${selection} }`;
    for (const query of [`query($r: [_Any!]!) { ${field('a')} ${field('b')} }`, `query($r: [_Any!]!) { ${field('a')} ...f } fragment f on Query { ${field('b')} }`, `query($r: [_Any!]!) { ... { ${field('a')} } ... { ${field('b')} } }`]) {
      const { data, codes } = await callDirectly(world(), office, query, { r: [{ __typename: 'Klient', [freigabeKey(stelle)]: canary }] });
      expect([data, codes]).toEqual([undefined, ['ZU_UMFANGREICH']]);
    }
    expect(await newest()).toBe(before);
  });
});

describe('kim', () => {
  it('has no second door through a person’s number', async () => {
    const headers = { authorization: `Bearer ${await world().token('cm-traeger-b')}`, 'x-zweck': 'KIM_CASE_MANAGEMENT' };
    const selection = '__typename ... on Klient { id freigabeJobcenter einwilligungen { id } fristen { datum } dokumentation { stammdaten { familienname } } }';
    const { data, codes } = await askEntities(world(), 'kim', [{ __typename: 'Klient', id: 'K-0007' }, { __typename: 'Klient', id: { $ne: 1 } }, { __typename: 'Fall', id: 'F-2026-003' }, {}], selection, headers);
    expect([data, codes]).toEqual([{ _entities: [null, null, null, null] }, []]);
  });
});
