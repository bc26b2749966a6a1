import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { createLog } from '../../subgraphs/kit/serving/log';
import { openTestWorld, type TestWorld } from '../world';
import { booties, offices } from './booty';
import { askEntities, aufruferHeader, callDirectly, changeFile, pseudonymOf, takeFreigaben } from './thief';
import { wholeBlock } from './wholeBlock';

const schema = join(__dirname, '..', '..', 'schema');

/** Words that are in the law for everybody to read. */
const lawful = ['vocabulary.graphql', 'organisationen.yaml', 'matrix.yaml', ...readdirSync(join(schema, 'subgraphs')).map((file) => join('subgraphs', file))].map((file) => readFileSync(join(schema, file), 'utf8')).join('\n');

/** Every cell of every database of the house that says something of its own. */
function cellsOf(file: string): readonly string[] {
  const database = new SQLite(file, { readonly: true });
  const tables = database.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  const cells = tables.flatMap(({ name }) => database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`).all()).flatMap((row) => Object.values(row));
  database.close();
  return cells.flatMap((cell) => (typeof cell === 'string' || typeof cell === 'number' ? [String(cell).trim()] : []));
}

const isTelling = (text: string): boolean => text.length >= 6 && !/^(19|20)\d{4,12}$/.test(text) && !/^\d{4}-\d\d-\d\d/.test(text) && !lawful.includes(text) && !/^(?:MITARBEITER|KI|TRAEGER_\w|[A-Z_]+)$/.test(text);

const says = (text: string, cell: string): boolean => text.includes(cell) && (!/^[\w-]+$/.test(cell) || new RegExp(`(?<![\\w-])${cell}(?![\\w-])`).test(text));

describe('the logs of a day on which everything was asked and much went wrong, at the most talkative level', () => {
  const lines: string[] = [];
  const printed: string[] = [];
  let cells: readonly string[] = [];
  let world: TestWorld;

  beforeAll(async () => {
    const spies = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0));
    world = await openTestWorld({ log: createLog({ prozess: 'test', stufe: 'debug', destination: { write: (line) => void lines.push(line) } }) });
    const token = await world.token('cm-ki');
    for (const { user, fall } of booties) for (const office of offices) await world.ask(user, `query Fallansicht($f: ID!) { fall(id: $f) { klienten { ${wholeBlock(office)} } } }`, { f: fall });
    await world.ask('cm-ki', '{ fall(id: "F-2026-013") { klienten { id dokumentation { stammdaten { familienname vornamen } } einwilligungen { id } fristen { datum } } } }');
    await world.ask('klient-1', '{ meineAuskunft { jobcenterZugriffe { eintraege { am } } } }', {}, 'AUSKUNFT');
    await world.ask('so-sachbearbeitung', '{ sozialhilfeAnfragen { id } sozialhilfeVerknuepfungen { pseudonym } }', {}, 'FREIGABEPRUEFUNG');
    await world.ask('jc-vermittlung', 'mutation($p: ID!) { jobcenterWiderrufen(pseudonym: $p) { ergebnis } }', { p: await pseudonymOf(world, 'JOBCENTER', '0000001042') }, 'FREIGABEPRUEFUNG');
    for (const { office, stelle } of booties) {
      const taken = await takeFreigaben(world, token, 'F-2026-001', [stelle]);
      await askEntities(world, office, [...taken, ...taken, { __typename: 'Klient', freigabeJobcenter: 'Probe-Kowalenko' }], '... on Klient { __typename }', { ...aufruferHeader([stelle], token), 'x-anfrage': 'Probe-Kowalenko' });
      await callDirectly(world, office, '{ nichts(id: "0000001042") { x } }', { f: 'Probe-Kowalenko' });
    }
    changeFile(world, 'jugend', 'quelle', "UPDATE HILFE SET NORM = 'Probe-Kowalenko', STAND = 'Probe-Kowalenko'");
    await world.ask('cm-traeger-a', `{ fall(id: "F-2026-002") { klienten { ${wholeBlock('jugend')} } } }`);
    changeFile(world, 'jobcenter', 'quelle', ...tablesOf(join(world.daten, 'jobcenter', 'quelle.sqlite')).slice(0, 2).map((table) => `ALTER TABLE ${table} RENAME TO ${table}_WEG`));
    await world.ask('cm-traeger-b', `{ fall(id: "F-2026-003") { klienten { ${wholeBlock('jobcenter')} } } }`);
    cells = [...new Set([...offices, 'kim'].flatMap((office) => cellsOf(join(world.daten, office, 'quelle.sqlite'))).filter(isTelling))];
    await world.close();
    for (const spy of spies) spy.mockRestore();
  }, 120_000);

  it('there was much to tell, and much was logged', () => {
    expect(cells.length).toBeGreaterThan(200);
    expect(cells).toEqual(expect.arrayContaining(['0000001042', 'Probe-Kowalenko']));
    expect(lines.length).toBeGreaterThan(30);
    expect([...new Set(lines.map((line) => /"stufe":"(\w+)"/.exec(line)?.[1]))].sort()).toEqual(expect.arrayContaining(['info', 'warn']));
  });

  it('no line holds a cell of any office’s database', () => {
    const text = lines.join('');
    expect(cells.filter((cell) => says(text, cell))).toEqual([]);
  });

  it('nor a case, a person, a user, a Freigabe, a query or a statement', () => {
    expect(lines.filter((line) => /F-2026-\d{3}|K-00\d\d|cm-(?:ki|traeger)|so-sachbearbeitung|demo-1\.|eyJ|klienten|SELECT|UPDATE|no such table/.test(line))).toEqual([]);
  });

  it('and nothing was printed past the log', () => {
    expect(printed.filter((text) => cells.some((cell) => says(text, cell)))).toEqual([]);
  });
});

function tablesOf(file: string): readonly string[] {
  const database = new SQLite(file, { readonly: true });
  const tables = database.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  database.close();
  return tables.map(({ name }) => name);
}
