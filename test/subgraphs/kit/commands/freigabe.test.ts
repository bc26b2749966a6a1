import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLaw } from '../../../../schema/law';
import { freigabe } from '../../../../subgraphs/kit/commands/freigabe';

const law = readLaw();
const folder = mkdtempSync(join(tmpdir(), 'freigaben-'));
const mapping = join(folder, 'quelle.yaml');
const original = readFileSync(join(__dirname, '../../../../subgraphs/jugend/quelle.yaml'), 'utf8');
const env = { FREIGABEN: folder, JUGEND_QUELLE_YAML: mapping };
const file = join(folder, 'jugend.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]): Promise<string> {
  const printed: string[] = [];
  await freigabe(args, env, (text) => void printed.push(text), law);
  return printed.join('\n');
}

/** The vendor's update, or whatever else happens to a mapping. */
const mapped = (from = '', to = '') => {
  expect(original).toContain(from);
  writeFileSync(mapping, from === '' ? original : original.replace(from, to));
};

const kurzhashOf = (shown: string) => /jetziger Stand (\S+)/.exec(shown)?.[1] ?? '';
const dsb = ['--dsb', 'ZUGESTIMMT', '--dsb-aktenzeichen', 'D-1', '--dsb-am', '2026-10-30'];
const who = ['--durch', 'Stadtdienst Jugend, Leitung', '--am', '2026-11-01', '--aktenzeichen', 'J-1'];

