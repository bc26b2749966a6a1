import { DatabaseRefused } from './databaseRefused';

/** Whether a database did not do what it was asked: errors of the drivers carry a code, that of a pool without a connection to give has a name. */
export const isDatabaseFailure = (error: unknown): boolean => error instanceof DatabaseRefused || isNamed(error, 'KnexTimeoutError') || hasCode(error);

const isNamed = (error: unknown, name: string): boolean => typeof error === 'object' && error !== null && 'name' in error && error.name === name;

const hasCode = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
