import { existsSync } from 'node:fs';
import type { KategorieUrteil } from '../../../subgraphs/kit/journal/journal';
import { parseNutzlast, type ProtokollRow } from '../../../subgraphs/kit/journal/chainEntry';
import { openDatabase } from '../../../subgraphs/kit/database';
import { journalUrlFor } from '../../../subgraphs/kit/journal/journalUrl';
import { protokollRows } from '../../../subgraphs/kit/journal/readProtokoll';
import { verifyJournal } from '../../../subgraphs/kit/journal/verifyJournal';
import { verifyRegister } from '../../../subgraphs/kim/authority/store/verifyRegister';
import type { Said } from './killedOffice';

/** Everything that breaks the promise in what a death has left behind, in words. `gesagt` is all that was said since the databases began. */
export async function violationsIn({ abgabeUrl, kimUrl }: { readonly abgabeUrl: string; readonly kimUrl?: string }, gesagt: readonly Said[]): Promise<readonly string[]> {
  return [...(await inJournal(journalUrlFor(abgabeUrl), gesagt)), ...(kimUrl === undefined ? [] : await inRegister(kimUrl, gesagt))];
}

async function inJournal(url: string, gesagt: readonly Said[]): Promise<readonly string[]> {
  if (isNotBegun(url)) return gesagt.some(({ art }) => art === 'ANTWORT') ? ['answered without a journal'] : [];
  const { knex, close } = await openDatabase(url, { readOnly: true });
  try {
    if (!(await knex.schema.hasTable('jobcenter_protokoll'))) return gesagt.some(({ art }) => art === 'ANTWORT') ? ['answered without a journal'] : [];
    const rows: ProtokollRow[] = [];
    for await (const row of protokollRows(knex, 'JOBCENTER')) rows.push({ ...row, folge: Number(row.folge) });
    const { fehler } = await verifyJournal(asAsync(rows), [], new Date());
    const logged = new Map(rows.map((row) => [row.jti, releasedIn(row)]));
    const unlogged = gesagt.flatMap((said) => (said.art === 'ANTWORT' ? Object.entries(said.werte) : [])).filter(([jti, felder]) => !felder.every((feld) => logged.get(jti)?.has(feld)));
    return [...(fehler ? [`the journal does not verify: ${fehler.grund}`] : []), ...unlogged.map(([jti]) => `released without an entry: ${jti}`)];
  } finally {
    await close();
  }
}

/** A child that died while it still started may have made no file yet. */
const isNotBegun = (url: string): boolean => !URL.canParse(url) && !existsSync(url);

async function* asAsync<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** "Type.feld" of everything an entry says was released. */
function releasedIn({ nutzlast }: ProtokollRow): ReadonlySet<string> {
  const kategorien: readonly KategorieUrteil[] = nutzlast === null ? [] : (parseNutzlast(nutzlast).eintrag.kategorien ?? []);
  return new Set(kategorien.filter(({ urteil }) => urteil === 'FREIGEGEBEN').flatMap(({ felder }) => felder));
}

async function inRegister(url: string, gesagt: readonly Said[]): Promise<readonly string[]> {
  const events = gesagt.flatMap((said) => (said.art === 'ANTWORT' ? [] : [`${said.art} ${said.einwilligung}`]));
  if (isNotBegun(url)) return events.length > 0 ? ['acknowledged without a register'] : [];
  const { knex, close } = await openDatabase(url, { readOnly: true });
  try {
    if (!(await knex.schema.hasTable('kettenkopf'))) return events.length > 0 ? ['acknowledged without a register'] : [];
    const { fehler } = await verifyRegister({ knex }, [], new Date());
    const stored: readonly { readonly ereignis: string; readonly einwilligung: string }[] = await knex('einwilligung_ereignis').select('ereignis', 'einwilligung');
    const found = new Set(stored.map(({ ereignis, einwilligung }) => `${ereignis} ${einwilligung}`));
    return [...(fehler ? [`the register does not verify: ${fehler.grund}`] : []), ...events.filter((event) => !found.has(event)).map((event) => `acknowledged and gone: ${event}`)];
  } finally {
    await close();
  }
}
