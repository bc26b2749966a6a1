import type { z } from 'zod';
import { camelCase, pascalCase } from '../../../../schema/names';
import { UserMistake } from '../../serving/runCommand';
import { askGateway, saidOf } from '../askGateway';

/** A conversation of an employee or an officer with a controller, through the gateway like any other. */
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
  readonly zweck: string;
}

export const askStelle = ({ url, token, stelle, zweck }: Zugang): AskStelle => ({
  stelle,
  feld: (name) => `${camelCase(stelle)}${name}`,
  typ: (name) => `${pascalCase(stelle)}${name}`,
  ask: async (operation, shape, variables = {}) => {
    const { data, errors: [error] } = await askGateway({ url, token, zweck }, operation, variables);
    if (error) throw new UserMistake(saidOf(error));
    return shape.parse(data?.['antwort']);
  },
});
