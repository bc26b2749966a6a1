import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { readMarks } from '../../../schema/marks';
import { reviewDocuments } from '../../../schema/review/documents';
import { protectedMark } from '../../../schema/rules/reading/protectedMark';
import { reviewOf } from '../../../schema/review/review';
import { waysOf } from '../../../schema/review/wege';
import { angaben, law, subgraphs, theReview } from './theReview';

const review = theReview();
const zellen = review.matrix.zellen;
const document = (name: string) => reviewDocuments(review).get(name) ?? '';

describe('what an officer can answer from the report', () => {
  const jugend = review.stellen.find(({ name }) => name === 'JUGEND');
  const forTraeger = zellen.filter(({ organisationstyp, stelle, zweck }) => organisationstyp === 'FREIER_TRAEGER' && stelle === 'JUGEND' && zweck === 'KIM_CASE_MANAGEMENT');

  test('which categories of the Jugendamt a free Träger can see for case management, and what remains to be so', () => {
    expect(forTraeger.map(({ kategorie }) => kategorie)).toEqual(law.matrix[0]?.kategorien.filter((kategorie) => kategorie.startsWith('JU_')).toSorted(inLawOrder));
    expect(forTraeger.find(({ kategorie }) => kategorie === 'JU_HILFEPLAN_GESUNDHEIT')?.bedingungen).toEqual(expect.arrayContaining(['einwilligung', 'ausdruecklich', 'nichtAutomatisch']));
    expect(forTraeger.find(({ kategorie }) => kategorie === 'JU_KITA')?.bedingungen).not.toContain('ausdruecklich');
  });

  test('from which column, which rows, and which columns are read only to decide', () => {
    expect(jugend?.felder.find(({ pfad }) => pfad === 'jugend.kitaBetreuungen.einrichtung')).toMatchObject({
      kategorien: ['JU_KITA'],
      ortsbezug: true,
      quelle: { art: 'SPALTE', tabelle: 'KITA_BETR', spalte: 'EINR', wandlung: 'text_getrimmt', zeilenfilter: ['STATUS ist eines von: A, E'], entscheidungsspalten: expect.arrayContaining(['Veto § 64 SGB VIII: KZ_64']) },
    });
  });

  test('which steps refuse the Ausländerbehörde the same', () => {
    const { profilJe, profile, schritte } = review.matrix.warumNicht;
    const refusals = profile[profilJe['AUSLAENDERBEHOERDE|SACHBEARBEITUNG|KIM_CASE_MANAGEMENT'] ?? -1]?.['JU_KITA'];
    expect(refusals?.split(' ').map((schritt) => schritte[schritt])).toEqual(['ZWECK_NICHT_VORGESEHEN', 'ABSOLUTE_SCHRANKE']);
  });

  test('who signs: a fifteen-year-old herself at the Jugendamt, both her parents at the Ausländerbehörde', () => {
    const at = (stelle: string) => review.unterzeichner.find((one) => one.stelle === stelle && one.alter === 15 && one.sorge === 'gemeinsam sorgeberechtigt')?.unterzeichnet;
    expect([at('JUGEND'), at('AUFENTHALT')]).toEqual(['die Person selbst', 'beide Elternteile, mit Nachweis']);
  });

  test('what goes without a human, and on which recorded act', () => {
    const automatic = zellen.filter(({ weisen }) => weisen.includes('AUTOMATISCH'));
    expect([...new Set(automatic.map(({ stelle }) => stelle))]).toEqual(['AUFENTHALT', 'EINBUERGERUNG']);
    expect(document('pruefbericht.md')).toContain('AV-MUSTER-AUFENTHALT');
  });
});

describe('the report is whole and comes from the running system', () => {
  test('every protected field of every SDL stands in it once, with its source', () => {
    const marked = subgraphs.flatMap(({ document: sdl }) => readMarks(sdl).filter((field) => protectedMark(field)));
    const reported = review.stellen.flatMap(({ felder }) => felder);
    expect(reported).toHaveLength(marked.length);
    expect(new Set(reported.map(({ pfad }) => pfad)).size).toBe(marked.length);
    expect(reported.filter(({ quelle }) => quelle.art === 'CODE')).toEqual([]);
  });

  test('every combination was decided: possible, or refused with its steps', () => {
    const typen = new Set([...law.organisationen.values()].map(({ typ }) => typ));
    const { profilJe, profile } = review.matrix.warumNicht;
    expect(review.matrix.gerechnet).toBe(typen.size * review.rollen.length * law.zwecke.size * law.kategorien.size);
    const refused = Object.values(profilJe).reduce((sum, profil) => sum + Object.keys(profile[profil] ?? {}).length, 0);
    expect(refused + zellen.length).toBe(review.matrix.gerechnet);
  });

  test('a category switched off in the matrix is gone from what is possible', () => {
    const few = new Map([...law.kategorien].filter(([name]) => name.startsWith('JU_')));
    const without = { ...law, kategorien: few, matrix: law.matrix.map((row) => ({ ...row, kategorien: row.kategorien.filter((kategorie) => kategorie !== 'JU_KITA') })) };
    expect(zellen.some(({ kategorie }) => kategorie === 'JU_KITA')).toBe(true);
    const kategorien = reviewOf(without, subgraphs, angaben).matrix.zellen.map(({ kategorie }) => kategorie);
    expect([kategorien.includes('JU_KITA_BEDARF'), kategorien.includes('JU_KITA')]).toEqual([true, false]);
  });

  test.each([...reviewDocuments(review)])('schema/generated/%s is up to date', (name, content) => {
    expect(readFileSync(join(__dirname, '..', '..', '..', 'schema', 'generated', name), 'utf8') === content).toBe(true);
  });
});

