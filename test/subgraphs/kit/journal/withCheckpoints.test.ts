import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteJournal } from '../../../../subgraphs/kit/journal/openSqliteJournal';
import type { OfficeJournal } from '../../../../subgraphs/kit/journal/officeJournal';
import { readCheckpoints } from '../../../../subgraphs/kit/journal/readCheckpoints';
import { withCheckpoints } from '../../../../subgraphs/kit/journal/withCheckpoints';
import { entry } from './entries';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const now = () => new Date('2026-11-22T12:00:00Z');

let folder: string;
let directory: string;
let office: OfficeJournal;
let minutePasses: () => void;
let failures: unknown[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pruefpunkte-'));
  directory = join(folder, 'ziel');
  failures = [];
  office = withCheckpoints(await openSqliteJournal({ file: join(folder, 'protokoll.sqlite'), stellen: ['SOZIALHILFE', 'ASYLBLG'] }), {
    directory,
    key: privateKey,
    now,
    onFailure: (error) => failures.push(error),
    every: (milliseconds, task) => {
      expect(milliseconds).toBe(60_000);
      minutePasses = task;
      return () => undefined;
    },
  });
});

afterEach(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

const append = (count: number, stelle = 'SOZIALHILFE') => office.of(stelle).append(Array.from({ length: count }, () => entry()));
const read = (stelle = 'SOZIALHILFE', key = publicKey) => readCheckpoints(directory, stelle, key);

async function eventually(check: () => Promise<void>): Promise<void> {
  for (const deadline = Date.now() + 3_000; ; await new Promise((resolve) => setTimeout(resolve, 10))) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

describe('checkpoints', () => {
  it('are written after a hundred entries, over the heads of every journal of the office', async () => {
    await append(60);
    await append(39, 'ASYLBLG');
    expect(readdirSync(directory)).toEqual([]);
    await append(1);
    await eventually(async () => expect((await read('ASYLBLG')).koepfe).toEqual(await office.heads('ASYLBLG')));
    expect((await read()).koepfe).toEqual(await office.heads('SOZIALHILFE'));
  });

  it('are written every minute while there are new entries, and not otherwise', async () => {
    minutePasses();
    await append(1);
    minutePasses();
    await eventually(async () => expect((await read()).zeilen).toBe(1));
    minutePasses();
    minutePasses();
    await append(1);
    minutePasses();
    await eventually(async () => expect((await read()).zeilen).toBe(2));
  });

  it('are written when the office closes', async () => {
    await append(3);
    await office.close();
    expect((await read()).koepfe).toMatchObject([{ folge: 3 }]);
  });

  it('cover at the next start what a crash left unsigned', async () => {
    await append(2);
    const crashed = office; // its minute never came
    office = withCheckpoints({ ...crashed, close: async () => undefined }, { directory, key: privateKey, now, onFailure: (error) => failures.push(error), every: (_milliseconds, task) => { minutePasses = task; return () => undefined; } });
    minutePasses();
    await eventually(async () => expect((await read()).koepfe).toMatchObject([{ folge: 2 }]));
    await crashed.close();
    expect(failures).toEqual([]);
  });

  it('that cannot be written are reported and written later, in a file of their own; appending goes on', async () => {
    rmSync(directory, { recursive: true });
    writeFileSync(directory, 'kein Ordner');
    await append(100);
    await eventually(async () => expect(failures).toHaveLength(1));
    rmSync(directory);
    await append(1);
    mkdirSync(directory);
    minutePasses();
    await eventually(async () => expect((await read()).koepfe).toMatchObject([{ folge: 101 }]));
  });
});

describe('reading checkpoints', () => {
  beforeEach(async () => {
    await append(2);
    minutePasses();
    await eventually(async () => expect((await read()).zeilen).toBe(1));
  });
  const file = () => join(directory, readdirSync(directory).find((name) => name.startsWith('sozialhilfe.')) ?? '');

  it('ignores a last line that a crash has torn', async () => {
    appendFileSync(file(), '{"am":"2026');
    expect(await read()).toMatchObject({ zeilen: 1 });
    expect((await read()).ungueltig).toBeUndefined();
  });

  it.each([
    ['a head is changed', (text: string) => text.replace('"folge":2', '"folge":1')],
    ['the time is changed', (text: string) => text.replace('2026', '2025')],
    ['the controller is changed', (text: string) => text.replace('SOZIALHILFE', 'ASYLBLG')],
    ['a head is taken out', (text: string) => text.replace(/"koepfe":\[.*\],/, '"koepfe":[],')],
    ['the signature is missing', (text: string) => text.replace(/,"signatur":"[^"]*"/, '')],
    ['it is not JSON', () => 'x\n'],
  ])('names the line where %s', async (_story, tamper) => {
    writeFileSync(file(), tamper(readFileSync(file(), 'utf8')));
    expect((await read()).ungueltig).toMatch(/^sozialhilfe\..*\.jsonl:1$/);
  });

  it('trusts no other key', async () => {
    expect((await read('SOZIALHILFE', generateKeyPairSync('ed25519').publicKey)).ungueltig).toBeDefined();
  });

  it('does not take a checkpoint of one controller for one of another', async () => {
    writeFileSync(file().replace('sozialhilfe.', 'asylblg.'), readFileSync(file()));
    expect((await read('ASYLBLG')).ungueltig).toBeDefined();
  });
});
