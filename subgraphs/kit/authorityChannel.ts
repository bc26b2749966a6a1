import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { seal, unseal, usages, type SealKey } from './seal';
import type { Endpoint, EndpointAnswer } from './serving/endpoint';

/** What an office tells or asks the authority; sealed both ways under their pairwise key. */
export type Mitteilung =
  | { readonly art: 'EINLOESEN'; readonly code: string }
  | { readonly art: 'BEARBEITET'; readonly code: string; readonly am: string }
  | { readonly art: 'WIDERRUF'; readonly pseudonym: string; readonly am: string; readonly kanal: string };

export interface AuthorityChannel {
  /** @throws AuthorityUnreachable when it does not answer, or answers anything but what its key opens */
  send(stelle: string, mitteilung: Mitteilung): Promise<unknown>;
}

export class AuthorityUnreachable extends Error {
  constructor(options?: ErrorOptions) {
    super('the authority does not answer', options);
    this.name = 'AuthorityUnreachable';
  }
}

const query = 'mutation Mitteilung($stelle: Stelle!, $mitteilung: String!) { stelleMitteilung(stelle: $stelle, mitteilung: $mitteilung) }';

const answerShape = z.object({ data: z.object({ stelleMitteilung: z.string() }) });
const openedShape = z.looseObject({ zu: z.string() });

/**
 * Speaks to the authority's own endpoint, not through the gateway. Each message has an id and a time, so that it counts once.
 * @param post in one process the endpoint itself, else HTTP
 */
export function openAuthorityChannel(post: Endpoint, sealKeys: (stelle: string) => readonly SealKey[], now: () => Date): AuthorityChannel {
  return {
    async send(stelle, mitteilung) {
      const keys = sealKeys(stelle);
      const [key] = keys;
      if (!key) throw new AuthorityUnreachable();
      const id = randomUUID();
      const sealed = seal({ ...mitteilung, id, iat: now().getTime() }, key, usages.mitteilung);
      try {
        const answer = await handedOver(post, { query, variables: { stelle, mitteilung: sealed }, headers: new Map() });
        const opened = openedShape.parse(unseal(answerShape.parse(JSON.parse(answer.body)).data.stelleMitteilung, keys, usages.mitteilung));
        if (opened.zu !== id) throw new Error('an answer to another message');
        return opened;
      } catch (cause) {
        throw new AuthorityUnreachable({ cause });
      }
    },
  };
}

const handedOver = (post: Endpoint, request: Parameters<Endpoint>[0]): Promise<EndpointAnswer> =>
  new Promise((resolve, reject) => {
    post(request, resolve).catch(reject);
  });
