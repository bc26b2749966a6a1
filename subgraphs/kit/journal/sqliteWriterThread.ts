import { once } from 'node:events';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WriterReply, WriterRequest } from './sqliteJournalWorker';
import type { WriterOptions } from './sqliteWriter';

/** The worker thread that writes a journal file. */
export interface WriterThread {
  /** Rejects if the work fails or the thread ends before it answers. */
  ask(request: WriterRequest): Promise<WriterReply>;
  close(): Promise<void>;
}

/** @throws Error if the worker cannot open its file */
export async function startWriterThread(options: WriterOptions, onEnd: () => void): Promise<WriterThread> {
  const extension = extname(__filename); // .ts under tsx and jest, .js once compiled
  const worker = new Worker(join(__dirname, `sqliteJournalWorker${extension}`), {
    workerData: options,
    execArgv: extension === '.ts' ? ['--require', require.resolve('tsx/cjs')] : [], // `--import tsx` does not reach a worker's first file on Node 20
  });
  await once(worker, 'message');

  const pending = new Map<number, { resolve(reply: WriterReply): void; reject(error: Error): void }>();
  let asked = 0;
  let failure = new Error('the journal thread has ended');
  const ended = once(worker, 'exit').then(() => {
    for (const { reject } of pending.values()) reject(failure);
    pending.clear();
    onEnd();
  });

  worker.on('error', (error: Error) => (failure = error)); // its exit follows
  worker.on('message', ({ nummer, ...reply }: WriterReply & { nummer: number }) => {
    const waiting = pending.get(nummer);
    pending.delete(nummer);
    if (reply.fehler === undefined) waiting?.resolve(reply);
    else waiting?.reject(new Error(reply.fehler));
  });

  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        asked += 1;
        pending.set(asked, { resolve, reject });
        worker.postMessage({ nummer: asked, request });
      }),
    async close() {
      worker.postMessage({ nummer: 0, request: { art: 'schliessen' } satisfies WriterRequest });
      await ended;
    },
  };
}
