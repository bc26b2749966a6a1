import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { approvalFile, approvalOf, approvalText, type Approval } from '../../schema/approvals/approval';
import { hashesOf, standOf, type Stand } from '../../schema/approvals/stand';
import { anyOperation } from '../../gateway/chooseOperation';
import { deadlines, limits } from '../../gateway/config';
import { startGateway } from '../../gateway/server';
import { demoVerifier } from '../../gateway/start';
import { inProcess } from '../../gateway/transport/inProcess';
import { readLaw } from '../../schema/law';
import { readOperations } from '../../schema/operations/readOperations';
import { loadSubgraphs } from '../../schema/sdl';
import type { EndpointAnswer } from '../../subgraphs/kit/serving/endpoint';
import { createLog } from '../../subgraphs/kit/serving/log';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';
import { readAngaben } from '../../subgraphs/kit/review/readAngaben';
import { openTestWorld, type TestWorld } from '../world';

jest.setTimeout(120_000);

const root = join(__dirname, '../..');
const law = readLaw();
const angaben = readAngaben(law, join(root, 'subgraphs'));
const present = new Map(loadSubgraphs(law).flatMap((subgraph) => subgraph.stellen.map((stelle) => [stelle, standOf(stelle, law, subgraph, angaben)] as const)));
const operation = (name: string) => readFileSync(join(root, 'schema/operations', `${name}.graphql`), 'utf8');
const fallansicht = operation('fallansicht');
const folder = mkdtempSync(join(tmpdir(), 'freigaben-'));
const worlds: TestWorld[] = [];

const signed: Pick<Approval, 'freigabe' | 'stellungnahme'> = {
  freigabe: { durch: 'Leitung (Beispiel)', am: '2026-11-01', aktenzeichen: 'A-1' },
  stellungnahme: { ergebnis: 'ZUGESTIMMT', aktenzeichen: 'D-1', am: '2026-10-30' },
};

type Parts = Record<string, Stand['gegenstaende'][string]>;

/** Approves everything as it is, but for what `before` takes away from one part or changes in it: that is then newly there. */
function approve(changes: Readonly<Record<string, (parts: Parts) => void>> = {}): void {
  for (const [stelle, stand] of present) {
    const gegenstaende: Parts = { ...stand.gegenstaende };
    changes[stelle]?.(gegenstaende);
    writeFileSync(join(folder, approvalFile(stelle)), approvalText(approvalOf({ stelle, gegenstaende, ...hashesOf(stelle, gegenstaende) }, signed)));
  }
}

const without = (gegenstand: string) => (parts: Parts) => {
  if (!(gegenstand in parts)) throw new Error(`there is no «${gegenstand}»`);
  delete parts[gegenstand];
};

/** Gateway and offices in betrieb over these approvals. */
async function open(changes?: Parameters<typeof approve>[0]): Promise<TestWorld> {
  approve(changes);
  const world = await openTestWorld({ freigaben: folder, law });
  worlds.push(world);
  return world;
}

/** The same offices behind a door that checks nothing: what they refuse then, they refuse alone. */
async function laxDoor(world: TestWorld) {
  const gateway = await startGateway({
    supergraphSdl: readFileSync(join(root, 'schema/generated/supergraph.graphql'), 'utf8'),
    law,
    transports: new Map([...world.offices].map(([name, { endpoint }]) => [name, inProcess(endpoint)])),
    verify: await demoVerifier({ daten: world.daten, modus: 'demo' }),
    choose: anyOperation([]),
    hinweise: [],
    config: { host: '127.0.0.1', port: 0, limits, deadlines: { read: deadlines.read * 8, write: deadlines.write } },
    log: createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } }),
    metrics: createMetrics(),
  });
  return async (query: string, fall = 'F-2026-001', zweck = 'KIM_CASE_MANAGEMENT') => {
    const headers = new Map([['authorization', `Bearer ${await world.token('cm-ki')}`], ['x-zweck', zweck]]);
    const { status, body } = await new Promise<EndpointAnswer>((resolve, reject) => {
      gateway.endpoint({ query, variables: { fall }, headers }, resolve).catch(reject);
    });
    const { data, errors = [] } = answerShape.parse(JSON.parse(body));
    return { status, klienten: data?.fall?.klienten ?? [], codes: errors.map(({ extensions }) => extensions.code) };
  };
}

const answerShape = z.object({
  data: z.object({ fall: z.object({ klienten: z.array(z.record(z.string(), z.unknown())) }).nullable() }).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional(),
});

afterAll(async () => {
  for (const world of worlds) await world.close();
  rmSync(folder, { recursive: true });
});

/** What each person of the case is shown of one office when everything is approved. */
let whole: readonly Record<string, unknown>[];

