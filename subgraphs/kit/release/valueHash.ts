import { createHmac } from 'node:crypto';
import type { Value } from '../source/source';

/** Keyed hash of one value in one row, as an employee has seen it: means nothing without this office's key, and changes with the value. */
export const valueHash = (key: Buffer, feld: string, zeile: string, wert: Value): string =>
  createHmac('sha256', key).update(JSON.stringify([feld, zeile, wert])).digest('base64url');

/** Where a hash belongs; the same value elsewhere was not seen. */
export const valuePlace = (feld: string, zeile: string): string => JSON.stringify([feld, zeile]);
