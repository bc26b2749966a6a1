import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archivPruefwerte } from '../../../../schema/einwilligung/archiv';
import { readTextfassungen } from '../../../../schema/einwilligung/fassungen';
import { UserMistake } from '../../../../subgraphs/kit/serving/runCommand';
import { bogen } from '../../../../subgraphs/kim/commands/bogen';
import { seite } from '../../../schema/einwilligung/blatt/theSheets';

const now = new Date('2026-11-22T12:00:00Z');
const original = join(__dirname, '..', '..', '..', '..', 'schema', 'einwilligung');

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'bogen-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[], ordner = original, at = now): string => {
  const said: string[] = [];
  bogen(args, at, (text) => said.push(text), ordner);
  return said.join('');
};
const written = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
};

const person = (id: string, vornamen: string, geburtsdatum: string, vertretung: string) => ({ id, dokumentation: { stammdaten: { vornamen, familienname: 'Probe', geburtsdatum, vertretung } } });
const fall = { data: { fall: { id: 'F-1', organisation: 'KI', klienten: [person('K-0007', 'Olena', '1988-02-03', 'SELBST'), person('K-0008', 'Mila', '2019-05-06', 'ELTERNTEIL_ALLEIN'), { id: 'K-0009', dokumentation: { stammdaten: null } }] } } };
const erteilt = { data: { einwilligungErteilen: { ergebnis: 'ERTEILT', einwilligung: '01E', auszuege: [seite('JOBCENTER'), seite('JUGEND')] } } };

