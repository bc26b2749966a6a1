import { readFileSync } from 'node:fs';
import { anyOperation } from '../../../gateway/chooseOperation';
import { readConfig } from '../../../gateway/config';
import { startGateway } from '../../../gateway/server';
import { readLaw } from '../../../schema/law';
import { demoAudience, demoIssuer, readDemoJwks } from '../../../subgraphs/kit/serving/demoSignIn';
import { createLog } from '../../../subgraphs/kit/serving/log';
import { createMetrics } from '../../../subgraphs/kit/serving/metrics';
import { defaultHttpLimits, overHttp } from '../../../subgraphs/kit/serving/overHttp';
import { localKeys, tokenVerifier } from '../../../subgraphs/kit/serving/verifyToken';

/** The real gateway in a process of its own, only more patient and with room for held fetches: giving up after two seconds would hide what an office hands over late. */
async function runGateway(supergraph: string): Promise<void> {
  process.on('disconnect', () => process.kill(process.pid));
  const law = readLaw();
  const config = readConfig(law, { modus: 'demo', officesOverHttp: true }, process.env);
  const door = await startGateway({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    law,
    transports: new Map([...config.offices].map(([name, url]) => [name, overHttp(url, { ...defaultHttpLimits, connections: 256 })])),
    verify: tokenVerifier({ issuer: demoIssuer, audience: demoAudience, keys: localKeys(readDemoJwks(config.daten)) }),
    choose: anyOperation([]),
    hinweise: [],
    config: { ...config, deadlines: { read: 15_000, write: 30_000 } },
    log: createLog({ prozess: 'gateway', stufe: 'error', destination: { write: () => undefined } }),
    metrics: createMetrics(),
  });
  const listener = await door.listen();
  process.send?.({ bereit: listener.url });
}

void runGateway(process.argv[2] ?? '');
