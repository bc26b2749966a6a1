import { parentPort, workerData } from 'node:worker_threads';
import type { Append, Faellig } from './officeJournal';
import { sqliteWriter, type WriterOptions, type Written } from './sqliteWriter';

/** What the main thread asks of the worker; `schliessen` is answered by the end of the thread. */
export type WriterRequest =
  | { readonly art: 'anfuegen'; readonly group: readonly Append[] }
  | { readonly art: 'bereinigen'; readonly faellig: Faellig }
  | { readonly art: 'proben' }
  | { readonly art: 'schliessen' };

export interface WriterReply {
  readonly written?: readonly Written[];
  readonly purged?: number;
  readonly fehler?: string;
}

if (parentPort) serve(parentPort);

/** The file is opened before the first message: a journal that cannot be opened is an error of the start. */
function serve(port: NonNullable<typeof parentPort>): void {
  const options: WriterOptions = workerData;
  const writer = sqliteWriter(options);
  writer.open();
  port.postMessage('offen');

  port.on('message', ({ nummer, request }: { nummer: number; request: WriterRequest }) => {
    const reply = (answer: WriterReply) => port.postMessage({ nummer, ...answer });
    try {
      if (request.art === 'anfuegen') reply({ written: writer.commit(request.group) });
      if (request.art === 'bereinigen') reply({ purged: writer.purgeSome(request.faellig) });
      if (request.art === 'proben') {
        writer.probe();
        reply({});
      }
      if (request.art === 'schliessen') {
        writer.close();
        port.close();
      }
    } catch (error) {
      reply({ fehler: error instanceof Error ? error.message : String(error) });
    }
  });
}
