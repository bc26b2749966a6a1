import { z } from 'zod';
import { pascalCase } from '../../../../schema/names';
import type { Operation } from '../../../../schema/operations/readOperations';
import { UserMistake } from '../../serving/runCommand';

/** A conversation of an employee with the own controller, through the gateway like any other. */
export interface AskStelle {
  readonly stelle: string;
  /**
   * Sends that controller's approved operation of this name: `Anfragen` is `JobcenterAnfragen`.
   * @throws UserMistake with the German message of whatever was answered instead
   */
  ask<Answer>(operation: string, shape: z.ZodType<Answer>, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
}

export interface Zugang {
  readonly url: URL;
  readonly token: string;
  readonly stelle: string;
  /** All that are approved. */
  readonly operations: readonly Operation[];
}

/** Milliseconds; longer than the gateway gives any office. */
const patience = 20_000;

export const askStelle = ({ url, token, stelle, operations }: Zugang): AskStelle => ({
  stelle,
  ask: async (name, shape, variables = {}) => {
    const operation = operations.find((one) => one.name === `${pascalCase(stelle)}${name}`);
    if (!operation) throw new Error(`schema/operations/vorlage.graphql has no Vorlage${name}`);
    const answer = answerShape.safeParse(await post(url, token, { query: operation.text, variables }));
    if (!answer.success) throw new UserMistake('Die Gegenseite antwortet nicht wie ein Gateway; bitte --url prüfen.');
    const [error] = answer.data.errors;
    if (error) throw new UserMistake(`${error.message} (${error.extensions.code}, Anfrage ${error.extensions.anfrage})`);
    return shape.parse(answer.data.data?.['antwort']);
  },
});

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string(), anfrage: z.string() }) })).default([]),
});

async function post(url: URL, token: string, body: object): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error', // the token goes to the address that was named, and nowhere else
      signal: AbortSignal.timeout(patience),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-zweck': 'FREIGABEPRUEFUNG' },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch {
    throw new UserMistake(`Unter ${url.origin} antwortet kein Gateway.`);
  }
}