describe('npm run freigabe', () => {
  let kurz: string;
  beforeAll(async () => {
    mapped();
    kurz = kurzhashOf(await run('--zeigen', 'jugend'));
  });
  beforeEach(() => mapped());

  it('says what is newly visible where nobody has approved anything, and where to see it', async () => {
    expect(await run('--zeigen', 'jugend')).toBe(`JUGEND  jetziger Stand ${kurz}\n  Keine Freigabe. Alles ist neu sichtbar: 86 Felder, 12 Kategorien. Der Bogen zeigt es: npm run freigabe -- --bogen jugend`);
  });

  const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['another short hash than that of the present part', ['jugend', '--kurzhash', '00000-00000', ...who, ...dsb], /Unterschrieben ist ein anderer Stand \(00000-00000\).*Nichts eingetragen/],
    ['no short hash', ['jugend', ...who, ...dsb], /--kurzhash: erwartet wird/],
    ['no controller', ['--kurzhash', 'x'], /Bitte eine Stelle nennen: kim, jobcenter/],
    ['a controller nobody knows', ['finanzamt', '--kurzhash', 'x'], /Bitte eine Stelle nennen/],
    ['two controllers', ['jugend', 'jobcenter'], /höchstens eine Stelle/],
    ['an option nobody knows', ['jugend', '--sofort'], /nicht verständlich/],
    ['a declaration before there is an approval', ['jugend', '--technisch', 'Feld *', ...who, '--warum', 'so'], /Es gibt noch keine Freigabe/],
  ];
  it.each(refusals)('refuses %s, in a German line, and writes nothing', async (_title, args, expected) => {
    await expect(run(...args)).rejects.toThrow(expected);
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ['who approved', who.slice(2), dsb, /--durch/],
    ['the day', [...who.slice(0, 2), ...who.slice(4)], dsb, /--am/],
    ['a day of the calendar', [...who.slice(0, 2), '--am', '2026-02-30', ...who.slice(4)], dsb, /--am: erwartet wird ein Tag/],
    ['the file reference', who.slice(0, 4), dsb, /--aktenzeichen/],
    ['the officer’s statement', who, [], /--dsb/],
    ['a statement she can make', who, ['--dsb', 'FREIGEGEBEN', ...dsb.slice(2)], /--dsb: erwartet wird ZUGESTIMMT, BEDENKEN, NICHT_BETEILIGT/],
    ['the statement’s file reference', who, [...dsb.slice(0, 2), ...dsb.slice(4)], /--dsb-aktenzeichen/],
    ['the statement’s day', who, dsb.slice(0, 4), /--dsb-am/],
  ])('does not record without %s', async (_title, by, statement, expected) => {
    await expect(run('jugend', '--kurzhash', kurz, ...by, ...statement)).rejects.toThrow(expected);
    expect(existsSync(file)).toBe(false);
  });

  it('writes a sheet to sign: the hash, all that is approved, room for two signatures, nothing from elsewhere', async () => {
    const sheet = join(folder, 'bogen.html');
    expect(await run('--bogen', 'jugend', '--datei', sheet)).toBe(`${sheet}: Freigabebogen JUGEND, Kurzhash ${kurz}.`);
    const html = readFileSync(sheet, 'utf8');
    for (const text of [kurz, 'Feld', 'JugendKitaBetreuung.einrichtung', 'KITA_BETR.EINR', 'FREIER_TRAEGER, CASE_MANAGEMENT, KIM_CASE_MANAGEMENT', 'Freigabe durch die verantwortliche Stelle', '☐ zugestimmt', '☐ Bedenken', '☐ nicht beteiligt', 'Art. 38 Abs. 6, 39 DSGVO', '@page { size: A4']) expect(html).toContain(text);
    expect(html).toMatch(/^<!doctype html>\n<html lang="de">/);
    expect(html).not.toMatch(/<script|src=|href="http|url\(|@import/);
  });

  it('does not write a sheet where it cannot', async () => {
    await expect(run('--bogen', 'jugend', '--datei', join(folder, 'gibt', 'es', 'nicht.html'))).rejects.toThrow(/lässt sich nicht schreiben/);
  });

  it('records what was signed; then nothing is new', async () => {
    expect(await run('jugend', '--kurzhash', kurz.toLowerCase().replace('-', ' '), ...who, ...dsb)).toMatch(/jugend\.yaml: Stand \S+ eingetragen/);
    expect(await run('--zeigen', 'jugend')).toContain('Nichts hat sich geändert.');
    expect(await run('--zeigen', 'jugend')).toContain('Stadtdienst Jugend, Leitung, 2026-11-01, J-1. Stellungnahme der oder des Datenschutzbeauftragten: zugestimmt (D-1, 2026-10-30)');
  });

  it('shows what another column makes newly visible, to whom, on what basis, from where', async () => {
    mapped('spalte: EINR, wandlung: text_getrimmt }\n      art', 'spalte: EINRICHT, wandlung: text_getrimmt }\n      art');
    const shown = await run('--zeigen', 'jugend');
    expect(shown).toContain('Neu sichtbar, noch nicht freigegeben (1):\n    Feld JugendKitaBetreuung.einrichtung, Quelle: KITA_BETR.EINR → KITA_BETR.EINRICHT\n');
    expect(shown).toMatch(/für: FREIER_TRAEGER, CASE_MANAGEMENT, KIM_CASE_MANAGEMENT; .*\n +Grundlage: JU_KITA: Betreuung in Kita.*\n +aus: KITA_BETR\.EINRICHT \(text_getrimmt\)/);
  });

  it('shows what vanished', async () => {
    mapped('# V = nur vorgemerkt', '\n    filter: [{ spalte: ART, in: ["KT"] }]');
    expect(await run('--zeigen', 'jugend')).toContain('Weniger sichtbar (1):\n    Feld JugendSicht.kitaBetreuungen, Zeilen: – → ART ist eines von: KT');
  });

  it('takes an integrator’s word for a renamed column, with who and why, and for nothing else', async () => {
    mapped('spalte: EINR, wandlung: text_getrimmt }\n      art', 'spalte: EINRICHT, wandlung: text_getrimmt }\n      art');
    const integration = ['--durch', 'Integration', '--am', '2026-11-02'];
    await expect(run('jugend', '--technisch', 'Feld JugendKitaBetreuung.einrichtung', ...integration)).rejects.toThrow(/--warum/);
    await expect(run('jugend', '--technisch', 'Feld JugendKitaBetreuung.bis', ...integration, '--warum', 'so')).rejects.toThrow(/Nichts davon kann technisch gleich sein/);
    expect(await run('jugend', '--technisch', 'Feld JugendKitaBetreuung.*', ...integration, '--warum', 'Update 7.2')).toContain('als technisch gleich eingetragen (1):\n  Feld JugendKitaBetreuung.einrichtung, Quelle: KITA_BETR.EINR → KITA_BETR.EINRICHT');
    const shown = await run('--zeigen', 'jugend');
    expect(shown).toContain('Technisch gleich, so erklärt (1):');
    expect(shown).toContain('erklärt: Integration, 2026-11-02: Update 7.2');
    expect(shown).not.toContain('Neu sichtbar');
  });

  it('the next change of the same column is new again', async () => {
    mapped('spalte: EINR, wandlung: text_getrimmt }\n      art', 'spalte: GRUND, wandlung: text_getrimmt }\n      art');
    expect(await run('--zeigen', 'jugend')).toContain('Neu sichtbar, noch nicht freigegeben (1):');
  });

  it('helps', async () => {
    for (const option of ['--zeigen', '--bogen', '--kurzhash', '--technisch', '--dsb-aktenzeichen', 'FREIGABEN']) expect(await run('--help')).toContain(option);
  });
});
