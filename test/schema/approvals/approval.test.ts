import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { approvalOf, approvalText, readApproval, type Approval } from '../../../schema/approvals/approval';
import { isSameKurzhash, kurzhash } from '../../../schema/approvals/kurzhash';
import { hashesOf, type Aussagen } from '../../../schema/approvals/stand';
import { readLaw } from '../../../schema/law';

const law = readLaw();
const folder = mkdtempSync(join(tmpdir(), 'freigaben-'));
afterAll(() => rmSync(folder, { recursive: true }));

const gegenstaende: Record<string, Aussagen> = {
  'Feld JugendKitaBetreuung.von': { gibt: ['Datum'], Kategorie: ['JU_KITA'], Quelle: ['KITA_BETR.VON'], Wandlung: ['datum_ttmmjjjj'] },
  'Kategorie JU_KITA': { Grundlage: ['Betreuung: «§§ 22 bis 24» SGB VIII, "auch" # nicht'], Klasse: ['S'] },
};
const approval: Approval = approvalOf({ stelle: 'JUGEND', gegenstaende, ...hashesOf('JUGEND', gegenstaende) }, {
  freigabe: { durch: 'Stadtdienst Jugend, Leitung', am: '2026-11-01', aktenzeichen: 'J-1' },
  stellungnahme: { ergebnis: 'BEDENKEN', aktenzeichen: 'D-1', am: '2026-10-30' },
});
const text = approvalText({ ...approval, technisch: [{ gegenstand: 'Feld JugendKitaBetreuung.von', was: 'Quelle', vorher: ['KITA_BETR.VON'], jetzt: ['KITA_BETR.VON_DAT'], durch: 'Integration', am: '2026-11-02', warum: 'Update 7.2' }] });

const read = (content: string) => {
  writeFileSync(join(folder, 'jugend.yaml'), content);
  return readApproval('JUGEND', law, folder);
};

describe('an approval', () => {
  it('comes back from its file as it was recorded', () => {
    expect(read(approvalText(approval))).toEqual(approval);
    expect(read(text)?.technisch).toHaveLength(1);
  });

  it('is none where there is no file', () => expect(readApproval('JOBCENTER', law, folder)).toBeUndefined());

  it('ships with none: in this repository nobody has approved anything', () => {
    for (const stelle of law.stellen.keys()) expect(readApproval(stelle, law)).toBeUndefined();
  });

  it('writes short lists on one line, so that a difference shows what it is', () => expect(text).toContain('\n    Quelle: [KITA_BETR.VON]\n'));

  const cases: readonly (readonly [string, from: string, to: string, RegExp])[] = [
    ['a source that nobody signed', 'Quelle: [KITA_BETR.VON]', 'Quelle: [KITA_BETR.GRUND]', /^schema\/approvals\/jugend\.yaml:5: unter gegenstaende steht etwas anderes, als unterzeichnet wurde/],
    ['a field that nobody signed', '  Kategorie JU_KITA:', '  Feld JugendKitaBetreuung.bis: { gibt: [Datum] }\n  Kategorie JU_KITA:', /etwas anderes, als unterzeichnet wurde/],
    ['another hash', `hash: ${approval.hash}`, `hash: "${'0'.repeat(64)}"`, /jugend\.yaml:5: .*unterzeichnet/],
    ['another short hash', `kurzhash: ${approval.kurzhash}`, 'kurzhash: 00000-00000', /unterzeichnet/],
    ['another controller', 'stelle: JUGEND', 'stelle: JOBCENTER', /jugend\.yaml:3: erwartet wird «JUGEND»/],
    ['nobody who approved', 'durch: Stadtdienst Jugend, Leitung', 'durch: ""', /jugend\.yaml:7: freigabe\.durch: erwartet wird Amt und Funktion/],
    ['no day', 'am: 2026-11-01', 'am: gestern', /jugend\.yaml:8: freigabe\.am: erwartet wird ein Tag/],
    ['no file reference', '  aktenzeichen: J-1\n', '', /jugend\.yaml:6: freigabe\.aktenzeichen/],
    ['no statement of the officer', 'stellungnahme:\n  ergebnis: BEDENKEN\n  aktenzeichen: D-1\n  am: 2026-10-30\n', '', /stellungnahme/],
    ['an officer who releases', 'ergebnis: BEDENKEN', 'ergebnis: FREIGEGEBEN', /jugend\.yaml:11: stellungnahme\.ergebnis: erwartet wird eines von: ZUGESTIMMT, BEDENKEN, NICHT_BETEILIGT/],
    ['a word that is not foreseen', 'kurzhash:', 'immer: true\nkurzhash:', /jugend\.yaml/],
    ['a kind of statement nobody knows', 'gibt: [Datum]', 'Farbe: [rot]', /jugend\.yaml:\d+: gegenstaende/],
    ['a category declared technically equal', 'was: Quelle', 'was: Kategorie', /jugend\.yaml:16: das kann nicht technisch gleich sein/],
    ['a declaration without a reason', '    warum: Update 7.2\n', '', /jugend\.yaml:\d+: technisch\.0\.warum: erwartet wird der Grund/],
    ['no YAML', 'stelle: JUGEND', 'stelle: [', /jugend\.yaml:\d+: kein gültiges YAML/],
  ];
  it.each(cases)('is refused with %s', (_title, from, to, expected) => {
    expect(text).toContain(from);
    expect(() => read(text.replace(from, to))).toThrow(expected);
  });
});

describe('the short hash', () => {
  it('is ten characters of Crockford’s base32: the first 50 bits', () => {
    expect(kurzhash('0'.repeat(64))).toBe('00000-00000');
    expect(kurzhash('f'.repeat(64))).toBe('ZZZZZ-ZZZZZ');
    expect(kurzhash(`8${'0'.repeat(63)}`)).toBe('G0000-00000');
    expect(kurzhash(`00000000000004${'0'.repeat(50)}`)).toBe('00000-00000');
    expect(kurzhash(`0000000000004${'0'.repeat(51)}`)).toBe('00000-00001');
  });

  it.each([
    ['7k3qx 0m9zt', true],
    ['7K3QXOM9ZT', true],
    ['7K3QX-0M9ZS', false],
    ['7K3QX', false],
    ['', false],
  ])('typed as «%s»: %s', (typed, same) => expect(isSameKurzhash(typed, '7K3QX-0M9ZT')).toBe(same));
});
