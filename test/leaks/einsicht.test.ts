import { readLaw } from '../../schema/law';
import { camelCase, pascalCase } from '../../schema/names';
import { aufruferOf } from '../../subgraphs/kit/serving/aufruferOf';
import { changeFile } from './thief';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();
const law = readLaw();
const zweck = 'DATENSCHUTZKONTROLLE';
const tag = 24 * 60 * 60 * 1_000;
const window = () => ({ von: new Date(Date.now() - tag).toISOString(), bis: new Date(Date.now() + tag).toISOString() });
const weil = { begruendung: 'Verdacht auf Abrufe ohne Anlass.', aktenzeichen: 'DSB 12/2026' };

interface Gestellt {
  readonly ergebnis: string;
  readonly hinweis: string;
  readonly antrag: string | null;
  readonly abdruck: string | null;
}
interface Seite {
  readonly ergebnis: string;
  readonly hinweis: string;
  readonly eintraege: readonly { readonly id: string; readonly vorgang: string; readonly pseudonym: string | null }[];
  readonly naechste: string | null;
}

async function ask<Answer>(user: string, query: string, variables: object = {}): Promise<Answer> {
  const { codes, data } = await world().ask(user, query, { ...variables }, zweck);
  expect(codes).toEqual([]);
  return data?.['antwort'] as Answer;
}
const apply = (stelle: string, eingabe: object, user = 'dsb'): Promise<Gestellt> =>
  ask(user, `mutation($eingabe: ${pascalCase(stelle)}EinsichtEingabe!) { antwort: ${camelCase(stelle)}EinsichtBeantragen(eingabe: $eingabe) { ergebnis hinweis antrag abdruck } }`, { eingabe: { ...window(), ...weil, ...eingabe } });
const sign = async (stelle: string, { antrag, abdruck }: Pick<Gestellt, 'antrag' | 'abdruck'>, user: string, zustimmung = true): Promise<string> =>
  (await ask<{ readonly ergebnis: string }>(user, `mutation($antrag: ID!, $abdruck: String!, $ja: Boolean!) { antwort: ${camelCase(stelle)}EinsichtZeichnen(antrag: $antrag, abdruck: $abdruck, zustimmung: $ja) { ergebnis } }`, { antrag, abdruck, ja: zustimmung })).ergebnis;
const look = (stelle: string, { antrag }: Pick<Gestellt, 'antrag'>, user = 'dsb', args = ''): Promise<Seite> =>
  ask(user, `query($antrag: ID!) { antwort: ${camelCase(stelle)}Einsicht(antrag: $antrag ${args}) { ergebnis hinweis eintraege { id vorgang organisation pseudonym kategorien { kategorie felder urteil } istVerfallen } naechste } }`, { antrag });
const list = (stelle: string, user: string): Promise<readonly { readonly id: string; readonly zustand: string; readonly abdruck: string; readonly begruendung: string }[]> =>
  ask(user, `{ antwort: ${camelCase(stelle)}Einsichten { id art zustand abdruck begruendung aktenzeichen kennung zeichnungen { rolle zustimmung } } }`);

const journalOf = (stelle: string) => {
  const parts = [...world().offices.values()].flatMap((office) => office.stellen).find((one) => one.stelle === stelle);
  if (!parts) throw new Error(`no ${stelle}`);
  return parts.journal;
};
const signed = async (stelle: string, eingabe: object): Promise<Gestellt> => {
  const antrag = await apply(stelle, eingabe);
  expect([await sign(stelle, antrag, 'dsb'), await sign(stelle, antrag, 'personalrat')]).toEqual(['ERLEDIGT', 'ERLEDIGT']);
  return antrag;
};

