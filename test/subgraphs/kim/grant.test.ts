import type { Erteilungsantrag } from '../../../subgraphs/kim/authority/consent/grant';
import { references } from '../../../subgraphs/kim/authority/references';
import { tage } from '../../../subgraphs/kim/authority/parts';
import { antrag, assign, consent, kategorienOf, keys, law, mintOne, openCity, users, type City } from './city';
import { onBothDatabases } from './onBothDatabases';

const geburtsdaten = { 'K-KIND': '2018-04-12', 'K-16': '2010-10-01', 'K-0': '' };

onBothDatabases('granting', (openStore) => {
  let city: City;

  beforeEach(async () => {
    city = await openCity(await openStore(), geburtsdaten);
    await assign(city, 'F-1', ['K-1', 'K-KIND', 'K-16'], users.ki);
  });

  const mangel = async (klientId: string, change: Partial<Erteilungsantrag>) => {
    const erteilung = await city.authority.grant(antrag(city, 'F-1', klientId, change), users.ki);
    return erteilung.ergebnis === 'NICHT_AUFGENOMMEN' ? erteilung.maengel : [erteilung.ergebnis];
  };

  it('issues one page per named Stelle, with that Stelle’s categories only and a code of its own', async () => {
    const { auszuege } = await consent(city, users.ki, 'F-1', 'K-1');
    expect(auszuege.map(({ stelle }) => stelle)).toEqual(['JOBCENTER', 'AUFENTHALT']);
    expect(new Set(auszuege.map(({ code }) => code)).size).toBe(2);
    for (const { stelle, kategorien } of auszuege) expect(kategorien).toEqual(kategorienOf(stelle));
  });

  it('prints a person as recipient under the name that Stelle’s Freigaben use', async () => {
    const { auszuege } = await consent(city, users.ki, 'F-1', 'K-1', { istNurFuerMich: true, stellen: ['JOBCENTER'] });
    const freigabe = await mintOne(city, users.ki, 'F-1', 'K-1', 'JOBCENTER');
    expect(auszuege[0]?.empfaenger).toEqual([{ organisation: 'KI', rolle: 'CASE_MANAGEMENT', person: freigabe.nutzer }]);
    expect(freigabe.nutzer).toBe(references(keys.referenz).nutzer('JOBCENTER', 'cm-ki'));
  });

  it('takes nothing for a case or a person that is not the caller’s', async () => {
    expect(await city.authority.grant(antrag(city, 'F-1', 'K-1'), users.a)).toEqual({ ergebnis: 'FALL_UNBEKANNT' });
    expect(await city.authority.grant(antrag(city, 'F-1', 'K-2'), users.ki)).toEqual({ ergebnis: 'FALL_UNBEKANNT' });
    expect(await city.authority.grant(antrag(city, 'F-1', 'K-1'), users.koordination)).toEqual({ ergebnis: 'FALL_UNBEKANNT' });
  });

  it('refuses more than twelve months', async () => {
    expect(await mangel('K-1', { gueltigBis: new Date(city.clock() + tage(370)) })).toEqual(['DAUER_UNZULAESSIG']);
  });

  it('keeps how it was given: the text, who interpreted, who looked at who she is, and the witness of her mark', async () => {
    const nachweis = {
      ...antrag(city, 'F-1', 'K-1').nachweis,
      dolmetscher: { dienst: 'Beispieldienst', verpflichtet: true, art: 'DOLMETSCHDIENST' },
      gespraech: { sprache: 'ti', vorgelesen: true, kannNichtSchreiben: true, zeuge: 'Zeugin Muster', identitaet: { durch: 'Kollegin Muster', art: 'AUFENTHALTSDOKUMENT' }, ohneBedingung: true },
    } as const;
    await consent(city, users.ki, 'F-1', 'K-1', { nachweis });
    const rows: readonly { readonly inhalt: string }[] = await city.parts.database.knex('einwilligung_ereignis').select('*');
    expect(rows.map((row) => JSON.stringify(row)).filter((row) => ['Zeugin Muster', 'Kollegin Muster', 'DOLMETSCHDIENST', nachweis.textFassung.hash].every((word) => row.includes(word)))).toHaveLength(1);
  });

  it.each<[string, (nachweis: Erteilungsantrag['nachweis']) => Erteilungsantrag['nachweis'], string]>([
    ['under a text nobody knows', (nachweis) => ({ ...nachweis, textFassung: { ...nachweis.textFassung, id: 'M1' }, belehrung: { ...nachweis.belehrung, folgenDerVerweigerung: 'M1' } }), 'TEXTFASSUNG_UNBEKANNT'],
    ['under a text whose words were others', (nachweis) => ({ ...nachweis, textFassung: { ...nachweis.textFassung, hash: '0'.repeat(64) } }), 'TEXTFASSUNG_UNBEKANNT'],
    ['without being told what a public body has to report', (nachweis) => ({ ...nachweis, belehrung: { ...nachweis.belehrung, mitteilungspflicht: false } }), 'BELEHRUNG_UNVOLLSTAENDIG'],
    ['with her child between them', (nachweis) => ({ ...nachweis, dolmetscher: { dienst: 'Tochter', verpflichtet: true, art: 'KIND' } }), 'DOLMETSCHER_UNGEEIGNET'],
  ])('takes nothing that was signed %s', async (_what, change, found) => {
    expect(await mangel('K-1', { nachweis: change(antrag(city, 'F-1', 'K-1').nachweis) })).toEqual([found]);
    expect((await mintOne(city, users.ki, 'F-1', 'K-1')).kategorien).toEqual([]);
  });

  it('takes a consent under an old version in its time, and not for a category that came after it', async () => {
    const [fassung] = law.textfassungen;
    const old = { id: 'ALT', ab: '2026-01-01', bis: '2026-12-31', pruefwerte: { de: 'a'.repeat(64) }, umfasst: { ...(fassung?.umfasst ?? { stellen: [], zwecke: [] }), kategorien: ['JC_TERMINE'] } };
    const then = await openCity(city.parts.database, geburtsdaten, { ...law, textfassungen: [old, ...law.textfassungen] });
    const { nachweis } = antrag(then, 'F-1', 'K-1');
    const signed = { ...nachweis, textFassung: { id: 'ALT', hash: 'a'.repeat(64), sprache: 'de', leichteSprache: false }, belehrung: { ...nachweis.belehrung, folgenDerVerweigerung: 'ALT' } };
    const outcome = async (kategorien: readonly string[]) => then.authority.grant(antrag(then, 'F-1', 'K-1', { stellen: ['JOBCENTER'], kategorien, nachweis: signed }), users.ki);
    expect(await outcome(['JC_TERMINE'])).toMatchObject({ ergebnis: 'ERTEILT', auszuege: [{ textFassung: signed.textFassung }] });
    expect(await outcome(['JC_TERMINE', 'JC_KURS'])).toEqual({ ergebnis: 'NICHT_AUFGENOMMEN', maengel: ['TEXT_FEHLT'] });
  });

  it('refuses kim itself as a source', async () => {
    expect(await mangel('K-1', { stellen: ['KIM'], kategorien: ['KIM_STAMM'] })).toContain('STELLE_UNBEKANNT');
  });

  it('refuses a child’s own signature, one parent of two, and takes both', async () => {
    const sorge = { art: 'GEMEINSAM', sorgeberechtigte: ['K-A', 'K-B'] } as const;
    const parent = (ref: string) => ({ rolle: 'SORGEBERECHTIGT', ref, nachweis: 'Mustersorgenachweis' }) as const;
    expect(await mangel('K-KIND', {})).toEqual(['UNTERZEICHNER_FEHLT']);
    expect(await mangel('K-KIND', { sorge, erklaerende: [parent('K-A')] })).toEqual(['UNTERZEICHNER_FEHLT']);
    expect(await mangel('K-KIND', { sorge, erklaerende: [parent('K-A'), parent('K-B')] })).toEqual(['ERTEILT']);
    expect((await mintOne(city, users.ki, 'F-1', 'K-KIND')).kategorien).not.toEqual([]);
  });

  it('hears a sixteen-year-old herself at the Jobcenter and not at the Auslaenderbehoerde', async () => {
    expect(await mangel('K-16', { stellen: ['JOBCENTER'] })).toEqual(['ERTEILT']);
    expect(await mangel('K-16', { stellen: ['AUFENTHALT'] })).toEqual(['UNTERZEICHNER_FEHLT']);
  });

  it('ends when its time is over', async () => {
    await consent(city, users.ki, 'F-1', 'K-1');
    city.later(179);
    expect((await mintOne(city, users.ki, 'F-1', 'K-1')).kategorien).not.toEqual([]);
    city.later(2);
    expect((await mintOne(city, users.ki, 'F-1', 'K-1')).kategorien).toEqual([]);
  });

  it('gives health only where it was ticked explicitly', async () => {
    const besonders = kategorienOf('AUFENTHALT').filter((name) => law.kategorien.get(name)?.besonders);
    await consent(city, users.ki, 'F-1', 'K-1', { artNeunAusdruecklich: [] });
    const { kategorien } = await mintOne(city, users.ki, 'F-1', 'K-1', 'AUFENTHALT');
    expect(besonders.length).toBeGreaterThan(0);
    expect(kategorien.filter((name) => besonders.includes(name))).toEqual([]);
  });

  it('shows the caller the consents that name him, and nobody else', async () => {
    const { id } = await consent(city, users.ki, 'F-1', 'K-1');
    const of = { fallId: 'F-1', klienten: ['K-1'] };
    expect((await city.authority.consentsInView(of, users.ki, 'KIM_CASE_MANAGEMENT'))[0]?.map((one) => one.id)).toEqual([id]);
    expect(await city.authority.consentsInView(of, users.ki2, 'KIM_CASE_MANAGEMENT')).toEqual([[]]);
    expect(await city.authority.consentsInView(of, users.a, 'KIM_CASE_MANAGEMENT')).toEqual([[]]);
  });

  it('lists goals and consents that run out, earliest first', async () => {
    await consent(city, users.ki, 'F-1', 'K-1');
    const [fristen] = await city.authority.deadlines({ fallId: 'F-1', klienten: ['K-1'] }, users.ki, 'KIM_CASE_MANAGEMENT');
    expect(fristen?.map(({ art }) => art)).toEqual(['ZIEL', 'EINWILLIGUNG_ABLAUF']);
    expect(await city.authority.deadlines({ fallId: 'F-1', klienten: ['K-1'] }, users.a, 'KIM_CASE_MANAGEMENT')).toEqual([[]]);
  });
});
