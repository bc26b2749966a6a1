import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../subgraphs/kit/journal/canonicalJson';
import { contentHash, linkHash, newChain, newSalt, type ChainHead } from '../../../subgraphs/kit/journal/chain';
import { chainEntry, purgedColumns, type ProtokollRow } from '../../../subgraphs/kit/journal/chainEntry';
import type { Wuerfel } from '../freigabe/wuerfel';
import { drawEntry } from './writtenJournals';

/** A chain as it was written, and the head that a checkpoint vouches for. */
export interface Genuine {
  readonly rows: readonly ProtokollRow[];
  readonly kopf: ChainHead;
}

export function drawChain(length: number, wuerfel: Wuerfel): Genuine {
  const rows: ProtokollRow[] = [];
  for (let count = 0; count < length; count += 1) rows.push(chainEntry(rows.at(-1) ?? newChain(), drawEntry(wuerfel, wuerfel.number(150))));
  const last = rows.at(-1);
  if (!last) throw new Error('an empty chain has no head');
  return { rows, kopf: last };
}

/** What came from outside: whatever JSON or a database file can hold. */
type Anything = Readonly<Record<string, unknown>>;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What the attacker wrote, as a verifier meets it: nothing promises that it has the types of a row. */
const asRow = (row: Anything): ProtokollRow => JSON.parse(JSON.stringify(row));

function otherText(text: string, wuerfel: Wuerfel): unknown {
  const at = wuerfel.number(text.length);
  return wuerfel.one<() => unknown>([
    () => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << wuerfel.number(16))) + text.slice(at + 1),
    () => text.slice(0, at) + text.slice(at + 1),
    () => `${text.slice(0, at)}${wuerfel.one([' ', '\u0000', '\u200b', '\u0301', '\ud800', 'x'])}${text.slice(at)}`,
    () => wuerfel.one([null, 0, true, [], {}, '', [text], { text }, Number(text), text.toUpperCase(), ` ${text}`, text.repeat(2)]),
  ])();
}

/** The entry `row` between its neighbours, changed; `previous` is what it was linked to. */
export function forgeEntry({ rows }: Genuine, other: Genuine, wuerfel: Wuerfel): readonly ProtokollRow[] {
  const index = wuerfel.number(rows.length);
  const row = wuerfel.one(rows.slice(index, index + 1));
  const previous: ChainHead = rows[index - 1] ?? { ...row, folge: 0, hash: '0'.repeat(64) };
  const { salt, nutzlast } = row;
  const foreign = wuerfel.one(other.rows);
  const link = canonicalJson([previous.hash, row.kette, row.folge, row.id, row.aufbewahrung, row.inhalt_hash]);
  const content = (text: string, saltOf = newSalt()) => ({ ...row, salt: saltOf, nutzlast: text, inhalt_hash: contentHash(saltOf, text) });
  const linked = (changed: typeof row) => ({ ...changed, hash: linkHash(previous, changed) });
  const reordered = JSON.stringify(Object.fromEntries(Object.entries<unknown>(JSON.parse(nutzlast ?? '{}')).reverse()));
  const column = wuerfel.one(Object.keys(row) as (keyof ProtokollRow)[]);

  const forged = wuerfel.one<() => Anything>([
    () => ({ ...row, [column]: otherText(String(row[column] ?? 'x'), wuerfel) }),
    () => ({ ...row, [column]: foreign[column] }),
    () => content((nutzlast ?? '').replace(/[A-Z]{4,}/, 'LEER')),
    () => linked(content((nutzlast ?? '').replace(/[A-Z]{4,}/, 'LEER'))),
    () => linked(content(reordered)),
    () => linked(content((nutzlast ?? '').replace('{', wuerfel.one(['{ ', '{"id":1,', '{"eintrag":{},'])))),
    () => linked(chainEntry(previous, drawEntry(wuerfel, 1))),
    () => ({ ...chainEntry(previous, drawEntry(wuerfel, 1)), hash: row.hash }),
    () => ({ ...row, salt: `${salt}${nutzlast?.charAt(0)}`, nutzlast: nutzlast?.slice(1) }),
    () => ({ ...row, salt: salt?.slice(0, -1), nutzlast: `${salt?.slice(-1)}${nutzlast}` }),
    () => ({ ...row, salt: '', nutzlast: `${salt}${nutzlast}` }),
    // Domains: a link in the place of a content, a content in the place of a link, a checkpoint in the place of either.
    () => ({ ...row, salt: wuerfel.one(['', '\x01']), nutzlast: link, inhalt_hash: row.hash }),
    () => ({ ...row, inhalt_hash: row.hash, hash: row.inhalt_hash }),
    () => ({ ...row, inhalt_hash: sha256(`\x01${salt}${nutzlast}`) }),
    () => ({ ...row, inhalt_hash: sha256(`${salt}${nutzlast}`) }),
    () => ({ ...row, hash: contentHash('', link) }),
    () => ({ ...content(nutzlast ?? ''), hash: wuerfel.one([sha256(link), sha256(`\x00${link}`), sha256(`\x02${link}`)]) }),
    () => linked(content(`\x02${canonicalJson({ stelle: 'ASYLBLG', am: row.am, koepfe: [previous] })}`)),
    // Gone before its day, or not quite gone.
    () => ({ ...row, ...Object.fromEntries(purgedColumns.map((name) => [name, null])) }),
    () => ({ ...row, ...Object.fromEntries(purgedColumns.map((name) => [name, null])), am: '2020-01-01T00:00:00.000Z' }),
    () => ({ ...row, ...Object.fromEntries(purgedColumns.filter(() => wuerfel.chance(0.5)).map((name) => [name, null])), nutzlast: null }),
  ])();
  return [...rows.slice(0, index), asRow(forged), ...rows.slice(index + 1)];
}

