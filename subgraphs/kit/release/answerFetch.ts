import { createHmac } from 'node:crypto';
import { refuseUnapprovedRecipient } from '../approval/refuseUnapproved';
import { verifyFreigabe, type Verified } from '../freigabe/verifyFreigabe';
import { FreigabeVerbraucht, type NeuerEintrag } from '../journal/journal';
import type { ReleaseLedger } from '../officeContext';
import { askedFor } from './askedFor';
import { decideBeforeReading, type Leseerlaubnis } from './decideBeforeReading';
import { decideOnRows, type DecidedBlock } from './decideOnRows';
import { mergeHandRows } from './mergeHandRows';
import { byFreigabe, type StillConsents } from './otherPersons';
import { readMinimum } from './readMinimum';
import { releaseBlock } from './releaseBlock';
import type { Released } from './released';
import { retrievalEntry } from './retrievalEntry';
import type { ObjectSelection } from './selection';
import type { StelleParts } from './stelle';
import { withPublicCode } from './withPublicCode';

/** One fetch to one controller: as many sealed Freigaben as persons, one selection for all of them. */
export interface OfficeFetch {
  /** Whatever the representations carried under this controller's key. */
  readonly sealed: readonly unknown[];
  /** base64url SHA-256(stelle ‖ 0x00 ‖ token), as the gateway stated it for this controller. */
  readonly aufrufer: string | undefined;
  readonly selection: ObjectSelection;
  readonly ledger: ReleaseLedger;
}

/** What the pipeline knows when nothing has been journalled yet; staff preview exactly this. */
export interface Decided {
  readonly erlaubnisse: readonly Leseerlaubnis[];
  readonly blocks: readonly DecidedBlock[];
}

/**
 * § 67d Abs. 1 SGB X: the office answers for what leaves. No record, no data.
 * @returns one block per Freigabe, in order; an empty block where nothing is released
 * @throws PublicError ABFRAGE_NICHT_FREIGEGEBEN, QUELLE_NICHT_ERREICHBAR or PROTOKOLL_NICHT_VERFUEGBAR, for the whole fetch and whoever the persons are
 */
export async function answerFetch(fetch: OfficeFetch, parts: StelleParts): Promise<readonly Released[]> {
  const verified = fetch.sealed.map((sealed) => verifyFreigabe(sealed, 'FALLANSICHT', fetch.aufrufer, parts));
  refuseUnapprovedRecipient(verified.flatMap((one) => (one.gueltig ? [one.freigabe] : [])), fetch.selection, parts);
  const { erlaubnisse, blocks } = await decideAndRead(verified, fetch.selection, byFreigabe(verified), parts);
  const entries = entriesFor(erlaubnisse, blocks, fetch.selection, parts);
  const ids = await journalise(entries, parts);
  if (ids === 'VERBRAUCHT') return blocks.map(() => releaseBlock(new Map()));

  const lebtBis = Math.min(...verified.map((one) => (one.gueltig ? one.lebtBis : Infinity)));
  fetch.ledger.add({
    isAlive: () => parts.clock.monotonic() <= lebtBis,
    expired: () => journaliseExpiry(ids, parts),
  });
  return blocks.map(releaseBlock);
}

/**
 * Everything before the journal: the same for an answer, and for the preview of one. Whether the source answers is established
 * once, before any person is looked at, and a statement that fails fails for all of the fetch: the error knows no person.
 */
export async function decideAndRead(verified: readonly Verified[], selection: ObjectSelection, stillConsents: StillConsents, parts: StelleParts): Promise<Decided> {
  try {
    await parts.source.assertAlive();
    return await decideOnMinimum(verified, selection, stillConsents, parts);
  } catch (error) {
    throw withPublicCode(error);
  }
}

async function decideOnMinimum(verified: readonly Verified[], selection: ObjectSelection, stillConsents: StillConsents, parts: StelleParts): Promise<Decided> {
  const reader = parts.source.openReader();
  const kategorien = [...askedFor(parts.marks, selection).keys()];
  const erlaubnisse = await decideBeforeReading(verified, kategorien, reader, parts);
  const rows = await readMinimum(
    parts.source,
    reader,
    parts.marks,
    erlaubnisse.map(({ saetze, erlaubt }) => ({ selection, keys: saetze, allows: (kategorie) => isRead(erlaubt.get(kategorie)?.weise) })),
  );
  const decided = await decideOnRows(erlaubnisse.map((erlaubnis, index) => ({ erlaubnis, rows: rows[index] ?? new Map() })), stillConsents, parts);
  return { erlaubnisse, blocks: await mergeHandRows(decided, erlaubnisse, selection, parts) };
}

const isRead = (weise: string | undefined): boolean => weise === 'EINZELFREIGABE' || weise === 'AUTOMATISCH';

function entriesFor(erlaubnisse: readonly Leseerlaubnis[], blocks: readonly DecidedBlock[], selection: ObjectSelection, parts: StelleParts): readonly NeuerEintrag[] {
  const asked = askedFor(parts.marks, selection);
  const am = parts.clock.now();
  const abfrage = createHmac('sha256', parts.hashKey).update(JSON.stringify([parts.stelle, ...asked])).digest('base64url');
  return erlaubnisse.map((erlaubnis, index) => ({
    eintrag: retrievalEntry(erlaubnis, blocks[index] ?? new Map(), asked, am, abfrage),
    ...(erlaubnis.freigabe ? { jti: erlaubnis.freigabe.jti } : {}),
    aufbewahrung: 'ABRUF',
  }));
}

/** Committed and synced before anything is handed over; the append that releases also spends the Freigaben. */
async function journalise(entries: readonly NeuerEintrag[], parts: StelleParts): Promise<readonly string[] | 'VERBRAUCHT'> {
  try {
    return await append(entries, parts);
  } catch (error) {
    if (!(error instanceof FreigabeVerbraucht)) throw error;
    await append(entries.map(({ eintrag, aufbewahrung }) => ({ eintrag: spent(eintrag), aufbewahrung })), parts);
    return 'VERBRAUCHT';
  }
}

const spent = ({ kategorien: _withheld, ...eintrag }: NeuerEintrag['eintrag']): NeuerEintrag['eintrag'] => ({
  ...eintrag,
  urteil: 'ABGELEHNT',
  grund: 'FREIGABE_VERBRAUCHT',
});

async function append(entries: readonly NeuerEintrag[], { journal }: StelleParts): Promise<readonly string[]> {
  try {
    return await journal.append(entries);
  } catch (error) {
    throw withPublicCode(error);
  }
}

/** Decided, journalled, and then not handed over in time: the journal says so too. */
async function journaliseExpiry(ids: readonly string[], { journal, clock, alarm }: StelleParts): Promise<void> {
  const am = clock.now();
  try {
    await journal.append(ids.map((zu) => ({ eintrag: { vorgang: 'VERFALLEN', am, zu, urteil: 'VERFALLEN' }, aufbewahrung: 'ABRUF' })));
  } catch (error) {
    alarm('expiry', error); // nothing leaves in any case
  }
}
