import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSmallOffice } from './smallOffice';

/*
 * A child whose system calls are watched: every request over its socket is one fetch, answered when the release hands it over.
 */

async function serve(abgabeUrl: string): Promise<void> {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL')).resume(); // no child outlives its test
  const office = await openSmallOffice(abgabeUrl);
  let next = 0;
  const server = createServer((_request, response) => {
    office.answer((next += 1), (werte) => response.end(`ANTWORT ${JSON.stringify(werte)}`)).catch((error: unknown) => response.end(String(error)));
  });
  server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
}

if (require.main === module) void serve(process.argv[2] ?? '');
