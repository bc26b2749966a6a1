import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { protokollPruefen } from '../../subgraphs/kit/commands/protokollPruefen';
import { openDatabase } from '../../subgraphs/kit/database';
import { verifiedCheckpoint } from '../../subgraphs/kit/journal/checkpoint';
import type { Pruefbericht } from '../../subgraphs/kit/journal/verifyChains';
import { describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import { openWuerfel } from './freigabe/wuerfel';
import { drawCopies, verdictOf } from './manipulation/copies';
import { drawCheckpoints, forgeCheckpoint } from './manipulation/forgedCheckpoints';
import { jetzt, writeJournals } from './manipulation/writtenJournals';
import { isFull, share } from './profile';
import { settle } from './settle';
import { askPython, describePython, runPython } from './zweiterPruefer/pythonPruefer';

const patience = isFull ? 3_600_000 : 120_000;

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

for (const datenbank of ['sqlite', 'mariadb'] as const) {
  describePython(datenbank === 'mariadb' ? describeMariadb : describe)(`a second verifier, in Python, of journals on ${datenbank}`, () => {
    it(
      'says the same of every copy, and the same of the first broken entry',
      async () => {
        const wuerfel = openWuerfel(`zweiter ${datenbank}`);
        const copies = await drawCopies(datenbank, share(2_200), wuerfel);
        const answers = askPython<Readonly<Record<string, Pruefbericht>>>(copies.map(({ jetzt: now, tabellen, koepfe }) => ({ jetzt: now, tabellen, koepfe })));
        const differing = copies.flatMap(({ unser }, index) =>
          Object.entries(unser).filter(([stelle, bericht]) => {
            const theirs = answers[index]?.[stelle];
            return !theirs || verdictOf(theirs) !== verdictOf(JSON.parse(JSON.stringify(bericht)));
          }).map(([stelle, bericht]) => `${stelle}: ${JSON.stringify(bericht)} here, ${JSON.stringify(answers[index]?.[stelle])} there`),
        );

        const lines = drawCheckpoints(privateKey, wuerfel);
        const shown = [...lines, ...Array.from({ length: share(600) }, () => forgeCheckpoint(lines, privateKey, wuerfel))];
        const schluessel = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
        const believed = askPython<boolean>(shown.map((pruefpunkt) => ({ pruefpunkt, schluessel })));
        differing.push(...shown.filter((line, index) => believed[index] !== (verifiedCheckpoint(line, publicKey) !== undefined)));

        if (differing.length > 0) console.error(differing.slice(0, 10).join('\n').slice(0, 5_000));
        const damaged = copies.filter(({ unser }) => Object.values(unser).some(({ fehler }) => fehler)).length;
        settle('zweiterPruefer', {
          datenbank,
          versuche: copies.length,
          verstoesse: differing.length,
          zweige: { heil: copies.length - damaged, beschaedigt: damaged },
          messwerte: { pruefpunkte: shown.length },
        });
      },
      patience,
    );

    it(
      'reads what npm run protokoll:pruefen exports, and names the same first broken entry of a damaged copy',
      async () => {
        const wuerfel = openWuerfel(`export ${datenbank}`);
        const journals = await writeJournals(datenbank, { starts: 2, eintraegeJeStart: 6 }, wuerfel);
        const folder = mkdtempSync(join(tmpdir(), 'export-'));
        const key = join(folder, 'schluessel.pem');
        writeFileSync(key, journals.publicKey.export({ type: 'spki', format: 'pem' }));
        const signed = ['--pruefpunkte', journals.pruefpunkte, '--schluessel', key];
        const verify = async (name: string) => {
          const said: string[] = [];
          const file = join(folder, name);
          const code = await protokollPruefen(['soziales', ...signed, '--export', file], { SOZIALES_ABGABE_URL: journals.url }, jetzt, (line) => said.push(line));
          const others = [runPython('--jetzt', jetzt.toISOString(), ...signed, file), ...(datenbank === 'sqlite' ? [runPython('--jetzt', jetzt.toISOString(), ...signed, journals.url)] : [])];
          return { code, text: said.join('\n'), others };
        };
        const whole = await verify('heil.jsonl');
        expect([whole.code, ...whole.others.map(({ code }) => code)]).toEqual([0, ...whole.others.map(() => 0)]);

        const database = await openDatabase(journals.url, { readOnly: false });
        const [row]: readonly { readonly kette: string; readonly id: string }[] = await database.knex('asylblg_protokoll').where({ folge: 3 }).orderBy('kette');
        await database.knex('asylblg_protokoll').where({ id: row?.id }).update({ hash: '0'.repeat(64) });
        await database.close();
        const damaged = await verify('beschaedigt.jsonl');
        const broken = `ASYLBLG: GEBROCHEN. Kette ${row?.kette}, Nummer 3, Eintrag ${row?.id}: `;
        expect([damaged.code, damaged.text]).toEqual([1, expect.stringContaining(broken)]);
        for (const { code, text } of damaged.others) expect([code, text]).toEqual([1, expect.stringContaining(broken)]);
        expect((await verify('beschaedigt.jsonl')).code).toBe(2); // nothing is written over
        rmSync(folder, { recursive: true });
        await journals.drop();
      },
      patience,
    );
  });
}
