import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openDatabase } from '../../../../subgraphs/kit/database';
import { UserMistake } from '../../../../subgraphs/kit/serving/runCommand';
import { aufruferFacts } from '../../../../subgraphs/kim/authority/store/nutzer';
import { nutzer } from '../../../../subgraphs/kim/commands/nutzer';
import { createTestDatabase, describeMariadb } from '../../kit/journal/mariadbForTests';

const now = new Date('2026-11-22T12:00:00Z');
const beispiel = 'm.beispiel: { organisation: KI, rolle: CASE_MANAGEMENT, aktiv: true, verpflichtetAm: 2026-01-15, verpflichtetBis: 2026-12-31 }\n';
const muster = 'p.muster: { organisation: TRAEGER_A, rolle: CASE_MANAGEMENT, aktiv: false }\n';

let folder: string;
let file: string;
let store: string;

const run = async (args: readonly string[], env: Record<string, string> = { DATEN: folder }): Promise<string> => {
  const lines: string[] = [];
  await nutzer(args, env, now, (line) => lines.push(line));
  return lines.join('\n');
};
const written = (text: string): string => {
  writeFileSync(file, text);
  return file;
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nutzer-'));
  file = join(folder, 'nutzer.yaml');
  mkdirSync(join(folder, 'kim'));
  store = join(folder, 'kim', 'abgabe.sqlite');
  await (await openDatabase(store, { readOnly: false })).close();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('nutzer', () => {
  it('enters who may sign in, and shows it', async () => {
    expect(await run(['--liste'])).toBe('Es ist niemand eingetragen.');
    expect(await run([written(beispiel + muster)])).toBe('2 Nutzer eingetragen.');
    const [first, second] = (await run(['--liste'])).split('\n');
    expect(first).toMatch(/^m\.beispiel +KI +CASE_MANAGEMENT +aktiv, verpflichtet seit 2026-01-15 bis 2026-12-31$/);
    expect(second).toMatch(/^p\.muster +TRAEGER_A +CASE_MANAGEMENT +gesperrt, nicht verpflichtet$/);
  });

  it('binds from the first day to the end of the last', async () => {
    await run([written(beispiel)]);
    const database = await openDatabase(store, { readOnly: true });
    const facts = await aufruferFacts(database.knex, { nutzer: 'm.beispiel', organisation: 'KI', rolle: 'CASE_MANAGEMENT', token: '' });
    await database.close();
    expect(facts).toMatchObject({ aktiv: true, verpflichtetAm: new Date('2026-01-15T00:00:00Z'), verpflichtetBis: new Date('2027-01-01T00:00:00Z') });
  });

  it('changes whom it names and leaves everybody else', async () => {
    await run([written(beispiel + muster)]);
    await run([written(beispiel.replace('aktiv: true', 'aktiv: false'))]);
    expect(await run(['--liste'])).toMatch(/m\.beispiel.*gesperrt[^]*p\.muster/);
  });

  it.each([
    ['an unknown organisation', beispiel.replace('KI', 'TRAEGER_Z'), /:1: erwartet wird eine Organisation: KI, TRAEGER_A/],
    ['an unknown role', `${muster}${beispiel.replace('CASE_MANAGEMENT', 'CHEF')}`, /:2: erwartet wird eine Rolle: CASE_MANAGEMENT/],
    ['a person concerned, who binds her own login', beispiel.replace('CASE_MANAGEMENT', 'KLIENT'), /:1: erwartet wird eine Rolle/],
    ['somebody active who was never bound to secrecy', muster.replace('false', 'true'), /:1: .*verpflichtetAm fehlt \(§ 78 SGB X, § 203 StGB\)/],
    ['an end before the beginning', beispiel.replace('2026-12-31', '2025-12-31'), /:1: eine Verpflichtung endet nicht/],
    ['a day that is none', beispiel.replace('2026-01-15', '15.01.2026'), /:1: erwartet wird der Tag der Verpflichtung \(JJJJ-MM-TT\)/],
    ['an unknown word', beispiel.replace('aktiv', 'telefon: 1, aktiv'), /:1: .*telefon/],
    ['the same person twice', beispiel + beispiel, /:2: kein gültiges YAML/],
    ['no YAML', '{', /:1: kein gültiges YAML/],
    ['nobody', '{}', /:1: erwartet wird mindestens ein Eintrag/],
  ])('refuses %s, by file and line, and enters nobody', async (_story, text, message) => {
    await expect(run([written(text)])).rejects.toThrow(message);
    expect(await run(['--liste'])).toBe('Es ist niemand eingetragen.');
  });

  it.each([
    ['neither file nor --liste', []],
    ['both', ['x.yaml', '--liste']],
    ['two files', ['x.yaml', 'y.yaml']],
    ['an unknown option', ['--nix']],
    ['a file that is not there', ['gibtesnicht.yaml']],
  ])('says in a sentence what is wrong with %s', async (_story, args) => {
    await expect(run(args)).rejects.toThrow(UserMistake);
  });

  it('does not create a store that was mistyped', async () => {
    await expect(run([written(beispiel)], { DATEN: join(folder, 'anderswo') })).rejects.toThrow(/Den Speicher «.*anderswo.*» gibt es nicht/);
    await expect(run(['--liste'], { KIM_ABGABE_URL: join(folder, 'nix.sqlite') })).rejects.toThrow(UserMistake);
  });

  it('does not write while another process owns the store, and says so; reading is free', async () => {
    await run([written(beispiel)]);
    writeFileSync(`${store}.besitzer`, '1 0\n');
    await expect(run([file])).rejects.toThrow(/gehört bereits dem laufenden Prozess 1 .*Läuft kim noch\? Zum Eintragen bitte beenden\./);
    expect(await run(['--liste'])).toContain('m.beispiel');
  });

  it('explains every word of its own example', async () => {
    const help = await run(['--help']);
    const example = help.split('\n').filter((line) => /^ {2}\S+: +\{/.test(line)).join('\n');
    expect(Object.keys(parse(example) as object)).toHaveLength(2);
    expect(await run([written(example)])).toBe('2 Nutzer eingetragen.');
  });

  it('runs as a command', () => {
    const command = join(__dirname, '../../../../subgraphs/kim/commands/nutzer.ts');
    const start = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', command, ...args], { env: { ...process.env, DATEN: folder }, encoding: 'utf8' });
    expect(start(written(beispiel))).toMatchObject({ status: 0, stdout: '1 Nutzer eingetragen.\n' });
    expect(start()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^Bitte genau eine Datei nennen.*\n$/) });
  });
});

describeMariadb('nutzer on MariaDB', () => {
  it('enters users before kim has ever run, and beside it', async () => {
    const schema = await createTestDatabase();
    const env = { KIM_ABGABE_URL: schema.url };
    const beside = await openDatabase(schema.url, { readOnly: false });
    expect(await run(['--liste'], env)).toBe('Es ist niemand eingetragen.');
    expect(await run([written(beispiel + muster)], env)).toBe('2 Nutzer eingetragen.');
    expect(await run(['--liste'], env)).toMatch(/m\.beispiel[^]*p\.muster/);
    await beside.close();
    await schema.drop();
  });
});