const names = [...law.kategorien.keys()];
const inLawOrder = (a: string, b: string): number => names.indexOf(a) - names.indexOf(b);

describe('the tables are what the decision does', () => {
  const rowsOf = (caption: string) => document('pruefbericht.md').split(`**${caption}** (`)[1]?.split('\n\n')[1]?.split('\n').slice(2).map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''))) ?? [];

  test.each(review.stellen.filter(({ eigeneDokumentation }) => !eigeneDokumentation).map((stelle) => [stelle.name, stelle] as const))(
    'what is listed as betraying a whereabouts is what an address lock empties at %s',
    (name, { gegenproben, felder }) => {
      const emptied = gegenproben.find(({ lage, zweck, organisationstyp }) => lage === 'adresssperre' && zweck === 'KIM_CASE_MANAGEMENT' && organisationstyp === 'FREIER_TRAEGER')?.leer;
      const possible = new Set(zellen.filter(({ zweck, organisationstyp }) => zweck === 'KIM_CASE_MANAGEMENT' && organisationstyp === 'FREIER_TRAEGER').map(({ kategorie }) => kategorie));
      const listed = rowsOf('Was einen Aufenthaltsort verrät').filter(([stelle, pfad]) => stelle === name && felder.find((feld) => feld.pfad === pfad)?.kategorien.every((kategorie) => possible.has(kategorie)));
      expect(listed).toHaveLength(emptied ?? -1);
    },
  );

  test('no free text is let go without somebody who has read it', () => {
    const rows = rowsOf('Freitext');
    const marked = subgraphs.flatMap(({ document: sdl }) => readMarks(sdl).filter((field) => protectedMark(field)?.freitext));
    expect(rows).toHaveLength(marked.length);
    const controls = ['nur Einzelfreigabe', 'in keinem ausgelieferten Zweck', 'eigene Dokumentation: nur die Fallführung, keine Übermittlung'];
    expect(rows.filter((cells) => !controls.includes(cells[4] ?? ''))).toEqual([]);
  });

  test('of own documentation the report claims no consent, no release and no lock', () => {
    const own = zellen.filter(({ stelle }) => stelle === 'KIM');
    expect(new Set(own.flatMap(({ bedingungen, weisen }) => [...bedingungen, ...weisen]))).toEqual(new Set(['verpflichtet', 'fallbezug']));
    expect(document('pruefbericht.md')).toContain('die eigene Dokumentation leeren sie nicht');
  });

  test('the sentences of the report are the numbers of the tests', () => {
    const tried = review.stellen.find(({ name }) => name === 'JUGEND')?.gegenproben.filter(({ organisationstyp, lage }) => organisationstyp === 'FREIER_TRAEGER' && lage === 'ohneEinwilligung') ?? [];
    const cases = tried.reduce((sum, { leer }) => sum + leer, 0);
    expect(document('pruefbericht.md')).toContain(`| Freier Träger, Fallmanagement, ohne Einwilligung: leer. Geprüft mit ${cases} Fällen. | ${tried.map(({ zweck, leer }) => `${zweck}: ${leer}`).join(', ')} | test/subgraphs/kit/review/gegenproben.test.ts |`);
  });
});

describe('ways', () => {
  test('every protected field has one way from outside, through the case, and none from a mutation', () => {
    const { wege } = review.wege;
    expect(wege).toHaveLength(review.stellen.flatMap(({ felder }) => felder).length);
    expect(wege.filter(({ wege: all }) => all.length !== 1 || !all[0]?.startsWith('Query.fall → '))).toEqual([]);
    expect(wege.find(({ feld }) => feld === 'JugendKitaBetreuung.einrichtung')?.wege).toEqual(['Query.fall → Fall.klienten → Klient.jugend → JugendSicht.kitaBetreuungen → JugendKitaBetreuung.einrichtung']);
  });

  test('a second way is found wherever it is laid', () => {
    const second = { ...subgraphs[0], name: 'kim', stellen: ['KIM'], document: parse('type Query { abkuerzung: JugendKitaBetreuung @eigeneStelle(weil: "Beispiel.") } type Mutation { umweg: JugendSicht @eigeneStelle(weil: "Beispiel.") }') };
    const found = waysOf([...subgraphs, second], law).wege.find(({ feld }) => feld === 'JugendKitaBetreuung.einrichtung')?.wege;
    expect(found?.map((way) => way.split(' → ')[0]).toSorted()).toEqual(['Mutation.umweg', 'Query.abkuerzung', 'Query.fall']);
  });

  test('what is computed from protected fields names them with their categories', () => {
    expect(review.wege.ableitungen.map(({ feld, aus }) => [feld, aus.map(({ kategorien }) => kategorien)])).toEqual([['Klient.fristen', Array.from({ length: 6 }, () => ['KIM_HILFEPLAN'])]]);
  });

  test('every field that is put out without a category gives its reason', () => {
    const { ungeschuetzt } = review.wege;
    expect(ungeschuetzt.filter(({ weil }) => weil.trim() === '')).toEqual([]);
    expect(ungeschuetzt.find(({ typ, felder }) => typ === 'JugendWert' && felder.includes('wert'))?.ueber).toEqual(['Query.jugendVorschau']);
  });
});
