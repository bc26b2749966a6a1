import { createServer } from 'node:http';
import { collectDefaultMetrics } from 'prom-client';
import { openListener, type Listener } from './openListener';
import type { Metrics } from './metrics';

/** Prometheus text on a port of its own, so that a scraper never reaches the door. */
export function listenMetrics(options: { metrics: Metrics; host: string; port: number }): Promise<Listener> {
  const { registry } = options.metrics;
  collectDefaultMetrics({ register: registry });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return openListener(server, options);
}
