import { MappingRefused } from '../../../../subgraphs/kit/source/mapping/mappingRefused';
import { readMapping } from '../../../../subgraphs/kit/source/mapping/readMapping';
import { sdl, yaml } from './exampleOffice';

const faultsOf = (text: string): string => {
  try {
    readMapping(text, 'quelle.yaml', sdl);
    return 'accepted';
  } catch (error) {
    if (error instanceof MappingRefused) return error.message;
    throw error;
  }
};

/** The line of the example file that holds a text; faults must name it. */
const lineOf = (text: string, within = yaml): number => within.slice(0, within.indexOf(text)).split('\n').length;

test('the example fits its form and its SDL', () => {
  const mapping = readMapping(yaml, 'quelle.yaml', sdl);
  expect([...mapping.typen.keys()]).toEqual(['BeispielBewilligung', 'BeispielBedarf', 'BeispielSonder']);
  expect(mapping.verweise.get('BeispielBewilligung')).toEqual(['BEW_NR']);
});

/** what is wrong, from, to, what the fault says */
const broken: readonly (readonly [string, string, string, RegExp])[] = [
  ['no YAML', 'fachverfahren: "', 'fachverfahren: {"', /kein gültiges YAML/],
  ['a key twice', 'beschreibung:', 'fachverfahren:', /kein gültiges YAML/],
  ['an unknown key', '    zeile: [BEW_NR]', '    zeilen: [BEW_NR]', /«zeilen» ist hier nicht vorgesehen/],
  ['a table name with a blank', 'tabelle: GESP', 'tabelle: "GESP x"', /sperren\.1\.tabelle: erwartet wird der Name einer Tabelle/],
  ['an unknown conversion', 'wandlung: euro_dezimal', 'wandlung: euro', /felder\.betrag\.wandlung: erwartet wird eine Wandlung: text, /],
  ['a code that YAML reads as a number', 'code: { "01"', 'code: { 01', /Anführungszeichen/],
  ['an enum value that the SDL lacks', '"02": SONDER', '"02": ANDERES', /BeispielArt kennt nicht: ANDERES/],
  ['a code for a field that is no enum', 'wandlung: text_latin1_getrimmt }\n  BeispielBedarf', 'wandlung: { code: { "A": B } } }\n  BeispielBedarf', /ort\.wandlung: erwartet wird eine Wandlung, die String ergibt, nicht SCHLUESSEL/],
  ['a text for a day', 'von: { spalte: VON, wandlung: datum_ttmmjjjj }', 'von: { spalte: VON, wandlung: text }', /die Datum ergibt, nicht String/],
  ['a list for a field that is none', 'norm: { spalte: NORM, wandlung: text_getrimmt }', 'norm: { spalte: NORM, wandlung: { liste: { trenner: ";" } } }', /das Feld ist keine Liste/],
  ['a field that the SDL lacks', '      norm:', '      gibtEsNicht: { spalte: X, wandlung: text }\n      norm:', /BeispielBedarf hat in der SDL kein solches Feld/],
  ['a field that is neither mapped nor missing', '      betrag: { spalte: BETR', '      #betrag: { spalte: BETR', /BeispielBewilligung\.betrag ist weder zugeordnet noch unter fehlt/],
  ['a type that is neither mapped nor missing', '  BeispielSonder:', '  BeispielAnders:', /BeispielSonder: dieser Typ der SDL ist weder zugeordnet/],
  ['a type that the SDL lacks', '  BeispielSonder:', '  BeispielAnders:', /BeispielAnders: diesen Typ gibt es unter keinem Block/],
  ['a missing field that is mapped', 'feld: BeispielBedarf.stand', 'feld: BeispielBedarf.norm', /kann nicht zugleich fehlen/],
  ['a missing field that the SDL lacks', 'feld: BeispielBedarf.stand', 'feld: BeispielBedarf.x', /«BeispielBedarf\.x» gibt es in der SDL nicht/],
  ['no reason for a missing field', 'weil: "führt das Verfahren nicht"', 'weil: ""', /fehlt\.0\.weil: erwartet wird ein Satz/],
  ['no word about tenants', '    mandant: entfaellt\n    zeile: [BEW_NR, LFD]', '    zeile: [BEW_NR, LFD]', /BeispielBedarf\.mandant: erwartet wird \{ spalte, wert \} oder entfaellt/],
  ['no word about drafts', '    gueltigWenn: entfaellt\n', '', /BeispielBedarf\.gueltigWenn: erwartet wird eine Liste von Bedingungen oder entfaellt/],
  ['a condition with neither in nor nichtIn', 'gueltigWenn: [{ spalte: STATUS, in: ["B"] }]\n    filter: [{ spalte: ART, in', 'gueltigWenn: [{ spalte: STATUS }]\n    filter: [{ spalte: ART, in', /genau eines von in und nichtIn/],
  ['a key with too many columns', 'schluessel: [{ spalte: PERS_NR, laenge: 8 }], spalte: KZ, ', 'schluessel: [A, B], spalte: KZ, ', /sperren\.1\.schluessel: erwartet werden 1 Spalten/],
  ['a nested type matched to the person', '    zu: [BEW_NR]', '    zu: person', /erwartet werden Spalten aus der Tabelle von BeispielBewilligung/],
  ['a top type matched to columns', '    zeile: [BEW_NR]\n    gueltigWenn: [{ spalte: STATUS, in: ["B"] }]\n    filter: [{ spalte: ART, in', '    zu: [X]\n    zeile: [BEW_NR]\n    gueltigWenn: [{ spalte: STATUS, in: ["B"] }]\n    filter: [{ spalte: ART, in', /BeispielBewilligung\.zu: erwartet wird person/],
  ['a birthday that is no day', 'geburtsdatum: { spalte: GEB, wandlung: datum_yyyymmdd }', 'geburtsdatum: { spalte: GEB, wandlung: text }', /person\.geburtsdatum\.wandlung: erwartet wird eine Wandlung, die Datum ergibt/],
  ['a lock of an unknown kind', 'art: FALL_GESPERRT', 'art: IRGENDWAS', /sperren\.1\.art/],
];

