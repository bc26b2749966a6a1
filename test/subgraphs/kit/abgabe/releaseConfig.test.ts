import { mkdirSync, mkdtempSync, readdirSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLaw, type Kategorie, type Law } from '../../../../schema/law';
import { authoritySubgraph } from '../../../../schema/sdl';
import { readReleaseConfig, releaseModeFor } from '../../../../subgraphs/kit/abgabe/releaseConfig';

const real = readLaw();
const kategorie = (name: string, klasse: 'S' | 'E', stelle = 'AUFENTHALT'): [string, Kategorie] => [name, { name, klasse, stelle, beschreibung: '', besonders: false, herkunft203: false, alleMitglieder: false, nichtAusgeliefert: false }];
const law: Law = { ...real, kategorien: new Map([kategorie('AU_TITEL', 'S'), kategorie('AU_TERMINE', 'S'), kategorie('AU_SCHUTZ', 'E'), kategorie('EB_VERFAHREN', 'S', 'EINBUERGERUNG')]) };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freigabe-'));
  mkdirSync(join(folder, 'auslaenderbehoerde'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(yaml: string) {
  const file = join(folder, 'auslaenderbehoerde', 'abgabe.yaml');
  writeFileSync(file, yaml);
  return readReleaseConfig(file, law);
}

const verfahren = `
    - id: AV-MUSTER-1
      anlass: "MUSTER"
      zwecke: [KIM_CASE_MANAGEMENT]
      empfaenger: [KI, TRAEGER_A]
      kategorien: [AU_TITEL, AU_SCHUTZ]
      rechtsgrundlage: "§ 6 DSG NRW"
      massnahmen: "MUSTER"
      genehmigtVon: "Musterfrau"
      genehmigtAm: 2026-01-15`;
const einbuergerung = '\nEINBUERGERUNG: { einzelfreigabeGiltTage: 14, modus: EINZELFREIGABE }\n';
const config = (ausnahmen: string, abrufverfahren = verfahren, head = 'einzelfreigabeGiltTage: 30\n  modus: EINZELFREIGABE') =>
  `AUFENTHALT:\n  ${head}\n  ausnahmen:\n    - ${ausnahmen}\n  abrufverfahren:${abrufverfahren}${einbuergerung}`;

const automatic = '{ kategorien: [AU_TITEL], empfaenger: [KI], modus: AUTOMATISCH, abrufverfahren: AV-MUSTER-1 }';
const question = { stelle: 'AUFENTHALT', kategorie: 'AU_TITEL', organisation: 'KI', zweck: 'KIM_CASE_MANAGEMENT' };

describe('how an office lets a category go', () => {
  it.each([
    ['by an exception, on its Abrufverfahren', {}, { weise: 'AUTOMATISCH', abrufverfahren: 'AV-MUSTER-1' }],
    ['by default for another recipient', { organisation: 'TRAEGER_A' }, { weise: 'EINZELFREIGABE' }],
    ['by default for another category', { kategorie: 'AU_TERMINE' }, { weise: 'EINZELFREIGABE' }],
    ['by default for a purpose the Abrufverfahren does not cover', { zweck: 'SPRACHFOERDERUNG' }, { weise: 'EINZELFREIGABE' }],
    ['not at all for a Stelle nobody configured', { stelle: 'JUGEND' }, { weise: undefined }],
  ])('%s', (_story, overrides, mode) => expect(releaseModeFor(read(config(automatic)), { ...question, ...overrides })).toEqual(mode));

  it('by hand for every recipient where none is named', () => {
    expect(releaseModeFor(read(config('{ kategorien: [AU_TITEL], modus: VON_HAND }')), question)).toEqual({ weise: 'VON_HAND' });
  });

  it('says how long a single release lives', () => {
    const read30 = read(config(automatic));
    expect([read30.einzelfreigabeGiltTage('AUFENTHALT'), read30.einzelfreigabeGiltTage('EINBUERGERUNG')]).toEqual([30, 14]);
  });
});

describe('an abgabe.yaml that is refused, with file and line', () => {
  it.each([
    ['AUTOMATISCH without an Abrufverfahren', config('{ kategorien: [AU_TITEL], empfaenger: [KI], modus: AUTOMATISCH }'), 5, 'braucht ein festgelegtes Abrufverfahren'],
    ['AUTOMATISCH on one that is not recorded', config(automatic.replace('MUSTER-1', 'X')), 5, 'braucht ein festgelegtes Abrufverfahren'],
    ['AUTOMATISCH without named recipients', config(automatic.replace('empfaenger: [KI], ', '')), 5, 'genannte Empfänger'],
    ['AUTOMATISCH for a category it does not cover', config(automatic.replace('AU_TITEL', 'AU_TERMINE')), 5, 'umfasst AU_TERMINE nicht'],
    ['AUTOMATISCH for a recipient it does not name', config(automatic.replace('[KI]', '[TRAEGER_B]')), 5, 'nennt TRAEGER_B nicht'],
    ['AUTOMATISCH for class E', config(automatic.replace('AU_TITEL', 'AU_SCHUTZ')), 5, 'Klasse E'],
    ['AUTOMATISCH as the default', config(automatic, verfahren, 'einzelfreigabeGiltTage: 14\n  modus: AUTOMATISCH'), 3, 'nur als Ausnahme'],
    ...['anlass', 'zwecke', 'empfaenger', 'kategorien', 'rechtsgrundlage', 'massnahmen', 'genehmigtVon', 'genehmigtAm'].map((part): [string, string, number, string] => [
      `an Abrufverfahren without ${part}`, config(automatic, verfahren.replace(new RegExp(`\n      ${part}:.*`), '')), 7, 'erwartet wird'],
    ),
    ['an approval on no day', config(automatic, verfahren.replace('2026-01-15', 'demnächst')), 15, 'JJJJ-MM-TT'],
    ['an unknown category', config(automatic.replace('AU_TITEL', 'AU_TIPPFEHLER')), 5, '«AU_TIPPFEHLER» ist keine Datenkategorie der Stelle AUFENTHALT'],
    ['a category of another Stelle', config(automatic.replace('AU_TITEL', 'EB_VERFAHREN')), 5, 'keine Datenkategorie der Stelle'],
    ['an unknown recipient', config(automatic.replace('[KI]', '[TRAEGER_X]')), 5, 'keine Organisation'],
    ['an unknown purpose', config(automatic, verfahren.replace('KIM_CASE_MANAGEMENT', 'NEUGIER')), 9, '«NEUGIER» ist kein Zweck'],
    ['an unknown mode', config(automatic.replace('AUTOMATISCH', 'SOFORT')), 5, 'EINZELFREIGABE, AUTOMATISCH oder VON_HAND'],
    ['an unknown word', config(automatic.replace('modus', 'modul')), 5, ''],
    ['two exceptions for the same', config(`${automatic}\n    - { kategorien: [AU_TITEL], modus: VON_HAND }`), 6, 'dieselbe Kategorie'],
    ['two Abrufverfahren of one name', config(automatic, verfahren + verfahren), 16, 'gibt es schon'],
    ['releases that live longer than ninety days', config(automatic, verfahren, 'einzelfreigabeGiltTage: 91\n  modus: EINZELFREIGABE'), 2, '1 bis 90 Tage'],
    ['a Stelle of another office', `${config(automatic)}JUGEND: { einzelfreigabeGiltTage: 14, modus: EINZELFREIGABE }\n`, 17, 'keine Stelle dieses Amtes'],
    ['a Stelle that is missing', config(automatic).replace(einbuergerung, ''), 1, 'Abschnitt für EINBUERGERUNG'],
    ['no YAML', 'AUFENTHALT: [', 1, 'YAML'],
  ])('%s', (_story, yaml, line, expected) => {
    const file = join(folder, 'auslaenderbehoerde', 'abgabe.yaml');
    expect(() => read(yaml)).toThrow(new RegExp(`${file}:${line}: .*${expected}`));
  });
});

describe('the shipped offices', () => {
  const subgraphs = join(__dirname, '../../../../subgraphs');
  const offices = readdirSync(subgraphs).filter((office) => office !== authoritySubgraph && existsSync(join(subgraphs, office, 'abgabe.yaml')));
  it.each(offices)('%s: its abgabe.yaml is accepted', (office) => {
    expect(readReleaseConfig(join(subgraphs, office, 'abgabe.yaml'), real).regeln.size).toBeGreaterThan(0);
  });
});
