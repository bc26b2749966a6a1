import { checkpointWriter, type CheckpointOptions } from './checkpointWriter';
import type { OfficeJournal } from './officeJournal';

const entriesBetween = 100;

/** A journal whose heads are signed and written out every 100 entries, at least every 60 s while there are new ones, and at the end. */
export function withCheckpoints(journal: OfficeJournal, options: CheckpointOptions): OfficeJournal {
  const checkpoints = checkpointWriter(journal.stellen, (stelle) => journal.heads(stelle), options);
  let sinceAttempt = 0;

  return {
    ...journal,
    of(stelle) {
      const inner = journal.of(stelle);
      return {
        ...inner,
        async append(eintraege) {
          const ids = await inner.append(eintraege);
          sinceAttempt += ids.length;
          if (sinceAttempt >= entriesBetween) {
            sinceAttempt = 0;
            void checkpoints.write();
          }
          return ids;
        },
      };
    },
    async close() {
      await checkpoints.close();
      await journal.close();
    },
  };
}
