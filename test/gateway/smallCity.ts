import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper';
import { parse } from 'graphql';
import { PublicError } from '../../schema/errors';
import type { Law } from '../../schema/law';
import { anyOperation, type ChooseOperation } from '../../gateway/chooseOperation';
import { deadlines, limits } from '../../gateway/config';
import { startGateway, type GatewayOptions } from '../../gateway/server';
import { inProcess } from '../../gateway/transport/inProcess';
import type { Transport } from '../../subgraphs/kit/serving/transport';
import { createServer } from '../../subgraphs/kit/serving/createServer';
import type { Endpoint, EndpointAnswer, EndpointRequest } from '../../subgraphs/kit/serving/endpoint';
import { createLog } from '../../subgraphs/kit/serving/log';
import { createMetrics } from '../../subgraphs/kit/serving/metrics';
import { schluesselOf } from '../../subgraphs/kit/serving/schluesselOf';
import { localKeys, tokenVerifier } from '../../subgraphs/kit/serving/verifyToken';

const header = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])\nscalar Freigabe\n';

export const sdl = {
  kim: `${header}
    type Query { fall(id: ID!): Fall meineFaelle: [ID!]! kaputt: String geheim: String doppelt: String }
    type Mutation { einwilligungWiderrufen(id: ID!): Ergebnis! }
    enum Status { OFFEN GESCHLOSSEN }
    type Ergebnis { ergebnis: Status! }
    type Fall { id: ID! status: Status klienten: [Klient!]! oberfall: Fall }
    type Klient @key(fields: "id") @key(fields: "freigabeJobcenter", resolvable: false) @key(fields: "freigabeJugend", resolvable: false) {
      id: ID!
      vorname: String
      freigabeJobcenter: Freigabe @inaccessible
      freigabeJugend: Freigabe @inaccessible
    }`,
  jobcenter: `${header}
    type Query { jobcenterAnfragen: [String!]! }
    type Klient @key(fields: "freigabeJobcenter") { freigabeJobcenter: Freigabe @inaccessible jobcenter: JobcenterSicht }
    type JobcenterSicht { betrag: Int aktenzeichen: String }`,
  jugend: `${header}
    type Klient @key(fields: "freigabeJugend") { freigabeJugend: Freigabe @inaccessible jugend: JugendSicht }
    type JugendSicht { kita: String }`,
};

export const supergraphSdl = compose();

function compose(): string {
  const { supergraphSdl: composed, errors } = composeServices(Object.entries(sdl).map(([name, text]) => ({ name, typeDefs: parse(text) })));
  if (!composed) throw new Error(String(errors));
  return composed;
}

const stelle = (name: string, subgraph: string) => ({
  name, subgraph, beschreibung: '', rechtskreis: '', sozialdaten: true, handlungsfaehigAb: 15, erfaehrtNutzer: true,
});

const organisation = (name: string, typ: string) => ({ name, typ, datenschutzrecht: 'DSGVO' as const, stellen: [] });

export const law: Law = {
  stellen: new Map([stelle('KIM', 'kim'), stelle('JOBCENTER', 'jobcenter'), stelle('JUGEND', 'jugend')].map((it) => [it.name, it])),
  kategorien: new Map(),
  zwecke: new Map(['KIM_CASE_MANAGEMENT', 'FALLKONFERENZ', 'FREIGABEPRUEFUNG', 'DATENSCHUTZKONTROLLE', 'AUSKUNFT', 'FALLZUWEISUNG'].map((zweck) => [zweck, ''])),
  organisationen: new Map([
    ['KI', organisation('KI', 'INTEGRATIONSZENTRUM')],
    ['TRAEGER_A', organisation('Beispielwerk', 'FREIER_TRAEGER')],
    ['JOBCENTER', organisation('Jobcenter', 'JOBCENTER')],
    ['DATENSCHUTZ', organisation('Datenschutz', 'DATENSCHUTZ')],
    ['PERSON', organisation('Person', 'PERSON')],
  ]),
  matrix: [
    { zweck: 'KIM_CASE_MANAGEMENT', organisationstypen: ['INTEGRATIONSZENTRUM', 'FREIER_TRAEGER'], rollen: ['CASE_MANAGEMENT'], eingeschaltet: true, kategorien: [] },
    { zweck: 'FALLKONFERENZ', organisationstypen: ['JOBCENTER'], rollen: ['SACHBEARBEITUNG'], eingeschaltet: false, kategorien: [] },
  ],
  textfassungen: [],
};

export const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });

