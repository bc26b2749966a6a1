import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Freigabe } from '../../../schema/freigabe';
import { readLaw } from '../../../schema/law';
import type { Verknuepfung } from '../../../subgraphs/kit/abgabe/abgabe';
import { journalUrlFor } from '../../../subgraphs/kit/journal/journalUrl';
import { readOfficeConfig } from '../../../subgraphs/kit/officeConfig';
import type { Office } from '../../../subgraphs/kit/openOffice';
import { openOfficeFolder } from '../../../subgraphs/kit/openOfficeFolder';
import { systemClock, type StelleParts } from '../../../subgraphs/kit/release/stelle';
import { seal, usages } from '../../../subgraphs/kit/seal';
import { aufruferOf } from '../../../subgraphs/kit/serving/aufruferOf';
import type { EndpointAnswer } from '../../../subgraphs/kit/serving/endpoint';
import { createLog } from '../../../subgraphs/kit/serving/log';
import { createMetrics } from '../../../subgraphs/kit/serving/metrics';
import type { Caller } from '../../../subgraphs/kit/serving/verifyToken';
import { blockOf, selectionOf, spokenIn } from '../../journeys/story/wholeBlock';

/** Where the one office of these proofs has its things: a copy of the seeded world, and perhaps a MariaDB for store and journal. */
export interface OfficePlace {
  readonly daten: string;
  readonly abgabeUrl?: string;
}

export const stelle = 'JOBCENTER';
const block = blockOf(stelle);
const token = 'wer-auch-immer';

/** An employee of the office; who he is does not matter to the journal. */
const employee: Caller = { nutzer: 'jc-vermittlung', organisation: 'JOBCENTER', rolle: 'SACHBEARBEITUNG', azp: 'test', jti: 'test', token };

/** A fetch that can be asked: as many Freigaben as persons, each good for once. */
export interface Fetch {
  readonly jtis: readonly string[];
  readonly request: Parameters<Office['endpoint']>[0];
}

/** What of an answer has a value, per Freigabe: "Type.feld". */
export type Spoken = Readonly<Record<string, readonly string[]>>;

export interface OneOffice {
  readonly office: Office;
  readonly parts: StelleParts;
  /** Live links with something to release. */
  readonly links: readonly Verknuepfung[];
  /** Freigaben for these links, sealed now. */
  fetch(links: readonly Verknuepfung[]): Fetch;
  ask(fetch: Fetch): Promise<EndpointAnswer>;
  /** Revokes here, as staff do it, through the office's own GraphQL. */
  widerrufen(pseudonym: string): Promise<EndpointAnswer>;
}

/** A real Jobcenter: its own schema, guard, release, store and journal. The authority's part is played by its key. */
export async function openOneOffice({ daten, abgabeUrl }: OfficePlace): Promise<OneOffice> {
  const demo = readOfficeConfig('jobcenter', join(__dirname, '..', '..', '..', 'subgraphs', 'jobcenter'), 'demo', { DATEN: daten });
  const config = abgabeUrl === undefined ? demo : { ...demo, abgabeUrl, protokollUrl: journalUrlFor(abgabeUrl) };
  const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });
  const tools = { law: readLaw(), clock: systemClock, log, metrics: createMetrics() };
  const nobody = () => Promise.reject(new Error('no authority in this test'));
  const office = await openOfficeFolder(config, tools, async () => employee, nobody);
  const [parts] = office.stellen;
  if (!parts) throw new Error('an office without a controller');
  const links = (await parts.store.alleVerknuepfungen()).filter(({ beendetAm, auszuege }) => !beendetAm && auszuege.some(({ widerrufenAm }) => !widerrufenAm));

  const ask = ({ request }: Fetch) => new Promise<EndpointAnswer>((resolve, reject) => {
    office.endpoint(request, resolve).catch(reject);
  });
  return {
    office,
    parts,
    links,
    fetch: (wanted) => fetchFor(wanted.map((link) => freigabeFor(link)), parts),
    ask,
    widerrufen: (pseudonym) =>
      ask({
        jtis: [],
        request: {
          query: 'mutation($pseudonym: ID!) { jobcenterWiderrufen(pseudonym: $pseudonym) { ergebnis } }',
          variables: { pseudonym },
          headers: new Map([['authorization', `Bearer ${token}`], ['x-zweck', 'FREIGABEPRUEFUNG']]),
        },
      }),
  };
}

function fetchFor(freigaben: readonly Freigabe[], { sealKeys }: StelleParts): Fetch {
  const [key] = sealKeys();
  if (!key) throw new Error('an office without a key');
  const representations = freigaben.map((freigabe) => ({ __typename: 'Klient', freigabeJobcenter: seal(freigabe, key, usages.freigabe) }));
  return {
    jtis: freigaben.map(({ jti }) => jti),
    request: {
      query: `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Klient { ${selectionOf(block)} } } }`,
      variables: { representations },
      headers: new Map([['x-aufrufer', `${stelle}=${aufruferOf(stelle, token)}`]]),
    },
  };
}

/** What the authority would seal on the consent whose page the office has seen. */
function freigabeFor({ pseudonym, auszuege }: Verknuepfung): Freigabe {
  const auszug = auszuege.find(({ widerrufenAm }) => !widerrufenAm);
  const [empfaenger] = auszug?.empfaenger ?? [];
  if (!auszug || !empfaenger) throw new Error('a link without a live page');
  const some = () => randomBytes(16).toString('base64url');
  return {
    stelle,
    art: 'FALLANSICHT',
    pseudonym,
    organisation: empfaenger.organisation,
    rolle: empfaenger.rolle,
    ...(empfaenger.person === undefined ? {} : { nutzer: empfaenger.person }),
    zweck: auszug.zwecke[0] ?? '',
    kategorien: auszug.kategorien,
    aufrufer: aufruferOf(stelle, token),
    einwilligungRef: some(),
    fallRef: some(),
    anfrageRef: some(),
    iat: Date.now(),
    jti: some(),
  };
}

/** What an answer says about each Freigabe of its fetch; a Freigabe about which it says nothing is not in it. */
export function spoken({ jtis }: Fetch, { body }: EndpointAnswer): Spoken {
  const { data }: { data?: { _entities?: readonly { jobcenter?: unknown }[] } | null } = JSON.parse(body);
  const said = (data?._entities ?? []).map((entity, index) => [jtis[index] ?? '', [...new Set(spokenIn(block, entity.jobcenter))]] as const);
  return Object.fromEntries(said.filter(([, felder]) => felder.length > 0));
}

export const codesOf = ({ body }: EndpointAnswer): readonly string[] => {
  const { errors = [] }: { errors?: readonly { extensions: { code: string } }[] } = JSON.parse(body);
  return errors.map(({ extensions }) => extensions.code);
};
