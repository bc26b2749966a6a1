import { isMainThread } from 'node:worker_threads';
import SQLite from 'better-sqlite3';
import * as writer from '../../../subgraphs/kit/journal/sqliteWriter';
import { comeBy } from './deathPoint';

/*
 * Loaded before everything else in each thread of a child (NODE_OPTIONS), and at work in the journal's: the product itself has no points
 * to die at. It works on compiled modules, whose exports can be replaced.
 */

if (!isMainThread) lieInWait();

function lieInWait(): void {
  let inserted = 0;
  let inGroup = 0;
  const { prepare } = SQLite.prototype;
  SQLite.prototype.prepare = function (this: SQLite.Database, sql: string) {
    const statement = prepare.call(this, sql);
    if (!sql.startsWith('INSERT INTO jobcenter_protokoll ')) return statement;
    const run = statement.run.bind(statement);
    return Object.assign(statement, {
      run(row: object) {
        if ((inserted += 1) === 1) comeBy('gruppeBegonnen');
        const result = run(row);
        if (inserted === inGroup) comeBy('vorFestschreiben');
        return result;
      },
    });
  } as typeof prepare;

  const { sqliteWriter } = writer;
  Object.assign(writer, {
    sqliteWriter: (options: writer.WriterOptions): writer.SqliteWriter => {
      const real = sqliteWriter(options);
      return {
        ...real,
        commit(group) {
          inserted = 0;
          inGroup = group.reduce((sum, { eintraege }) => sum + eintraege.length, 0);
          const written = real.commit(group);
          comeBy('nachFestschreiben');
          return written;
        },
      };
    },
  });
}