describe('bogen', () => {
  it('prints a blank sheet, in each language, to be sent on or printed', () => {
    expect(run(['--leer'])).toContain('<html lang="de" dir="ltr">');
    expect(run(['--leer', '--sprache', 'ar', '--organisation', 'KI'])).toContain('<html lang="ar" dir="rtl">');
  });

  it('prints one sheet a person of a family, each with her own name and who signs for her; nobody else reads the files', () => {
    run(['--fall', written('fall.json', fall), '--nach', join(folder, 'blatt')]);
    const files = readdirSync(join(folder, 'blatt'));
    expect(files).toEqual(['bogen-K-0007.html', 'bogen-K-0008.html', 'bogen-K-0009.html']);
    const mila = readFileSync(join(folder, 'blatt', 'bogen-K-0008.html'), 'utf8');
    expect(mila).toContain('value="Mila Probe"');
    expect(mila).toContain('der allein sorgeberechtigte Elternteil, mit Nachweis</td>');
    expect(mila).not.toContain('Olena');
    for (const file of files) expect(statSync(join(folder, 'blatt', file)).mode & 0o077).toBe(0);
  });

  it('prints one Auszug an office and the copy of who signed', () => {
    run(['--auszug', written('erteilt.json', erteilt), '--fall', written('fall.json', fall), '--klient', 'K-0007', '--nach', join(folder, 'blatt')]);
    expect(readdirSync(join(folder, 'blatt'))).toEqual(['auszug-jobcenter.html', 'auszug-jugend.html', 'kopie.html']);
    expect(readFileSync(join(folder, 'blatt', 'auszug-jugend.html'), 'utf8')).toMatch(/CODEJUGEND[^]*Olena Probe/);
  });

  it('enters the texts as they are as a new version, once, and leaves what is there', () => {
    cpSync(original, folder, { recursive: true });
    const before = readTextfassungen(folder);
    expect(run(['--fassung', '2031-1', '--ab', '2031-01-01'], folder)).toContain('npm run generate');
    expect(readTextfassungen(folder)).toMatchObject([...before, { id: '2031-1', ab: '2031-01-01', pruefwerte: before.at(-1)?.pruefwerte }]);
    expect(archivPruefwerte('2031-1', folder)).toEqual(before.at(-1)?.pruefwerte);
    expect(() => run(['--fassung', '2031-1', '--ab', '2031-01-01'], folder)).toThrow('gibt es schon');
  });

  it('prints the copy of an older consent from the text that was signed then, whatever the texts have become since', () => {
    cpSync(original, folder, { recursive: true });
    run(['--fassung', '2031-1', '--ab', '2031-01-01'], folder);
    const german = join(folder, 'de.yaml');
    const signed = readFileSync(german, 'utf8');
    writeFileSync(german, signed.replace('kopie: Kopie für mich', 'kopie: Mein Exemplar'));
    run(['--fassung', '2031-2', '--ab', '2031-06-01'], folder);
    const under = (id: string): string => {
      const textFassung = { id, hash: readTextfassungen(folder).find((one) => one.id === id)?.pruefwerte['de'] ?? '', sprache: 'de', leichteSprache: false };
      const auszuege = [{ ...seite('JOBCENTER'), textFassung }];
      run(['--auszug', written('erteilt.json', { data: { einwilligungErteilen: { ...erteilt.data.einwilligungErteilen, auszuege } } }), '--fall', written('fall.json', fall), '--klient', 'K-0007', '--nach', join(folder, id)], folder);
      return readFileSync(join(folder, id, 'kopie.html'), 'utf8');
    };
    expect(under('2031-1')).toMatch(/Kopie für mich[^]*2031-1/);
    expect(under('2031-1')).not.toContain('Mein Exemplar');
    expect(under('2031-2')).toContain('Mein Exemplar');
  });

  const notTheText = { ...seite('JOBCENTER'), textFassung: { ...seite('JOBCENTER').textFassung, hash: '0'.repeat(64) } };
  it.each<[string, () => readonly string[], RegExp]>([
    ['nothing', () => [], /--leer/],
    ['a word it does not know', () => ['--drucken'], /--help/],
    ['a language it does not have', () => ['--leer', '--sprache', '../de'], /gibt es nicht; es gibt: de, ar/],
    ['an organisation it does not know', () => ['--leer', '--organisation', 'POLIZEI'], /organisationen\.yaml/],
    ['a case without a place to put the sheets', () => ['--fall', written('fall.json', fall)], /--nach/],
    ['a file that is not there', () => ['--fall', join(folder, 'nichts.json'), '--nach', folder], /nicht zu lesen/],
    ['an answer that was refused', () => ['--fall', written('fall.json', { data: { fall: null } }), '--nach', folder], /Erwartet wird die Antwort auf die Abfrage Bogen/],
    ['a consent that was not taken', () => ['--auszug', written('erteilt.json', { data: { einwilligungErteilen: { ergebnis: 'NICHT_AUFGENOMMEN', auszuege: [] } } }), '--fall', written('fall.json', fall), '--nach', folder], /mit dem Ergebnis ERTEILT/],
    ['a person who does not belong to the case', () => ['--auszug', written('erteilt.json', erteilt), '--fall', written('fall.json', fall), '--klient', 'K-1', '--nach', folder], /--klient/],
    ['a family and no person', () => ['--auszug', written('erteilt.json', erteilt), '--fall', written('fall.json', fall), '--nach', folder], /--klient/],
    ['a consent under a text that is no longer here', () => ['--auszug', written('erteilt.json', { data: { einwilligungErteilen: { ...erteilt.data.einwilligungErteilen, auszuege: [notTheText] } } }), '--fall', written('fall.json', fall), '--klient', 'K-0007', '--nach', folder], /liegt hier nicht vor/],
    ['a consent under a version that is none', () => ['--auszug', written('erteilt.json', { data: { einwilligungErteilen: { ...erteilt.data.einwilligungErteilen, auszuege: [{ ...notTheText, textFassung: { ...notTheText.textFassung, id: '../../einwilligung' } }] } } }), '--fall', written('fall.json', fall), '--klient', 'K-0007', '--nach', folder], /liegt hier nicht vor/],
    ['a version without a day', () => ['--fassung', '2031-1'], /--ab/],
    ['a version with a name that is none', () => ['--fassung', '../x', '--ab', '2031-01-01'], /kurze Bezeichnung/],
  ])('refuses %s in a line', (_what, args, message) => {
    expect(() => run(args())).toThrow(UserMistake);
    expect(() => run(args())).toThrow(message);
  });

  it('prints nothing before there was a version', () => {
    expect(() => run(['--leer'], original, new Date('2025-06-01T00:00:00Z'))).toThrow('nicht die der geltenden Fassung');
  });

  it('explains itself', () => expect(run(['--help'])).toContain('npm run --silent bogen -- --leer'));
});
