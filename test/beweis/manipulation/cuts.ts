import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import type { Database } from '../../../subgraphs/kit/database';
import { startOfChain, type ChainHead } from '../../../subgraphs/kit/journal/chain';
import { chainEntry } from '../../../subgraphs/kit/journal/chainEntry';
import { checkpointLine } from '../../../subgraphs/kit/journal/checkpoint';
import { protokollTable } from '../../../subgraphs/kit/journal/protokollTable';
import { readCheckpoints } from '../../../subgraphs/kit/journal/readCheckpoints';
import { chainHeads, protokollRows } from '../../../subgraphs/kit/journal/readProtokoll';
import { verifyJournal } from '../../../subgraphs/kit/journal/verifyJournal';
import type { Wuerfel } from '../freigabe/wuerfel';
import { undone } from './attacks';
import { drawEntry, jetzt, stellen, type WrittenJournals } from './writtenJournals';

export interface CutTally {
  abgeschnitten: number;
  neuGeschrieben: number;
  /** The same without the checkpoint: nobody can see it, and that is why there are checkpoints. */
  ohnePruefpunktUnerkannt: number;
  /** The copy of the checkpoints is an older one as well: it vouches for no more than it saw. */
  mitAelteremPruefpunktUnerkannt: number;
  readonly violations: string[];
}

type Stelle = (typeof stellen)[number];

const stranger = generateKeyPairSync('ed25519').privateKey;

/** Whoever can write everything in the house, and cannot sign: ends are cut off, chains written anew, and it is covered up. */
export async function cutAndRewrite(journals: WrittenJournals, database: Database, tries: number, wuerfel: Wuerfel): Promise<CutTally> {
  const tally: CutTally = { abgeschnitten: 0, neuGeschrieben: 0, ohnePruefpunktUnerkannt: 0, mitAelteremPruefpunktUnerkannt: 0, violations: [] };
  for (let count = 0; count < tries; count += 1) {
    const stelle = wuerfel.one(stellen);
    const isCut = count % 2 === 0;
    const head = wuerfel.one(await chainHeads(database.knex, stelle));
    const from = 1 + wuerfel.number(head.folge);
    await undone(database, async (trx) => {
      await (isCut ? cut(trx, stelle, head, from) : rewrite(trx, stelle, head, from, wuerfel));
      tally[isCut ? 'abgeschnitten' : 'neuGeschrieben'] += 1;
      const what = `${isCut ? 'cut' : 'rewritten'} ${stelle} ${JSON.stringify(head)} from ${from}`;
      const expected = isCut ? { kette: head.kette } : { kette: head.kette, grund: expect.stringContaining('neu geschrieben') };
      const unaided = await verify(trx, stelle, []);
      if (unaided) tally.violations.push(`${what}: seen without checkpoints, so the attack was clumsy: ${JSON.stringify(unaided)}`);
      else tally.ohnePruefpunktUnerkannt += 1;

      const vouched = await readCheckpoints(journals.pruefpunkte, stelle, journals.publicKey);
      const found = await verify(trx, stelle, vouched.koepfe);
      if (vouched.ungueltig || !matches(found, expected)) tally.violations.push(`${what}: ${JSON.stringify(found ?? vouched.ungueltig)}`);
      for (const covered of await coveredUp(trx, journals, stelle)) tally.violations.push(`${what}, covered up ${covered}: not found`);
      if (await seesNothingInOlder(trx, journals, stelle, head.kette, from)) tally.mitAelteremPruefpunktUnerkannt += 1;
    });
  }
  return tally;
}

const matches = (found: object | undefined, expected: object): boolean => {
  try {
    expect(found).toMatchObject(expected);
    return true;
  } catch {
    return false;
  }
};

const verify = async (trx: Knex, stelle: Stelle, koepfe: readonly ChainHead[]) => (await verifyJournal(protokollRows(trx, stelle), koepfe, jetzt)).fehler;

const cut = (trx: Knex, stelle: Stelle, { kette }: ChainHead, from: number): Promise<unknown> => trx(protokollTable(stelle)).where({ kette }).where('folge', '>=', from).delete();

/** Every link right, one entry more or less at will: the chain of another past. */
async function rewrite(trx: Knex, stelle: Stelle, head: ChainHead, from: number, wuerfel: Wuerfel): Promise<void> {
  const table = protokollTable(stelle);
  const [before]: readonly ChainHead[] = await trx(table).where({ kette: head.kette, folge: from - 1 });
  await cut(trx, stelle, head, from);
  let last: ChainHead = before ?? startOfChain(head.kette);
  for (let more = head.folge + wuerfel.number(3); last.folge < more; ) {
    const row = chainEntry(last, drawEntry(wuerfel, wuerfel.number(150)));
    await trx(table).insert(row);
    last = row;
  }
}

/** A checkpoint over what is left, put beside the true ones or in their place. @returns the ways that were not found */
async function coveredUp(trx: Knex, { pruefpunkte, publicKey, signingKey }: WrittenJournals, stelle: Stelle): Promise<readonly string[]> {
  const koepfe = [...(await chainHeads(trx, stelle))];
  const other = stellen.find((one) => one !== stelle) ?? stelle;
  const am = jetzt.toISOString();
  const name = `${stelle.toLowerCase()}.ZZZ.jsonl`;
  const ways: readonly (readonly [string, (folder: string) => void])[] = [
    ['signed by another key', (folder) => writeFileSync(join(folder, name), checkpointLine({ stelle, am, koepfe }, stranger))],
    ['in place of all others, signed by another key', (folder) => {
      for (const file of readdirSync(folder)) rmSync(join(folder, file));
      writeFileSync(join(folder, name), checkpointLine({ stelle, am, koepfe }, stranger));
    }],
    ['with a true checkpoint of another controller', (folder) => writeFileSync(join(folder, name), checkpointLine({ stelle: other, am, koepfe }, signingKey))],
    ['with the heads changed in a true checkpoint', (folder) => {
      const [file = ''] = readdirSync(folder).filter((one) => one.startsWith(stelle.toLowerCase())).sort().slice(-1);
      const text = readFileSync(join(folder, file), 'utf8');
      writeFileSync(join(folder, file), text.replaceAll(/"folge":\d+/g, '"folge":1'));
    }],
    ['with a later true checkpoint', (folder) => writeFileSync(join(folder, name), checkpointLine({ stelle, am, koepfe }, signingKey))],
  ];
  const unfound: string[] = [];
  for (const [what, change] of ways) {
    const folder = mkdtempSync(join(tmpdir(), 'pruefpunkte-'));
    cpSync(pruefpunkte, folder, { recursive: true });
    change(folder);
    const { koepfe: vouched, ungueltig } = await readCheckpoints(folder, stelle, publicKey);
    const fault = await verify(trx, stelle, vouched);
    rmSync(folder, { recursive: true });
    const isForged = !what.startsWith('with a later');
    if (!(isForged ? ungueltig : fault)) unfound.push(what);
  }
  return unfound;
}

/** The folder of checkpoints as it was before the first that saw the entries in question. */
async function seesNothingInOlder(trx: Knex, { pruefpunkte, publicKey }: WrittenJournals, stelle: Stelle, kette: string, from: number): Promise<boolean> {
  const { koepfe } = await readCheckpoints(pruefpunkte, stelle, publicKey);
  const older = koepfe.filter((kopf) => kopf.kette !== kette || kopf.folge < from);
  return (await verify(trx, stelle, older)) === undefined;
}
