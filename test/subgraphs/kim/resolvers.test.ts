import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql, type GraphQLSchema } from 'graphql';
import { PublicError } from '../../../schema/errors';
import { loadSubgraphs } from '../../../schema/sdl';
import { openDatabase } from '../../../subgraphs/kit/database';
import type { OfficeContext } from '../../../subgraphs/kit/officeContext';
import { officeSchema } from '../../../subgraphs/kit/officeSchema';
import { seal, usages } from '../../../subgraphs/kit/seal';
import type { Caller } from '../../../subgraphs/kit/serving/verifyToken';
import type { Aufrufer } from '../../../subgraphs/kim/authority/parts';
import { openFallgrenze } from '../../../subgraphs/kim/authority/cases/fallgrenze';
import { createResolvers } from '../../../subgraphs/kim/resolvers';
import { antrag, assign, consent, keys, law, open, openCity, users, type City } from './city';

describe('kim answers', () => {
  let city: City;
  let schema: GraphQLSchema;
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kim-'));
    city = await openCity(await openDatabase(join(folder, 'kim.sqlite'), { readOnly: false }));
    const subgraph = loadSubgraphs(law).find(({ name }) => name === 'kim');
    if (!subgraph) throw new Error('kim');
    schema = officeSchema(subgraph, createResolvers(city.authority, openFallgrenze({ hoechstens: 3, monotonic: () => 0, onRefused: () => undefined })), async (representations) => representations.map(() => null));
    await assign(city, 'F-1', ['K-1', 'K-2'], users.ki);
    await assign(city, 'F-2', ['K-3'], users.ki);
    await consent(city, users.ki, 'F-1', 'K-1');
  });
  afterEach(async () => {
    await city.parts.database.close();
    rmSync(folder, { recursive: true });
  });

  const ask = async (source: string, caller: Aufrufer | undefined = users.ki, zweck = 'KIM_CASE_MANAGEMENT', variableValues: Record<string, unknown> = {}) => {
    const context: OfficeContext & { anfrage: string } = {
      request: { query: source, headers: new Map([['x-anfrage', 'anfrage-1']]) },
      law,
      now: city.parts.now(),
      anfrage: 'anfrage-1',
      caller: async (): Promise<Caller> => ({ ...caller, azp: 'test', jti: 'j' }),
      zweck: () => zweck,
      releases: { add: () => undefined, allAlive: () => true, expire: async () => undefined },
    };
    const { data, errors } = await graphql({ schema, source, contextValue: context, variableValues });
    return { data: JSON.parse(JSON.stringify(data ?? null)), code: errors?.[0]?.originalError instanceof PublicError ? errors[0].originalError.code : errors?.[0]?.message };
  };

  it('a case with its persons and one Freigabe per selection, in one transaction', async () => {
    const { data, code } = await ask('{ fall(id: "F-1") { id organisation klienten { id freigabeJobcenter x: freigabeJobcenter freigabeAufenthalt } } }');
    expect(code).toBeUndefined();
    const [first, second] = data.fall.klienten;
    expect(data.fall).toMatchObject({ id: 'F-1', organisation: 'KI' });
    expect([first.id, second.id]).toEqual(['K-1', 'K-2']);
    expect(open(first.freigabeJobcenter, 'JOBCENTER').kategorien).not.toEqual([]);
    expect(open(second.freigabeJobcenter, 'JOBCENTER').kategorien).toEqual([]);
    expect(open(first.freigabeJobcenter, 'JOBCENTER').jti).not.toBe(open(first.x, 'JOBCENTER').jti);
    const rows: readonly { readonly am: string }[] = await city.parts.database.knex('ausstellung').select('am');
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map(({ am }) => am)).size).toBe(1);
  });

  it('one case per request: a second one like one that does not exist', async () => {
    const { data } = await ask('{ a: fall(id: "F-1") { id } b: fall(id: "F-2") { id } }');
    expect(data).toEqual({ a: { id: 'F-1' }, b: null });
  });

  it('null for an unknown and for a foreign case, without an error', async () => {
    expect(await ask('{ fall(id: "F-0") { id } }')).toEqual({ data: { fall: null }, code: undefined });
    expect(await ask('{ fall(id: "F-1") { id } }', users.a)).toEqual({ data: { fall: null }, code: undefined });
  });

  it('says that a purpose is not foreseen, whoever the person is', async () => {
    for (const id of ['F-1', 'F-0']) expect((await ask(`{ fall(id: "${id}") { id } }`, users.ki, 'FALLKONFERENZ')).code).toBe('ZWECK_NICHT_VORGESEHEN');
    expect((await ask('{ fall(id: "F-1") { id } }', users.koordination)).code).toBe('ZWECK_NICHT_VORGESEHEN');
    expect((await ask('{ meineAuskunft { fall } }', users.ki, 'AUSKUNFT')).code).toBe('ZWECK_NICHT_VORGESEHEN');
  });

  it('nobody through `_entities`', async () => {
    const { data } = await ask('{ _entities(representations: [{ __typename: "Klient", id: "K-1" }]) { ... on Klient { id freigabeJobcenter } } }');
    expect(data._entities).toEqual([null]);
  });

  it('takes a consent, shows it with its deadline, and revokes it', async () => {
    const { fallId, klientId, nachweis, ...form } = antrag(city, 'F-1', 'K-2');
    const { nachweis: ablage, ...how } = nachweis;
    const eingabe = { ...form, fall: fallId, klient: klientId, gueltigBis: form.gueltigBis.toISOString(), nachweis: { ...how, ...ablage } };
    const mutation = 'mutation($eingabe: EinwilligungEingabe!) { einwilligungErteilen(eingabe: $eingabe) { ergebnis hinweis maengel einwilligung auszuege { stelle code kategorien empfaenger { organisation rolle person } gueltigBis } } }';
    const granted = (await ask(mutation, users.ki, undefined, { eingabe })).data.einwilligungErteilen;
    expect(granted).toMatchObject({ ergebnis: 'ERTEILT', maengel: [], auszuege: [{ stelle: 'JOBCENTER', empfaenger: [{ organisation: 'KI', rolle: 'CASE_MANAGEMENT', person: null }] }, { stelle: 'AUFENTHALT' }] });
    expect((await ask(mutation, users.ki, undefined, { eingabe: { ...eingabe, erklaerende: [] } })).data.einwilligungErteilen).toMatchObject({ ergebnis: 'NICHT_AUFGENOMMEN', maengel: ['UNTERZEICHNER_FEHLT'] });
    expect((await ask(mutation, users.a, undefined, { eingabe })).data.einwilligungErteilen).toMatchObject({ ergebnis: 'FALL_UNBEKANNT', einwilligung: null });

    const view = '{ fall(id: "F-1") { klienten { einwilligungen { id widerrufenAm stellen { stelle bearbeitetAm } } fristen { art datum bezeichnung } } } }';
    expect((await ask(view)).data.fall.klienten[1]).toMatchObject({
      einwilligungen: [{ id: granted.einwilligung, widerrufenAm: null }],
      fristen: [{ art: 'ZIEL', datum: '2027-01-15', bezeichnung: 'Ziel: Sprache' }, { art: 'EINWILLIGUNG_ABLAUF', bezeichnung: 'Einwilligung läuft ab: Jobcenter, Aufenthalt' }],
    });
    const revoked = await ask(`mutation { einwilligungWiderrufen(eingabe: { fall: "F-1", klient: "K-2", einwilligung: "${granted.einwilligung}", kanal: PERSOENLICH }) { ergebnis } }`);
    expect(revoked.data.einwilligungWiderrufen).toEqual({ ergebnis: 'WIDERRUFEN' });
    expect((await ask(view)).data.fall.klienten[1]).toMatchObject({ einwilligungen: [{ widerrufenAm: expect.any(String) }], fristen: [{ art: 'ZIEL' }] });
  });

  describe('after a revocation', () => {
    const fields = 'id fall klient stelle kategorien seit entstandenAm hinweis erledigung { am ausgang grund erlaeuterung }';
    const inView = async (caller?: Aufrufer) => (await ask(`{ fall(id: "F-1") { klienten { loeschaufgaben { ${fields} } } } }`, caller)).data.fall?.klienten[0].loeschaufgaben;
    const said = async (mutation: string, caller?: Aufrufer) => (await ask(`mutation { m: ${mutation} { ergebnis hinweis } }`, caller)).data.m;

    beforeEach(async () => {
      await ask('{ fall(id: "F-1") { klienten { freigabeJobcenter } } }');
      await ask('mutation { einwilligungWiderrufen(eingabe: { fall: "F-1", klient: "K-1", kanal: PERSOENLICH }) { ergebnis } }');
    });

    it('the task stands in the case view, in the list without the person, and by its number', async () => {
      const [aufgabe] = await inView();
      expect(aufgabe).toMatchObject({ fall: 'F-1', klient: 'K-1', stelle: 'JOBCENTER', seit: '2026-11-22', erledigung: null });
      expect(aufgabe.kategorien).toContain('JC_EINGLIEDERUNG');
      expect(aufgabe.hinweis).toMatch(/^Die Person hat widerrufen. Seit dem 22.11.2026 können Ihnen .* gezeigt worden sein; ob die Stelle etwas herausgegeben hat, weiß KIM nicht/);
      expect((await ask('{ meineLoeschaufgaben { id fall entstandenAm } }')).data.meineLoeschaufgaben).toEqual([{ id: aufgabe.id, fall: 'F-1', entstandenAm: aufgabe.entstandenAm }]);
      expect((await ask(`{ loeschaufgabe(id: "${aufgabe.id}") { ${fields} } }`)).data.loeschaufgabe).toEqual(aufgabe);
    });

    it('null for an unknown and for a foreign task, and for one of a second case', async () => {
      const [{ id }] = await inView();
      expect(await ask(`{ loeschaufgabe(id: "${id}") { id } }`, users.a)).toEqual(await ask('{ loeschaufgabe(id: "0") { id } }'));
      expect((await ask(`{ fall(id: "F-2") { id } loeschaufgabe(id: "${id}") { id } }`)).data).toEqual({ fall: { id: 'F-2' }, loeschaufgabe: null });
      expect((await ask('{ meineLoeschaufgaben { id } }', users.amadou)).data.meineLoeschaufgaben).toEqual([]);
      expect(await said(`loeschungBestaetigen(aufgabe: "${id}")`, users.a)).toEqual(await said('loeschungBestaetigen(aufgabe: "0")'));
    });

    it('is kept for a reason, then deleted; the person sees which, and neither words nor names', async () => {
      const code = (await ask('mutation { auskunftCodeAusgeben(eingabe: { fall: "F-1", klient: "K-1" }) { code } }')).data.auskunftCodeAusgeben.code;
      await ask(`mutation { auskunftFreischalten(code: "${code}") { ergebnis } }`, users.amadou);
      const own = async () => {
        const { data } = await ask('{ meineAuskunft { loeschungen { organisation stelle kategorien seit widerrufenAm ausgang erklaertAm grund } } }', users.amadou, 'AUSKUNFT');
        return data.meineAuskunft[0].loeschungen[0];
      };
      const [{ id, entstandenAm, kategorien }] = await inView();
      expect(await own()).toEqual({ organisation: 'KI', stelle: 'JOBCENTER', kategorien, seit: '2026-11-22', widerrufenAm: entstandenAm, ausgang: null, erklaertAm: null, grund: null });

      const begruenden = (erlaeuterung: string) => said(`aufbewahrungBegruenden(eingabe: { aufgabe: "${id}", grund: RECHTSANSPRUECHE, erlaeuterung: "${erlaeuterung}" })`);
      expect(await begruenden(' ')).toMatchObject({ ergebnis: 'GRUND_FEHLT' });
      expect(await begruenden('Klage, sagt Frau Muster.')).toMatchObject({ ergebnis: 'ERLEDIGT' });
      expect((await inView())[0].erledigung).toEqual({ am: expect.any(String), ausgang: 'AUFBEWAHRT', grund: 'RECHTSANSPRUECHE', erlaeuterung: 'Klage, sagt Frau Muster.' });
      expect(await own()).toMatchObject({ ausgang: 'AUFBEWAHRT', erklaertAm: expect.any(String), grund: 'RECHTSANSPRUECHE' });
      expect(JSON.stringify(await own())).not.toMatch(/Muster|cm-ki/);

      expect(await said(`loeschungBestaetigen(aufgabe: "${id}")`)).toMatchObject({ ergebnis: 'ERLEDIGT' });
      expect(await begruenden('doch nicht')).toMatchObject({ ergebnis: 'BEREITS_GELOESCHT' });
      expect(await own()).toMatchObject({ ausgang: 'GELOESCHT', grund: null });
      expect((await ask('{ meineLoeschaufgaben { id } }')).data.meineLoeschaufgaben).toEqual([]);
    });

    it('refuses words without an end with one code', async () => {
      const [{ id }] = await inView();
      const { code } = await ask(`mutation { aufbewahrungBegruenden(eingabe: { aufgabe: "${id}", grund: RECHTSANSPRUECHE, erlaeuterung: "${'x'.repeat(501)}" }) { ergebnis } }`);
      expect(code).toBe('ANFRAGE_UNGUELTIG');
    });
  });

  it('refuses a date that is none with one code and no word of it', async () => {
    expect((await ask('mutation { vertretungEinrichten(eingabe: { fall: "F-1", nutzer: "cm-ki-2", bis: "31.12.2026" }) { ergebnis } }')).code).toBe('ANFRAGE_UNGUELTIG');
  });

  it('what is done to a case', async () => {
    const done = async (mutation: string, caller: Aufrufer = users.ki, zweck?: string) => Object.values((await ask(`mutation { m: ${mutation} { ergebnis hinweis } }`, caller, zweck)).data.m);
    expect(await done('vertretungEinrichten(eingabe: { fall: "F-1", nutzer: "cm-ki-2", bis: "2026-12-20" })')).toEqual(['ERLEDIGT', 'Erledigt.']);
    expect((await ask('{ meineFaelle { id zustaendigkeit } }', users.ki2)).data.meineFaelle).toEqual([{ id: 'F-1', zustaendigkeit: 'VERTRETUNG' }]);
    expect(await done('fallZuweisen(eingabe: { fall: "F-9", klienten: ["K-9"], organisation: "TRAEGER_A", nutzer: "cm-traeger-a" })', users.koordination, 'FALLZUWEISUNG')).toContain('ERLEDIGT');
    expect(await done('fallUebergeben(eingabe: { fall: "F-2", organisation: "TRAEGER_A", nutzer: "cm-traeger-a" })')).toContain('ERLEDIGT');
    expect(await done('fallAbschliessen(fall: "F-1")')).toContain('ERLEDIGT');
    expect(await done('fallAbschliessen(fall: "F-1")')).toContain('FALL_UNBEKANNT');
  });

  describe('allotting has a purpose of its own', () => {
    const zweck = 'FALLZUWEISUNG';
    const left = () => city.authority.saveNutzer({ sub: 'cm-ki', organisation: 'KI', rolle: 'CASE_MANAGEMENT', aktiv: false });
    const said = async (mutation: string) => (await ask(`mutation { m: ${mutation} { ergebnis hinweis } }`, users.koordination, zweck)).data.m;
    const allotting = [
      '{ verwaisteFaelle { id } }',
      '{ verwaisteLoeschaufgaben { id } }',
      'mutation { fallZuweisen(eingabe: { fall: "F-9", klienten: ["K-9"], organisation: "KI", nutzer: "cm-ki" }) { ergebnis } }',
      'mutation { fallNeuZuweisen(eingabe: { fall: "F-1", nutzer: "cm-ki-2" }) { ergebnis } }',
      'mutation { loeschaufgabeZuweisen(eingabe: { aufgabe: "x", nutzer: "cm-ki-2" }) { ergebnis } }',
    ];

    it.each(allotting)('without it, or in another role, nobody: %s', async (source) => {
      for (const other of [...law.zwecke.keys()].filter((name) => name !== zweck)) expect([other, (await ask(source, users.koordination, other)).code]).toEqual([other, 'ZWECK_NICHT_VORGESEHEN']);
      for (const caller of [users.ki, users.amadou]) expect(await ask(source, caller, zweck)).toEqual({ data: null, code: 'ZWECK_NICHT_VORGESEHEN' });
      expect((await ask(source, { ...users.koordination, zweck: 'KIM_CASE_MANAGEMENT' } as Aufrufer, zweck)).code).toBe('ZWECK_NICHT_VORGESEHEN');
      expect((await ask(source, users.koordination, zweck)).code).toBeUndefined();
    });

    const others = [
      '{ meineFaelle { id } }',
      '{ fall(id: "F-1") { id } }',
      '{ meineLoeschaufgaben { id } }',
      '{ loeschaufgabe(id: "x") { id } }',
      '{ meineAuskunft { fall } }',
      'mutation { fallUebergeben(eingabe: { fall: "F-1", organisation: "KI", nutzer: "cm-ki-2" }) { ergebnis } }',
      'mutation { fallAbschliessen(fall: "F-1") { ergebnis } }',
      'mutation { vertretungEinrichten(eingabe: { fall: "F-1", nutzer: "cm-ki-2", bis: "2026-12-20" }) { ergebnis } }',
      'mutation { auskunftCodeAusgeben(eingabe: { fall: "F-1", klient: "K-1" }) { code } }',
      'mutation { auskunftFreischalten(code: "x") { ergebnis } }',
      'mutation { einwilligungWiderrufen(eingabe: { fall: "F-1", klient: "K-1", kanal: PERSOENLICH }) { ergebnis } }',
      'mutation { loeschungBestaetigen(aufgabe: "x") { ergebnis } }',
      'mutation { aufbewahrungBegruenden(eingabe: { aufgabe: "x", grund: RECHTSANSPRUECHE, erlaeuterung: "x" }) { ergebnis } }',
    ];
    it.each(others)('and it opens nothing else, to nobody, and does nothing: %s', async (source) => {
      for (const caller of [users.koordination, users.ki, users.amadou]) expect((await ask(source, caller, zweck)).code).toBe('ZWECK_NICHT_VORGESEHEN');
      expect((await city.authority.ownCases(users.ki)).map(({ id, abgeschlossenAm }) => [id, abgeschlossenAm])).toEqual([['F-1', undefined], ['F-2', undefined]]);
      expect(await city.parts.database.knex('einwilligung_ereignis').pluck('ereignis')).toEqual(['ERTEILT']);
    });

    it('who is given a task at which something was kept reads why, and that he is to look whether the reason still stands', async () => {
      await ask('{ fall(id: "F-1") { klienten { freigabeJobcenter } } }');
      await ask('mutation { einwilligungWiderrufen(eingabe: { fall: "F-1", klient: "K-1", kanal: PERSOENLICH }) { ergebnis } }');
      const [{ id }] = (await ask('{ meineLoeschaufgaben { id } }')).data.meineLoeschaufgaben;
      await ask(`mutation { aufbewahrungBegruenden(eingabe: { aufgabe: "${id}", grund: RECHTSANSPRUECHE, erlaeuterung: "Beispielverfahren" }) { ergebnis } }`);
      await left();
      await said(`loeschaufgabeZuweisen(eingabe: { aufgabe: "${id}", nutzer: "cm-ki-2" })`);
      expect((await ask(`{ loeschaufgabe(id: "${id}") { hinweis erledigung { ausgang erlaeuterung } } }`, users.ki2)).data.loeschaufgabe).toEqual({
        hinweis: expect.stringMatching(/^Wer die Aufgabe hatte, ist ausgeschieden .* ob der Grund noch besteht/),
        erledigung: { ausgang: 'AUFBEWAHRT', erlaeuterung: 'Beispielverfahren' },
      });
    });

    it('cases and tasks of who has left are listed by number and given to a colleague', async () => {
      await ask('{ fall(id: "F-1") { klienten { freigabeJobcenter } } }');
      await ask('mutation { einwilligungWiderrufen(eingabe: { fall: "F-1", klient: "K-1", kanal: PERSOENLICH }) { ergebnis } }');
      await left();
      const { data } = await ask('{ verwaisteFaelle { id organisation } verwaisteLoeschaufgaben { id organisation entstandenAm } }', users.koordination, zweck);
      expect(data).toEqual({ verwaisteFaelle: [{ id: 'F-1', organisation: 'KI' }, { id: 'F-2', organisation: 'KI' }], verwaisteLoeschaufgaben: [{ id: expect.any(String), organisation: 'KI', entstandenAm: '2026-11-22' }] });
      const [{ id }] = data.verwaisteLoeschaufgaben;
      const refused = await said(`loeschaufgabeZuweisen(eingabe: { aufgabe: "${id}", nutzer: "cm-traeger-a" })`);
      expect(refused).toEqual(await said('loeschaufgabeZuweisen(eingabe: { aufgabe: "0", nutzer: "cm-ki-2" })'));
      expect(refused).toMatchObject({ ergebnis: 'AUFGABE_UNBEKANNT', hinweis: expect.stringMatching(/^Diese Zuweisung ist nicht möglich/) });
      expect(await said(`loeschaufgabeZuweisen(eingabe: { aufgabe: "${id}", nutzer: "cm-ki-2" })`)).toMatchObject({ ergebnis: 'ERLEDIGT' });
      expect((await ask('{ meineLoeschaufgaben { id fall } }', users.ki2)).data.meineLoeschaufgaben).toEqual([{ id, fall: 'F-1' }]);
      expect((await ask('{ fall(id: "F-1") { id } }', users.ki2)).data.fall).toBeNull();
      expect(await said('fallNeuZuweisen(eingabe: { fall: "F-2", nutzer: "cm-ki-2" })')).toMatchObject({ ergebnis: 'ERLEDIGT' });
      expect(await said('fallNeuZuweisen(eingabe: { fall: "F-2", nutzer: "cm-ki" })')).toMatchObject({ ergebnis: 'FALL_UNBEKANNT', hinweis: expect.stringMatching(/ausgeschieden/) });
      expect((await ask('{ meineFaelle { id } }', users.ki2)).data.meineFaelle).toEqual([{ id: 'F-2' }]);
    });
  });

  it('the person’s own view, with a key for each controller', async () => {
    const { data } = await ask('mutation { auskunftCodeAusgeben(eingabe: { fall: "F-1", klient: "K-1" }) { code } }');
    const activate = `mutation { auskunftFreischalten(code: "${data.auskunftCodeAusgeben.code}") { ergebnis } }`;
    expect((await ask(activate, users.amadou)).data.auskunftFreischalten).toEqual({ ergebnis: 'FREIGESCHALTET' });
    const own = (await ask('{ meineAuskunft { fall organisation einwilligungen { stellen organisationen } jugendZugriffe { auskunft } asylblgZugriffe { auskunft } } }', users.amadou, 'AUSKUNFT')).data.meineAuskunft;
    expect(own).toMatchObject([{ fall: 'F-1', organisation: 'KI', einwilligungen: [{ organisationen: ['KI'] }] }]);
    expect(open(own[0].jugendZugriffe.auskunft, 'JUGEND')).toMatchObject({ art: 'AUSKUNFT', kategorien: [] });
    expect(open(own[0].asylblgZugriffe.auskunft, 'ASYLBLG').stelle).toBe('ASYLBLG');
  });

  it('an office’s sealed message without anybody signed in', async () => {
    const [key] = keys.stellen['JOBCENTER'] ?? [];
    if (!key) throw new Error('key');
    const mitteilung = seal({ art: 'EINLOESEN', code: 'x', id: '1', iat: city.clock() }, key, usages.mitteilung);
    const { data } = await ask('mutation($m: String!) { stelleMitteilung(stelle: JOBCENTER, mitteilung: $m) }', undefined, undefined, { m: mitteilung });
    expect(typeof data.stelleMitteilung).toBe('string');
  });
});
