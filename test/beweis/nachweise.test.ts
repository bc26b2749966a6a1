import { generateKeyPairSync } from 'node:crypto';
import { verifiedCheckpoint } from '../../subgraphs/kit/journal/checkpoint';
import type { ProtokollRow } from '../../subgraphs/kit/journal/chainEntry';
import { verifyJournal } from '../../subgraphs/kit/journal/verifyJournal';
import { openWuerfel } from './freigabe/wuerfel';
import { drawChain, forgeChain, forgeEntry, type Genuine } from './manipulation/forgedChains';
import { drawCheckpoints, forgeCheckpoint } from './manipulation/forgedCheckpoints';
import { jetzt } from './manipulation/writtenJournals';
import { isFull, share } from './profile';
import { settle } from './settle';

const patience = isFull ? 3_600_000 : 120_000;

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

async function* stream(rows: readonly ProtokollRow[]) {
  yield* rows;
}

/** Whether these rows pass for the chain whose head a checkpoint vouches for. */
async function isAccepted(rows: readonly ProtokollRow[], { kopf }: Genuine): Promise<boolean> {
  return (await verifyJournal(stream(rows), [kopf], jetzt)).fehler === undefined;
}

describe('nothing passes for a proof that is none', () => {
  it(
    'no checkpoint, no entry and no chain but the true ones',
    async () => {
      const wuerfel = openWuerfel('nachweise');
      const accepted: string[] = [];
      const refused: string[] = [];
      let genuine = 0;

      const forgedCheckpoints = share(400_000);
      let lines = drawCheckpoints(privateKey, wuerfel);
      for (let count = 0; count < forgedCheckpoints; count += 1) {
        if (count % 1_000 === 0) {
          lines = drawCheckpoints(privateKey, wuerfel);
          genuine += lines.filter((line) => verifiedCheckpoint(line, publicKey)).length;
          refused.push(...lines.filter((line) => !verifiedCheckpoint(line, publicKey)));
        }
        const line = forgeCheckpoint(lines, privateKey, wuerfel);
        if (verifiedCheckpoint(line, publicKey)) accepted.push(line);
      }

      const forgedRows = async (forge: typeof forgeEntry, tries: number): Promise<number> => {
        let forged = 0;
        let one = drawChain(4, wuerfel);
        let other = drawChain(4, wuerfel);
        for (let count = 0; forged < tries; count += 1) {
          if (count % 100 === 0) {
            [one, other] = [drawChain(3 + wuerfel.number(3), wuerfel), drawChain(3 + wuerfel.number(3), wuerfel)];
            if (await isAccepted(one.rows, one)) genuine += 1;
            else refused.push(JSON.stringify(one));
          }
          const rows = forge(one, other, wuerfel);
          if (JSON.stringify(rows) === JSON.stringify(one.rows)) continue; // the true one, by chance
          forged += 1;
          if (await isAccepted(rows, one)) accepted.push(JSON.stringify({ rows, one }));
        }
        return forged;
      };
      const eintrag = await forgedRows(forgeEntry, share(300_000));
      const kette = await forgedRows(forgeChain, share(300_000));

      if (accepted.length + refused.length > 0) console.error([...accepted, 'refused:', ...refused].slice(0, 10).join('\n'));
      settle('gefaelschteNachweise', {
        versuche: forgedCheckpoints + eintrag + kette,
        verstoesse: accepted.length + refused.length,
        zweige: { pruefpunkt: forgedCheckpoints, eintrag, kette, echterAngenommen: genuine },
      });
    },
    patience,
  );
});
