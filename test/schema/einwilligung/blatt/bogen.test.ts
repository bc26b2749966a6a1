import { bogenOf, type Bogenangaben } from '../../../../schema/einwilligung/blatt/bogen';
import { law, said, sprachen, texts, vordruck } from './theSheets';

const asked = [...law.stellen.keys()].filter((stelle) => stelle !== 'KIM');
const erteiltAm = new Date('2026-11-22T12:00:00Z');
const boxes = (sheet: string): readonly string[] => sheet.match(/<input type="checkbox"[^>]*>/g) ?? [];
const namesOf = (sheet: string): readonly string[] => boxes(sheet).map((box) => /name="([^"]*)"/.exec(box)?.[1] ?? '');

describe.each(sprachen)('the blank sheet in %s', (schluessel) => {
  const sheet = bogenOf(vordruck(schluessel));
  const texte = texts.get(schluessel)?.texte;

  test('has no box that anybody ticked beforehand, and no browser that remembers one', () => {
    expect(boxes(sheet).length).toBeGreaterThan(200);
    expect(boxes(sheet).filter((box) => box.includes('checked') || !box.includes('autocomplete="off"'))).toEqual([]);
  });

  test('names all eight controllers, each with what it learns', () => {
    const [, table = ''] = sheet.split('id="stellen"');
    for (const stelle of law.stellen.keys()) expect(table.slice(0, table.indexOf('</table>'))).toContain(said(schluessel, 'stellen', stelle));
  });

  test('has a box for each category of each purpose that is switched on, and for no other', () => {
    const foreseen = law.matrix.filter(({ eingeschaltet }) => eingeschaltet).flatMap(({ zweck, kategorien }) => kategorien.filter((name) => law.kategorien.get(name)?.stelle !== 'KIM').map((name) => `${zweck}.${name}`));
    expect(namesOf(sheet).filter((name) => law.zwecke.has(name.split('.')[0] ?? '')).sort()).toEqual([...new Set(foreseen)].sort());
  });

  test('sets Art. 9 DSGVO apart, to be ticked expressly, and nothing else with it', () => {
    const apart = [...sheet.matchAll(/<div class="besonders">[^]*?<\/div><\/fieldset>|<div class="besonders">[^]*?<\/fieldset>/g)].flatMap(([part]) => namesOf(part));
    const all = namesOf(sheet).filter((name) => law.zwecke.has(name.split('.')[0] ?? ''));
    expect([...apart].sort()).toEqual(all.filter((name) => law.kategorien.get(name.split('.')[1] ?? '')?.besonders).sort());
    expect(apart.length).toBeGreaterThan(10);
  });

  test('says everything a person has to be told', () => {
    const words = sheet.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ');
    for (const saetze of Object.entries(texte?.saetze ?? {})) for (const satz of saetze[0] === 'kopie' ? [] : saetze[1]) expect(words).toContain(satz);
  });

  test('has the slip for taking it back on a page of its own, with every controller on it', () => {
    const [, slip = ''] = sheet.split('<div class="neueSeite">');
    expect(namesOf(slip)).toEqual(['widerruf.alles', ...asked.map((stelle) => `widerruf.${stelle}`)]);
  });

  test('carries version and hash of its text, and says that it is a draft where it is one', () => {
    expect(sheet).toContain(vordruck().fassung.pruefwerte[schluessel]);
    expect(sheet).toContain(`<bdi dir="ltr">${vordruck().fassung.id}</bdi>, <bdi>${texte?.bezeichnung}</bdi>`);
    expect(sheet.includes('class="entwurf"')).toBe(schluessel !== 'de');
  });

  test('is a page by itself: language, direction, labels, print; no script, nothing from elsewhere', () => {
    expect(sheet).toContain(`<html lang="${texte?.sprache}" dir="${texte?.richtung}">`);
    expect(sheet).toContain("default-src 'none'");
    expect(sheet).toMatch(/@page \{ size: A4;[^]*@media print/);
    expect(sheet).not.toMatch(/<script|src=|href=|url\(|@import|https?:/);
    expect(sheet.match(/<input/g)?.length).toBe(sheet.match(/<label/g)?.length);
  });
});

describe('what is known beforehand', () => {
  const known = (change: Partial<Bogenangaben> = {}): string => bogenOf(vordruck(), { organisation: 'TRAEGER_A', fall: 'F-1', person: { name: 'Olena Probe', geburtsdatum: '1988-02-03', am: erteiltAm }, ...change });

  test('stands there; the boxes stay empty', () => {
    for (const text of ['value="Olena Probe"', 'value="03.02.1988"', 'value="F-1"', 'value="Beispielwerk Nord"']) expect(known()).toContain(text);
    expect(boxes(known()).filter((box) => box.includes('checked'))).toEqual([]);
  });

  test('the duties of public bodies stand on the sheet of the city and on the blank one, not on that of a free Träger', () => {
    const duty = 'id="mitteilungspflicht"';
    expect([known(), known({ organisation: 'KI' }), bogenOf(vordruck())].map((sheet) => sheet.includes(duty))).toEqual([false, true, true]);
  });

  test('but for name and lines to sign on, the sheet of a person is that of anybody else', () => {
    const other = known({ person: { name: 'Tesfay Muster', geburtsdatum: '1979-05-06', am: erteiltAm } });
    expect(other.replaceAll('Tesfay Muster', 'Olena Probe').replaceAll('06.05.1979', '03.02.1988')).toBe(known());
  });

  test('a hostile name is text, whatever it says', () => {
    const name = `"><script>alert('x')</script><input type="checkbox" checked>`;
    const sheet = known({ person: { name, geburtsdatum: '1988-02-03', am: erteiltAm }, fall: name });
    expect(sheet).not.toContain('<script');
    expect(boxes(sheet)).toEqual(boxes(known()));
    expect(sheet).toContain('value="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;');
  });

  const signers = (geburtsdatum: string, sorge?: 'ALLEIN' | 'GEMEINSAM' | 'VORMUND'): readonly string[] => {
    const sheet = known({ person: { name: 'Mila', geburtsdatum, am: erteiltAm, ...(sorge && { sorge }) } });
    const [, part = ''] = sheet.split('id="unterschriften"');
    return [...part.slice(0, part.indexOf('</table>')).matchAll(/<\/td><td>([^<]*)<\/td><\/tr>/g)].map(([, wer = '']) => wer);
  };

  test.each<[string, string, 'ALLEIN' | 'GEMEINSAM' | 'VORMUND' | undefined, string[]]>([
    ['an adult signs for all herself', '1988-02-03', undefined, ['Ich selbst', 'Ich selbst', 'Ich selbst']],
    ['at seven her mother, who has custody alone', '2019-02-03', 'ALLEIN', Array.from({ length: 3 }, () => 'der allein sorgeberechtigte Elternteil, mit Nachweis')],
    ['at seven both parents', '2019-02-03', 'GEMEINSAM', Array.from({ length: 3 }, () => 'beide Elternteile, mit Nachweis')],
    ['at fifteen herself, and both parents for naturalisation and residence', '2011-02-03', 'GEMEINSAM', ['Ich selbst', 'beide Elternteile, mit Nachweis', 'beide Elternteile, mit Nachweis']],
    ['at sixteen both parents for residence alone', '2010-02-03', 'GEMEINSAM', ['Ich selbst', 'Ich selbst', 'beide Elternteile, mit Nachweis']],
    ['a guardian', '2019-02-03', 'VORMUND', Array.from({ length: 3 }, () => 'Vormund oder Pfleger, mit Nachweis')],
    ['custody nobody knows', '2019-02-03', undefined, Array.from({ length: 3 }, () => 'Erst muss geklärt sein, wer die Sorge hat.')],
  ])('who signs at the Jobcenter and the like, for naturalisation, for residence: %s', (_what, geburtsdatum, sorge, wer) => expect(signers(geburtsdatum, sorge)).toEqual(wer));

  test('of an incomplete date of birth the whole table by age', () => {
    expect(known({ person: { name: 'Mila', geburtsdatum: '1990-00-00', am: erteiltAm } })).toContain('0–14');
  });
});

test.each<[string, Partial<(typeof law.matrix)[number]>, boolean]>([
  ['as it is', {}, true],
  ['switched off', { eingeschaltet: false }, false],
  ['for another role than that which takes consents down', { rollen: ['SACHBEARBEITUNG'] }, false],
  ['for other organisations', { organisationstypen: ['FREIER_TRAEGER'] }, false],
])('a row of the matrix %s: on the sheet of the city or not', (_what, change, isThere) => {
  const matrix = law.matrix.map((row) => (row.zweck === 'SPRACHFOERDERUNG' ? { ...row, ...change } : row));
  expect(namesOf(bogenOf({ ...vordruck(), law: { ...law, matrix } }, { organisation: 'KI' })).includes('SPRACHFOERDERUNG.JC_KURS')).toBe(isThere);
});

test('an organisation nobody knows has no name on the sheet', () => {
  expect(bogenOf(vordruck(), { organisation: 'POLIZEI' })).toBe(bogenOf(vordruck()));
});
