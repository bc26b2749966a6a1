import { aenderungen, type Aenderung, type TechnischGleich } from '../../../schema/approvals/aenderungen';
import { freigegebenVon } from '../../../schema/approvals/freigegeben';
import type { Stand } from '../../../schema/approvals/stand';
import { standWith, type Change } from './anExample';

const sdl = 'subgraphs/jugend.graphql';
const quelle = 'quelle.yaml';
const abgabe = 'abgabe.yaml';
const words = 'vocabulary.graphql';
const matrix = 'matrix.yaml';

const approved = standWith([]);
const since = (now: Stand, technisch: readonly TechnischGleich[] = [], before = approved) => aenderungen(before.gegenstaende, now.gegenstaende, { technisch });
const toldOf = (changes: readonly Aenderung[]) => changes.map(({ art, gegenstand, was }) => [art, gegenstand, was] as const);
const ofOne = (art: Aenderung['art'], gegenstand: string, was?: string) => [[art, gegenstand, was]];

const neuesFeld: readonly Change[] = [
  [sdl, '  "Form der Betreuung (§ 22 Abs. 1', '  "Elternbeitrag (§ 90 SGB VIII)."\n  beitrag: Cent @daten(kategorie: JU_KITA)\n  "Form der Betreuung (§ 22 Abs. 1'],
  [quelle, 'einrichtung: { spalte: EINR', 'beitrag: { spalte: BEITR, wandlung: cent }\n      einrichtung: { spalte: EINR'],
];
const empfang = 'Empfang JU_HILFE: FREIER_TRAEGER, CASE_MANAGEMENT, SPRACHFOERDERUNG';
const kita = 'Feld JugendKitaBetreuung.einrichtung';
const rahmen = 'Feld JugendSicht.kitaBetreuungen';
const automatisch = (kategorie: string, empfaenger: string): readonly Change[] => [
  [abgabe, 'ausnahmen: []', `ausnahmen: [{ kategorien: [${kategorie}], empfaenger: [${empfaenger}], modus: AUTOMATISCH, abrufverfahren: AV }]`],
  [abgabe, 'abrufverfahren: []', `abrufverfahren: [{ id: AV, anlass: a, zwecke: [KIM_CASE_MANAGEMENT], empfaenger: [${empfaenger}], kategorien: [${kategorie}], rechtsgrundlage: r, massnahmen: m, genehmigtVon: g, genehmigtAm: "2026-01-15" }]`],
];

