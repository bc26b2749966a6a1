import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { readMarks } from '../../../schema/marks';
import { protectedMark } from '../../../schema/rules/reading/protectedMark';
import { reviewDocuments } from '../../../schema/review/documents';
import { law, subgraphs, theReview } from './theReview';

const page = reviewDocuments(theReview()).get('pruefbericht.html') ?? '';

test('the page needs nothing from elsewhere, and forbids itself to ask', () => {
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/\b(?:src|href)="(?!#)/);
  expect(page).not.toMatch(/https?:\/\//);
});

test('it can be read without seeing it: language, captions, headed columns, named regions', () => {
  const tables = page.match(/<table>/g)?.length ?? 0;
  expect(page).toContain('<html lang="de">');
  expect(page.match(/<table><caption>/g)).toHaveLength(tables);
  expect(page.match(/role="region" aria-label="[^"]+"/g)).toHaveLength(tables);
  expect(page).not.toMatch(/<th>|<td><\/tr>/);
  expect(page.match(/<th scope="row">/g)?.length).toBe(page.match(/<tr><th scope="row">/g)?.length);
  const fields = [...page.matchAll(/<(?:input|select) id="([^"]+)"/g)].map(([, id]) => id);
  expect(fields.filter((id) => !page.includes(`<label for="${id}">`))).toEqual([]);
  const [first = '', ...levels] = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => level);
  expect([first, Math.max(...levels.map(Number))]).toEqual(['1', 2]);
});

test('every anchor of its contents leads somewhere', () => {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect([...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id))).toEqual([]);
});

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!chromium) {
  if (process.env.BROWSER_ERFORDERLICH === 'ja') throw new Error('BROWSER_ERFORDERLICH=ja, and there is no Chromium.');
  console.warn('SKIPPED: no Chromium here; search and look-up of the review page were not tried.');
}

/** Rows of the bodies that are not hidden. */
const shownRows = (dom: string): readonly string[] => [...dom.matchAll(/<tr><th scope="row">[^]*?<\/tr>/g)].map(([row]) => row);

(chromium ? describe : describe.skip)('in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seite-'));
  const file = join(folder, 'pruefbericht.html');
  beforeAll(() => writeFileSync(file, page));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The page as it stands after its script ran. */
  const opened = (address: Readonly<Record<string, string>>): string =>
    execFileSync(
      chromium ?? '',
      ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
        `--user-data-dir=${join(folder, 'profil')}`, '--dump-dom', `file://${file}?${new URLSearchParams(address).toString()}`],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000, maxBuffer: 64 * 1024 * 1024 },
    );

  test('a search leaves the rows that have every word, and says how many', () => {
    const dom = opened({ suche: 'jugend kitabetreuungen.einrichtung' });
    const shown = shownRows(dom);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((row) => row.includes('jugend.kitaBetreuungen.einrichtung'))).toBe(true);
    expect(dom).toMatch(new RegExp(`aria-live="polite">${shown.length} Zeilen<`));
  }, 90_000);

  test('the officer’s question: what can a free Träger see from the Jugendamt for case management, on what basis, from which columns, and who refuses the Ausländerbehörde', () => {
    const dom = opened({ stelle: 'JUGEND', empfaenger: 'FREIER_TRAEGER|CASE_MANAGEMENT', zweck: 'KIM_CASE_MANAGEMENT', warum: 'AUSLAENDERBEHOERDE|SACHBEARBEITUNG|KIM_CASE_MANAGEMENT|JU_KITA' });
    const [table = ''] = /<caption>JUGEND: Felder[^]*?<\/table>/.exec(dom) ?? [];
    const rows = shownRows(table).map((row) => [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, text = '']) => text));
    const byPath = new Map(rows.map((cells) => [cells[0], cells]));

    const matrixRow = law.matrix.find(({ zweck, organisationstypen }) => zweck === 'KIM_CASE_MANAGEMENT' && organisationstypen.includes('FREIER_TRAEGER'));
    const jugend = subgraphs.find(({ name }) => name === 'jugend');
    const fields = readMarks(jugend?.document ?? parse('type Query { a: ID }')).flatMap((field) => protectedMark(field)?.kategorie ?? []);
    expect(rows).toHaveLength(fields.filter((kategorie) => matrixRow?.kategorien.includes(kategorie)).length);

    expect(byPath.get('jugend.kitaBetreuungen.einrichtung')).toEqual([
      'jugend.kitaBetreuungen.einrichtung', expect.any(String), 'String', 'JU_KITA (Klasse S), Ortsbezug', expect.stringContaining('SGB VIII'),
      'Einwilligung (Art. 6 Abs. 1 lit. a DSGVO, § 67b Abs. 2 SGB X)', expect.stringContaining('Freier Träger, Fallmanagement: KIM_CASE_MANAGEMENT'), 'Einzelfreigabe: übermittelnde Stelle (§ 67d Abs. 1 SGB X)',
      'zugeordnet: subgraphs/jugend/quelle.yaml', 'KITA_BETR.EINR', 'text_getrimmt', 'STATUS ist eines von: A, E', expect.stringContaining('Veto § 64 SGB VIII: KZ_64'),
    ]);
    for (const cells of rows) {
      expect(cells[5]).toContain('Einwilligung (Art. 6 Abs. 1 lit. a DSGVO');
      expect([cells[0], cells[9]]).toEqual([cells[0], expect.stringMatching(/^[A-Z_0-9]+(\.[A-Z_0-9]+)?$|^fehlt: /)]);
    }
    expect(/<output id="wn-antwort"[^>]*>([^<]*)</.exec(dom)?.[1]).toMatch(/^Abgelehnt\. Schritt 3 \(matrixAllows\).*Schritt 4 \(noAbsoluteBar\).*§ 71 Abs\. 2 SGB X/);
    expect(dom).toContain('Ausländerbehörde, jede Rolle (9), alles Übrige');
  }, 90_000);

  test('a purpose that a recipient has nothing for shows no field', () => {
    const dom = opened({ stelle: 'JUGEND', empfaenger: 'FREIER_TRAEGER|CASE_MANAGEMENT', zweck: 'EINBUERGERUNGSBERATUNG' });
    expect(shownRows(/<caption>JUGEND: Felder[^]*?<\/table>/.exec(dom)?.[0] ?? '')).toEqual([]);
  }, 90_000);

  test.each([
    ['AUSLAENDERBEHOERDE|SACHBEARBEITUNG|KIM_CASE_MANAGEMENT|JU_KITA', 'Abgelehnt. Schritt 3 (matrixAllows)'],
    ['AUSLAENDERBEHOERDE|SACHBEARBEITUNG|KIM_CASE_MANAGEMENT|JU_KITA', 'Außerdem: Schritt 4 (noAbsoluteBar)'],
    ['FREIER_TRAEGER|CASE_MANAGEMENT|KIM_CASE_MANAGEMENT|JU_KITA', 'Möglich, mit den Bedingungen, die bei der Kategorie stehen.'],
  ])('why not: %s', (warum, answer) => {
    expect(/<output id="wn-antwort"[^>]*>([^<]*)</.exec(opened({ warum }))?.[1]).toContain(answer);
  }, 90_000);
});
