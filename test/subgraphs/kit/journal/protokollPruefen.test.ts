import SQLite from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { protokollPruefen } from '../../../../subgraphs/kit/commands/protokollPruefen';
import { openDatabase } from '../../../../subgraphs/kit/database';
import { openMariadbJournal } from '../../../../subgraphs/kit/journal/openMariadbJournal';
import { openSqliteJournal } from '../../../../subgraphs/kit/journal/openSqliteJournal';
import { withCheckpoints } from '../../../../subgraphs/kit/journal/withCheckpoints';
import { entry } from './entries';
import { createTestDatabase, describeMariadb } from './mariadbForTests';

const now = new Date('2026-11-22T12:00:00Z');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
let folder: string;
let file: string;

async function run(...args: string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const code = await protokollPruefen(args, { DATEN: folder }, now, (line) => lines.push(line));
  return { code, text: lines.join('\n') };
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pruefen-'));
  file = join(folder, 'soziales', 'protokoll.sqlite');
  const inner = await openSqliteJournal({ file, stellen: ['SOZIALHILFE', 'ASYLBLG'] });
  const office = withCheckpoints(inner, { directory: join(folder, 'ziel'), key: privateKey, now: () => now, onFailure: (error) => console.error(error) });
  for (let count = 0; count < 3; count += 1) await office.of('ASYLBLG').append([entry()]);
  await office.of('SOZIALHILFE').append([entry()]);
  await office.close();
  writeFileSync(join(folder, 'schluessel.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
});
afterEach(() => rmSync(folder, { recursive: true }));

const tamper = (sql: string) => {
  const database = new SQLite(file);
  database.exec(sql);
  database.close();
};
const withPruefpunkte = () => ['soziales', '--pruefpunkte', join(folder, 'ziel'), '--schluessel', join(folder, 'schluessel.pem')];

describe('protokoll:pruefen', () => {
  it('says of every journal of an office that it is whole, and what it cannot see', async () => {
    const { code, text } = await run('soziales');
    expect(code).toBe(0);
    expect(text).toContain('SOZIALHILFE: unversehrt. 1 Einträge in 1 Ketten');
    expect(text).toContain('ASYLBLG: unversehrt. 3 Einträge in 1 Ketten');
    expect(text).toContain('Ohne --pruefpunkte fällt ein abgeschnittenes Ende nicht auf.');
  });

  it('says it with checkpoints', async () => {
    const { code, text } = await run(...withPruefpunkte());
    expect([code, text]).toEqual([0, expect.stringContaining('ASYLBLG: 1 Prüfpunkte mit gültiger Signatur.')]);
  });

  it.each([
    ['an entry is deleted', 'DELETE FROM asylblg_protokoll WHERE folge = 2', 'Nummer 3'],
    ['a payload is changed', "UPDATE asylblg_protokoll SET nutzlast = REPLACE(nutzlast, 'KI', 'XX') WHERE folge = 2", 'Nummer 2'],
    ['a time is not text', 'UPDATE asylblg_protokoll SET am = 5 WHERE folge = 2', 'Nummer 2'],
    ['a sequence is not a number', "UPDATE asylblg_protokoll SET folge = 'x' WHERE folge = 2", 'Nummer 3'],
  ])('names the first broken entry where %s', async (_story, sql, named) => {
    tamper(sql);
    const { code, text } = await run('soziales');
    expect(code).toBe(1);
    expect(text).toMatch(new RegExp(`ASYLBLG: GEBROCHEN\\. Kette [0-9a-f]{32}, ${named}, Eintrag`));
    expect(text).toContain('SOZIALHILFE: unversehrt');
  });

  it('sees an end cut off with checkpoints only', async () => {
    tamper('DELETE FROM asylblg_protokoll WHERE folge = 3');
    expect((await run('soziales')).code).toBe(0);
    expect(await run(...withPruefpunkte())).toMatchObject({ code: 1, text: expect.stringContaining('abgeschnitten') });
  });

  it('sees a byte of a chain’s id changed wherever the file holds it, in a row or in an index', async () => {
    const database = new SQLite(file);
    const kette = database.prepare<[], string>('SELECT kette FROM asylblg_protokoll').pluck().get();
    database.pragma('journal_mode = DELETE');
    database.close();
    const written = readFileSync(file);
    const places: number[] = [];
    for (let at = written.indexOf(kette ?? '?'); at >= 0; at = written.indexOf(kette ?? '?', at + 1)) places.push(at);
    expect(places.length).toBe(6); // three entries, each in the table and in its index
    for (const at of places) {
      const bytes = Buffer.from(written);
      bytes.writeUInt8(bytes.readUInt8(at + 31) ^ 1, at + 31);
      writeFileSync(file, bytes);
      expect(await run('soziales')).toMatchObject({ code: 1, text: expect.stringContaining('GEBROCHEN') });
    }
  });

  it('trusts no checkpoint of another key', async () => {
    writeFileSync(join(folder, 'schluessel.pem'), generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }));
    expect(await run(...withPruefpunkte())).toMatchObject({ code: 1, text: expect.stringContaining('nicht mit dem genannten Schlüssel signiert') });
  });

  it.each([
    ['no office', []],
    ['two offices', ['jobcenter', 'jugend']],
    ['an unknown office', ['gibtesnicht']],
    ['an office without a journal', ['jobcenter']],
    ['an unknown option', ['jobcenter', '--nix']],
    ['checkpoints without a key', ['soziales', '--pruefpunkte', '.']],
  ])('ends with 2 and a sentence for %s', async (_story, args) => {
    const { code, text } = await run(...args);
    expect([code, text]).toEqual([2, expect.stringMatching(/^Nicht prüfbar: .+/)]);
    expect(text).not.toContain('    at ');
  });

  it('runs as a command and has help', () => {
    const command = join(__dirname, '../../../../subgraphs/kit/commands/protokollPruefen.ts');
    const start = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', command, ...args], { env: { ...process.env, DATEN: folder }, encoding: 'utf8' });
    expect(start('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('npm run protokoll:pruefen -- <amt>') });
    expect(start('soziales')).toMatchObject({ status: 0, stdout: expect.stringContaining('unversehrt') });
  });
});

describeMariadb('protokoll:pruefen on MariaDB', () => {
  it('verifies the journals in the store of the office', async () => {
    const schema = await createTestDatabase();
    const database = await openDatabase(schema.url, { readOnly: false });
    const office = await openMariadbJournal({ database, stellen: ['JUGEND'] });
    await office.of('JUGEND').append([entry(), entry()]);
    const lines: string[] = [];
    const start = () => protokollPruefen(['jugend'], { JUGEND_ABGABE_URL: schema.url }, now, (line) => lines.push(line));
    expect(await start()).toBe(0);
    await schema.run('UPDATE jugend_protokoll SET hash = REVERSE(hash) WHERE folge = 2');
    expect(await start()).toBe(1);
    expect(lines.join('\n')).toContain('JUGEND: GEBROCHEN');
    await office.close();
    await database.close();
    await schema.drop();
  });
});