describe('newly visible: needs the controller and the statement', () => {
  const cases: readonly (readonly [string, readonly Change[], expected: readonly (readonly unknown[])[]])[] = [
    ['a field', neuesFeld, ofOne('NEU_SICHTBAR', 'Feld JugendKitaBetreuung.beitrag')],
    ['a purpose for a category', [[matrix, '- zweck: SPRACHFOERDERUNG\n  organisationstypen: [KOMMUNALES_INTEGRATIONSZENTRUM, FREIER_TRAEGER]\n  rollen: [CASE_MANAGEMENT]\n  eingeschaltet: true\n  kategorien:\n', '- zweck: SPRACHFOERDERUNG\n  organisationstypen: [FREIER_TRAEGER]\n  rollen: [CASE_MANAGEMENT]\n  eingeschaltet: true\n  kategorien:\n    - JU_HILFE\n']], [
      ['NEU_SICHTBAR', empfang, undefined],
      ['WENIGER_SICHTBAR', 'Empfang JU_KITA: KOMMUNALES_INTEGRATIONSZENTRUM, CASE_MANAGEMENT, SPRACHFOERDERUNG', undefined],
      ['WENIGER_SICHTBAR', 'Empfang JU_KITA_BEDARF: KOMMUNALES_INTEGRATIONSZENTRUM, CASE_MANAGEMENT, SPRACHFOERDERUNG', undefined],
    ]],
    ['a mark of whereabouts less', [[sdl, 'einrichtung: String @daten(kategorie: JU_KITA, ortsbezug: true)', 'einrichtung: String @daten(kategorie: JU_KITA)']], ofOne('NEU_SICHTBAR', kita, 'Merkmal')],
    ['another column', [[quelle, 'spalte: EINR,', 'spalte: NAME_MUTTER,']], ofOne('NEU_SICHTBAR', kita, 'Quelle')],
    ['another conversion', [[quelle, '"OG": OGS } } }\n      stundenJeWoche: { spalte: STD, wandlung: ganzzahl }\n      von', '"OG": KITA } } }\n      stundenJeWoche: { spalte: STD, wandlung: ganzzahl }\n      von']], ofOne('NEU_SICHTBAR', 'Feld JugendKitaBetreuung.art', 'Wandlung')],
    ['another table', [[quelle, 'tabelle: KITA_BETR', 'tabelle: KITA_ALLE']], [rahmen, ...['art', 'bis', 'einrichtung', 'istBeitragsbefreit', 'istBestritten', 'stand', 'stundenJeWoche', 'von'].map((feld) => `Feld JugendKitaBetreuung.${feld}`)].toSorted().map((gegenstand) => ['NEU_SICHTBAR', gegenstand, 'Quelle'])],
    ['a row more', [[quelle, 'in: ["A", "E"] }] # V', 'in: ["A", "E", "V"] }] # V']], ofOne('NEU_SICHTBAR', rahmen, 'Zeilen')],
    ['two rows that read like one', [[quelle, 'in: ["A", "E"] }] # V', 'in: ["A, E"] }] # V']], ofOne('NEU_SICHTBAR', rahmen, 'Zeilen')],
    ['another key', [[quelle, 'schluessel: [PERS_ID]\n    mandant: entfaellt\n    zeile: [KB_ID]', 'schluessel: [KIND_ID]\n    mandant: entfaellt\n    zeile: [KB_ID]']], ofOne('NEU_SICHTBAR', rahmen, 'Anbindung')],
    ['a veto less', [[quelle, '      veto64: { spalte: KZ_64, offen: [""] }\n', '']], ofOne('NEU_SICHTBAR', rahmen, 'Entscheidungsspalte')],
    ['a veto that is open more often', [[quelle, 'veto64: { spalte: KZ_64, offen: [""] }', 'veto64: { spalte: KZ_64, offen: ["", "X"] }']], ofOne('NEU_SICHTBAR', rahmen, 'Entscheidungsspalte')],
    ['a lock less', [[quelle, '  - { art: FALL_GESPERRT, wirkung: ALLES, tabelle: PERSON, schluessel: [PERS_ID], spalte: KZ_ZU, offen: [""] }\n', '']], ofOne('NEU_SICHTBAR', 'Stelle JUGEND', 'Sperre')],
    ['a lock that is open more often', [[quelle, 'spalte: KZ_ZU, offen: [""]', 'spalte: KZ_ZU, offen: ["", "J"]']], ofOne('NEU_SICHTBAR', 'Stelle JUGEND', 'Sperre')],
    ['another way to find a person', [[quelle, 'geburtsdatum: { spalte: GEB,', 'geburtsdatum: { spalte: AUFN,']], ofOne('NEU_SICHTBAR', 'Stelle JUGEND', 'Person')],
    ['a class that can go without anybody looking', [[words, 'JU_HILFE @kategorie(stelle: JUGEND, klasse: E)', 'JU_HILFE @kategorie(stelle: JUGEND, klasse: S)']], expect.arrayContaining([['NEU_SICHTBAR', 'Kategorie JU_HILFE', 'Klasse']])],
    ['a special category that is none any more', [[words, 'JU_EINGLIEDERUNGSHILFE_35A @kategorie(stelle: JUGEND, klasse: E, besonders: true)', 'JU_EINGLIEDERUNGSHILFE_35A @kategorie(stelle: JUGEND, klasse: E)']], expect.arrayContaining([
      ['NEU_SICHTBAR', 'Kategorie JU_EINGLIEDERUNGSHILFE_35A', 'Eigenschaft'],
      ['NEU_SICHTBAR', 'Empfang JU_EINGLIEDERUNGSHILFE_35A: FREIER_TRAEGER, CASE_MANAGEMENT, KIM_CASE_MANAGEMENT', 'Bedingung'],
    ])],
    ['another basis', [[words, 'Keine Hilfe zur Erziehung (§ 63', 'Auch Hilfe zur Erziehung (§ 63']], ofOne('NEU_SICHTBAR', 'Kategorie JU_KITA', 'Grundlage')],
    ['another meaning of a purpose', [[words, '"Sprachfoerderung und Kurse."', '"Sprachfoerderung, Kurse und Leistungskontrolle."']], ofOne('NEU_SICHTBAR', 'Zweck SPRACHFOERDERUNG', 'Bedeutung')],
    ['a value more', [[sdl, '  "Kindertagespflege (§ 23 SGB VIII)."\n', '  "Heim."\n  HEIM\n  "Kindertagespflege (§ 23 SGB VIII)."\n']], ['JugendKitaBedarfsanzeige.art', 'JugendKitaBetreuung.art'].map((feld) => ['NEU_SICHTBAR', `Feld ${feld}`, 'Wert'])],
    ['another type', [[sdl, 'bis: Datum @daten(kategorie: JU_KITA)', 'bis: Zeitpunkt @daten(kategorie: JU_KITA)'], [quelle, 'bis: { spalte: BIS, wandlung: datum_ttmmjjjj }\n      istBeitragsbefreit', 'bis: { spalte: BIS, wandlung: zeitpunkt }\n      istBeitragsbefreit']], [['NEU_SICHTBAR', 'Feld JugendKitaBetreuung.bis', 'gibt'], ['NEU_SICHTBAR', 'Feld JugendKitaBetreuung.bis', 'Wandlung']]],
    ['a looser way of release', automatisch('JU_KITA', 'TRAEGER_A'), [
      ['NEU_SICHTBAR', 'Empfang JU_KITA: FREIER_TRAEGER, CASE_MANAGEMENT, KIM_CASE_MANAGEMENT', 'Freigabeweise'],
      ['NEU_SICHTBAR', 'Stelle JUGEND', 'Abrufverfahren'],
    ]],
    ['a longer single release', [[abgabe, 'einzelfreigabeGiltTage: 14', 'einzelfreigabeGiltTage: 90']], ofOne('NEU_SICHTBAR', 'Stelle JUGEND', 'Einzelfreigabe gilt (Tage)')],
    ['one more organisation of a kind', [['organisationen.yaml', 'TRAEGER_E:', 'TRAEGER_F: { name: Neu, typ: FREIER_TRAEGER, datenschutzrecht: DSGVO, stellen: [] }\nTRAEGER_E:']], expect.arrayContaining([['NEU_SICHTBAR', 'Empfang JU_KITA: FREIER_TRAEGER, CASE_MANAGEMENT, KIM_CASE_MANAGEMENT', 'Freigabeweise']])],
    ['a person who can consent younger', [[words, 'JUGEND @verantwortlich(subgraph: "jugend", rechtskreis: "SGB VIII", sozialdaten: true, handlungsfaehigAb: 15', 'JUGEND @verantwortlich(subgraph: "jugend", rechtskreis: "SGB VIII", sozialdaten: true, handlungsfaehigAb: 12']], expect.arrayContaining([['NEU_SICHTBAR', 'Stelle JUGEND', 'handlungsfähig ab']])],
    ['another description of a field', [[sdl, '"Letzter vereinbarter Tag; leer', '"Tag der Entlassung; leer']], ofOne('NEU_SICHTBAR', 'Feld JugendKitaBetreuung.bis', 'Bedeutung')],
  ];
  it.each(cases)('%s', (_title, changes, expected) => expect(toldOf(since(standWith(changes)))).toEqual(expected));

  it('a second category instead of the only one', () => {
    const before = standWith([[sdl, 'stundenJeWoche: Int @daten(kategorie: JU_KITA)', 'stundenJeWoche: Int @daten(kategorie: JU_HILFE)']]);
    expect(toldOf(since(approved, [], before))).toEqual(ofOne('NEU_SICHTBAR', 'Feld JugendKitaBetreuung.stundenJeWoche', 'Kategorie'));
  });

  it('everything, where nobody has approved anything', () => {
    const all = aenderungen(undefined, approved.gegenstaende, { technisch: [] });
    expect(new Set(all.map(({ art }) => art))).toEqual(new Set(['NEU_SICHTBAR']));
    expect(all).toHaveLength(Object.keys(approved.gegenstaende).length);
  });
});

