import { z } from 'zod';
import { camelCase, pascalCase } from '../../../../schema/names';
import { UserMistake } from '../../serving/runCommand';

/** A conversation of an employee with the own controller, through the gateway like any other. */
export interface AskStelle {
  readonly stelle: string;
  /** `feld('Anfragen')` is that controller's root field, `typ('SperreEingabe')` its type. */
  feld(name: string): string;
  typ(name: string): string;
  /**
   * Sends one operation whose root field is called `antwort`.
   * @throws UserMistake with the German message of whatever was answered instead
   */
  ask<Answer>(operation: string, shape: z.ZodType<Answer>, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
}

export interface Zugang {
  readonly url: URL;
  readonly token: string;
  readonly stelle: string;
}

/** Milliseconds; longer than the gateway gives any office. */
const patience = 20_000;

export const askStelle = ({ url, token, stelle }: Zugang): AskStelle => ({
  stelle,
  feld: (name) => `${camelCase(stelle)}${name}`,
  typ: (name) => `${pascalCase(stelle)}${name}`,
  ask: async (operation, shape, variables = {}) => {
    const answer = answerShape.safeParse(await post(url, token, { query: operation, variables }));
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
