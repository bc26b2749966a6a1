import { readLaw } from '../../../schema/law';
import type { Freigabe } from '../../../schema/freigabe';
import { readOfficeProcess } from '../../../subgraphs/kit/commands/officeProcess';
import { openOfficeFolder } from '../../../subgraphs/kit/openOfficeFolder';
import type { StelleParts } from '../../../subgraphs/kit/release/stelle';
import { unseal, usages } from '../../../subgraphs/kit/seal';
import { demoAudience, demoIssuer, readDemoJwks } from '../../../subgraphs/kit/serving/demoSignIn';
import type { Endpoint, EndpointAnswer, EndpointRequest } from '../../../subgraphs/kit/serving/endpoint';
import { endpointOver } from '../../../subgraphs/kit/serving/endpointOver';
import { listen } from '../../../subgraphs/kit/serving/listen';
import { createLog } from '../../../subgraphs/kit/serving/log';
import { createMetrics } from '../../../subgraphs/kit/serving/metrics';
import { overHttp } from '../../../subgraphs/kit/serving/overHttp';
import { localKeys, tokenVerifier } from '../../../subgraphs/kit/serving/verifyToken';
import { Haltestellen, type Meldung, type Weisung } from './haltestellen';
import { gefragtIn, gezeigtVon } from './gegenstaende';
import { jetzt, stemple } from './stempel';

/*
 * One office of the real code in a process of its own, at its real HTTP door. A test may hold a fetch at three places and turn its
 * calendar; the process itself stamps what it has handed over, in the tick of the last alive check.
 */

const say = (meldung: Meldung): void => void process.send?.(meldung);

async function runOffice(name: string, folder: string, stempelFile: string): Promise<void> {
  const law = readLaw();
  const settings = readOfficeProcess(name, folder, process.env);
  const haltestellen = new Haltestellen(say);
  let aside = Number(process.env['UHR'] ?? 0);
  process.on('disconnect', () => process.kill(process.pid));
  process.on('message', (weisung: Weisung) => {
    haltestellen.nimm(weisung);
    if (!('uhr' in weisung)) return;
    aside = weisung.uhr;
    say({ uhrGestellt: aside });
  });

  const log = createLog({ prozess: name, stufe: 'error' });
  const clock = { now: () => new Date(Date.now() + aside), monotonic: () => performance.now() };
  const authority: Endpoint = settings.kimUrl ? endpointOver(overHttp(settings.kimUrl), 5_000) : () => Promise.reject(new Error('the authority sends itself nothing'));
  const verifyToken = tokenVerifier({ issuer: demoIssuer, audience: demoAudience, keys: localKeys(readDemoJwks(settings.daten)) });
  const office = await openOfficeFolder(settings.office, { law, clock, log, metrics: createMetrics() }, verifyToken, authority);
  for (const parts of office.stellen) Object.assign(parts, { journal: heldJournal(parts, haltestellen) });

  const endpoint: Endpoint = async (request, handOver) => {
    const freigaben = presented(request, office.stellen);
    const punkt = freigaben.map(({ jti, pseudonym }) => haltestellen.erkenne(jti, pseudonym, request.query)).find((one) => one !== undefined);
    await haltestellen.halte('VOR_PRUEFUNG', freigaben.map(({ jti }) => jti));
    await office.endpoint(request, (answer) => {
      const t = jetzt();
      handOver(answer);
      const entities = entitiesOf(answer);
      const gefragt = gefragtIn(request.query);
      for (const { jti, pseudonym, person } of freigaben) {
        stemple(stempelFile, { art: 'ABGABE', t, jti, pseudonym, gefragt, gezeigt: gezeigtVon(entities[person]), ...(punkt && { gehalten: punkt }) });
      }
    });
  };
  const { host, port } = settings;
  const listener = await listen({ endpoint, ready: office.ready, host, port, bodyLimit: 512 * 1024, log });
  say({ bereit: listener.url });
}

/** The real journal, with a place to be held before and after it. */
const heldJournal = ({ journal }: StelleParts, haltestellen: Haltestellen): StelleParts['journal'] => ({
  ...journal,
  append: async (entries) => {
    const jtis = entries.flatMap(({ jti }) => (jti === undefined ? [] : [jti]));
    await haltestellen.halte('VOR_PROTOKOLL', jtis);
    const ids = await journal.append(entries);
    await haltestellen.halte('NACH_PROTOKOLL', jtis);
    return ids;
  },
});

/** The Freigaben of a fetch, opened with the office's own keys: only for stamps and for finding the fetch that is to be held. */
function presented({ variables }: EndpointRequest, stellen: readonly StelleParts[]): readonly (Freigabe & { readonly person: number })[] {
  const representations: unknown = variables?.['representations'];
  if (!Array.isArray(representations)) return [];
  return representations.flatMap((representation: unknown, person) =>
    Object.values(Object(representation) as Record<string, unknown>).flatMap((value) =>
      stellen.flatMap((parts) => {
        const opened = unseal(value, parts.sealKeys(), usages.freigabe) as Freigabe | undefined;
        return opened?.stelle === parts.stelle ? [{ ...opened, person }] : [];
      }),
    ),
  );
}

function entitiesOf({ body }: EndpointAnswer): readonly unknown[] {
  const { data }: { readonly data?: { readonly _entities?: readonly unknown[] } | null } = JSON.parse(body);
  return data?._entities ?? [];
}

const [name = '', folder = '', stempelFile = ''] = process.argv.slice(2);
void runOffice(name, folder, stempelFile);
