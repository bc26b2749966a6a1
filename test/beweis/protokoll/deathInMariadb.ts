import type { Knex } from 'knex';
import * as database from '../../../subgraphs/kit/database';
import { comeBy } from './deathPoint';

/** Lies in wait in every transaction that writes to a journal on MariaDB. It works on compiled modules, whose exports can be replaced. */
export function lieInWaitOnMariadb(): void {
  const { openDatabase } = database;
  Object.assign(database, {
    openDatabase: async (...args: Parameters<typeof openDatabase>) => {
      const opened = await openDatabase(...args);
      return opened.dialect === 'mariadb' ? { ...opened, knex: watched(opened.knex) } : opened;
    },
  });
}

const watched = (knex: Knex): Knex => new Proxy(knex, { get: (target, name) => (name === 'transaction' ? transactionOf(target) : Reflect.get(target, name)) });

const transactionOf = (knex: Knex) => async (work: (trx: Knex.Transaction) => Promise<unknown>) => {
  let isJournal = false;
  const result = await knex.transaction(async (trx) => {
    trx.on('query', ({ sql }: { sql: string }) => {
      if (!/^insert into `jobcenter_protokoll`/.test(sql)) return;
      isJournal = true;
      comeBy('gruppeBegonnen');
    });
    const done = await work(trx);
    if (isJournal) comeBy('vorFestschreiben');
    return done;
  });
  if (isJournal) comeBy('nachFestschreiben');
  return result;
};
