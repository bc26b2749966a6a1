import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildASTSchema, parse, validate } from 'graphql';
import { readLaw } from '../../../../schema/law';
import { loadSubgraphs } from '../../../../schema/sdl';
import { stelle } from '../../../../subgraphs/kit/commands/stelle';
import { readUrl } from '../../../../subgraphs/kit/serving/settings';

interface Asked { readonly query: string; readonly variables: Record<string, unknown>; readonly headers: IncomingHttpHeaders }

let gateway: Server;
let url: string;
let folder: string;
/** What the gateway of the test answers, in order; the last one again and again. */
let answers: unknown[];
let asked: Asked[];

beforeAll(async () => {
  gateway = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Omit<Asked, 'headers'>;
      asked.push({ query, variables, headers: request.headers });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers.length > 1 ? answers.shift() : answers[0]));
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/graphql`;
  folder = mkdtempSync(join(tmpdir(), 'stelle-'));
  writeFileSync(join(folder, 'seite.json'), JSON.stringify({ code: 'ABCDE12345', werte: { termine: [] } }));
  writeFileSync(join(folder, 'kaputt.json'), '{ geheim-99');
  writeFileSync(join(folder, 'token'), 'aus-der-datei\n');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => gateway.close(resolve));
});
beforeEach(() => { asked = []; });

async function run(args: readonly string[], antwort: unknown, confirmed = false) {
  const printed: string[] = [];
  answers = Array.isArray(antwort) ? antwort.map((one: unknown) => ({ data: { antwort: one } })) : [{ data: { antwort } }];
  const done = await stelle([...args, '--url', url], { FALLVERBUND_TOKEN: 'aus-der-umgebung' }, { print: (text) => void printed.push(text), confirm: async () => confirmed });
  return { done, text: printed.join('\n') };
}

const erledigt = { ergebnis: 'ERLEDIGT', hinweis: 'Erledigt.' };
const anfrage = { id: 'ps.KI.CASE_MANAGEMENT.Z', organisation: 'KI', rolle: 'CASE_MANAGEMENT', zweck: 'KIM_CASE_MANAGEMENT', kategorien: ['JC_BEDARF'], zuletztAm: '2026-11-01T08:00:00.000Z' };
const wert = (id: string) => ({ id, feld: 'JobcenterBewilligung.von', kategorie: 'JC_BEWILLIGUNG', wert: '2026-01-01', istFreigegeben: false });
const seite = { anfrage, werte: [wert('w1'), wert('w2')] };

const everyCommand = (): readonly [string, readonly string[], unknown][] => [
  ['anfragen', [], [[anfrage]]],
  ['vorschau', ['a'], seite],
  ['freigeben', ['a', 'w1'], erledigt],
  ['verknuepfen', [join(folder, 'seite.json')], erledigt],
  ['nicht-verknuepfen', ['ABCDE12345'], erledigt],
  ['verknuepfungen', [], [[{ pseudonym: 'p', schluessel: ['1'], kategorien: [], gueltigBis: null, istBeendet: false }]]],
  ['widerrufen', ['p'], erledigt],
  ['von-hand', [join(folder, 'seite.json')], erledigt],
  ['sperren', ['1'], [[{ id: 's', art: 'VETO_64', wirkung: 'ALLES', grund: 'g', gesetztAm: '2026-11-01T08:00:00.000Z' }]]],
  ['sperre-setzen', ['1', '--art', 'VETO_64', '--wirkung', 'ALLES', '--grund', 'g'], erledigt],
  ['sperre-aufheben', ['s'], erledigt],
  ['anhalten', [], erledigt],
  ['fortsetzen', [], erledigt],
  ['zustand', [], { istAngehalten: false, offeneMeldungen: 0 }],
];

describe('the staff command line', () => {
  it('asks every controller only what its schema has', async () => {
    const law = readLaw();
    const offices = loadSubgraphs(law).filter(({ name }) => name !== 'kim');
    for (const office of offices) {
      const schema = buildASTSchema(office.document, { assumeValid: true, assumeValidSDL: true });
      for (const name of office.stellen) {
        for (const [command, args, antwort] of everyCommand()) expect(await run([name.toLowerCase(), command, ...args], antwort)).toMatchObject({ done: true });
        for (const { query } of asked.splice(0)) expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
      }
    }
  });

  it('sends the token and the one purpose of this work', async () => {
    await run(['jobcenter', 'zustand'], { istAngehalten: false, offeneMeldungen: 0 });
    await run(['jobcenter', 'zustand', '--token-datei', join(folder, 'token')], { istAngehalten: false, offeneMeldungen: 0 });
    expect(asked.map(({ headers }) => [headers.authorization, headers['x-zweck']])).toEqual([
      ['Bearer aus-der-umgebung', 'FREIGABEPRUEFUNG'],
      ['Bearer aus-der-datei', 'FREIGABEPRUEFUNG'],
    ]);
  });

  it('shows what waits as a table', async () => {
    const { text } = await run(['jobcenter', 'anfragen'], [[anfrage]]);
    expect(text).toBe([
      'Organisation  Zweck                zuletzt     Kategorien  Anfrage',
      '------------  -------------------  ----------  ----------  ------------------------',
      'KI            KIM_CASE_MANAGEMENT  2026-11-01  JC_BEDARF   ps.KI.CASE_MANAGEMENT.Z',
    ].join('\n').replace('------------------------', '-'.repeat(anfrage.id.length)));
  });

  it('shows text of a Fachverfahren whole, and lets it steer no terminal', async () => {
    const { text } = await run(['jobcenter', 'vorschau', 'a'], { anfrage, werte: [{ ...wert('w1'), wert: `\u001b[2J${'x'.repeat(500)}` }] });
    expect(text).not.toContain('\u001b');
    expect(text).toContain(`\\u{1b}[2J${'x'.repeat(500)}`);
  });

  it('releases the values named, even where one begins like an option', async () => {
    const id = `-${'a'.repeat(42)}`;
    await run(['jobcenter', 'freigeben', 'a', id, 'w2', '--bis', '2026-12-24'], erledigt);
    expect(asked[0]?.variables).toEqual({ anfrage: 'a', werte: [id, 'w2'], bis: '2026-12-24' });
  });

  it.each([
    ['after somebody has seen them and said yes', [], true, true],
    ['not where nobody says yes', [], false, false],
    ['without asking where --ja says so', ['--ja'], false, true],
  ] as const)('releases all values of the preview %s', async (_title, extra, confirmed, released) => {
    const { done, text } = await run(['jobcenter', 'freigeben', 'a', '--alle', ...extra], [seite, erledigt], confirmed);
    expect(text).toContain('JobcenterBewilligung.von');
    expect(done).toBe(released);
    expect(asked.slice(1).map(({ variables }) => variables['werte'])).toEqual(released ? [['w1', 'w2']] : []);
  });

  it('an outcome that is not done says why, and is a failure', async () => {
    expect(await run(['jobcenter', 'nicht-verknuepfen', 'X'], { ergebnis: 'CODE_UNBEKANNT', hinweis: 'Dieser Code ist nicht bekannt.' })).toEqual({ done: false, text: 'Dieser Code ist nicht bekannt.' });
  });

  it('repeats the message of a public error with its number', async () => {
    answers = [{ errors: [{ message: 'Bitte melden Sie sich an.', extensions: { code: 'ANMELDUNG_FEHLT', anfrage: 'n-1' } }] }];
    const attempt = stelle(['jobcenter', 'zustand', '--url', url], { FALLVERBUND_TOKEN: 't' }, { print: () => undefined, confirm: async () => false });
    await expect(attempt).rejects.toThrow('Bitte melden Sie sich an. (ANMELDUNG_FEHLT, Anfrage n-1)');
  });

  it('helps, naming every command', async () => {
    const { text } = await run(['--help'], null);
    for (const [command] of everyCommand()) expect(text).toContain(`\n  ${command}`);
  });
});

describe('a mistake at the keyboard', () => {
  const cases: readonly [string, readonly string[], string][] = [
    ['nothing', [], 'Bitte eine Stelle und einen Befehl nennen'],
    ['an unknown command', ['jobcenter', 'loeschen'], 'Bitte eine Stelle und einen Befehl nennen'],
    ['an unknown controller', ['finanzamt', 'anfragen'], 'Bitte zuerst eine Stelle nennen'],
    ['the authority, which releases nothing', ['kim', 'anfragen'], 'Bitte zuerst eine Stelle nennen'],
    ['an unknown option', ['jobcenter', 'anfragen', '--geheim'], 'nicht verständlich'],
    ['a word too many', ['jobcenter', 'anfragen', 'alle'], 'Erwartet wird: anfragen'],
    ['no value and not all', ['jobcenter', 'freigeben', 'a'], 'Erwartet wird: freigeben'],
    ['values and all', ['jobcenter', 'freigeben', 'a', 'w1', '--alle'], 'Erwartet wird: freigeben'],
    ['a lock without its kind', ['jobcenter', 'sperre-setzen', '1'], 'Erwartet wird: sperre-setzen'],
    ['a file that is not there', ['jobcenter', 'verknuepfen', '/nirgends.json'], 'ist nicht lesbar'],
  ];
  it.each(cases)('%s: a German line, and nothing is sent', async (_title, args, message) => {
    await expect(run(args, erledigt)).rejects.toThrow(message);
    expect(asked).toEqual([]);
  });

  it('a file that is no JSON is not quoted', async () => {
    await expect(run(['jobcenter', 'von-hand', join(folder, 'kaputt.json')], erledigt)).rejects.toThrow(/kaputt\.json» ist kein gültiges JSON\.$/);
  });

  it('no token', async () => {
    await expect(stelle(['jobcenter', 'zustand'], {}, { print: () => undefined, confirm: async () => false })).rejects.toThrow('Es fehlt ein Zugangstoken');
  });

  it('a token is not sent in the clear beyond this machine', async () => {
    expect(readUrl({ URL: 'http://gateway.stadt.example' }, 'URL', false, [])).toBeUndefined();
    await expect(stelle(['jobcenter', 'zustand', '--url', 'http://gateway.stadt.example/graphql'], { FALLVERBUND_TOKEN: 't' }, { print: () => undefined, confirm: async () => false })).rejects.toThrow('--url: unverschlüsselt');
  });
});
