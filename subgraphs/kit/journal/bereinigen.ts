import type { Bereinigt, Journal } from './journal';
import type { OfficeJournal, Regelauskunft } from './officeJournal';

/** Says what is purged before it is: per class how many, from when to when, and before which moment everything was due; no person, no organisation. */
export const recordPurge = (journal: Pick<Journal, 'append'>, bereinigt: readonly Bereinigt[], am: Date): Promise<unknown> =>
  journal.append([{ eintrag: { vorgang: 'BEREINIGUNG', am, urteil: 'ERLEDIGT', bereinigt }, aufbewahrung: 'NACHWEIS' }]);

/**
 * Purges what is due, and says so first: no record, no purge (Art. 5 Abs. 2 DSGVO). The record is an entry of the journal itself.
 * What a crash leaves over is said and purged by the next run.
 */
export async function bereinigen(journal: Pick<OfficeJournal, 'stellen' | 'due' | 'of' | 'purgeExpired'>, regelOf: Regelauskunft, now: Date): Promise<void> {
  for (const stelle of journal.stellen) {
    const bereinigt = await journal.due(stelle, now, await regelOf(stelle));
    if (bereinigt.length > 0) await recordPurge(journal.of(stelle), bereinigt, now);
  }
  await journal.purgeExpired(now, regelOf);
}
