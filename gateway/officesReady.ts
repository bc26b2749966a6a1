import type { Readiness } from '../subgraphs/kit/serving/endpoint';
import type { Transport } from '../subgraphs/kit/serving/transport';

/** Milliseconds an office has to say that it is there. */
const patience = 1_000;

/** Without the authority there is no case; any other office that is away only leaves its own block empty. */
const indispensable = 'kim';

/** Asks every office at once whether it can answer. */
export async function officesReady(transports: ReadonlyMap<string, Transport>): Promise<Readiness> {
  const answers = await Promise.all(
    [...transports].map(async ([subgraph, transport]) => [subgraph, await transport.ready(AbortSignal.timeout(patience)).catch(() => false)] as const),
  );
  const parts = Object.fromEntries(answers);
  return { ready: parts[indispensable] ?? true, parts };
}
