import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestWorld, type TestWorld } from '../world';
import { askEntities, aufruferHeader, takeFreigaben } from './thief';

interface KeyFile {
  readonly stellen: Record<string, { readonly kid: string; readonly key: string }[]>;
}

const query = '{ fall(id: "F-2026-003") { klienten { jobcenter { bewilligungen { leistungsart } } } } }';
const fresh = { kid: 'neu-2', key: randomBytes(32).toString('base64url') };

const fileOf = (world: TestWorld, office: string) => join(world.daten, office, 'schluessel.json');
const readKeys = (world: TestWorld, office: string): KeyFile => JSON.parse(readFileSync(fileOf(world, office), 'utf8'));

/** Carries the keys in as people do: the file is written anew. */
function writeKeys(world: TestWorld, office: string, change: (keys: KeyFile['stellen'][string]) => KeyFile['stellen'][string]): void {
  const file = readKeys(world, office);
  const changed = { ...file, stellen: { ...file.stellen, JOBCENTER: change(file.stellen['JOBCENTER'] ?? []) } };
  writeFileSync(fileOf(world, office), JSON.stringify(changed), { mode: 0o600 });
}

/** Ends every process of a world and starts them again over the same data. */
async function restarted(world: TestWorld): Promise<TestWorld> {
  await world.gateway.stop();
  for (const office of [...world.offices.values()].reverse()) await office.close();
  return openTestWorld({ daten: world.daten });
}

describe('pairwise keys rotate with overlap', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  }, 60_000);
  afterAll(() => world.close());
  const isOpen = async () => (await world.ask('cm-traeger-b', query)).body.includes('GRUNDSICHERUNGSGELD');
  const take = async () => {
    const token = await world.token('cm-traeger-b');
    const taken = await takeFreigaben(world, token, 'F-2026-003', ['JOBCENTER']);
    const present = async () => (await askEntities(world, 'jobcenter', taken, '... on Klient { jobcenter { bewilligungen { leistungsart } } }', aufruferHeader(['JOBCENTER'], token))).body.includes('GRUNDSICHERUNGSGELD');
    return { kid: String(taken[0]?.['freigabeJobcenter']).split('.')[0], present };
  };

  it('the office takes the new key beside the old one, without a restart, and opens what the old one sealed', async () => {
    expect(await isOpen()).toBe(true);
    writeKeys(world, 'jobcenter', (keys) => [...keys, fresh]);
    expect(await isOpen()).toBe(true);
  });

  it('the authority seals with the new one: it opens, and no other office is disturbed', async () => {
    writeKeys(world, 'kim', (keys) => [fresh, ...keys]);
    world = await restarted(world);
    const { kid, present } = await take();
    expect([kid, await present(), await isOpen()]).toEqual(['neu-2', true, true]);
    const { codes, body } = await world.ask('cm-traeger-a', '{ fall(id: "F-2026-002") { klienten { jugend { hilfen { norm } } } } }');
    expect([codes, body.includes('P41')]).toEqual([[], true]);
  }, 60_000);

  it('the old one is gone: what it sealed before is dead', async () => {
    writeKeys(world, 'kim', (keys) => [...keys].reverse());
    world = await restarted(world);
    const old = await take();
    expect(old.kid).toBe('demo-1');
    writeKeys(world, 'jobcenter', () => [fresh]);
    expect(await old.present()).toBe(false);
    expect(await isOpen()).toBe(false);
  }, 60_000);

  it.each([
    ['a third key', () => writeKeys(world, 'jobcenter', (keys) => [...keys, { ...fresh, kid: 'a' }, { ...fresh, kid: 'b' }])],
    ['a short key', () => writeKeys(world, 'jobcenter', () => [{ kid: 'kurz', key: 'AAAA' }])],
    ['no key', () => writeKeys(world, 'jobcenter', () => [])],
    ['half a file', () => writeFileSync(fileOf(world, 'jobcenter'), '{"stellen":', { mode: 0o600 })],
  ])('%s opens nothing, for nobody, and says nothing of itself', async (_what, write) => {
    const before = readFileSync(fileOf(world, 'jobcenter'));
    write();
    const { codes, body } = await world.ask('cm-traeger-b', query);
    expect(codes).toEqual(['QUELLE_NICHT_ERREICHBAR']);
    expect(body).not.toMatch(/GRUNDSICHERUNGSGELD|schluessel|json|kid|stellen/);
    writeFileSync(fileOf(world, 'jobcenter'), before, { mode: 0o600 });
  });
});
