import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { parse } from 'yaml';
import { demoUsers } from '../../gateway/demo/users';
import { createLog } from '../../subgraphs/kit/serving/log';
import { openTestWorld, type TestWorld } from '../world';
import { offices } from './booty';
import { wholeBlock } from './wholeBlock';

const subgraphs = join(__dirname, '..', '..', 'subgraphs');
const schema = join(__dirname, '..', '..', 'schema');

/** Every text and number anywhere below. */
function scalarsOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(scalarsOf) : [];
}

/** Words of the law, the organisations and the users: no secrets, and looked for on their own below. */
const knownWords = ['vocabulary.graphql', 'organisationen.yaml', ...readdirSync(join(schema, 'subgraphs')).map((file) => join('subgraphs', file))].map((file) => readFileSync(join(schema, file), 'utf8')).concat(demoUsers.map(({ sub }) => sub)).join('\n');

/** What the invented people's rows and typed answers say and nobody else does: names, file numbers, words, days, amounts. */
const canaries: readonly string[] = [
  ...new Set(
    [...offices, 'kim']
      .flatMap((office) => ['daten.yaml', 'abgabe.yaml'].map((file) => join(subgraphs, office, 'demo', file)))
      .filter((file) => existsSync(file))
      .flatMap((file) => scalarsOf(parse(readFileSync(file, 'utf8'))))
      .map((text) => text.trim())
      .filter((text) => text.length >= 6 && !/^(19|20)\d{4,6}$/.test(text) && !knownWords.includes(text)),
  ),
].filter((text) => !/^(P\d+-|F-2026)/.test(text));

/** As a word of its own: six digits stand somewhere in any thousand random hashes. */
function says(text: string, canary: string): boolean {
  if (!text.includes(canary)) return false;
  return !/^[\w-]+$/.test(canary) || new RegExp(`(?<![\\w-])${canary}(?![\\w-])`).test(text);
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));

const dump = (file: string): string => {
  const database = new SQLite(file, { readonly: true });
  const tables = database.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM ${name} ORDER BY 1`).all()]);
  database.close();
  return JSON.stringify(rows);
};

describe('after a full view of every case', () => {
  const lines: string[] = [];
  /** What a token is told by: who it says one is, and its signature; a log line would cut the whole. */
  const pieces: string[] = [];
  const stores = new Map<string, string>();
  let world: TestWorld;
  let journals: ReadonlyMap<string, string>;

  beforeAll(async () => {
    world = await openTestWorld({ log: createLog({ prozess: 'test', stufe: 'debug', destination: { write: (line) => void lines.push(line) } }) });
    for (const office of offices) stores.set(office, dump(join(world.daten, office, 'abgabe.sqlite')));
    const views: readonly [string, string][] = [['cm-ki', 'F-2026-013'], ['cm-ki', 'F-2026-001'], ['cm-traeger-b', 'F-2026-003'], ['cm-traeger-a', 'F-2026-002'], ['cm-traeger-c', 'F-2026-011'], ['cm-ki', 'F-2026-999']];
    for (const [user, fall] of views) {
      for (const block of [...offices.map(wholeBlock), 'id dokumentation { stammdaten { familienname vornamen } } einwilligungen { id } fristen { datum }']) {
        const token = await world.token(user);
        pieces.push(...token.split('.').slice(1).map((part) => part.slice(0, 60)));
        await new Promise<void>((resolve, reject) => {
          const headers = new Map([['authorization', `Bearer ${token}`], ['x-zweck', 'KIM_CASE_MANAGEMENT'], ['x-correlation-id', 'vom-client']]);
          world.gateway.endpoint({ query: `query Fallansicht($f: ID!) { fall(id: $f) { klienten { ${block} } } }`, variables: { f: fall }, headers }, () => resolve()).catch(reject);
        });
      }
    }
    await world.ask('jc-vermittlung', '{ jobcenterAnfragen { id } jobcenterVerknuepfungen { pseudonym } }', {}, 'FREIGABEPRUEFUNG');
    const files = filesBelow(world.daten).filter((file) => /protokoll\.sqlite|pruefpunkt/.test(file) && !file.endsWith('.pem'));
    journals = new Map(files.map((file) => [file.slice(world.daten.length), readFileSync(file, 'utf8')]));
  }, 120_000);
  afterAll(() => world.close());

  it('there is enough to look for, and enough to look in', () => {
    expect(canaries.length).toBeGreaterThan(300);
    expect(canaries).toEqual(expect.arrayContaining(['0000001042', 'Probe-Kowalenko', 'SH-26-0018']));
    expect([...journals.keys()].filter((file) => file.includes('protokoll.sqlite')).length).toBeGreaterThanOrEqual(6);
    expect([...journals.values()].join('').length).toBeGreaterThan(50_000);
    expect(lines.length).toBeGreaterThan(30);
  });

  it('no journal and no checkpoint holds a value, a name, a file number or a token', () => {
    const found = [...journals].flatMap(([file, bytes]) => [...canaries, ...pieces].filter((canary) => says(bytes, canary)).map((canary) => `${file}: ${canary}`));
    expect(found).toEqual([]);
  });

  it('no journal holds a case, a person’s number, the name of a user, a query or an alias', () => {
    const found = [...journals].flatMap(([file, bytes]) => [...bytes.matchAll(/F-2026-\d{3}|K-00\d\d|cm-(?:ki|traeger)|vom-client|fall\(|klienten/g)].map(([text]) => `${file}: ${text}`));
    expect(found.filter((text) => !text.startsWith('/kim/'))).toEqual([]);
  });

  it('no log line holds any of it, and each is one event', () => {
    const text = lines.join('');
    expect([...canaries, ...pieces].filter((canary) => says(text, canary))).toEqual([]);
    expect(text).not.toMatch(/F-2026-\d{3}|K-00\d\d|cm-(?:ki|traeger)|query|klienten|demo-1\./);
    expect(lines.filter((line) => line.trim().includes('\n'))).toEqual([]);
  });

  it('a question writes nothing into the store of an office', () => {
    for (const [office, before] of stores) expect([office, dump(join(world.daten, office, 'abgabe.sqlite'))]).toEqual([office, before]);
  });

  it('what the authority keeps of a Freigabe is neither the Freigabe nor the token', () => {
    const bytes = ['abgabe.sqlite', 'abgabe.sqlite-wal'].map((file) => join(world.daten, 'kim', file)).filter((file) => existsSync(file) && statSync(file).size > 0).map((file) => readFileSync(file, 'latin1')).join('');
    expect(bytes).toContain('siegelHash');
    expect(pieces.filter((piece) => bytes.includes(piece))).toEqual([]);
    expect(bytes).not.toContain('demo-1.');
  });
});
