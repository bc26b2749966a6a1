import { openTestWorld, type TestWorld, type TestWorldOptions } from '../world';

/** One seeded world for a test file: opened before its tests, closed after them. */
export function worldOfFile(options: TestWorldOptions = {}): () => TestWorld {
  let world: TestWorld | undefined;
  beforeAll(async () => {
    world = await openTestWorld(options);
  }, 60_000);
  afterAll(() => world?.close());
  return () => {
    if (!world) throw new Error('the world is not open');
    return world;
  };
}

/** A world for one test. */
export async function inNewWorld<T>(options: TestWorldOptions, work: (world: TestWorld) => Promise<T>): Promise<T> {
  const world = await openTestWorld(options);
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}
