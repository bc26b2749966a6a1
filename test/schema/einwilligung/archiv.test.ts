import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiviere, archivPruefwerte, readArchiv } from '../../../schema/einwilligung/archiv';
import { readSprachfassungen, type Sprachfassung } from '../../../schema/einwilligung/texte';
import { readLaw } from '../../../schema/law';

const texts = readSprachfassungen();
const folder = mkdtempSync(join(tmpdir(), 'archiv-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The German text with another sentence. */
function changed(): ReadonlyMap<string, Sprachfassung> {
  const de = texts.get('de');
  if (!de) throw new Error('no German text');
  return new Map([...texts, ['de', { ...de, pruefwert: 'ein anderer', texte: { ...de.texte, worte: { ...de.texte.worte, titel: 'Ein anderer Text' } } }]]);
}

// What a consent names can be shown: not a letter of any version in any language has changed since it was signed (Art. 7 Abs. 1 DSGVO).
test.each(readLaw().textfassungen)('the texts of version $id lie in the archive, and are those the register vouches for', ({ id, pruefwerte }) => {
  expect(archivPruefwerte(id)).toEqual(pruefwerte);
});

describe('a version that is kept', () => {
  beforeAll(() => archiviere('2031-1', texts, folder));

  it('reads as it was written, in every language', () => {
    const kept = readArchiv('2031-1', folder);
    expect([...kept.keys()]).toEqual([...texts.keys()]);
    for (const [schluessel, { texte, pruefwert }] of texts) expect(kept.get(schluessel)).toMatchObject({ texte, pruefwert });
  });

  it('is written once more where a run was cut short, and never over by another text', () => {
    archiviere('2031-1', texts, folder);
    expect(() => archiviere('2031-1', changed(), folder)).toThrow(/^schema\/einwilligung\/archiv\/2031-1\/de\.yaml: Hier liegt schon ein anderer Text\. Abhilfe: .*anders nennen\.$/);
    expect(archivPruefwerte('2031-1', folder)['de']).toBe(texts.get('de')?.pruefwert);
  });

  it('betrays a letter that was changed afterwards', () => {
    const file = join(folder, 'archiv', '2031-1', 'en.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Who I am', 'Who I was'));
    expect(archivPruefwerte('2031-1', folder)['en']).not.toBe(texts.get('en')?.pruefwert);
  });

  it('is none where none is kept', () => expect(readArchiv('1999-1', folder).size).toBe(0));

  it('names the file and the word where an old text lacks one that today’s sheets need', () => {
    const file = join(folder, 'archiv', '2031-1', 'tr.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^ {2}person: .*\n/m, ''));
    expect(() => readArchiv('2031-1', folder)).toThrow(/^schema\/einwilligung\/archiv\/2031-1\/tr\.yaml:\d+: worte\.person/);
  });
});