test.each(broken)('%s is refused', (_, from, to, says) => {
  expect(yaml).toContain(from);
  const message = faultsOf(yaml.replace(from, () => to));
  expect(message).toMatch(says);
  for (const line of message.split('\n')) expect(line).toMatch(/^quelle\.yaml:\d+: /);
});

test('a fault names its line', () => {
  expect(faultsOf(yaml.replace('tabelle: GESP', 'tabelle: "GESP x"'))).toMatch(new RegExp(`^quelle.yaml:${lineOf('tabelle: GESP')}: `));
  expect(faultsOf(yaml.replace('"02": SONDER', '"02": ANDERES'))).toMatch(new RegExp(`^quelle.yaml:${lineOf('      art: { spalte: ART')}: `));
  expect(faultsOf(yaml.replace('zeile: [BEW_NR, LFD]', 'zeile: [BEW_NR, LFD]\n    boese: 1'))).toMatch(new RegExp(`^quelle.yaml:${lineOf('zeile: [BEW_NR, LFD]') + 1}: «boese»`));
});

test('every fault is told at once', () => {
  const twice = yaml.replace('tabelle: GESP', 'tabelle: "1"').replace('wandlung: euro_dezimal', 'wandlung: euro');
  expect(faultsOf(twice).split('\n')).toHaveLength(2);
});

const payloads = [
  "BEW; DROP TABLE PERS", "BEW--", 'BEW` ', 'BEW"', "BEW'", 'BEW.PERS', 'BEW AS x', 'BEW,PERS', '*', '(SELECT 1)', 'BEW/**/', '1BEW', 'Bäume', 'BEW\n', '', ' ', 'x'.repeat(65), '?', '??', ':a', '$1', 'BEW\u0000', 'ＢＥＷ',
];
const places = ['tabelle: BED', 'spalte: NORM', 'spalte: KZ_GEF', 'zeile: [BEW_NR, LFD]', 'spalte: STATUS', 'spalte: MAND_NR', 'tabelle: BG_MITGL', 'person: [PERS_NR]', 'zu: [BG_NR]'];
test.each(places)('no SQL can stand at «%s»', (place) => {
  for (const payload of payloads) {
    const [key = '', written = ''] = place.split(/: (.*)/);
    const quoted = JSON.stringify(payload);
    const text = yaml.replace(place, () => `${key}: ${written.startsWith('[') ? `[${quoted}]` : quoted}`);
    expect(faultsOf(text)).toMatch(/erwartet wird der Name einer Tabelle oder Spalte|erwartet wird/);
  }
});

test.each(['__proto__', 'constructor', 'toString', 'BeispielSicht', 'Klient', 'Query', 'Datum'])('the type %s cannot be mapped', (name) => {
  expect(faultsOf(yaml.replace('  BeispielSonder:', `  ${name}:`))).toMatch(/quelle\.yaml:\d+: /);
});

test('a file of aliases of aliases is refused before it grows', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`)].join('\n');
  expect(() => readMapping(bomb, 'quelle.yaml', sdl)).toThrow();
});
