import { z } from 'zod';
import { UserMistake } from '../serving/runCommand';

/** Where a command asks, as whom, and what for. */
export interface Gatewayzugang {
  readonly url: URL;
  readonly token: string;
  readonly zweck: string;
}

/** Milliseconds; longer than the gateway gives any office. */
const patience = 20_000;

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string(), anfrage: z.string() }) })).default([]),
});

type Answer = z.infer<typeof answerShape>;

/** Sends one operation, as any front end would. @throws UserMistake where there is no gateway */
export async function askGateway(zugang: Gatewayzugang, query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer> {
  const answer = answerShape.safeParse(await post(zugang, { query, variables }));
  if (!answer.success) throw new UserMistake('Die Gegenseite antwortet nicht wie ein Gateway; bitte --url prüfen.');
  return answer.data;
}

/** What the gateway says, with what its operator finds it by. */
export const saidOf = ({ message, extensions: { code, anfrage } }: Answer['errors'][number]): string => `${message} (${code}, Anfrage ${anfrage})`;

async function post({ url, token, zweck }: Gatewayzugang, body: object): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error', // the token goes to the address that was named, and nowhere else
      signal: AbortSignal.timeout(patience),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-zweck': zweck },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch {
    throw new UserMistake(`Unter ${url.origin} antwortet kein Gateway.`);
  }
}
