import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyMappedColumnIsNeeded } from '../../../schema/rules/everyMappedColumnIsNeeded';
import { checkMappings } from '../../../schema/checkLaw';
import { readHerkunft } from '../../../subgraphs/kit/review/readHerkunft';
import { change, exampleLaw, jobcenter, subgraph } from '../exampleSdl';
import { angaben, law, subgraphs } from '../review/theReview';

const mapping = `
fachverfahren: Beispielverfahren
beschreibung: Beispiel.
person:
  tabelle: PERS
  schluessel: [{ spalte: NR, typ: text }]
  mandant: entfaellt
  familienname: { spalte: NAME, wandlung: text_getrimmt }
  vornamen: { spalte: VORNAME, wandlung: text_getrimmt }
  geburtsdatum: { spalte: GEB, wandlung: datum_yyyymmdd }
sperren:
  - { art: FALL_GESPERRT, wirkung: ALLES, kategorien: [JC_BEWILLIGUNG], tabelle: PERS, schluessel: [NR], spalte: KZ_ZU, offen: [""] }
typen:
  JobcenterBewilligung:
    tabelle: BEW
    schluessel: [NR]
    mandant: entfaellt
    zeile: [BEW_NR]
    gueltigWenn: entfaellt
    sortierung: [{ spalte: VON, richtung: ab }]
    entscheidung:
      zeitbezug: { spalte: VON, wandlung: datum_yyyymmdd }
    felder:
      stand: { spalte: STAND, wandlung: datum_yyyymmdd }
      text: { spalte: TXT, wandlung: text_getrimmt }
  JobcenterEinkommen:
    tabelle: EINK
    schluessel: [NR]
    mandant: entfaellt
    zeile: [EINK_NR]
    gueltigWenn: entfaellt
    felder:
      betrag: { spalte: BETR, wandlung: cent }
`;

const folder = join(mkdtempSync(join(tmpdir(), 'zuordnung-')), 'jobcenter');
mkdirSync(folder);
afterAll(() => rmSync(folder, { recursive: true }));

const lineOf = (text: string, found: string): number => text.slice(0, text.indexOf(found)).split('\n').length;

test.each<[string, string, string, string[], string]>([
  ['what feeds fields or decides is needed', '', '', [], ''],
  ['a column that no field of the SDL wants', '      text: {', '      privat: { spalte: TEL_PRIV, wandlung: text_getrimmt }\n      text: {', ['JobcenterBewilligung.privat'], 'privat:'],
  ['a table behind no type', '  JobcenterEinkommen:', '  JobcenterVermoegen:', ['JobcenterVermoegen'], 'JobcenterVermoegen:'],
  ['a table of which nothing is put out', '    felder:\n      betrag: { spalte: BETR, wandlung: cent }', '    felder: {}', ['JobcenterEinkommen'], 'JobcenterEinkommen:'],
  ['a list in the order of what nobody may see', 'sortierung: [{ spalte: VON, richtung: ab }]', 'sortierung: [{ spalte: EINK, richtung: ab }]', ['JobcenterBewilligung'], 'sortierung:'],
  ['a list in the order of a field', 'sortierung: [{ spalte: VON, richtung: ab }]', 'sortierung: [{ spalte: STAND, richtung: ab }, { spalte: BEW_NR, richtung: auf }]', [], ''],
  ['of a single object the order says which row counts', '    zeile: [EINK_NR]', '    zeile: [EINK_NR]\n    sortierung: [{ spalte: AB, richtung: ab }]', [], ''],
  ['a lock on a category of another office', 'kategorien: [JC_BEWILLIGUNG]', 'kategorien: [SH_BEWILLIGUNG]', ['FALL_GESPERRT'], '  - { art:'],
])('%s', (_promise, from, to, places, where) => {
  const text = change(mapping, from, to);
  const file = join(folder, 'quelle.yaml');
  writeFileSync(file, text);
  const violations = everyMappedColumnIsNeeded(subgraph('jobcenter', jobcenter), readHerkunft(file), exampleLaw);
  expect(violations.map(({ feld }) => feld)).toEqual(places);
  for (const { datei, zeile, fehler, abhilfe } of violations) {
    expect([datei, zeile]).toEqual(['subgraphs/jobcenter/quelle.yaml', lineOf(text, where)]);
    expect([fehler, abhilfe].every((sentence) => /^\S.*\.$/.test(sentence))).toBe(true);
  }
});

test('every column that the offices of this repository map is needed', () => {
  expect(checkMappings(subgraphs, angaben.herkunft, law)).toEqual([]);
});
