import { rmSync } from 'node:fs';
import { copyOfTemplate, openTestWorld } from '../world';

test('where one office refuses to start, those already open are closed: the next try finds no file owned', async () => {
  const daten = copyOfTemplate();
  const broken = openTestWorld({ daten, configure: (config) => (config.name === 'soziales' ? { ...config, quelleYaml: `${config.quelleYaml}.nowhere` } : config) });
  await expect(broken).rejects.toThrow(/quelle\.yaml\.nowhere/);

  const world = await openTestWorld({ daten });
  expect(world.offices.size).toBe(6);
  await world.close();
  rmSync(daten, { recursive: true, force: true });
});
