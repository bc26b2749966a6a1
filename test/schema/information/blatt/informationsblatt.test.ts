import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSprachfassungen } from '../../../../schema/einwilligung/texte';
import { informationDocuments } from '../../../../schema/information/blatt/documents';
import { readInformationstexte } from '../../../../schema/information/texte';
import type { Review } from '../../../../schema/review/review';
import { law, theReview } from '../../review/theReview';

const review = theReview();
const sprachfassungen = readSprachfassungen();
const texte = readInformationstexte(law, sprachfassungen.keys());
const documentsOf = (one: Review) => informationDocuments(one, sprachfassungen, texte);
const documents = documentsOf(review);

const pageOf = (schluessel: string, pages = documents): string => pages.get(`informationsblatt-${schluessel}.html`) ?? '';
const wordsOf = (markup: string): string => markup.replace(/<style>[^]*?<\/style>/, '').replace(/<br>/g, ' ').replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ').replaceAll('&#39;', "'");
const partOf = (page: string, stelle: string): string => page.split(`<section id="${stelle.toLowerCase()}"`)[1]?.split('</section>')[0] ?? '';
const tablesOf = (markup: string): readonly string[] => markup.match(/<table>[^]*?<\/table>/g) ?? [];
const rowsOf = (table: string): readonly string[] => table.match(/<tr><th scope="row">[^]*?<\/tr>/g) ?? [];
const possibleOf = (stelle: string) => [...new Set(review.matrix.zellen.filter((zelle) => zelle.stelle === stelle).map(({ kategorie }) => kategorie))];

