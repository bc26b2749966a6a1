import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildASTSchema, parse, validate } from 'graphql';
import { readLaw } from '../../../../schema/law';
import { loadSubgraphs } from '../../../../schema/sdl';
import { kontrolle } from '../../../../subgraphs/kit/commands/kontrolle';
import { vorfall } from '../../../../subgraphs/kit/commands/vorfall';
import { aufruferOf } from '../../../../subgraphs/kit/serving/aufruferOf';

interface Asked { readonly query: string; readonly variables: Record<string, unknown>; readonly headers: IncomingHttpHeaders }

let gateway: Server;
let url: string;
let folder: string;
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
  folder = mkdtempSync(join(tmpdir(), 'kontrolle-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => gateway.close(resolve));
});
beforeEach(() => { asked = []; });

async function run(args: readonly string[], ...antworten: readonly unknown[]) {
  const printed: string[] = [];
  answers = antworten.map((antwort) => ({ data: { antwort } }));
  const done = await kontrolle([...args, '--url', url], { FALLVERBUND_TOKEN: 'aus-der-umgebung' }, (text) => void printed.push(text));
  return { done, text: printed.join('\n') };
}

const erledigt = { ergebnis: 'ERLEDIGT', hinweis: 'Erledigt.' };
const eintrag = (id: string) => ({
  id, am: '2026-11-01T08:00:00.000Z', vorgang: 'ABRUF', organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT', zweck: 'KIM_CASE_MANAGEMENT', pseudonym: 'ps', urteil: 'TEILWEISE', grund: null, handlung: null,
  kategorien: [{ kategorie: 'JC_BEDARF', felder: ['JobcenterBedarf.stand'], urteil: 'ABGELEHNT', grund: 'SPERRE' }], einwilligungRef: null, zu: null, aktenzeichen: null, istVerfallen: true,
});
const zeit = ['--von', '2026-11-01', '--bis', '2026-11-02'];
const weil = ['--begruendung', 'Verdacht auf Abrufe ohne Anlass.', '--aktenzeichen', 'DSB 12'];
const abdruck = `-${'a'.repeat(42)}`;

const everyCommand: readonly (readonly [string, readonly string[], unknown])[] = [
  ['protokoll', ['--vorgang', 'ABRUF', '--grund', 'SPERRE', ...zeit], { eintraege: [eintrag('1')], naechste: null }],
  ['beantragen', ['--art', 'VORFALL', '--token-abdruck', abdruck, ...zeit, ...weil], { ...erledigt, antrag: 'A', abdruck }],
  ['antraege', [], [{ id: 'A', art: 'EXPORT', von: '', bis: '', kennung: null, tokenAbdruck: null, begruendung: 'b', aktenzeichen: 'a', abdruck, zustand: 'BEANTRAGT', gueltigBis: '', zeichnungen: [{ rolle: 'PERSONALRAT', zustimmung: true, am: '' }] }]],
  ['zeichnen', ['A', abdruck], erledigt],
  ['einsicht', ['A'], { ...erledigt, eintraege: [eintrag('1')], naechste: null }],
  ['kennungen', ['A'], { ...erledigt, kennungen: [{ stelle: 'JUGEND', kennung: 'n', tokenAbdruecke: [abdruck] }] }],
  ['aufbewahrungen', [], []],
  ['aufbewahren', ['--anlass', 'VORFALL', ...zeit, '--gilt-bis', '2027-01-01', ...weil], erledigt],
  ['verlaengern', ['H', '--gilt-bis', '2027-01-01', '--begruendung', 'Das Verfahren läuft noch.'], erledigt],
  ['aufheben', ['H'], erledigt],
  ['bereinigungen', [], [{ am: '2026-11-01', klassen: [{ aufbewahrung: 'ABRUF', vor: '2026-05-01', anzahl: 3, von: '2026-04-01', bis: '2026-04-30' }] }]],
];

test.each(everyCommand)('%s sends what the schema of kim understands, for data-protection control', async (name, args, answer) => {
  const { done } = await run(['kim', name, ...args], answer);
  expect(done).toBe(true);
  const kim = loadSubgraphs(readLaw()).find((subgraph) => subgraph.name === 'kim');
  if (!kim) throw new Error('kim');
  const schema = buildASTSchema(kim.document, { assumeValid: true, assumeValidSDL: true });
  for (const { query, headers } of asked) {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(headers).toMatchObject({ 'x-zweck': 'DATENSCHUTZKONTROLLE', authorization: 'Bearer aus-der-umgebung' });
  }
});

