import { createInterface } from 'node:readline';
import { openAmtOnMariadb } from './einAmt';

/** One more process of the office: a Freigabe a line in, what became of it out; ends when nobody writes any more. */
async function answerLines(url: string): Promise<void> {
  const amt = await openAmtOnMariadb(url);
  const running = new Set<Promise<void>>();
  const answer = async (line: string): Promise<void> => {
    const { id, sealed }: { id: string; sealed: string } = JSON.parse(line);
    const [released = false] = await amt.present([sealed]);
    process.stdout.write(`${JSON.stringify({ id, released })}\n`);
  };
  process.stdout.write('Bereit\n');
  for await (const line of createInterface({ input: process.stdin })) {
    const done: Promise<void> = answer(line).finally(() => running.delete(done));
    running.add(done);
  }
  await Promise.all(running);
  await amt.close();
}

void answerLines(process.argv[2] ?? '');
