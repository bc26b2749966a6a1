import { z } from 'zod';
import type { AuthorityChannel } from './authorityChannel';
import type { StelleParts } from './release/stelle';

const triesEvery = 5_000;

/** Only what `staff/` puts into the outbox comes out of it; anything else stays there and alarms. */
const meldung = z.discriminatedUnion('art', [
  z.object({ art: z.literal('BEARBEITET'), code: z.string(), am: z.string() }),
  z.object({ art: z.literal('WIDERRUF'), pseudonym: z.string(), am: z.string(), kanal: z.string() }),
]);

/**
 * Carries what the office did to the authority (a revocation declared here, an Auszug dealt with) until it has arrived.
 * What was done holds at this office from the moment it was done; nothing waits for this.
 */
export function deliverMeldungen(stellen: readonly StelleParts[], channel: AuthorityChannel): { deliver(): Promise<void>; stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const deliver = () => (running = running.then(() => deliverAll(stellen, channel)));
  const timer = setInterval(() => void deliver(), triesEvery);
  timer.unref();
  return {
    deliver,
    stop: () => {
      clearInterval(timer);
      return deliver(); // once more: what a process did last should not wait for its next start
    },
  };
}

async function deliverAll(stellen: readonly StelleParts[], channel: AuthorityChannel): Promise<void> {
  for (const { stelle, store, clock, alarm } of stellen) {
    try {
      for (const { id, inhalt } of await store.offeneMeldungen()) {
        const { success, data, error } = meldung.safeParse(inhalt);
        if (!success) {
          alarm('meldung', error); // and goes on: a revocation may wait behind it
          continue;
        }
        await channel.send(stelle, data);
        await store.meldungZugestellt(id, clock.now());
      }
    } catch (error) {
      alarm('meldung', error);
    }
  }
}
