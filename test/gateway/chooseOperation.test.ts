import { parse } from 'graphql';
import { everyPart } from '../../gateway/approvedParts';
import { anyOperation, onlyApproved } from '../../gateway/chooseOperation';
import type { Operation } from '../../schema/operations/readOperations';
import { sha256Hex } from '../../schema/sha256';
import type { EndpointRequest } from '../../subgraphs/kit/serving/endpoint';
import { handedOver, bearer, fallansicht, inProcessOffices, jobcenterResolvers, officeEndpoint, openCity } from './smallCity';

const approved = (name: string, text: string, zwecke: readonly string[], rollen: readonly string[]): Operation => ({
  name, text, zwecke, rollen, id: sha256Hex(text), document: parse(text), steht: { datei: 'operationen.yaml', zeile: 1 },
});

const ansicht = approved('Fallansicht', fallansicht, ['KIM_CASE_MANAGEMENT'], ['CASE_MANAGEMENT']);
const liste = approved('Liste', '{ meineFaelle }', ['KIM_CASE_MANAGEMENT'], ['KOORDINATION']);
const auskunft = approved('Auskunft', '{ meineFaelle kaputt }', ['AUSKUNFT'], ['CASE_MANAGEMENT']);
const operations = [ansicht, liste, auskunft];

type Sent = Partial<Pick<EndpointRequest, 'query' | 'operation' | 'operationName'>>;

/** What a case manager sends for case management, and what runs then. */
const cases: readonly (readonly [string, Sent, betrieb: string | undefined, demo: string | undefined])[] = [
  ['the id', { operation: ansicht.id }, fallansicht, fallansicht],
  ['the name', { operation: 'Fallansicht' }, fallansicht, fallansicht],
  ['the identical text', { query: fallansicht }, fallansicht, fallansicht],
  ['the id with its text', { operation: ansicht.id, query: fallansicht }, fallansicht, fallansicht],
  ['the id with another text', { operation: ansicht.id, query: '{ meineFaelle }' }, undefined, undefined],
  ['an id nobody knows', { operation: sha256Hex('x') }, undefined, undefined],
  ['an id in capitals', { operation: ansicht.id.toUpperCase() }, undefined, undefined],
  ['a name every object inherits', { operation: 'constructor' }, undefined, undefined],
  ['one blank more', { query: `${fallansicht} ` }, undefined, `${fallansicht} `],
  ['the text with one more operation', { query: `${fallansicht} query B { kaputt }`, operationName: 'B' }, undefined, `${fallansicht} query B { kaputt }`],
  ['a text of her own', { query: '{ kaputt }' }, undefined, '{ kaputt }'],
  ['nothing', {}, undefined, ''],
  ['what is approved for another role', { operation: liste.id }, undefined, liste.text],
  ['the text of what is approved for another role', { query: liste.text }, undefined, liste.text],
  ['what is approved for another purpose', { operation: auskunft.id }, undefined, auskunft.text],
];

describe.each([
  ['betrieb', onlyApproved(operations, everyPart), 2],
  ['demo', anyOperation(operations), 3],
] as const)('in %s', (_modus, choose, column) => {
  it.each(cases)('%s', async (...row) => {
    const [, sent] = row;
    const caller = { organisation: 'KI', rolle: 'CASE_MANAGEMENT', nutzer: 'n', token: 't', azp: 'a', jti: 'j' };
    const run = () => choose({ query: '', headers: new Map(), ...sent }, caller, 'KIM_CASE_MANAGEMENT');
    if (row[column] === undefined) expect(run).toThrow(expect.objectContaining({ code: 'ABFRAGE_NICHT_FREIGEGEBEN' }));
    else {
      expect(run().query).toBe(row[column]);
      expect(run()).not.toHaveProperty('operation');
    }
  });
});

describe('at the door in betrieb', () => {
  const seen = { kim: [] as EndpointRequest[], jobcenter: [] as EndpointRequest[] };
  const opened = (async () => openCity(await inProcessOffices(seen), {}, onlyApproved(operations, everyPart)))();
  afterAll(async () => (await opened).gateway.stop());

  it('an approved operation is answered whole, by id', async () => {
    const { gateway, ask } = await opened;
    const headers = new Map([['authorization', await bearer()], ['x-zweck', 'KIM_CASE_MANAGEMENT']]);
    const byId = await handedOver(gateway.endpoint, { query: '', operation: ansicht.id, headers });
    expect([byId.status, JSON.parse(byId.body)]).toEqual([200, { data: (await ask(fallansicht)).data }]);
  });

  it('anything else is refused before an office is asked, in the same words whatever is wrong with it', async () => {
    const { ask } = await opened;
    Object.values(seen).forEach((requests) => (requests.length = 0));
    for (const query of ['{ kaputt }', '{ meineFaelle }', 'query {', '{ gibtEsNicht }', 'subscription { a }', '']) {
      const { status, errors } = await ask(query);
      expect([status, errors?.map(({ extensions: { code } }) => code)]).toEqual([400, ['ABFRAGE_NICHT_FREIGEGEBEN']]);
    }
    expect(Object.values(seen).flat()).toEqual([]);
  });

  it('an office knows no operations by name: what was not looked up at the door is none', async () => {
    const { status, body } = await handedOver(await officeEndpoint('jobcenter', jobcenterResolvers), { query: '', operation: ansicht.id, headers: new Map() });
    expect([status, body]).toEqual([400, expect.stringContaining('"code":"ANFRAGE_UNGUELTIG"')]);
  });

  it('who is nobody, or has no purpose, is told that first', async () => {
    const { ask } = await opened;
    expect((await ask('{ kaputt }', { token: '' })).errors?.[0]?.extensions.code).toBe('ANMELDUNG_FEHLT');
    expect((await ask('{ kaputt }', { headers: { 'x-zweck': '' } })).errors?.[0]?.extensions.code).toBe('ZWECK_FEHLT');
  });
});
