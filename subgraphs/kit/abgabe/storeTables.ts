import type { Knex } from 'knex';
import type { Database } from '../database';
import { tablePrefix } from './tableStatements';

/** The tables of one controller's store. */
export const storeTables = (stelle: string) => {
  const prefix = tablePrefix(stelle);
  return {
    migration: `${prefix}migration`,
    auszug: `${prefix}auszug`,
    satz: `${prefix}satz`,
    sperre: `${prefix}sperre`,
    einzelfreigabe: `${prefix}einzelfreigabe`,
    wert: `${prefix}freigegebener_wert`,
    handantwort: `${prefix}handantwort`,
    halt: `${prefix}halt`,
    meldung: `${prefix}meldung`,
    einsicht: `${prefix}einsicht`,
    zeichnung: `${prefix}einsicht_zeichnung`,
    aufbewahrung: `${prefix}aufbewahrung`,
  } as const;
};

/** What each part of the store works on. */
export interface StoreAccess {
  readonly knex: Knex;
  readonly withReserve: Database['withReserve'];
  readonly tables: ReturnType<typeof storeTables>;
}
