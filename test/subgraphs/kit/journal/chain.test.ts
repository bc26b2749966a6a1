import fc from 'fast-check';
import { canonicalJson } from '../../../../subgraphs/kit/journal/canonicalJson';
import { contentHash, linkHash, newChain, startOfChain } from '../../../../subgraphs/kit/journal/chain';
import { chainEntry, readEntry } from '../../../../subgraphs/kit/journal/chainEntry';
import { newId, timeOfId } from '../../../../subgraphs/kit/journal/newId';
import { entry } from './entries';

describe('canonical JSON', () => {
  it('says the same of a value however its keys are ordered', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'ä' }], a: new Date(0), weg: undefined })).toBe('{"a":"1970-01-01T00:00:00.000Z","b":[{"c":"ä","d":1}]}');
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonicalJson(value));
    }));
  });
});

describe('the chain', () => {
  it('starts anew with an id of its own for every process', () => {
    expect(newChain().kette).not.toBe(newChain().kette);
    expect(newChain()).toMatchObject({ folge: 0, hash: '0'.repeat(64) });
  });

  it('binds every part of a link: changing one changes the hash', () => {
    const head = startOfChain('aa');
    const link = { id: 'I', aufbewahrung: 'ABRUF', inhalt_hash: 'ff' } as const;
    const changed = [
      linkHash(head, link),
      linkHash({ ...head, kette: 'ab' }, link),
      linkHash({ ...head, folge: 1 }, link),
      linkHash({ ...head, hash: 'x' }, link),
      linkHash(head, { ...link, id: 'J' }),
      linkHash(head, { ...link, aufbewahrung: 'NACHWEIS' }),
      linkHash(head, { ...link, inhalt_hash: 'fe' }),
    ];
    expect(new Set(changed).size).toBe(changed.length);
  });

  it('salts the content: two equal entries have different hashes', () => {
    const head = newChain();
    expect(chainEntry(head, entry()).inhalt_hash).not.toBe(chainEntry(head, entry()).inhalt_hash);
    expect(contentHash('0'.repeat(32), 'x')).toBe(contentHash('0'.repeat(32), 'x'));
  });

  it('no content can pass for a link: what is hashed says first what it is', () => {
    const link = { id: 'I', aufbewahrung: 'ABRUF', inhalt_hash: 'ff' } as const;
    const head = startOfChain('aa');
    expect(contentHash('', canonicalJson([head.hash, head.kette, 1, link.id, link.aufbewahrung, link.inhalt_hash]))).not.toBe(linkHash(head, link));
  });

  it('keeps what an entry says', () => {
    const said = entry({ grund: 'WARTET', kategorien: [{ kategorie: 'JC_BEWILLIGUNG', felder: ['a'], urteil: 'WARTET' }] });
    const row = chainEntry(newChain(), said);
    expect(readEntry(row.id, row.nutzlast ?? '')).toEqual({ ...said.eintrag, id: row.id });
  });
});

describe('an id', () => {
  it('sorts by its time and gives it back', () => {
    const time = fc.integer({ min: 0, max: 2 ** 47 });
    fc.assert(fc.property(time, time, (a, b) => {
      const [one, other] = [newId(new Date(a)), newId(new Date(b))];
      expect(timeOfId(one)).toBe(a);
      if (a !== b) expect(one < other).toBe(a < b);
    }));
  });

  it('does not repeat within a millisecond', () => {
    const now = new Date();
    expect(new Set(Array.from({ length: 10_000 }, () => newId(now))).size).toBe(10_000);
  });

  it.each([[''], ['x'], ['01ARZ3NDEKTSV4RRFFQ69G5FA'], ['01ARZ3NDEKTSV4RRFFQ69G5FAU']])('is none: %s', (text) => expect(timeOfId(text)).toBeNaN());
});
