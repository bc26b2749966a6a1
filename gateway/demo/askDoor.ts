import { z } from 'zod';

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).optional(),
});

export type Answer = z.infer<typeof answerShape>;

/** Asks the door over HTTP, as any front end would. */
export async function askDoor(url: string, token: string, zweck: string, query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-zweck': zweck },
    body: JSON.stringify({ query, variables }),
  });
  return answerShape.parse(await response.json());
}