/** Whole chains out of true pieces: every entry was once written, only not here or not so. */
export function forgeChain({ rows, kopf }: Genuine, other: Genuine, wuerfel: Wuerfel): readonly ProtokollRow[] {
  const at = 1 + wuerfel.number(rows.length - 1);
  const to = 1 + wuerfel.number(other.rows.length - 1);
  const renamed = (pieces: readonly ProtokollRow[]) => pieces.map((row) => ({ ...row, kette: kopf.kette }));
  const renumbered = (pieces: readonly ProtokollRow[]) => pieces.map((row, index) => ({ ...row, folge: index + 1 }));
  const relinked = (pieces: readonly ProtokollRow[]) => {
    let head: ChainHead = { kette: kopf.kette, folge: 0, hash: '0'.repeat(64) };
    return pieces.map((row) => {
      const next: ProtokollRow = { ...row, kette: head.kette, folge: head.folge + 1, hash: linkHash(head, row) };
      head = next;
      return next;
    });
  };
  return wuerfel.one<() => readonly ProtokollRow[]>([
    () => [...rows.slice(0, at), ...renamed(other.rows.slice(to))],
    () => renumbered([...rows.slice(0, at), ...renamed(other.rows.slice(to))]),
    () => relinked([...rows.slice(0, at), ...other.rows.slice(to)]),
    () => relinked([...other.rows.slice(0, to), ...rows.slice(at)]),
    () => renamed(other.rows),
    () => relinked(other.rows),
    () => relinked(rows.toReversed()),
    () => renumbered(rows.toReversed()),
    () => relinked([...rows.slice(at), ...rows.slice(0, at)]),
    () => rows.slice(at),
    () => rows.slice(0, at),
    () => relinked(rows.slice(at)),
    () => rows.flatMap((row, index) => (index === at ? [row, row] : [row])),
    () => relinked(rows.flatMap((row, index) => (index === at - 1 ? [row, row] : [row]))), // behind the head that is vouched for anybody may write on
    () => rows.filter((_, index) => index !== at - 1),
    () => [...rows.slice(0, at - 1), ...rows.slice(at, at + 1), ...rows.slice(at - 1, at), ...rows.slice(at + 1)],
    () => [...rows.slice(0, at), ...other.rows, ...rows.slice(at)],
    () => rows.map((row) => ({ ...row, kette: wuerfel.one([row.kette.toUpperCase(), ` ${row.kette}`, other.kopf.kette]) })),
    () => [...relinked([...rows.slice(0, -1), chainEntry(rows.at(-2) ?? kopf, drawEntry(wuerfel, 1))])],
  ])();
}