let token: string;
beforeAll(async () => {
  await world().ask('cm-traeger-a', '{ fall(id: "F-2026-002") { klienten { jugend { hilfen { norm } } } } }');
  await world().ask('cm-traeger-c', '{ fall(id: "F-2026-004") { klienten { jugend { hilfen { norm } } jobcenter { bewilligungen { von } } } } }');
  token = await world().token('cm-traeger-a');
  const headers = new Map([['authorization', `Bearer ${token}`], ['x-zweck', 'KIM_CASE_MANAGEMENT']]);
  for (const block of ['jugend { hilfen { norm } }', 'dokumentation { stammdaten { vornamen } }']) {
    await new Promise<void>((resolve, reject) => {
      world().gateway.endpoint({ query: `{ fall(id: "F-2026-002") { klienten { ${block} } } }`, headers }, () => resolve()).catch(reject);
    });
  }
  await world().ask('jc-vermittlung', '{ jobcenterAnfragen { id } }', {}, 'FREIGABEPRUEFUNG');
}, 60_000);

describe('two have to sign, each for himself', () => {
  it('nothing is seen without both, whatever is asked for', async () => {
    for (const eingabe of [{ art: 'EXPORT' }, { art: 'BESCHAEFTIGTE', kennung: 'jc-vermittlung' }, { art: 'VORFALL', tokenAbdruck: aufruferOf('JOBCENTER', token) }]) {
      const antrag = await apply('JOBCENTER', eingabe);
      expect(await look('JOBCENTER', antrag)).toMatchObject({ ergebnis: 'ZEICHNUNG_FEHLT', eintraege: [], naechste: null });
      expect(await sign('JOBCENTER', antrag, 'dsb')).toBe('ERLEDIGT');
      expect(await look('JOBCENTER', antrag)).toMatchObject({ ergebnis: 'ZEICHNUNG_FEHLT', eintraege: [] });
      expect(await sign('JOBCENTER', antrag, 'personalrat')).toBe('ERLEDIGT');
      expect((await look('JOBCENTER', antrag)).ergebnis).toBe('ERLEDIGT');
    }
  });

  it('in either order; nobody signs twice, and a sign-off of another Antrag is none for this one', async () => {
    const first = await apply('JUGEND', { art: 'EXPORT' });
    const second = await apply('JUGEND', { art: 'EXPORT' });
    expect(await sign('JUGEND', first, 'personalrat')).toBe('ERLEDIGT');
    expect(await sign('JUGEND', first, 'personalrat')).toBe('BEREITS_GEZEICHNET');
    expect(await sign('JUGEND', { ...second, abdruck: first.abdruck }, 'personalrat')).toBe('ABDRUCK_WEICHT_AB');
    expect(await sign('JUGEND', first, 'dsb')).toBe('ERLEDIGT');
    expect((await look('JUGEND', first)).ergebnis).toBe('ERLEDIGT');
    expect((await look('JUGEND', second)).ergebnis).toBe('ZEICHNUNG_FEHLT');
    expect(await sign('JUGEND', first, 'dsb')).toBe('BEREITS_GEZEICHNET');
  });

  it('a refusal ends it', async () => {
    const antrag = await apply('JUGEND', { art: 'EXPORT' });
    expect(await sign('JUGEND', antrag, 'personalrat', false)).toBe('ERLEDIGT');
    expect(await sign('JUGEND', antrag, 'dsb')).toBe('BEREITS_GEZEICHNET');
    expect(await look('JUGEND', antrag)).toMatchObject({ ergebnis: 'ABGELEHNT', eintraege: [] });
  });

  it('an Antrag that was changed in the store after it was signed opens nothing', async () => {
    const antrag = await signed('JUGEND', { art: 'BESCHAEFTIGTE', kennung: 'ju-fachkraft' });
    changeFile(world(), 'jugend', 'abgabe', `UPDATE jugend_einsicht SET kennung = 'ju-leitung' WHERE id = '${antrag.antrag}'`);
    expect(await look('JUGEND', antrag)).toMatchObject({ ergebnis: 'ZEICHNUNG_FEHLT', eintraege: [] });
  });

  it.each([
    ['who asked has signed for the Personalrat too', "('ANTRAG', 'PERSONALRAT', 'dsb', 'ABDRUCK', 1, 'JETZT')", 'ZEICHNUNG_FEHLT'],
    ['the Personalrat’s sign-off is of another text', "('ANTRAG', 'PERSONALRAT', 'personalrat', 'anderes', 1, 'JETZT')", 'ZEICHNUNG_FEHLT'],
    ['both are as they should be', "('ANTRAG', 'PERSONALRAT', 'personalrat', 'ABDRUCK', 1, 'JETZT')", 'ERLEDIGT'],
  ])('written into the store past the office: %s', async (_what, row, expected) => {
    const antrag = await apply('JUGEND', { art: 'EXPORT' });
    await sign('JUGEND', antrag, 'dsb');
    const written = row.replace('ANTRAG', antrag.antrag ?? '').replace('ABDRUCK', antrag.abdruck ?? '').replace('JETZT', new Date().toISOString());
    changeFile(world(), 'jugend', 'abgabe', 'DROP TABLE IF EXISTS jugend_kopie', `CREATE TABLE jugend_kopie AS SELECT * FROM jugend_einsicht_zeichnung`, 'DROP TABLE jugend_einsicht_zeichnung', 'ALTER TABLE jugend_kopie RENAME TO jugend_einsicht_zeichnung', `INSERT INTO jugend_einsicht_zeichnung VALUES ${written}`);
    expect((await look('JUGEND', antrag)).ergebnis).toBe(expected);
  });

  it('only who asked reads; for anybody else it is as if there were none', async () => {
    const antrag = await signed('JUGEND', { art: 'EXPORT' });
    changeFile(world(), 'jugend', 'abgabe', `UPDATE jugend_einsicht SET beantragt_von = 'dsb-2' WHERE id = '${antrag.antrag}'`);
    const unknown = await look('JUGEND', { antrag: '0'.repeat(26) });
    expect(await look('JUGEND', antrag)).toEqual(unknown);
    expect(unknown).toMatchObject({ ergebnis: 'ANTRAG_UNBEKANNT', eintraege: [] });
  });

  it.each(['cm-ki', 'technik', 'ki-leitung', 'jc-vermittlung', 'dsb-bund', 'personalrat-bund', 'klient-1'])('%s neither asks nor signs nor looks', async (user) => {
    const antrag = await apply('JOBCENTER', { art: 'EXPORT' });
    for (const operation of [
      `mutation { jobcenterEinsichtBeantragen(eingabe: { art: EXPORT, von: "2026-01-01T00:00:00Z", bis: "2026-02-01T00:00:00Z", begruendung: "So ist es eben.", aktenzeichen: "1" }) { ergebnis } }`,
      `mutation { jobcenterEinsichtZeichnen(antrag: "${antrag.antrag}", abdruck: "${antrag.abdruck}", zustimmung: true) { ergebnis } }`,
      `{ jobcenterEinsicht(antrag: "${antrag.antrag}") { ergebnis } }`,
      '{ jobcenterEinsichten { id } }',
      '{ jobcenterAufbewahrungen { id } }',
      '{ jobcenterBereinigungen { id } }',
      'mutation { jobcenterAufbewahrungAufheben(aufbewahrung: "1") { ergebnis } }',
    ]) {
      const { codes } = await world().ask(user, operation, {}, zweck);
      expect([operation, codes]).toEqual([operation, ['ZWECK_NICHT_VORGESEHEN']]);
    }
  });

  it('the Personalrat sees what there is to sign, signs, and sees no entry', async () => {
    const antrag = await apply('JOBCENTER', { art: 'BESCHAEFTIGTE', kennung: 'jc-vermittlung' });
    expect((await list('JOBCENTER', 'personalrat')).find(({ id }) => id === antrag.antrag)).toMatchObject({ zustand: 'BEANTRAGT', abdruck: antrag.abdruck, begruendung: weil.begruendung });
    for (const operation of [`{ jobcenterEinsicht(antrag: "${antrag.antrag}") { ergebnis } }`, '{ jobcenterProtokoll { naechste } }', '{ jobcenterBereinigungen { id } }']) {
      expect((await world().ask('personalrat', operation, {}, zweck)).codes).toEqual(['ZWECK_NICHT_VORGESEHEN']);
    }
  });

  it('asking, signing and looking are on record as proofs, with file reference and the text that was signed', async () => {
    const { antrag, abdruck } = await signed('SOZIALHILFE', { art: 'EXPORT' });
    await look('SOZIALHILFE', { antrag });
    const entries = await journalOf('SOZIALHILFE').read({ vorgang: 'EINSICHT', hoechstens: 4 });
    expect(entries.map(({ handlung, nutzer, zu, abfrage, aktenzeichen }) => ({ handlung, nutzer, zu, abfrage, aktenzeichen }))).toEqual(
      [['EINSICHT_GENOMMEN', 'dsb'], ['EINSICHT_GEZEICHNET', 'personalrat'], ['EINSICHT_GEZEICHNET', 'dsb'], ['EINSICHT_BEANTRAGT', 'dsb']].map(([handlung, nutzer]) => ({ handlung, nutzer, zu: antrag, abfrage: abdruck, aktenzeichen: weil.aktenzeichen })),
    );
  });

  it.each([
    ['no reason', { art: 'EXPORT', begruendung: ' ' }],
    ['no file reference', { art: 'EXPORT', aktenzeichen: '' }],
    ['an end before its beginning', { art: 'EXPORT', von: '2026-03-01T00:00:00Z', bis: '2026-02-01T00:00:00Z' }],
    ['years', { art: 'EXPORT', von: '2024-01-01T00:00:00Z', bis: '2026-02-01T00:00:00Z' }],
    ['nobody', { art: 'BESCHAEFTIGTE' }],
    ['an employee in an export', { art: 'EXPORT', kennung: 'jc-vermittlung' }],
    ['a token that is none', { art: 'VORFALL', tokenAbdruck: 'eyJhbGciOi' }],
  ])('asking for %s is refused at the desk', async (_what, eingabe) => {
    expect(await apply('JOBCENTER', eingabe)).toMatchObject({ ergebnis: 'EINGABE_UNGUELTIG', antrag: null, abdruck: null });
  });
});

