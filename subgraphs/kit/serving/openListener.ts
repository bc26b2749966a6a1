import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listener {
  readonly url: string;
  readonly port: number;
  /** Takes nothing new, lets what is running finish within the drain time, then closes. */
  stop(): Promise<void>;
}

/** Milliseconds a running request may still take once the process has been told to stop; longer than any deadline. */
const drainTime = 12_000;

/** Binds a server with timeouts that a slow or idle peer cannot stretch. Port 0 takes any free one. */
export async function openListener(server: Server, { host, port }: { host: string; port: number }): Promise<Listener> {
  server.headersTimeout = 5_000;
  server.requestTimeout = 10_000;
  server.keepAliveTimeout = 20_000; // longer than the 4 s a client of ours keeps an idle socket: no reset in its face
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = server.address() as AddressInfo;
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return { url: `http://${name}:${bound.port}`, port: bound.port, stop: () => stop(server) };
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const patience = setTimeout(() => server.closeAllConnections(), drainTime);
  await closed;
  clearTimeout(patience);
}
