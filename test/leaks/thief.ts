import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Freigabe } from '../../schema/freigabe';
import { freigabeKey } from '../../schema/names';
import { readOfficeKeys } from '../../subgraphs/kit/keys';
import { seal, usages, type SealKey } from '../../subgraphs/kit/seal';
import { aufruferOf } from '../../subgraphs/kit/serving/aufruferOf';
import type { EndpointAnswer, EndpointRequest } from '../../subgraphs/kit/serving/endpoint';
import type { TestWorld } from '../world';

/*
 * What a thief has who stands where the gateway stands: he calls offices directly, holds a caller's token while it lives,
 * and where a test says so, an office's own key.
 */

export type Representation = Readonly<Record<string, unknown>>;

/** An answer of one office, as bytes and as what they say. */
export interface Loot extends EndpointAnswer {
  readonly data: Record<string, unknown> | null | undefined;
  readonly codes: readonly string[];
}

/** Calls an office past the gateway. */
export async function callDirectly(world: TestWorld, office: string, query: string, variables: EndpointRequest['variables'] = {}, headers: Readonly<Record<string, string>> = {}): Promise<Loot> {
  const endpoint = world.offices.get(office)?.endpoint;
  if (!endpoint) throw new Error(`no office ${office}`);
  const answer = await new Promise<EndpointAnswer>((resolve, reject) => {
    endpoint({ query, variables, headers: new Map(Object.entries(headers)) }, resolve).catch(reject);
  });
  const { data, errors = [] }: { data?: Loot['data']; errors?: readonly { extensions: { code: string } }[] } = JSON.parse(answer.body);
  return { ...answer, data, codes: errors.map(({ extensions }) => extensions.code) };
}

/** What the gateway would tell the controllers of an office about the holder of this token. */
export const aufruferHeader = (stellen: readonly string[], token: string): Readonly<Record<string, string>> => ({
  'x-aufrufer': stellen.map((stelle) => `${stelle}=${aufruferOf(stelle, token)}`).join(','),
});

/** Real Freigaben of every person of a case, taken from the authority with a caller's token, as a gateway can. */
export async function takeFreigaben(world: TestWorld, token: string, fall: string, stellen: readonly string[], zweck = 'KIM_CASE_MANAGEMENT'): Promise<readonly Representation[]> {
  const query = `query($fall: ID!) { fall(id: $fall) { klienten { __typename ${stellen.map(freigabeKey).join(' ')} } } }`;
  const { data } = await callDirectly(world, 'kim', query, { fall }, { authorization: `Bearer ${token}`, 'x-zweck': zweck });
  const found: { klienten: readonly Representation[] } | null = JSON.parse(JSON.stringify(data?.['fall'] ?? null));
  return found?.klienten ?? [];
}

/** Asks an office for entities, as a gateway does. */
export const askEntities = (world: TestWorld, office: string, representations: unknown, selection: string, headers: Readonly<Record<string, string>>): Promise<Loot> =>
  callDirectly(world, office, `query($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`, { representations }, headers);

/** The pairwise keys of one controller, as who broke into that office has them. */
export function stolenKeys(world: TestWorld, office: string, stelle: string): readonly SealKey[] {
  return readOfficeKeys(join(world.daten, office, 'schluessel.json')).stellen[stelle] ?? [];
}

/** A Freigabe that is right in everything, for somebody who exists nowhere. */
export function forgery(stelle: string, token: string, now: Date): Freigabe {
  return {
    stelle,
    art: 'FALLANSICHT',
    pseudonym: randomBytes(17).toString('base64url').slice(0, 22),
    organisation: 'KI',
    rolle: 'CASE_MANAGEMENT',
    zweck: 'KIM_CASE_MANAGEMENT',
    kategorien: [],
    aufrufer: aufruferOf(stelle, token),
    einwilligungRef: 'e'.repeat(22),
    fallRef: 'f'.repeat(22),
    anfrageRef: 'a'.repeat(22),
    iat: now.getTime(),
    jti: randomBytes(16).toString('base64url'),
  };
}

export function sealWith([key]: readonly SealKey[], freigabe: Freigabe, usage: string = usages.freigabe): string {
  if (!key) throw new Error('no key to seal with');
  return seal(freigabe, key, usage);
}

/** Changes a database file behind the back of its office, as another application of the house does. */
export function changeFile(world: TestWorld, office: string, file: 'quelle' | 'abgabe', ...statements: readonly string[]): void {
  const database = new SQLite(join(world.daten, office, `${file}.sqlite`), { fileMustExist: true, timeout: 5_000 });
  try {
    for (const statement of statements) database.exec(statement);
  } finally {
    database.close();
  }
}

/** The pseudonym under which an office knows a local record. */
export async function pseudonymOf(world: TestWorld, stelle: string, person: string): Promise<string> {
  const parts = [...world.offices.values()].flatMap(({ stellen }) => stellen).find((one) => one.stelle === stelle);
  const [link] = (await parts?.store.verknuepfungenMitSatz([person])) ?? [];
  if (!link) throw new Error(`${stelle} has no link for ${person}`);
  return link.pseudonym;
}
