import type { z } from 'zod';
import { pascalCase } from '../../../../schema/names';
import type { Operation } from '../../../../schema/operations/readOperations';
import { UserMistake } from '../../serving/runCommand';
import { askGateway, saidOf } from '../askGateway';

/** A conversation of an employee or an officer with a controller, through the gateway like any other. */
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
  readonly zweck: string;
  /** All that are approved. */
  readonly operations: readonly Operation[];
}

export const askStelle = ({ stelle, operations, ...zugang }: Zugang): AskStelle => ({
  stelle,
  ask: async (name, shape, variables = {}) => {
    const operation = operations.find((one) => one.name === `${pascalCase(stelle)}${name}`);
    if (!operation) throw new Error(`schema/operations has no Vorlage${name} for ${stelle}`);
    const { data, errors: [error] } = await askGateway(zugang, operation.text, variables);
    if (error) throw new UserMistake(saidOf(error));
    return shape.parse(data?.['antwort']);
  },
});