describe('everything approved', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await open();
    whole = (await (await laxDoor(world))(fallansicht)).klienten;
  });

  it('the approved operation is answered as in the demo, and readiness has nothing to say', async () => {
    const { status, codes, data } = await world.ask('cm-ki', fallansicht, { fall: 'F-2026-001' });
    expect([status, codes]).toEqual([200, []]);
    expect(data).toMatchObject({ fall: { klienten: whole } });
    expect(JSON.stringify(whole)).toMatch(/"bewilligungen":\[\{"stand"/);
    expect(await world.gateway.ready()).not.toHaveProperty('hinweise');
  });

  it.each([
    ['a question of her own', 'cm-ki', '{ fall(id: "F-2026-001") { id } }', {}, undefined],
    ['an operation of another role', 'cm-ki', operation('auskunft'), {}, undefined],
    ['an operation for another purpose', 'jc-vermittlung', fallansicht, { fall: 'F-2026-001' }, 'FREIGABEPRUEFUNG'],
  ])('%s is refused', async (_title, user, query, variables, zweck) => {
    const { status, codes } = await world.ask(user, query, variables, zweck);
    expect([status, codes]).toEqual([400, ['ABFRAGE_NICHT_FREIGEGEBEN']]);
  });
});

test('the Koordination opens a case with an approved operation, and whoever leads it finds it', async () => {
  const world = await open();
  const eingabe = { fall: 'F-2026-950', klienten: ['K-0006'], organisation: 'KI', nutzer: 'cm-ki' };
  const allotted = await world.ask('koordination', operation('fallZuweisen'), { eingabe }, 'FALLZUWEISUNG');
  expect([allotted.codes, allotted.data]).toMatchObject([[], { fallZuweisen: { ergebnis: 'ERLEDIGT' } }]);
  expect((await world.ask('cm-ki', fallansicht, { fall: 'F-2026-950' })).data).toMatchObject({ fall: { klienten: [{ id: 'K-0006' }] } });
  for (const name of ['verwaisteFaelle', 'verwaisteLoeschaufgaben']) expect((await world.ask('koordination', operation(name), {}, 'FALLZUWEISUNG')).data).toEqual({ [name]: [] });
  for (const query of [fallansicht, operation('meineFaelle'), operation('auskunft')]) {
    expect((await world.ask('koordination', query, { fall: 'F-2026-950' }, 'FALLZUWEISUNG')).codes).toEqual(['ABFRAGE_NICHT_FREIGEGEBEN']);
  }
});

test('one field that is not approved keeps the whole operation at the door, whatever else is', async () => {
  const world = await open({ JOBCENTER: without('Feld JobcenterBewilligung.leistungsart') });
  const { status, codes } = await world.ask('cm-ki', fallansicht, { fall: 'F-2026-001' });
  expect([status, codes]).toEqual([400, ['ABFRAGE_NICHT_FREIGEGEBEN']]);
});

