import { openSync, writeSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { lieInWaitOnMariadb } from './deathInMariadb';
import { comeBy } from './deathPoint';
import { openSmallAuthority } from './smallAuthority';
import { openSmallOffice, type Spoken } from './smallOffice';

/*
 * A child that works until it is killed: an office answers fetches, an authority takes consents and revocations. What leaves it is
 * in a file before it leaves: whatever happens then, the file knows of it.
 */

export interface KilledPlace {
  readonly abgabeUrl: string;
  readonly kimUrl: string;
  /** File with a line for everything that was said to somebody. */
  readonly gesagt: string;
  /** A case nobody had before. */
  readonly fall: string;
}

/** ANTWORT: values by `jti`. The others: an acknowledged event of the authority. */
export type Said = { readonly art: 'ANTWORT'; readonly werte: Spoken } | { readonly art: 'ERTEILT' | 'WIDERRUFEN'; readonly einwilligung: string };

async function workForever(place: KilledPlace): Promise<void> {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL')).resume(); // no child outlives its test
  lieInWaitOnMariadb();
  const file = openSync(place.gesagt, 'a');
  const say = (said: Said) => void writeSync(file, `${JSON.stringify(said)}\n`);
  const [answer, acknowledge] = await Promise.all([openAnswering(place, say), openAcknowledging(place, say)]);
  process.stdout.write('bereit\n');
  await Promise.all([answer(0), answer(1), answer(2), acknowledge()]);
}

async function openAnswering({ abgabeUrl }: KilledPlace, say: (said: Said) => void): Promise<(from: number) => Promise<never>> {
  const office = await openSmallOffice(abgabeUrl, ({ journal, ...parts }) => ({
    ...parts,
    journal: {
      ...journal,
      append: async (eintraege) => {
        comeBy('vorAnhaengen');
        const ids = await journal.append(eintraege);
        comeBy('vorAntwort');
        return ids;
      },
    },
  }));
  return async (from) => {
    for (let first = from; ; first += 1) {
      await office.answer(first, (werte) => {
        say({ art: 'ANTWORT', werte });
        comeBy('nachAntwort');
      });
    }
  };
}

async function openAcknowledging({ kimUrl, fall }: KilledPlace, say: (said: Said) => void): Promise<() => Promise<never>> {
  const authority = await openSmallAuthority(kimUrl, async () => {
    comeBy('vorBestaetigung');
    await nextTurn(); // SQLite answers synchronously: without a pause nobody else would have a turn
  });
  await authority.assign(fall);
  return async () => {
    for (;;) {
      const einwilligung = await authority.grant(fall);
      say({ art: 'ERTEILT', einwilligung });
      await authority.revoke(fall, einwilligung);
      say({ art: 'WIDERRUFEN', einwilligung });
    }
  };
}

if (require.main === module) void workForever(JSON.parse(process.argv[2] ?? '{}'));
