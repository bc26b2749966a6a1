import type { Knex } from 'knex';

/** What goes wrong is thrown; knex would print it besides, with addresses and stack traces. */
export const silent: Knex.Logger = {
  debug: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  deprecate: () => undefined,
};