/** An office of the test as the kit would serve one: every answer about entities says which keys it answers. */
export async function officeEndpoint(name: keyof typeof sdl, resolvers: GraphQLResolverMap<unknown>, seen: EndpointRequest[] = []): Promise<Endpoint> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl[name]), resolvers }]);
  const server = await createServer({
    source: { schema },
    log,
    maxTokens: 4_000,
    plugins: [{
      requestDidStart: async () => ({
        willSendResponse: async ({ request, response }) => {
          const asked: unknown = request.variables?.['representations'];
          if (response.body.kind === 'single' && Array.isArray(asked)) response.body.singleResult.extensions = { schluessel: asked.map(schluesselOf), laufzeit: 7 };
        },
      }),
    }],
  });
  return async (request, handOver) => {
    seen.push(request);
    handOver(await server.execute(request, { anfrage: 'amt' }));
  };
}

const fall = {
  id: 'F-1',
  status: 'OFFEN',
  klienten: [
    { id: 'p1', vorname: 'Erika', freigabeJobcenter: 'versiegelt-1', freigabeJugend: 'versiegelt-a' },
    { id: 'p2', vorname: 'Max', freigabeJobcenter: 'versiegelt-2', freigabeJugend: 'versiegelt-b' },
  ],
};

export const kimResolvers = {
  Query: {
    fall: (_root: unknown, { id }: { id: string }) => (id === 'F-1' ? fall : null),
    meineFaelle: () => ['F-1'],
    kaputt: () => { throw new Error("SELECT name FROM PERS_STAMM WHERE name = 'geheim-99'"); },
    geheim: () => { throw new PublicError('ABFRAGE_NICHT_FREIGEGEBEN', { cause: new Error('geheim-99') }); },
    doppelt: () => { throw new Error('geheim-99'); },
  },
  Mutation: { einwilligungWiderrufen: () => ({ ergebnis: 'OFFEN' }) },
};

export const jobcenterResolvers = {
  Query: { jobcenterAnfragen: () => ['A-1'] },
  Klient: {
    __resolveReference: ({ freigabeJobcenter }: { freigabeJobcenter: string }) => ({ jobcenter: { betrag: Number(freigabeJobcenter.slice(-1)) * 100, aktenzeichen: null } }),
  },
};

export const jugendResolvers = { Klient: { __resolveReference: () => ({ jugend: { kita: 'Musterkita' } }) } };

const keys = generateKeyPair('ES256');
const rules = { issuer: 'https://anmeldung.example', audience: 'fallverbund' };

export async function bearer(claims: Record<string, unknown> = {}): Promise<string> {
  const { privateKey } = await keys;
  const token = await new SignJWT({ organisation: 'KI', rolle: 'CASE_MANAGEMENT', azp: 'anwendung', jti: 'j1', ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' })
    .setIssuer(rules.issuer).setAudience(rules.audience).setSubject('cm-beispiel').setIssuedAt().setExpirationTime('5m')
    .sign(privateKey);
  return `Bearer ${token}`;
}

export async function inProcessOffices(seen: Partial<Record<keyof typeof sdl, EndpointRequest[]>> = {}): Promise<Map<string, Transport>> {
  return new Map([
    ['kim', inProcess(await officeEndpoint('kim', kimResolvers, seen.kim))],
    ['jobcenter', inProcess(await officeEndpoint('jobcenter', jobcenterResolvers, seen.jobcenter))],
    ['jugend', inProcess(await officeEndpoint('jugend', jugendResolvers, seen.jugend))],
  ]);
}

export async function openCity(transports: Map<string, Transport>, changes: Partial<GatewayOptions['config']> = {}, choose: ChooseOperation = anyOperation([])) {
  const { publicKey } = await keys;
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' };
  const metrics = createMetrics();
  const gateway = await startGateway({
    supergraphSdl,
    law,
    transports,
    verify: tokenVerifier({ ...rules, keys: localKeys({ keys: [jwk] }) }),
    choose,
    hinweise: [],
    config: { host: '127.0.0.1', port: 0, limits, deadlines, ...changes },
    log,
    metrics,
  });
  const ask = async (query: string, options: { variables?: Record<string, unknown>; headers?: Record<string, string>; token?: string } = {}) => {
    const headers = new Map(Object.entries({ authorization: options.token ?? (await bearer()), 'x-zweck': 'KIM_CASE_MANAGEMENT', ...options.headers }));
    const answer = await handedOver(gateway.endpoint, { query, headers, ...(options.variables && { variables: options.variables }) });
    return { status: answer.status, text: answer.body, ...(JSON.parse(answer.body) as { data?: Record<string, unknown>; errors?: { message: string; extensions: { code: string; anfrage: string } }[]; extensions?: unknown }) };
  };
  return { gateway, ask, metrics };
}

export const handedOver = (endpoint: Endpoint, request: EndpointRequest): Promise<EndpointAnswer> =>
  new Promise((resolve, reject) => {
    endpoint(request, resolve).catch(reject);
  });

export const fallansicht = '{ fall(id: "F-1") { id status klienten { vorname jobcenter { betrag } jugend { kita } } } }';
