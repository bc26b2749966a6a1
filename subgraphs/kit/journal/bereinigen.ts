import type { OfficeJournal, Regelauskunft } from './officeJournal';

/**
 * Purges what is due, and says so first: no record, no purge (Art. 5 Abs. 2 DSGVO). The record is an entry of the journal itself:
 * per class how many, from when to when, and before which moment everything was due; no person, no organisation.
 * What a crash leaves over is said and purged by the next run.
 */
export async function bereinigen(journal: Pick<OfficeJournal, 'stellen' | 'due' | 'of' | 'purgeExpired'>, regelOf: Regelauskunft, now: Date): Promise<void> {
  for (const stelle of journal.stellen) {
    const bereinigt = await journal.due(stelle, now, await regelOf(stelle));
    if (bereinigt.length === 0) continue;
    await journal.of(stelle).append([{ eintrag: { vorgang: 'BEREINIGUNG', am: now, urteil: 'ERLEDIGT', bereinigt }, aufbewahrung: 'NACHWEIS' }]);
  }
  await journal.purgeExpired(now, regelOf);
}
