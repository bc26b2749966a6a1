import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../../../gateway/config';
import { readLaw } from '../../../../schema/law';
import { officeNames, readOfficeProcess } from '../../../../subgraphs/kit/commands/officeProcess';
import { readSecretFiles } from '../../../../subgraphs/kit/serving/secretFiles';
import type { Env } from '../../../../subgraphs/kit/serving/settings';

/* No engine is needed: what compose would hand to each process is held against what that process reads. */

const root = join(__dirname, '../../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const secret = z.union([z.string().transform((source) => ({ source, target: source })), z.object({ source: z.string(), target: z.string() })]);
const service = z.looseObject({
  image: z.string(),
  command: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  secrets: z.array(secret).default([]),
  networks: z.array(z.string()),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
});
const { services, secrets, networks, volumes } = z
  .object({
    services: z.record(z.string(), service),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
    networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) })),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(read('docker-compose.yml'), { merge: true }));

const law = readLaw();
const offices = officeNames(law);
const all = Object.entries(services);
let city: string;

beforeAll(() => {
  city = mkdtempSync(join(tmpdir(), 'compose-'));
  mkdirSync(join(city, '.docker'));
  copyFileSync(join(root, '.docker/geheimnisse.sh'), join(city, '.docker/geheimnisse.sh'));
  symlinkSync(join(root, 'subgraphs'), join(city, 'subgraphs'));
  execFileSync('bash', [join(city, '.docker/geheimnisse.sh')]);
});
afterAll(() => rmSync(city, { recursive: true }));

/** The environment of a service, with the image's own and its secrets where the script has put them. */
function environmentOf(name: string): Env {
  const { environment = {}, secrets: mounted = [] } = services[name] ?? {};
  const image = Object.fromEntries([...read('.docker/Dockerfile').matchAll(/(\w+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]));
  const places = new Map(mounted.map(({ source, target }) => [`/run/secrets/${target}`, join(city, secrets[source]?.file ?? '')]));
  const own = Object.entries(environment).map(([key, value]) => [key, places.get(String(value)) ?? String(value)]);
  return readSecretFiles({ ...image, ...Object.fromEntries(own) });
}

describe('docker-compose.yml', () => {
  it('has the gateway, the seeding, and for every office the law knows its process and its server', () => {
    expect(Object.keys(services).sort()).toEqual(['gateway', 'saat', ...offices, ...offices.map((name) => `${name}-db`)].sort());
  });

  it.each(offices)('%s gets a configuration it accepts: its own server, a user that reads and one that keeps', (name) => {
    const { office, kimUrl, modus, host, port } = readOfficeProcess(name, join(root, 'subgraphs', name), environmentOf(name));
    expect({ modus, host, port, kim: kimUrl?.origin }).toEqual({ modus: 'demo', host: '0.0.0.0', port: 4000, kim: name === 'kim' ? undefined : 'http://kim:4000' });
    expect(office.quelleUrl).toMatch(new RegExp(`^mysql://quelle:[\\w-]{32}@${name}-db:3306/fachverfahren$`));
    expect(office.abgabeUrl).toMatch(new RegExp(`^mysql://abgabe:[\\w-]{32}@${name}-db:3306/abgabe$`));
    expect(services[name]?.command).toEqual(['node', 'dist/subgraphs/kit/commands/office.js', name]);
    expect(services[name]?.secrets.map(({ source }) => source)).toEqual([`${name}_quelle`, `${name}_abgabe`]);
  });

  it('the gateway finds every office by the name of its service, and holds no secret of any', () => {
    const { offices: found, port } = readConfig(law, { modus: 'betrieb', officesOverHttp: true }, environmentOf('gateway'));
    expect([...found].map(([name, { origin }]) => [name, origin])).toEqual(offices.map((name) => [name, `http://${name}:${port}`]));
    expect(services['gateway']?.secrets).toEqual([]);
  });

  it('the seeding writes with a user of its own', () => {
    const env = environmentOf('saat');
    for (const name of offices) expect(env[`${name.toUpperCase()}_QUELLE_URL`]).toContain(`mysql://saat:`);
  });

  it('starts only what exists', () => {
    for (const [, { command }] of all.filter(([, { image }]) => image.startsWith('fallverbund'))) {
      expect(existsSync(join(root, (command[1] ?? '').replace('dist/', '').replace(/\.js$/, '.ts')))).toBe(true);
    }
  });

  it('publishes the gateway on this machine and nothing else', () => {
    expect(all.filter(([, { ports }]) => ports.length > 0).map(([name, { ports }]) => [name, ports])).toEqual([['gateway', ['127.0.0.1:4000:4000']]]);
  });

  it('keeps each server in a network of its own that leads nowhere', () => {
    for (const name of offices) {
      expect(networks[name]?.internal).toBe(true);
      const inside = all.filter(([, one]) => one.networks.includes(name)).map(([service_]) => service_);
      expect(inside).toEqual(['saat', name, `${name}-db`]);
      expect(services[`${name}-db`]?.networks).toEqual([name]);
    }
    expect(networks['aemter']?.internal).toBe(true);
  });

  it('pins every image, and declares every secret and volume it mounts', () => {
    for (const [, { image, secrets: mounted, volumes: places }] of all) {
      expect(image).toMatch(/^(fallverbund:lokal|[a-z]+:\d+\.\d+\.\d+)$/);
      for (const { source } of mounted) expect(secrets).toHaveProperty(source);
      for (const place of places.filter((one) => !one.startsWith('.'))) expect(Object.keys(volumes)).toContain(place.split(':')[0]);
    }
    for (const [, from] of read('.docker/Dockerfile').matchAll(/^FROM (\S+)/gm)) expect(from).toMatch(/:\d+\.\d+\.\d+-/);
  });

  it('every secret is made by the script, each with a password of its own', () => {
    const made = readdirSync(join(city, '.daten/geheimnisse'));
    expect(Object.values(secrets).map(({ file }) => basename(file)).sort()).toEqual(made.sort());
    expect(new Set(made.map((file) => readFileSync(join(city, '.daten/geheimnisse', file), 'utf8'))).size).toBe(made.length);
  });

  it('the user of the Fachverfahren may select and nothing else', () => {
    expect([...read('.docker/mariadb/benutzer.sh').matchAll(/^GRANT (.+) ON (\S+) TO 'quelle'/gm)].map(([, rights, where]) => [rights, where])).toEqual([['SELECT', 'fachverfahren.*']]);
  });
});