test('days are their first and last moment, and a hash that begins with a hyphen is no option', async () => {
  await run(['jobcenter', 'beantragen', '--art', 'VORFALL', '--token-abdruck', abdruck, ...zeit, ...weil], { ...erledigt, antrag: 'A', abdruck });
  expect(asked[0]?.variables).toEqual({ eingabe: { art: 'VORFALL', von: '2026-11-01T00:00:00.000Z', bis: '2026-11-02T23:59:59.999Z', tokenAbdruck: abdruck, begruendung: weil[1], aktenzeichen: 'DSB 12' } });
  await run(['jobcenter', 'zeichnen', 'A', abdruck, '--ablehnen'], erledigt);
  expect(asked[1]?.variables).toEqual({ antrag: 'A', abdruck, zustimmung: false });
});

test('an entry is told with its internal reason, and that nobody got the answer', async () => {
  const { text } = await run(['jobcenter', 'protokoll'], { eintraege: [eintrag('1')], naechste: '01N' });
  expect(text).toContain('JC_BEDARF: ABGELEHNT (SPERRE)');
  expect(text).toContain('TEILWEISE (nicht übergeben)');
  expect(text).toContain('--nach 01N');
});

test('an export is all pages in a new file that is its owner’s alone, and overwrites nothing', async () => {
  const file = join(folder, 'auszug.jsonl');
  const pages = [{ ...erledigt, eintraege: [eintrag('1')], naechste: '1' }, { ...erledigt, eintraege: [eintrag('2')], naechste: null }];
  expect((await run(['jugend', 'einsicht', 'A', '--export', file], ...pages)).done).toBe(true);
  expect(readFileSync(file, 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['1', '2']);
  expect(statSync(file).mode & 0o077).toBe(0);
  await expect(run(['jugend', 'einsicht', 'A', '--export', file], pages[1])).rejects.toThrow('gibt es schon');
});

test('what was not signed is not done, is said, and leaves no file', async () => {
  const file = join(folder, 'leer.jsonl');
  const { done, text } = await run(['jugend', 'einsicht', 'A', '--export', file], { ergebnis: 'ZEICHNUNG_FEHLT', hinweis: 'Es fehlt noch eine Zeichnung.', eintraege: [], naechste: null });
  expect([done, text, existsSync(file)]).toEqual([false, 'Es fehlt noch eine Zeichnung.', false]);
});

test.each([
  ['no Stelle', [], 'Stelle nennen'],
  ['an office instead of a Stelle', ['soziales', 'protokoll'], 'Stelle nennen'],
  ['no command', ['kim'], 'Befehl nennen'],
  ['an unknown option', ['kim', 'protokoll', '--nutzer', 'cm-ki'], 'nicht verständlich'],
  ['a word too many', ['kim', 'protokoll', 'alles'], 'Erwartet wird'],
  ['references from another Stelle than kim', ['jugend', 'kennungen', 'A'], 'nur kim'],
])('%s: a sentence, and nothing is asked', async (_what, args, expected) => {
  await expect(run(args, erledigt)).rejects.toThrow(expected);
  expect(asked).toEqual([]);
});

describe('npm run vorfall', () => {
  const token = `h.${Buffer.from(JSON.stringify({ iat: 1_790_000_000, exp: 1_790_003_600, sub: 'cm-ki' })).toString('base64url')}.s`;
  const told = (args: readonly string[], given = token): string => {
    const lines: string[] = [];
    vorfall(args, { FALLVERBUND_TOKEN: given }, (line) => lines.push(line));
    return lines.join('\n');
  };

  it('says the hash of a token for every controller, when it lived, and not whose it is', () => {
    const text = told([]);
    for (const stelle of readLaw().stellen.keys()) expect(text).toContain(aufruferOf(stelle, token));
    expect(text).toContain('2026-09-21T');
    expect(text).not.toMatch(/cm-ki|h\.ey/);
  });

  it('or for one', () => expect(told(['jugend']).split('\n')).toEqual([expect.stringContaining('Das Token galt'), `JUGEND          ${aufruferOf('JUGEND', token)}`]));

  it.each([['no token', [], 'kein-token'], ['nobody’s Stelle', ['rathaus'], token]] as const)('%s: a sentence', (_what, args, given) => expect(() => told(args, given)).toThrow(/Zugangstoken|Stelle/));
});
