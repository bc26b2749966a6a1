import type { Knex } from 'knex';
import type { Bereinigt } from '../../../kit/journal/journal';
import { notHeld } from '../../../kit/journal/notHeld';
import { dueBefore, type Bereinigungsregel } from '../../../kit/journal/retention';
import { spanOf } from '../../../kit/journal/spanOf';

/** A category that a Freigabe carried, and a consent it rested on. */
export interface Grundlage {
  readonly einwilligung: string;
  readonly kategorie: string;
}

/** Since when one organisation could be shown one category on one consent. */
export interface Erstausstellung extends Grundlage {
  readonly organisation: string;
  readonly am: Date;
}

interface ErstausstellungRow extends Grundlage {
  readonly organisation: string;
  readonly am: string;
}

const rowsPerInsert = 100;

/**
 * Keeps the first time, under the locks of the minting transaction. The same statement whoever asks; only what has never been issued
 * before is written. After a revocation it says what may have to be deleted (Art. 17 Abs. 1 lit. b DSGVO).
 */
export async function recordFirstIssued(trx: Knex.Transaction, grundlagen: readonly Grundlage[], organisation: string, am: Date): Promise<void> {
  const einwilligungen = new Set(['', ...grundlagen.map(({ einwilligung }) => einwilligung)]); // '' exists nowhere: for whom nothing is released it is asked too
  const known = new Set((await firstIssued(trx, [...einwilligungen])).filter((one) => one.organisation === organisation).map(keyOf));
  const rows = [...new Map(grundlagen.filter((one) => !known.has(keyOf(one))).map((one) => [keyOf(one), one])).values()].map(
    ({ einwilligung, kategorie }): ErstausstellungRow => ({ einwilligung, organisation, kategorie, am: am.toISOString() }),
  );
  for (let from = 0; from < rows.length; from += rowsPerInsert) await trx('erstausstellung').insert(rows.slice(from, from + rowsPerInsert));
}

const keyOf = ({ einwilligung, kategorie }: Grundlage): string => `${einwilligung} ${kategorie}`;

/** What was ever issued on these consents. */
export async function firstIssued(knex: Knex, einwilligungen: readonly string[]): Promise<readonly Erstausstellung[]> {
  const rows: readonly ErstausstellungRow[] = await knex('erstausstellung').whereIn('einwilligung', [...einwilligungen]);
  return rows.map((row) => ({ ...row, am: new Date(row.am) }));
}

/** Kept as long as a claim about the release can be raised, and longer while it is held; no consent lives that long. */
function dueFirstIssued(knex: Knex, now: Date, { fristen, gehalten }: Bereinigungsregel): Knex.QueryBuilder {
  const held = notHeld(gehalten);
  return knex('erstausstellung').where('am', '<', dueBefore('NACHWEIS', now, fristen).toISOString()).whereRaw(held.sql, [...held.bindings]);
}

/** What the next purge of it would take. */
export async function firstIssuedDue(knex: Knex, now: Date, regel: Bereinigungsregel): Promise<Bereinigt | undefined> {
  const span = await spanOf(dueFirstIssued(knex, now, regel));
  return span && { register: 'erstausstellung', aufbewahrung: 'NACHWEIS', vor: dueBefore('NACHWEIS', now, regel.fristen).toISOString(), ...span };
}

export const purgeFirstIssued = async (knex: Knex, now: Date, regel: Bereinigungsregel): Promise<number> => dueFirstIssued(knex, now, regel).delete();
