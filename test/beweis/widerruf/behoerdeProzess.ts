import { freigabeKey } from '../../../schema/names';
import { readLaw } from '../../../schema/law';
import type { Freigabe } from '../../../schema/freigabe';
import { readOfficeProcess } from '../../../subgraphs/kit/commands/officeProcess';
import { readAuthorityKeys, type AuthorityKeys } from '../../../subgraphs/kit/keys';
import { openOfficeFolder } from '../../../subgraphs/kit/openOfficeFolder';
import { systemClock } from '../../../subgraphs/kit/release/stelle';
import { unseal, usages } from '../../../subgraphs/kit/seal';
import { demoAudience, demoIssuer, readDemoJwks } from '../../../subgraphs/kit/serving/demoSignIn';
import type { Endpoint, EndpointAnswer, EndpointRequest } from '../../../subgraphs/kit/serving/endpoint';
import { listen } from '../../../subgraphs/kit/serving/listen';
import { createLog } from '../../../subgraphs/kit/serving/log';
import { createMetrics } from '../../../subgraphs/kit/serving/metrics';
import { localKeys, tokenVerifier } from '../../../subgraphs/kit/serving/verifyToken';
import { jetzt, stemple } from './stempel';

/*
 * The real authority in a process of its own. It stamps which Freigaben it has handed over, and each revocation just before its
 * acknowledgement leaves: nobody can have been told earlier.
 */

const law = readLaw();

async function runAuthority(folder: string, stempelFile: string): Promise<void> {
  const settings = readOfficeProcess('kim', folder, process.env);
  process.on('disconnect', () => process.kill(process.pid));
  const log = createLog({ prozess: 'kim', stufe: 'error' });
  const verifyToken = tokenVerifier({ issuer: demoIssuer, audience: demoAudience, keys: localKeys(readDemoJwks(settings.daten)) });
  const office = await openOfficeFolder(settings.office, { law, clock: systemClock, log, metrics: createMetrics() }, verifyToken, () => Promise.reject(new Error('the authority sends itself nothing')));
  const keys = readAuthorityKeys(settings.office.schluesselDatei);

  const endpoint: Endpoint = async (request, handOver) => {
    const seit = jetzt();
    await office.endpoint(request, (answer) => {
      const t = jetzt();
      const widerruf = widerrufIn(request, answer);
      if (widerruf) stemple(stempelFile, { art: 'BESTAETIGUNG', t, seit, ...widerruf });
      handOver(answer);
      for (const jti of mintedIn(answer, keys)) stemple(stempelFile, { art: 'PRAEGUNG', t, seit, jti });
    });
  };
  const listener = await listen({ endpoint, ready: office.ready, host: settings.host, port: settings.port, bodyLimit: 512 * 1024, log });
  process.send?.({ bereit: listener.url });
}

interface Eingabe { readonly fall: string; readonly kategorien?: readonly string[] }

/** What this answer acknowledges, if it acknowledges a revocation. */
function widerrufIn({ variables }: EndpointRequest, { body }: EndpointAnswer): { readonly fall: string; readonly kategorien: readonly string[] } | undefined {
  if (!body.includes('"WIDERRUFEN"')) return undefined;
  const { fall, kategorien = [] } = variables?.['eingabe'] as Eingabe;
  return { fall, kategorien };
}

function mintedIn({ body }: EndpointAnswer, keys: AuthorityKeys): readonly string[] {
  if (!body.includes('"klienten"')) return [];
  const { data }: { readonly data?: { readonly fall?: { readonly klienten?: readonly Record<string, unknown>[] } | null } | null } = JSON.parse(body);
  return (data?.fall?.klienten ?? []).flatMap((klient) =>
    [...law.stellen.keys()].flatMap((stelle) => {
      const opened = unseal(klient[freigabeKey(stelle)], keys.stellen[stelle] ?? [], usages.freigabe) as Freigabe | undefined;
      return opened ? [opened.jti] : [];
    }),
  );
}

const [folder = '', stempelFile = ''] = process.argv.slice(2);
void runAuthority(folder, stempelFile);