describe('less visible: a notice', () => {
  const less: readonly (readonly [string, before: readonly Change[], now: readonly Change[], readonly (readonly unknown[])[]])[] = [
    ['a field less', neuesFeld, [], ofOne('WENIGER_SICHTBAR', 'Feld JugendKitaBetreuung.beitrag')],
    ['a field the Fachverfahren has no longer', [], [[quelle, '      istBeitragsbefreit: { spalte: KZ_BFREI, wandlung: janein_xleer }\n', ''], [quelle, 'fehlt: []', 'fehlt: [{ feld: JugendKitaBetreuung.istBeitragsbefreit, weil: "entfallen" }]']], ofOne('WENIGER_SICHTBAR', 'Feld JugendKitaBetreuung.istBeitragsbefreit', 'Quelle')],
    ['a mark of whereabouts more', [[sdl, 'einrichtung: String @daten(kategorie: JU_KITA, ortsbezug: true)', 'einrichtung: String @daten(kategorie: JU_KITA)']], [], ofOne('WENIGER_SICHTBAR', kita, 'Merkmal')],
    ['one row filter more', [], [[quelle, '# V = nur vorgemerkt', '\n    filter: [{ spalte: ART, in: ["KT"] }]']], ofOne('WENIGER_SICHTBAR', rahmen, 'Zeilen')],
    ['a decision column more', [], [[quelle, '      zeitbezug: { spalte: VON, wandlung: datum_ttmmjjjj }\n    felder', '      zeitbezug: { spalte: VON, wandlung: datum_ttmmjjjj }\n      dritte: [{ spalte: ELT_ID }]\n    felder']], ofOne('WENIGER_SICHTBAR', rahmen, 'Entscheidungsspalte')],
    ['a category in addition', [], [[sdl, 'stundenJeWoche: Int @daten(kategorie: JU_KITA)', 'stundenJeWoche: Int @daten(kategorie: JU_HILFE)']], ofOne('WENIGER_SICHTBAR', 'Feld JugendKitaBetreuung.stundenJeWoche', 'Kategorie')],
    ['a stricter way of release', automatisch('JU_KITA', 'TRAEGER_A'), [], [
      ['WENIGER_SICHTBAR', 'Empfang JU_KITA: FREIER_TRAEGER, CASE_MANAGEMENT, KIM_CASE_MANAGEMENT', 'Freigabeweise'],
      ['WENIGER_SICHTBAR', 'Stelle JUGEND', 'Abrufverfahren'],
    ]],
    ['a shorter single release', [[abgabe, 'einzelfreigabeGiltTage: 14', 'einzelfreigabeGiltTage: 20']], [], ofOne('WENIGER_SICHTBAR', 'Stelle JUGEND', 'Einzelfreigabe gilt (Tage)')],
    ['a value less', [[sdl, '  "Kindertagespflege (§ 23 SGB VIII)."\n', '  "Heim."\n  HEIM\n  "Kindertagespflege (§ 23 SGB VIII)."\n']], [], ['JugendKitaBedarfsanzeige.art', 'JugendKitaBetreuung.art'].map((feld) => ['WENIGER_SICHTBAR', `Feld ${feld}`, 'Wert'])],
  ];
  it.each(less)('%s', (_title, before, now, expected) => expect(toldOf(since(standWith(now), [], standWith(before)))).toEqual(expected));

  it('an office that reads nothing any more', () => {
    const kinds = new Set(since(standWith([], { keineQuelle: true })).filter(({ gegenstand }) => gegenstand.startsWith('Feld ')).map(({ art }) => art));
    expect(kinds).toEqual(new Set(['WENIGER_SICHTBAR']));
  });
});

