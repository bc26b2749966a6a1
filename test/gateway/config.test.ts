import { readConfig } from '../../gateway/config';
import { ConfigFault } from '../../subgraphs/kit/serving/settings';
import { law } from './smallCity';

const betrieb = {
  MODUS: 'betrieb',
  OIDC_ISSUER: 'https://anmeldung.stadt.example',
  OIDC_AUDIENCE: 'fallverbund',
  OIDC_JWKS_URL: 'https://anmeldung.stadt.example/jwks',
  KIM_URL: 'https://kim.stadt.example',
  JOBCENTER_URL: 'https://jobcenter.stadt.example:4443',
  JUGEND_URL: 'http://127.0.0.1:4003',
};

const read = (env: Record<string, string | undefined>) => readConfig(law, { modus: 'betrieb', officesOverHttp: true }, env);

function faultsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    read(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
}

describe('a configuration for operation', () => {
  it('is frozen, with safe defaults', () => {
    const config = read(betrieb);
    expect(config).toMatchObject({ modus: 'betrieb', host: '127.0.0.1', port: 4000, metrikenPort: undefined, daten: '.daten', logStufe: 'info' });
    expect([...config.offices.keys()]).toEqual(['kim', 'jobcenter', 'jugend']);
    expect(Object.isFrozen(config) && Object.isFrozen(config.limits) && Object.isFrozen(config.deadlines)).toBe(true);
  });

  const cases: readonly [string, Record<string, string | undefined>, readonly string[]][] = [
    ['nothing at all', Object.fromEntries(Object.keys(betrieb).map((name) => [name, undefined])), ['OIDC_JWKS_URL', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'KIM_URL', 'JOBCENTER_URL', 'JUGEND_URL']],
    ['an unknown mode', { MODUS: 'test' }, ['MODUS']],
    ['a port that is none', { PORT: '99999' }, ['PORT']],
    ['a port that is a word', { METRIKEN_PORT: 'neun' }, ['METRIKEN_PORT']],
    ['a log level nobody knows', { LOG_STUFE: 'trace' }, ['LOG_STUFE']],
    ['an issuer without https', { OIDC_ISSUER: 'http://anmeldung.stadt.example' }, ['OIDC_ISSUER']],
    ['the issuer of the demo', { OIDC_ISSUER: 'https://anmeldung.fallverbund.example' }, ['OIDC_ISSUER']],
    ['keys without https', { OIDC_JWKS_URL: 'http://anmeldung.stadt.example/jwks' }, ['OIDC_JWKS_URL']],
    ['keys without https, whatever the network', { OIDC_JWKS_URL: 'http://anmeldung.stadt.example/jwks', NETZ_VERSCHLUESSELT: 'ja' }, ['OIDC_JWKS_URL']],
    ['an office without https', { KIM_URL: 'http://kim.stadt.example' }, ['KIM_URL']],
    ['an office without https in a network that encrypts', { KIM_URL: 'http://kim.stadt.example', NETZ_VERSCHLUESSELT: 'ja' }, []],
    ['an office that is no address', { KIM_URL: 'kim' }, ['KIM_URL']],
    ['an office that is a file', { KIM_URL: 'file:///etc/passwd' }, ['KIM_URL']],
    ['an office with a password in its address', { KIM_URL: 'https://a:geheim-99@kim.stadt.example' }, ['KIM_URL']],
    ['certificates unchecked', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, ['NODE_TLS_REJECT_UNAUTHORIZED']],
    ['three faults at once', { PORT: 'x', KIM_URL: 'x', OIDC_AUDIENCE: undefined }, ['PORT', 'OIDC_AUDIENCE', 'KIM_URL']],
  ];
  it.each(cases)('%s: one line a fault', (_title, changes, names) => {
    const faults = faultsOf({ ...betrieb, ...changes });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(names);
    expect(faults.join()).not.toContain('geheim-99');
    for (const fault of faults) expect(fault).not.toContain('\n');
  });
});

it('a demo in one process needs nothing', () => {
  const config = readConfig(law, { modus: 'demo', officesOverHttp: false }, {});
  expect(config).toMatchObject({ modus: 'demo', jwksUrl: undefined, issuer: 'https://anmeldung.fallverbund.example', audience: 'fallverbund' });
  expect(config.offices.size).toBe(0);
});