describe('what is found', () => {
  it('by employee: what he did here, and what he retrieved under the reference this controller knows him by; nobody else’s', async () => {
    const own = await look('JOBCENTER', await signed('JOBCENTER', { art: 'BESCHAEFTIGTE', kennung: 'jc-vermittlung' }));
    const expected = (await journalOf('JOBCENTER').read({ hoechstens: 1_000, von: new Date(Date.now() - tag) })).filter(({ nutzer }) => nutzer === 'jc-vermittlung');
    expect(expected.length).toBeGreaterThan(0);
    expect(own.eintraege.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));

    const abrufe = await journalOf('JUGEND').read({ vorgang: 'ABRUF', hoechstens: 100 });
    const [kennung, ...others] = [...new Set(abrufe.map(({ nutzer }) => nutzer))];
    expect(others.length).toBeGreaterThan(0);
    const foreign = await look('JUGEND', await signed('JUGEND', { art: 'BESCHAEFTIGTE', kennung }));
    expect(foreign.eintraege.map(({ id }) => id)).toEqual(abrufe.filter(({ nutzer }) => nutzer === kennung).map(({ id }) => id));
  });

  it.each([...law.stellen.values()].filter(({ erfaehrtNutzer }) => !erfaehrtNutzer).map(({ name }) => name))('%s learns no user of a retrieval, and says so instead of answering emptily', async (stelle) => {
    const [officer, council] = stelle === 'ARBEITSAGENTUR' ? ['dsb-bund', 'personalrat-bund'] : ['dsb', 'personalrat'];
    const antrag = await apply(stelle, { art: 'BESCHAEFTIGTE', kennung: 'cm-ki' }, officer);
    expect(antrag.hinweis).toContain('erfährt nicht, welche Person');
    expect([await sign(stelle, antrag, officer), await sign(stelle, antrag, council)]).toEqual(['ERLEDIGT', 'ERLEDIGT']);
    expect(await look(stelle, antrag, officer)).toMatchObject({ ergebnis: 'ERLEDIGT', hinweis: expect.stringContaining('erfährt nicht, welche Person'), eintraege: [] });
  });

  it.each(['JUGEND', 'KIM'])('an incident at %s: what this token was handed, and nothing another one was', async (stelle) => {
    const { eintraege } = await look(stelle, await signed(stelle, { art: 'VORFALL', tokenAbdruck: aufruferOf(stelle, token) }));
    expect(eintraege.map(({ vorgang }) => vorgang)).toEqual(['ABRUF']);
    expect(eintraege[0]).toMatchObject({ pseudonym: expect.any(String), kategorien: expect.arrayContaining([expect.objectContaining({ urteil: 'FREIGEGEBEN' })]) });
    const wrongStelle = await look(stelle, await signed(stelle, { art: 'VORFALL', tokenAbdruck: aufruferOf('JOBCENTER', token) }));
    expect(wrongStelle.eintraege).toEqual([]);
  });

  it('who a case manager is at another controller only kim can say, and only what two have signed', async () => {
    const ask = (user: string, antrag: string | null) => world().ask(user, 'query($antrag: ID!) { kimKennungen(antrag: $antrag) { ergebnis kennungen { stelle kennung tokenAbdruecke } } }', { antrag }, zweck);
    const kennungen = async (antrag: string | null) => (await ask('dsb', antrag)).data?.['kimKennungen'] as { readonly ergebnis: string; readonly kennungen: readonly { readonly stelle: string; readonly kennung: string | null; readonly tokenAbdruecke: readonly string[] }[] };
    const unsigned = await apply('KIM', { art: 'BESCHAEFTIGTE', kennung: 'cm-traeger-a' });
    expect(await kennungen(unsigned.antrag)).toEqual({ ergebnis: 'ZEICHNUNG_FEHLT', kennungen: [] });
    expect(await kennungen((await signed('KIM', { art: 'EXPORT' })).antrag)).toEqual({ ergebnis: 'ANTRAG_UNBEKANNT', kennungen: [] });
    for (const user of ['personalrat', 'dsb-bund', 'cm-traeger-a', 'ki-leitung']) expect((await ask(user, unsigned.antrag)).codes).toEqual(['ZWECK_NICHT_VORGESEHEN']);

    const { kennungen: found } = await kennungen((await signed('KIM', { art: 'BESCHAEFTIGTE', kennung: 'cm-traeger-a' })).antrag);
    expect(found.map(({ stelle }) => stelle)).toEqual([...law.stellen.keys()].filter((stelle) => stelle !== 'KIM'));
    for (const { stelle, kennung } of found) expect([stelle, kennung !== null]).toEqual([stelle, law.stellen.get(stelle)?.erfaehrtNutzer]);
    const jugend = found.find(({ stelle }) => stelle === 'JUGEND');
    expect(jugend?.tokenAbdruecke).toContain(aufruferOf('JUGEND', token));

    const { eintraege } = await look('JUGEND', await signed('JUGEND', { art: 'BESCHAEFTIGTE', kennung: jugend?.kennung }));
    expect(eintraege).toHaveLength(2);
    expect(eintraege.every(({ vorgang }) => vorgang === 'ABRUF')).toBe(true);
  });

  it('outside of its window there is nothing', async () => {
    const antrag = await signed('JUGEND', { art: 'VORFALL', tokenAbdruck: aufruferOf('JUGEND', token), von: '2026-01-01T00:00:00Z', bis: '2026-01-31T00:00:00Z' });
    expect((await look('JUGEND', antrag)).eintraege).toEqual([]);
  });

  it('an export is the whole window, page by page, and names no employee either', async () => {
    const antrag = await signed('JUGEND', { art: 'EXPORT', bis: new Date().toISOString() });
    const first = await look('JUGEND', antrag, 'dsb', ', hoechstens: 2');
    const second = await look('JUGEND', antrag, 'dsb', `, hoechstens: 2, nach: "${first.naechste}"`);
    expect([first.eintraege.length, second.eintraege.length]).toEqual([2, 2]);
    expect(second.eintraege[0]?.id).not.toBe(first.eintraege[1]?.id);
    expect(JSON.stringify([first, second])).not.toMatch(/"(?:dsb|ju-fachkraft|personalrat)"/);
  });
});