describe('technically equal: only where an integrator says so', () => {
  const renamed = standWith([[quelle, 'spalte: EINR,', 'spalte: EINRICHT,']]);
  const word: TechnischGleich = { gegenstand: kita, was: 'Quelle', vorher: ['KITA_BETR.EINR'], jetzt: ['KITA_BETR.EINRICHT'] };

  it('a column that the vendor renamed', () => expect(toldOf(since(renamed, [word]))).toEqual(ofOne('TECHNISCH_GLEICH', kita, 'Quelle')));

  it.each([
    ['of another field', { ...word, gegenstand: 'Feld JugendKitaBetreuung.art' }],
    ['of another kind', { ...word, was: 'Wandlung' as const }],
    ['from another column', { ...word, vorher: ['KITA_BETR.NAME'] }],
    ['to another column', { ...word, jetzt: ['KITA_BETR.GRUND'] }],
  ])('not the word %s', (_title, other) => expect(toldOf(since(renamed, [other]))).toEqual(ofOne('NEU_SICHTBAR', kita, 'Quelle')));

  it('never a recipient, a mark or a category, whatever is declared', () => {
    const unmarked = standWith([[sdl, 'einrichtung: String @daten(kategorie: JU_KITA, ortsbezug: true)', 'einrichtung: String @daten(kategorie: JU_KITA)']]);
    expect(toldOf(since(unmarked, [{ gegenstand: kita, was: 'Merkmal', vorher: ['Ortsbezug'], jetzt: [] }]))).toEqual(ofOne('NEU_SICHTBAR', kita, 'Merkmal'));
    expect(since(standWith(neuesFeld), [{ gegenstand: 'Feld JugendKitaBetreuung.beitrag', was: 'Quelle', vorher: [], jetzt: ['KITA_BETR.BEITR'] }])[0]?.art).toBe('NEU_SICHTBAR');
  });
});

