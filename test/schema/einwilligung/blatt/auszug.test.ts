import { auszugOf } from '../../../../schema/einwilligung/blatt/auszug';
import { kopieOf } from '../../../../schema/einwilligung/blatt/kopie';
import { law, olena, said, seite, sprachen, vordruck } from './theSheets';

const asked = [...law.stellen.keys()].filter((stelle) => stelle !== 'KIM');

describe.each(asked)('the Auszug for %s', (stelle) => {
  const page = auszugOf(vordruck(), seite(stelle), olena);

  test('shows its code, whose it is, and every category that is its own', () => {
    for (const text of [seite(stelle).code, 'Olena Probe-Kowalenko', '03.02.1988', said('de', 'stellen', stelle), ...seite(stelle).kategorien]) expect(page).toContain(text);
  });

  test('shows no word of another controller, and no number that two pages could be joined by', () => {
    for (const other of asked.filter((name) => name !== stelle)) {
      expect(page).not.toContain(`${said('de', 'stellen', other)}<`);
      for (const word of [seite(other).code, ...seite(other).kategorien]) expect(page).not.toContain(`>${word}<`);
    }
    expect(page).not.toMatch(/F-\d|K-\d/);
  });

  test('says what was ticked expressly', () => {
    expect(page.match(/ausdrücklich angekreuzt/g)?.length ?? 0).toBe(seite(stelle).artNeunAusdruecklich.length);
  });
});

test('an Auszug says what the office has to check', () => {
  const page = auszugOf(vordruck(), seite('JUGEND', {
    art: 'SCHWEIGEPFLICHTENTBINDUNG',
    geheimnistraeger: ['Dr. Muster, Ärztin'],
    empfaenger: [{ organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT', person: 'kennung-4711' }],
    erklaerende: [{ rolle: 'SORGEBERECHTIGT', ref: 'K-0007', nachweis: 'Sorgeerklärung' }],
    sorge: { art: 'ALLEIN', sorgeberechtigte: ['K-0007'] },
    zeitraumVon: '2026-01-01',
  }), { ...olena, name: 'Mila Probe' });
  for (const text of ['Entbindung von der Schweigepflicht', 'Dr. Muster, Ärztin', 'nur die Person mit der Kennung kennung-4711', 'Olena Probe-Kowalenko (sorgeberechtigt; Sorgeerklärung)', 'allein: Olena Probe-Kowalenko', '01.01.2026', '31.05.2027', seite('JUGEND').textFassung.hash, 'a'.repeat(64)]) expect(page).toContain(text);
});

test('hostile words are text', () => {
  const evil = '</td><script>x</script>';
  const page = auszugOf(vordruck(), seite('JUGEND', { geheimnistraeger: [evil], code: evil }), { ...olena, name: evil });
  expect(page).not.toContain('<script>');
});

describe.each(sprachen)('the copy in %s', (schluessel) => {
  const pages = [seite('JOBCENTER'), seite('AUFENTHALT', { empfaenger: [{ organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT', person: 'kennung-4711' }] })];
  const copy = kopieOf(vordruck(schluessel), { einwilligung: '01EINWILLIGUNG', auszuege: pages, person: olena, fall: 'F-1' });

  test('holds all she consented to, to whom, until when, and how she takes it back', () => {
    for (const page of pages) for (const name of page.kategorien) expect(copy).toContain(said(schluessel, 'kategorien', name));
    for (const text of ['Beispielwerk Nord', '31.05.2027', '01EINWILLIGUNG', 'id="widerruf"', 'value="F-1"']) expect(copy).toContain(text);
  });

  test('holds no code of an office and no name or number of staff', () => {
    for (const word of ['CODE', 'kennung-4711', 'K-0007']) expect(copy).not.toContain(word);
  });

  test('has no tick in the slip', () => expect(copy).not.toContain('checked>'));
});
