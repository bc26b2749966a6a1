import type { Knex } from 'knex';
import type { Database } from '../../../kit/database';
import type { ChainHead, ChainLink } from '../../../kit/journal/chain';
import { chainRows } from '../../../kit/journal/chainRows';
import { columnFault, contentFault, purgeFault, timeFault, type StoredContent } from '../../../kit/journal/entryFaults';
import { ueblicheFristen, type Fristen } from '../../../kit/journal/retention';
import { pruefpunkte, verifyChains, type JournalFault, type Pruefbericht, type Zeugnis } from '../../../kit/journal/verifyChains';
import { chainHeads } from './appendChained';
import { ereigniskette } from './consentEvents';
import { ereignisColumns, readEreignissatz } from './ereignissatz';
import { loeschaufgabeFaults, type LoeschaufgabeRow } from './loeschaufgabeFaults';

/** What checkpoints and reports call the authority's chains. */
export const registername = 'EINWILLIGUNGSREGISTER';

/** Where they are, with their heads. */
export const registerTables = ['einwilligung_ereignis', 'loeschaufgabe_ereignis', 'ausstellung', 'kettenkopf'] as const;

interface PersonColumns {
  readonly fall: string;
  readonly klient: string;
}

interface EreignisRow extends ChainLink, StoredContent, PersonColumns, ReturnType<typeof ereignisColumns> {
  readonly aufbewahrung: 'NACHWEIS';
}

interface AusstellungRow extends ChainLink, StoredContent {
  readonly aufbewahrung: 'ABRUF';
  readonly am: string;
}

/**
 * Art. 7 Abs. 1 DSGVO: walks every consent, revocation, task after it and Freigabe from the first entry on. The heads the store itself keeps are
 * a witness too, though not one to trust alone.
 * @param koepfe heads that signed checkpoints vouch for
 */
export async function verifyRegister({ knex }: Pick<Database, 'knex'>, koepfe: readonly ChainHead[], now: Date, fristen: Fristen = ueblicheFristen): Promise<Pruefbericht> {
  const zeugnisse = [pruefpunkte(koepfe), kettenkoepfe(await chainHeads({ knex }))];
  const faultOf = registerFaults(now, fristen);
  const ends = new Map<string, ChainHead>();
  const bericht = await verifyChains(noting(ends, registerRows(knex)), faultOf, zeugnisse);
  const headless = bericht.fehler ? undefined : withoutHead(ends, await chainHeads({ knex }));
  return headless ? { ...bericht, fehler: headless } : bericht;
}

async function* noting<Row extends ChainHead>(ends: Map<string, ChainHead>, rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  for await (const row of rows) {
    ends.set(row.kette, row);
    yield row;
  }
}

/** Row and head are written together: a head that was there before the rows vouches for them, one after them lags behind none. */
function withoutHead(ends: ReadonlyMap<string, ChainHead>, heads: readonly ChainHead[]): JournalFault | undefined {
  const reached = new Map(heads.map(({ kette, folge }) => [kette, folge]));
  const end = [...ends.values()].find(({ kette, folge }) => (reached.get(kette) ?? 0) < folge);
  return end && { kette: end.kette, folge: end.folge, grund: 'Der Kettenkopf reicht nicht bis zu diesem Eintrag: Er wurde verändert oder gelöscht.' };
}

const kettenkoepfe = (koepfe: readonly ChainHead[]): Zeugnis => ({
  koepfe,
  anders: 'Der Kettenkopf nennt hier einen anderen Eintrag: Die Kette wurde neu geschrieben.',
  fehlt: 'Der Kettenkopf nennt diesen Eintrag, es gibt ihn nicht mehr: Das Ende der Kette wurde abgeschnitten.',
});

type RegisterRow = EreignisRow | LoeschaufgabeRow | AusstellungRow;

async function* registerRows(knex: Knex): AsyncGenerator<RegisterRow> {
  for await (const row of chainRows<EreignisRow>(knex, 'einwilligung_ereignis')) yield { ...row, aufbewahrung: 'NACHWEIS' };
  for await (const row of chainRows<LoeschaufgabeRow>(knex, 'loeschaufgabe_ereignis')) yield { ...row, aufbewahrung: 'NACHWEIS' };
  for await (const row of chainRows<AusstellungRow>(knex, 'ausstellung')) yield { ...row, aufbewahrung: 'ABRUF' };
}

/** What is wrong with a row in itself, by the table it is of. */
function registerFaults(now: Date, fristen: Fristen): (row: RegisterRow) => string | undefined {
  const ereignisFault = ereignisFaults();
  const aufgabeFault = loeschaufgabeFaults();
  return (row) => {
    if (row.aufbewahrung === 'ABRUF') return ausstellungFault(row, now, fristen);
    return 'aufgabe' in row ? aufgabeFault(row) : ereignisFault(row);
  };
}

/** Events are found by their person: a revocation that was moved to somebody else would let a consent live on. */
function ereignisFaults(): (row: EreignisRow) => string | undefined {
  const persons = new Map<string, PersonColumns>();
  return (row) => {
    if (row.kette !== ereigniskette) return 'Der Eintrag steht in einer fremden Kette.';
    const satz = row.nutzlast === null ? undefined : readEreignissatz(row.nutzlast);
    const changed = contentFault(row) ?? timeFault(row.id, row.erfasst_am);
    if (changed || !satz) return changed ?? 'Der Inhalt ist kein Ereignis einer Einwilligung.';
    if (satz.ereignis === 'ERTEILT') persons.set(satz.einwilligung.id, { fall: satz.einwilligung.fallId, klient: satz.einwilligung.klientId });
    const columns = ereignisColumns(satz);
    const person = persons.get(columns.einwilligung);
    return person ? columnFault(row, { ...person, ...columns }) : 'Die Einwilligung, um die es geht, wurde nie erteilt.';
  };
}

const ausstellungFault = (row: AusstellungRow, now: Date, fristen: Fristen): string | undefined =>
  timeFault(row.id, row.am) ?? (row.nutzlast === null ? purgeFault(row, row.salt === null, now, fristen) : contentFault(row));