describe('the door, which has no mapping, compares the rest', () => {
  const atTheDoor = (now: Stand) => toldOf(aenderungen(approved.gegenstaende, now.gegenstaende, { technisch: [], ohneAmt: true }));

  it('nothing of the mapping is missed there', () => expect(atTheDoor(standWith([], { keineQuelle: true }))).toEqual([]));
  it('a new field is seen', () => expect(atTheDoor(standWith(neuesFeld))).toEqual(ofOne('NEU_SICHTBAR', 'Feld JugendKitaBetreuung.beitrag')));
  it('a mark less is seen', () => expect(atTheDoor(standWith([[sdl, 'JU_KITA, ortsbezug: true', 'JU_KITA']]))).toEqual(ofOne('NEU_SICHTBAR', kita, 'Merkmal')));
});

describe('the hash', () => {
  it('is the same for the same part', () => expect(standWith([]).hash).toBe(approved.hash));
  it('is another for another part', () => expect(standWith(neuesFeld).hash).not.toBe(approved.hash));
  it('does not depend on the order of lines that have none', () => {
    const swapped = standWith([[quelle, '      stand: { spalte: STAND, wandlung: datum_ttmmjjjj }\n      istBestritten: { spalte: KZ_STREIT, wandlung: janein_xleer }\n      einrichtung', '      istBestritten: { spalte: KZ_STREIT, wandlung: janein_xleer }\n      stand: { spalte: STAND, wandlung: datum_ttmmjjjj }\n      einrichtung']]);
    expect(swapped.hash).toBe(approved.hash);
  });
});

describe('what may be served', () => {
  const empfaenger = { organisationstyp: 'FREIER_TRAEGER', rolle: 'CASE_MANAGEMENT', zweck: 'SPRACHFOERDERUNG' };
  const served = (now: Stand) => freigegebenVon(now, since(now));

  it('all of what is approved', () => {
    const all = served(approved);
    expect([all.feld('JugendKitaBetreuung.bis', 'JU_KITA'), all.empfang('JU_KITA', empfaenger), all.offen]).toEqual([true, true, []]);
  });

  it('not a new field; the others go on', () => {
    const some = served(standWith(neuesFeld));
    expect([some.feld('JugendKitaBetreuung.beitrag', 'JU_KITA'), some.feld('JugendKitaBetreuung.bis', 'JU_KITA')]).toEqual([false, true]);
    expect(some.offen).toEqual(['JUGEND: nicht freigegeben: Feld JugendKitaBetreuung.beitrag']);
  });

  it('no field of a category whose basis has changed', () => {
    const some = served(standWith([[words, 'Keine Hilfe zur Erziehung (§ 63', 'Auch Hilfe zur Erziehung (§ 63']]));
    expect([some.feld('JugendKitaBetreuung.bis', 'JU_KITA'), some.feld('JugendHilfe.bis', 'JU_HILFE')]).toEqual([false, true]);
  });

  it('not to a new recipient; those that were approved go on', () => {
    const some = served(standWith([[matrix, '- zweck: SPRACHFOERDERUNG\n  organisationstypen: [KOMMUNALES_INTEGRATIONSZENTRUM, FREIER_TRAEGER]\n  rollen: [CASE_MANAGEMENT]\n  eingeschaltet: true\n  kategorien:\n', '- zweck: SPRACHFOERDERUNG\n  organisationstypen: [KOMMUNALES_INTEGRATIONSZENTRUM, FREIER_TRAEGER]\n  rollen: [CASE_MANAGEMENT]\n  eingeschaltet: true\n  kategorien:\n    - JU_HILFE\n']]));
    expect([some.empfang('JU_HILFE', empfaenger), some.empfang('JU_HILFE', { ...empfaenger, zweck: 'KIM_CASE_MANAGEMENT' })]).toEqual([false, true]);
  });

  it('nothing at all where a lock is gone', () => {
    const none = served(standWith([[quelle, 'spalte: KZ_ZU, offen: [""]', 'spalte: KZ_ZU, offen: ["", "J"]']]));
    expect([none.feld('JugendKitaBetreuung.bis', 'JU_KITA'), none.empfang('JU_KITA', empfaenger), none.offen]).toEqual([false, false, ['JUGEND: nicht freigegeben']]);
  });

  it('not what nobody has compared', () => expect(served(approved).feld('JugendKitaBetreuung.gibtEsNicht', 'JU_KITA')).toBe(false));
});