describe('some of it not approved', () => {
  let world: TestWorld;
  let ask: Awaited<ReturnType<typeof laxDoor>>;
  beforeAll(async () => {
    world = await open({
      JOBCENTER: without('Feld JobcenterBewilligung.leistungsart'),
      JUGEND: (parts) => { parts['Feld JugendKitaBetreuung.einrichtung'] = { ...parts['Feld JugendKitaBetreuung.einrichtung'], Quelle: ['KITA_BETR.ANDERE'] }; },
      SOZIALHILFE: without('Empfang SH_BEWILLIGUNG: KOMMUNALES_INTEGRATIONSZENTRUM, CASE_MANAGEMENT, KIM_CASE_MANAGEMENT'),
      AUFENTHALT: (parts) => { parts['Stelle AUFENTHALT'] = { ...parts['Stelle AUFENTHALT'], Sperre: ['eine mehr, als sie unterzeichnete'] }; },
      KIM: without('Feld KimStammdaten.familienname'),
    });
    ask = await laxDoor(world);
  });

  it('the door refuses the operation with 400, the same for a case of hers, of another and of nobody', async () => {
    for (const fall of ['F-2026-001', 'F-2026-002', 'F-0000-000']) {
      const { status, codes, data } = await world.ask('cm-ki', fallansicht, { fall });
      expect([status, codes, data]).toEqual([400, ['ABFRAGE_NICHT_FREIGEGEBEN'], undefined]);
    }
  });

  it('what touches none of it runs, and an employee halts her office as ever', async () => {
    expect((await world.ask('cm-ki', operation('meineFaelle'))).codes).toEqual([]);
    const anhalten = readOperations(law).find(({ name }) => name === 'JobcenterAnhalten')?.text ?? '';
    for (const angehalten of [true, false]) {
      expect((await world.ask('jc-vermittlung', anhalten, { angehalten }, 'FREIGABEPRUEFUNG')).data).toMatchObject({ antwort: { ergebnis: 'ERLEDIGT' } });
    }
  });

  it('readiness names the operation and what is open, and is not red', async () => {
    const { ready, hinweise } = await world.gateway.ready();
    expect([ready, hinweise]).toEqual([true, [
      'Bogen: läuft nicht, 1 Feld ist nicht freigegeben',
      'Fallansicht: läuft nicht, 2 Felder sind nicht freigegeben',
      'KIM: nicht freigegeben: Feld KimStammdaten.familienname',
      'JOBCENTER: nicht freigegeben: Feld JobcenterBewilligung.leistungsart',
      'SOZIALHILFE: nicht freigegeben: Empfang SH_BEWILLIGUNG: KOMMUNALES_INTEGRATIONSZENTRUM, CASE_MANAGEMENT, KIM_CASE_MANAGEMENT',
    ]]);
    const own = async (name: string) => (await world.offices.get(name)?.ready())?.hinweise;
    expect(await own('jugend')).toEqual(['JUGEND: nicht freigegeben: Feld JugendKitaBetreuung.einrichtung']);
    expect(await own('auslaenderbehoerde')).toEqual(['AUFENTHALT: nicht freigegeben']);
    expect(await own('arbeitsagentur')).toBeUndefined();
  });

  const blocks: readonly (readonly [why: string, block: string, selection: string])[] = [
    ['a field is new', 'jobcenter', 'bewilligungen { leistungsart }'],
    ['a column is another one, which only the office sees', 'jugend', 'kitaBetreuungen { einrichtung }'],
    ['the recipient is new', 'soziales', 'sozialhilfe { bewilligungen { bis } }'],
    ['of two controllers in one fetch one has not approved', 'soziales', 'asylblg { leistungen { bis } } sozialhilfe { bewilligungen { bis } }'],
    ['a lock is gone', 'auslaenderbehoerde', 'aufenthalt { aufenthaltsstatus { gueltigBis } }'],
    ['the authority’s own controller has not', 'dokumentation', 'stammdaten { familienname }'],
  ];
  it.each(blocks)('the office itself refuses where %s: null for everybody, one error, no entry about a person', async (_why, block, selection) => {
    const journals = [...world.offices.values()].flatMap(({ stellen }) => stellen.filter(({ stelle }) => stelle !== 'ASYLBLG').map(({ journal }) => jest.spyOn(journal, 'append')));
    const { status, codes, klienten } = await ask(`query($fall: ID!) { fall(id: $fall) { klienten { ${block} { ${selection} } } } }`);
    expect([status, codes]).toEqual([200, ['ABFRAGE_NICHT_FREIGEGEBEN']]);
    expect(klienten.length).toBeGreaterThan(1);
    for (const klient of klienten) expect(klient[block]).toBeNull();
    expect(journals.flatMap(({ mock }) => mock.calls)).toEqual([]);
    journals.forEach((spy) => spy.mockRestore());
  });

  it.each([
    ['jobcenter', 'bewilligungen { bis }'],
    ['jugend', 'kitaBetreuungen { bis }'],
    ['soziales', 'asylblg { leistungen { bis } }'],
    ['auslaenderbehoerde', 'einbuergerung { verfahren { antragAm } }'],
    ['dokumentation', 'stammdaten { vornamen }'],
  ])('%s goes on with what is approved', async (block, selection) => {
    const { codes, klienten } = await ask(`query($fall: ID!) { fall(id: $fall) { klienten { ${block} { ${selection} } } } }`);
    expect(codes).toEqual([]);
    for (const klient of klienten) expect(klient[block]).not.toBeNull();
  });

  it('to a recipient who was approved, for a purpose that was', async () => {
    const query = 'query($fall: ID!) { fall(id: $fall) { klienten { soziales { sozialhilfe { bewilligungen { bis } } } } } }';
    expect((await ask(query, 'F-2026-001', 'UEBERGANG_RECHTSKREIS')).codes).toEqual([]);
  });

  it('one operation over all of them: the others are complete', async () => {
    const { status, codes, klienten } = await ask(fallansicht);
    expect([status, codes]).toEqual([200, ['ABFRAGE_NICHT_FREIGEGEBEN']]);
    expect(klienten.map(({ arbeitsagentur }) => arbeitsagentur)).toEqual(whole.map(({ arbeitsagentur }) => arbeitsagentur));
    expect(klienten.map(({ jobcenter, jugend, soziales, auslaenderbehoerde }) => [jobcenter, jugend, soziales, auslaenderbehoerde])).toEqual(whole.map(() => [null, null, null, null]));
  });
});

describe('an approval that was changed by hand', () => {
  it('nothing starts with it: file, line and remedy are told', async () => {
    approve();
    const file = join(folder, 'jobcenter.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Merkmal: [Freitext]', 'Merkmal: []'));
    await expect(openTestWorld({ freigaben: folder, law })).rejects.toThrow(/^schema\/approvals\/jobcenter\.yaml:\d+: unter gegenstaende steht etwas anderes, als unterzeichnet wurde/);
  });
});
