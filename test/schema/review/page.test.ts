import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewDocuments } from '../../../schema/review/documents';
import { theReview } from './theReview';

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
  expect(page).not.toMatch(/<th>/);
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
    const shown = [...dom.matchAll(/<tr><td>[^]*?<\/tr>/g)].map(([row]) => row);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((row) => row.includes('jugend.kitaBetreuungen.einrichtung'))).toBe(true);
    expect(dom).toMatch(new RegExp(`aria-live="polite">${shown.length} Zeilen<`));
  }, 90_000);

  test.each([
    ['AUSLAENDERBEHOERDE|SACHBEARBEITUNG|KIM_CASE_MANAGEMENT|JU_KITA', 'Abgelehnt. Schritt 3 (matrixAllows)'],
    ['AUSLAENDERBEHOERDE|SACHBEARBEITUNG|KIM_CASE_MANAGEMENT|JU_KITA', 'Außerdem: Schritt 4 (noAbsoluteBar)'],
    ['FREIER_TRAEGER|CASE_MANAGEMENT|KIM_CASE_MANAGEMENT|JU_KITA', 'Möglich, mit den Bedingungen, die bei der Kategorie stehen.'],
  ])('why not: %s', (warum, answer) => {
    expect(/<output id="wn-antwort"[^>]*>([^<]*)</.exec(opened({ warum }))?.[1]).toContain(answer);
  }, 90_000);
});
