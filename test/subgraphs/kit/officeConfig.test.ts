import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { approvalsFolder } from '../../../schema/approvals/approval';
import { readOfficeConfig, type Env, type OfficeConfig } from '../../../subgraphs/kit/officeConfig';
import { ConfigFault } from '../../../subgraphs/kit/serving/settings';

const folder = join('subgraphs', 'jugend');
const read = (modus: OfficeConfig['modus'], env: Env) => readOfficeConfig('jugend', folder, modus, env);

function faultsOf(env: Env): readonly string[] {
  try {
    read('betrieb', env);
    return [];
  } catch (error) {
    return error instanceof ConfigFault ? error.faults : [String(error)];
  }
}

const keyFile = join(mkdtempSync(join(tmpdir(), 'config-')), 'schluessel.json');
writeFileSync(keyFile, '{}');

const complete: Env = {
  JUGEND_QUELLE_URL: 'mysql://leser:x@db.example/ju',
  JUGEND_ABGABE_URL: 'mysql://abgabe:x@db.example/abgabe',
  JUGEND_SCHLUESSEL: keyFile,
  JUGEND_PRUEFPUNKT_SCHLUESSEL: keyFile,
  PRUEFPUNKT_ZIEL: 'pruefpunkte',
};

test('in the demo everything has its place under DATEN, and the journal a file of its own', () => {
  expect(read('demo', { DATEN: 'd' })).toEqual({
    name: 'jugend',
    modus: 'demo',
    folder,
    quelleUrl: join('d', 'jugend', 'quelle.sqlite'),
    quelleYaml: join(folder, 'quelle.yaml'),
    abgabeUrl: join('d', 'jugend', 'abgabe.sqlite'),
    protokollUrl: join('d', 'jugend', 'protokoll.sqlite'),
    schluesselDatei: join('d', 'jugend', 'schluessel.json'),
    pruefpunktSchluesselDatei: join('d', 'jugend', 'pruefpunkt.pem'),
    pruefpunktZiel: join('d', 'pruefpunkte'),
    freigaben: approvalsFolder,
    faelleJeStunde: 40,
  });
});

test('without DATEN the demo lives in .daten', () => expect(read('demo', {}).abgabeUrl).toBe(join('.daten', 'jugend', 'abgabe.sqlite')));

test('what is given counts before what is assumed', () => {
  const config = read('demo', { ...complete, JUGEND_QUELLE_YAML: 'andere.yaml' });
  expect(config).toMatchObject({ quelleUrl: complete['JUGEND_QUELLE_URL'], abgabeUrl: complete['JUGEND_ABGABE_URL'], quelleYaml: 'andere.yaml', pruefpunktZiel: 'pruefpunkte' });
});

test('an office without a Fachverfahren that could be reached answers by hand', () => {
  expect(read('betrieb', { ...complete, JUGEND_QUELLE_URL: 'keine' }).quelleUrl).toBeUndefined();
});

test('in betrieb a complete configuration is taken, and nobody changes it afterwards', () => {
  const config = read('betrieb', complete);
  expect(Object.isFrozen(config)).toBe(true);
  expect(faultsOf(complete)).toEqual([]);
});

test('in betrieb nothing is assumed: every fault is told at once', () => {
  const named = (faults: readonly string[]) => faults.map((fault) => fault.split(':')[0]);
  expect(named(faultsOf({ DATEN: 'd' }))).toEqual(['JUGEND_QUELLE_URL', 'JUGEND_ABGABE_URL', 'JUGEND_SCHLUESSEL', 'JUGEND_PRUEFPUNKT_SCHLUESSEL', 'PRUEFPUNKT_ZIEL']);
});

test.each([
  ['JUGEND_QUELLE_URL', undefined],
  ['JUGEND_ABGABE_URL', undefined],
  ['JUGEND_SCHLUESSEL', undefined],
  ['JUGEND_SCHLUESSEL', 'gibt/es/nicht.json'],
  ['JUGEND_PRUEFPUNKT_SCHLUESSEL', 'gibt/es/nicht.pem'],
  ['PRUEFPUNKT_ZIEL', undefined],
  ['JUGEND_FAELLE_JE_STUNDE', '0'],
  ['JUGEND_FAELLE_JE_STUNDE', 'viele'],
])('in betrieb %s = %s is refused by name, and no other', (variable, value) => {
  const { [variable]: _removed, ...rest } = complete;
  const faults = faultsOf(value === undefined ? rest : { ...complete, [variable]: value });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${variable}: `));
});

test('one office’s variables are not another’s', () => {
  expect(faultsOf(Object.fromEntries(Object.entries(complete).map(([name, value]) => [name.replace('JUGEND', 'JOBCENTER'), value]))).length).toBe(4);
});