describe.each([...texte.keys()])('the information sheet in %s', (schluessel) => {
  const page = pageOf(schluessel);
  const said = texte.get(schluessel);
  const bogen = sprachfassungen.get(schluessel)?.texte;
  if (!said || !bogen) throw new Error(schluessel);
  const { worte, saetze, hinweise } = said;

  test('in the repository is up to date', () => {
    expect(readFileSync(join(__dirname, '..', '..', '..', '..', 'schema', 'generated', `informationsblatt-${schluessel}.html`), 'utf8') === page).toBe(true);
  });

  test('says everything a person has to be told, with every number and gap filled in', () => {
    const words = wordsOf(page);
    const { inhalt, uebersetzung, ...headings } = worte;
    const all = [...Object.values(headings), ...Object.values(saetze).flat(), ...(schluessel === 'de' ? [] : [uebersetzung])];
    expect(page).toContain(`<nav aria-label="${inhalt}">`);
    for (const piece of all.flatMap((one) => one.split(/\{\w+\}/))) expect(words).toContain(piece.trim());
    expect(words).not.toMatch(/[{}]|undefined|NaN/);
    const [short = ''] = page.split('id="rechte"');
    expect(wordsOf(short)).toMatch(new RegExp(` ${law.stellen.size - 1}\\.\\s`));
    expect(wordsOf(short)).toMatch(/\b12 /);
  });

  test('has one part for every controller, with who answers, advises and supervises', () => {
    for (const { name, angaben } of review.stellen) {
      expect(page.split(`<section id="${name.toLowerCase()}"`)).toHaveLength(2);
      const part = wordsOf(partOf(page, name));
      expect(part).toContain(bogen.stellen[name]);
      for (const angabe of [angaben.verantwortlicher, angaben.aufsicht, angaben.datenschutzrecht.join(', ')]) expect(part).toContain(angabe);
      expect(part).toContain(angaben.datenschutzbeauftragte.split(';')[0]?.replace('von der Stelle einzutragen', worte.offen));
      for (const question of [worte.wozu, worte.grundlage, worte.herkunft, worte.wieLange, worte.drittland, worte.ausnahmen]) expect(part).toContain(question);
    }
  });

  test('shows of each controller every category that the matrix lets it show, once, and no other', () => {
    for (const { name } of review.stellen) {
      const [, shown = ''] = tablesOf(partOf(page, name));
      const names = rowsOf(shown).map((row) => wordsOf(row.split('<span class="deutsch"')[0]?.split('<small>')[0]?.split('</th>')[0] ?? '').trim());
      expect(names).toEqual(possibleOf(name).map((kategorie) => bogen.kategorien[kategorie]));
    }
  });

  test('says of a category what it takes besides the tick, and of no other', () => {
    for (const { name, eigeneDokumentation } of review.stellen) {
      const [, shown = ''] = tablesOf(partOf(page, name));
      rowsOf(shown).forEach((row, index) => {
        const kategorie = law.kategorien.get(possibleOf(name)[index] ?? '');
        const words = wordsOf(row.split('<td>')[1] ?? '');
        const told = [worte.ausdruecklich, worte.herkunft203, worte.alleMitglieder, worte.besondersEigen].map((one) => words.includes(one));
        expect([kategorie?.name, told]).toEqual([kategorie?.name, [kategorie?.besonders && !eigeneDokumentation, kategorie?.herkunft203, kategorie?.alleMitglieder, kategorie?.besonders && eigeneDokumentation]]);
        expect(words.trim() === worte.nein).toBe(!kategorie?.besonders && !kategorie?.herkunft203 && !kategorie?.alleMitglieder);
        const hinweis = hinweise[kategorie?.name ?? ''];
        expect(row.includes('<small>')).toBe(hinweis !== undefined);
        if (hinweis !== undefined) expect(wordsOf(row)).toContain(hinweis);
      });
    }
  });

  test('says § 67b Abs. 2 SGB X of social data only, and of automatic release only where there is a Festlegung', () => {
    const saying = (sentence: readonly string[]) => review.stellen.filter(({ name }) => sentence.every((one) => wordsOf(partOf(page, name)).includes(one))).map(({ name }) => name);
    expect(saying(saetze.einwilligungSozialdaten)).toEqual([...law.stellen.values()].filter(({ sozialdaten }) => sozialdaten).map(({ name }) => name));
    expect(saying(saetze.freigabeTeils)).toEqual(['AUFENTHALT', 'EINBUERGERUNG']);
    expect(saying(saetze.gefragtMitPerson)).toEqual([...law.stellen.values()].filter(({ name, erfaehrtNutzer }) => name !== 'KIM' && erfaehrtNutzer).map(({ name }) => name));
    expect(saying(saetze.eigeneStelle)).toEqual(['KIM']);
    expect(saying(saetze.wieAufDemBogen)).not.toContain('KIM');
  });

  test('names every organisation that the matrix can reach, and nobody else, with what is to be filled in by hand', () => {
    const typen = new Set(review.matrix.zellen.map(({ organisationstyp }) => organisationstyp));
    const rows = rowsOf(tablesOf(partOf(page, 'empfaenger'))[0] ?? '');
    expect(rows).toHaveLength([...law.organisationen.values()].filter(({ typ }) => typen.has(typ)).length);
    for (const row of rows) expect(wordsOf(row)).toContain(worte.auszufuellen);
    expect(wordsOf(rows.join(' '))).toMatch(/Musterhilfe katholisch[^]*KDG[^]*Musterhilfe evangelisch[^]*DSG-EKD/);
  });

  test('is a draft before anything else, on every printed page, and a translation says so besides', () => {
    const [head = ''] = page.split('<main>');
    expect(wordsOf(head)).toContain(worte.entwurf);
    expect(wordsOf(head).includes(worte.uebersetzung)).toBe(schluessel !== 'de');
    expect(head.includes('Entwurf für eine beeidigte Übersetzung.</span>')).toBe(!schluessel.startsWith('de'));
    expect(page).toContain(`@bottom-left { content: "${worte.titel} · ${worte.entwurf} · ${schluessel}"; }`);
  });

  test('is a page by itself: language, direction, print; no script, nothing from elsewhere', () => {
    expect(page).toContain(`<html lang="${bogen.sprache}" dir="${bogen.richtung}">`);
    expect(page).toContain("default-src 'none'");
    expect(page).toMatch(/@page \{ size: A4;[^]*@media print/);
    expect(page).not.toMatch(/<script|src=|href="(?!#)|url\(|@import|https?:/);
    expect(page.match(/<div class="neueSeite">/g)).toHaveLength(1 + law.stellen.size);
  });

  test('can be read without seeing it: captions, headed rows and columns, levels in order, anchors that lead somewhere', () => {
    const tables = page.match(/<table>/g)?.length ?? 0;
    expect(tables).toBe(1 + 2 * law.stellen.size);
    expect(page.match(/<table>\n<caption>\S/g)).toHaveLength(tables);
    expect(page).not.toMatch(/<th>|<td>(<[^>]*>)*<\/td>/);
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe.each(['en', 'ar', 'tr', 'uk'])('in %s', (schluessel) => {
  const page = pageOf(schluessel);
  const own = page.replace(/<(bdi|span class="deutsch") lang="de" dir="ltr">[^]*?<\/(?:bdi|span)>/g, '');

  test('no German is left but what is marked as German', () => {
    expect(wordsOf(own)).not.toMatch(/\b(?:der|die|das|und|nicht|von|wird|oder|Stadt|Stadtdienst|Beispiel\w*|Landesbeauftragte|entsprechend)\b|einzutragen|auszufüllen/);
    expect(page).toContain('<bdi lang="de" dir="ltr">Landesbeauftragte für Datenschutz');
  });

  test('the German name of every office and every category stands beneath, for whoever is asked at the counter', () => {
    const german = sprachfassungen.get('de')?.texte;
    for (const { name } of review.stellen) for (const kategorie of possibleOf(name)) expect(wordsOf(partOf(page, name))).toContain(german?.kategorien[kategorie]);
  });
});

test('in Arabic every paragraph is read from left to right, and none of its numbers is left outside', () => {
  const loose = pageOf('ar').replace(/<(bdi|span)\b[^>]* dir="ltr">[^]*?<\/\1>/g, '');
  expect(loose).not.toContain('§');
  expect(pageOf('ar')).toContain('<bdi dir="ltr">§\u00a0203 StGB</bdi>');
});

test('the periods a controller has laid down are printed, in the form each language asks for', () => {
  const pages = documentsOf({ ...review, stellen: review.stellen.map((stelle) => (stelle.name === 'JUGEND' ? { ...stelle, aufbewahrung: { abrufTage: 91, nachweisJahre: 5 } } : stelle)) });
  for (const [schluessel, ...words] of [['de', '91 Tage', '5 Jahre'], ['de-leicht', '91 Tage', '5 Jahre'], ['en', '91 days', '5 years'], ['ar', '91 يومًا', '5 سنوات'], ['tr', '91 gün', '5 yıl'], ['uk', '91 день', '5 років']] as const) {
    for (const word of words) expect(wordsOf(partOf(pageOf(schluessel, pages), 'JUGEND'))).toContain(word);
    expect(wordsOf(partOf(pageOf(schluessel, pages), 'JOBCENTER'))).toContain('180 ');
  }
});

test('a controller that has declared nothing yet shows nothing, and is not taken for the one that leads the case', () => {
  const pages = documentsOf({ ...review, stellen: review.stellen.map((stelle) => (stelle.name === 'JUGEND' ? { ...stelle, einzelfreigabeGiltTage: undefined } : stelle)) });
  expect(wordsOf(pageOf('de', pages))).toContain(`Zahl der Stellen, die etwas zeigen können: ${law.stellen.size - 2}.`);
  expect(wordsOf(partOf(pageOf('de', pages), 'JUGEND'))).not.toContain('Diese Stelle führt die Falldokumentation');
});

test('the German sheet is written with umlauts', () => {
  const words = wordsOf(pageOf('de')).match(/[A-Za-zÄÖÜäöüß]*(?:[aoAO]e|(?<![aeqAEQ])[uU]e)[A-Za-zÄÖÜäöüß]*/g) ?? [];
  expect([...new Set(words)].filter((word) => word !== 'sexuelle')).toEqual([]);
});
