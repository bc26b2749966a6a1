import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geltendeFassung, signedFassung, textFassungOf, type Textfassung } from '../../../schema/einwilligung/fassung';
import { newFassung, readTextfassungen, withFassung } from '../../../schema/einwilligung/fassungen';
import { readSprachfassungen } from '../../../schema/einwilligung/texte';
import { readLaw } from '../../../schema/law';

const law = readLaw();
const sha = (letter: string) => letter.repeat(64);
const nothing = { stellen: [], zwecke: [], kategorien: [] };
const second: Textfassung = { id: '2', ab: '2026-06-01', pruefwerte: { de: sha('b'), 'de-leicht': sha('c') }, umfasst: nothing };
const register: readonly Textfassung[] = [
  { id: '1', ab: '2026-01-01', bis: '2026-06-30', pruefwerte: { de: sha('a') }, umfasst: nothing },
  second,
  { id: '3', ab: '2027-01-01', pruefwerte: { de: sha('d') }, umfasst: nothing },
];

test.each([
  ['2025-12-31', undefined],
  ['2026-01-01', '1'],
  ['2026-06-15', '2'],
  ['2026-12-31', '2'],
  ['2027-01-01', '3'],
])('printed on %s is version %s', (heute, id) => expect(geltendeFassung(register, heute)?.id).toBe(id));

test.each([
  ['a version signed in its time', { id: '1', hash: sha('a') }, '2026-06-30', '1'],
  ['an old one while it still may be handed out beside the new', { id: '1', hash: sha('a') }, '2026-06-15', '1'],
  ['an old one after its last day', { id: '1', hash: sha('a') }, '2026-07-01', undefined],
  ['one before its first day', { id: '3', hash: sha('d') }, '2026-12-31', undefined],
  ['the words of another version', { id: '2', hash: sha('a') }, '2026-06-15', undefined],
])('signed: %s', (_what, said, am, id) => expect(signedFassung(register, { sprache: 'de', leichteSprache: false, ...said }, am)?.id).toBe(id));

test('a consent names version, hash and language as they stand on the sheet', () => {
  expect(textFassungOf(second, { sprache: 'de', leichteSprache: true })).toEqual({ id: '2', hash: sha('c'), sprache: 'de', leichteSprache: true });
});

describe('the register', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fassungen-'));
  const file = join(folder, 'fassungen.yaml');
  beforeEach(() => cpSync(join(__dirname, '..', '..', '..', 'schema', 'einwilligung', 'fassungen.yaml'), file));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('covers every controller, every category and every purpose of the matrix', () => {
    const umfasst = law.textfassungen.at(-1)?.umfasst;
    expect(umfasst?.stellen).toEqual([...law.stellen.keys()]);
    expect([...(umfasst?.kategorien ?? [])].sort()).toEqual([...law.kategorien.keys()].sort());
    expect(umfasst?.zwecke).toEqual(law.matrix.map(({ zweck }) => zweck));
  });

  test('a new version is added at its end; not a letter before it changes', () => {
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, withFassung(before, newFassung('2031-1', '2031-01-01', readSprachfassungen())));
    expect(readFileSync(file, 'utf8').startsWith(before.trimEnd())).toBe(true);
    expect(readTextfassungen(folder).map(({ id }) => id)).toEqual([...law.textfassungen.map(({ id }) => id), '2031-1']);
  });

  test.each([
    ['the same version twice', (text: string) => `${text}\n${text.slice(text.indexOf('- id'))}`, /fassungen\.yaml:\d{2,}: Die Fassung «2026-1» steht zweimal da\. Abhilfe/],
    ['a hash that is none', (text: string) => text.replace(/de: [0-9a-f]{64}/, 'de: muster'), /fassungen\.yaml:7: 0\.pruefwerte\.de: erwartet wird ein SHA-256\. Abhilfe/],
    ['a day that is none', (text: string) => text.replace(/ab: .*/, 'ab: bald'), /erwartet wird ein Tag/],
    ['a name that would break a page', (text: string) => text.replace(/id: .*/, 'id: "\\"; } body {"'), /kurze Bezeichnung/],
  ])('refused: %s', (_what, change, message) => {
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    expect(() => readTextfassungen(folder)).toThrow(message);
  });
});
