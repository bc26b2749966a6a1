import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfTemplate, openTestWorld, type TestWorld } from '../world';

const view = '{ fall(id: "F-2026-003") { klienten { id jobcenter { bewilligungen { leistungsart } } } } }';

const idsIn = (body: string): readonly string[] => [...body.matchAll(/"id":"([^"]+)"/g)].flatMap(([, id]) => id ?? []);

/** Ends every process of a world and leaves its data. */
async function end(world: TestWorld): Promise<void> {
  await world.gateway.stop();
  for (const office of [...world.offices.values()].reverse()) await office.close();
}

it('a store put back from a copy does not bring a revoked consent to life: kim does not start, and says why', async () => {
  const daten = copyOfTemplate();
  const store = join(daten, 'kim', 'abgabe.sqlite');
  const copy = join(daten, 'sicherung.sqlite');
  let world: TestWorld | undefined;
  const opened = async () => (world = await openTestWorld({ daten }));
  const ended = async () => {
    await (world && end(world));
    world = undefined;
  };
  try {
    await opened();
    await ended();
    copyFileSync(store, copy);

    const { ask } = await opened();
    expect((await ask('cm-traeger-b', view)).body).toContain('GRUNDSICHERUNGSGELD');
    const revoke = (klient: string) => ask('cm-traeger-b', `mutation { einwilligungWiderrufen(eingabe: { fall: "F-2026-003", klient: "${klient}", kanal: PERSOENLICH, stellen: [], kategorien: [] }) { ergebnis } }`);
    await Promise.all(idsIn((await ask('cm-traeger-b', view)).body).map(revoke));
    expect((await ask('cm-traeger-b', view)).body).not.toContain('GRUNDSICHERUNGSGELD');
    await ended();

    for (const left of ['-wal', '-shm']) rmSync(`${store}${left}`, { force: true });
    copyFileSync(copy, store);
    await expect(opened()).rejects.toThrow('Das Einwilligungsregister ist älter als der letzte Prüfpunkt');
  } finally {
    await ended();
    rmSync(daten, { recursive: true, force: true });
  }
}, 120_000);
