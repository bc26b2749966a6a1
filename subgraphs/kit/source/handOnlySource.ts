import type { Source } from './source';

/** An office whose Fachverfahren cannot be reached at all: nothing is read, everything that leaves was typed by hand. */
export const handOnlySource: Source = {
  assertAlive: async () => undefined,
  openReader: () => ({ rows: async () => [], locks: async () => [] }),
  findPerson: async () => undefined,
  zu: () => [],
  hasField: () => false,
  close: async () => undefined,
};
