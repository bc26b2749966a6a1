import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOfficeProcess } from '../../../../subgraphs/kit/commands/officeProcess';
import { readSecretFiles } from '../../../../subgraphs/kit/serving/secretFiles';
import { ConfigFault, type Env } from '../../../../subgraphs/kit/serving/settings';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-'));
  for (const name of ['schluessel.json', 'pruefpunkt.pem', 'adresse']) writeFileSync(join(folder, name), 'mysql://quelle:geheim-99@127.0.0.1:3306/fachverfahren\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const betrieb = (): Record<string, string> => ({
  MODUS: 'betrieb',
  JOBCENTER_QUELLE_URL: 'mysql://quelle:geheim-99@db.stadt.example/fachverfahren?tls=ja',
  JOBCENTER_ABGABE_URL: 'mysql://abgabe:geheim-99@db.stadt.example/abgabe?tls=ja',
  JOBCENTER_SCHLUESSEL: join(folder, 'schluessel.json'),
  JOBCENTER_PRUEFPUNKT_SCHLUESSEL: join(folder, 'pruefpunkt.pem'),
  PRUEFPUNKT_ZIEL: folder,
  KIM_URL: 'https://kim.stadt.example',
  OIDC_ISSUER: 'https://anmeldung.stadt.example',
  OIDC_AUDIENCE: 'fallverbund',
  OIDC_JWKS_URL: 'https://anmeldung.stadt.example/jwks',
});

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
}

const readJobcenter = (env: Env) => readOfficeProcess('jobcenter', 'subgraphs/jobcenter', env);

describe('the configuration of an office in operation', () => {
  it('is frozen, with its own folder, store and way to the authority', () => {
    const config = readJobcenter(betrieb());
    expect(config).toMatchObject({ modus: 'betrieb', host: '127.0.0.1', port: 4000, office: { name: 'jobcenter', quelleYaml: 'subgraphs/jobcenter/quelle.yaml' } });
    expect(config.kimUrl?.href).toBe('https://kim.stadt.example/');
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('is `betrieb` where nobody says otherwise', () => {
    expect(readJobcenter({ ...betrieb(), MODUS: undefined }).modus).toBe('betrieb');
  });

  const server = (tls: string) => `mysql://abgabe:geheim-99@db.stadt.example/abgabe${tls}`;
  const cases: readonly [string, Record<string, string | undefined>, readonly string[]][] = [
    ['no authority', { KIM_URL: undefined }, ['KIM_URL']],
    ['an authority without https', { KIM_URL: 'http://kim.stadt.example' }, ['KIM_URL']],
    ['an authority without https in a network that encrypts', { KIM_URL: 'http://kim.stadt.example', NETZ_VERSCHLUESSELT: 'ja' }, []],
    ['an authority without https on this machine', { KIM_URL: 'http://127.0.0.1:4001' }, []],
    ['no Fachverfahren', { JOBCENTER_QUELLE_URL: undefined }, ['JOBCENTER_QUELLE_URL']],
    ['answers by hand only', { JOBCENTER_QUELLE_URL: 'keine' }, []],
    ['a store over the network without TLS', { JOBCENTER_ABGABE_URL: server('') }, ['JOBCENTER_ABGABE_URL']],
    ['a store without TLS in a network that encrypts', { JOBCENTER_ABGABE_URL: server(''), NETZ_VERSCHLUESSELT: 'ja' }, []],
    ['a store in the database of the Fachverfahren', { JOBCENTER_ABGABE_URL: 'mysql://abgabe:x@db.stadt.example/fachverfahren?tls=ja' }, ['JOBCENTER_ABGABE_URL']],
    ['key files that are not there', { JOBCENTER_SCHLUESSEL: '/nirgends/schluessel.json' }, ['JOBCENTER_SCHLUESSEL']],
    ['no place for checkpoints', { PRUEFPUNKT_ZIEL: undefined }, ['PRUEFPUNKT_ZIEL']],
    ['a place for checkpoints that is not there', { PRUEFPUNKT_ZIEL: '/nirgends' }, ['PRUEFPUNKT_ZIEL']],
    ['the sign-in of the demo', { OIDC_ISSUER: 'https://anmeldung.fallverbund.example' }, ['OIDC_ISSUER']],
    ['an unknown mode', { MODUS: 'probe' }, ['MODUS']],
    ['a port that is none', { PORT: 'vier' }, ['PORT']],
    ['faults of the process and of the office at once', { PORT: 'vier', KIM_URL: undefined, JOBCENTER_SCHLUESSEL: undefined }, ['PORT', 'KIM_URL', 'JOBCENTER_SCHLUESSEL']],
  ];
  it.each(cases)('%s: one line a fault', (_title, changes, names) => {
    const faults = faultsOf(() => readJobcenter({ ...betrieb(), ...changes }));
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(names);
    expect(faults.join()).not.toContain('geheim-99');
    for (const fault of faults) expect(fault).not.toContain('\n');
  });

  it('the authority needs no way to itself', () => {
    const env = Object.fromEntries(Object.entries(betrieb()).map(([name, value]) => [name.replace('JOBCENTER', 'KIM'), value]));
    expect(readOfficeProcess('kim', 'subgraphs/kim', { ...env, KIM_URL: undefined }).kimUrl).toBeUndefined();
  });
});

describe('an address with a password', () => {
  it('may lie in a file', () => {
    const { JOBCENTER_QUELLE_URL: _inTheOpen, ...env } = betrieb();
    const config = readJobcenter(readSecretFiles({ ...env, JOBCENTER_QUELLE_URL_DATEI: join(folder, 'adresse') }));
    expect(config.office.quelleUrl).toBe('mysql://quelle:geheim-99@127.0.0.1:3306/fachverfahren');
  });

  it.each([
    ['a file that is not there', { JOBCENTER_ABGABE_URL_DATEI: '/nirgends/adresse' }],
    ['both, the address and the file', { JOBCENTER_ABGABE_URL: 'mysql://a:geheim-99@b/c', JOBCENTER_ABGABE_URL_DATEI: '/nirgends/adresse' }],
  ])('%s: refused without repeating it', (_title, env) => {
    const faults = faultsOf(() => readSecretFiles(env));
    expect(faults[0]).toMatch(/^JOBCENTER_ABGABE_URL_DATEI: /);
    expect(faults.join()).not.toContain('geheim-99');
  });
});
