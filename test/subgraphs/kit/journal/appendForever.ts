import { openSqliteJournal } from '../../../../subgraphs/kit/journal/openSqliteJournal';
import { entry } from './entries';

/** A child process for `openSqliteJournal.test.ts`: appends until it is killed, and prints what was acknowledged. */
async function appendForever(file: string): Promise<void> {
  const office = await openSqliteJournal({ file, stellen: ['JOBCENTER'] });
  const journal = office.of('JOBCENTER');
  const writer = async () => {
    for (;;) for (const id of await journal.append([entry(), entry()])) process.stdout.write(`${id}\n`);
  };
  await Promise.all([writer(), writer(), writer()]);
}

void appendForever(process.argv[2] ?? '');
