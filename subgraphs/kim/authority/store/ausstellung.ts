import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { Database } from '../../../kit/database';
import type { Bereinigt } from '../../../kit/journal/journal';
import { newId } from '../../../kit/journal/newId';
import { notHeld } from '../../../kit/journal/notHeld';
import { saysExactly } from '../../../kit/journal/saysExactly';
import { dueBefore, type Bereinigungsregel } from '../../../kit/journal/retention';
import { spanOf } from '../../../kit/journal/spanOf';
import type { Issued } from '../issue';
import type { Aufrufer } from '../parts';
import { appendChained } from './appendChained';

const rowsPerInsert = 100;

const abdruckIn = z.object({ stelle: z.string(), aufrufer: z.string().optional() });

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * The authority's journal: what was sealed, for whom, on what. Evidence for third parties is the hash of the sealed text,
 * under checkpoints that are signed and exported. Never a value, never the jti or the token itself.
 */
export async function recordIssued(trx: Knex.Transaction, database: Database, chain: string, issued: readonly Issued[], aufrufer: Aufrufer, am: Date): Promise<void> {
  const links = issued.map(({ sealed, freigabe, request }) => ({
    id: newId(am),
    aufbewahrung: 'ABRUF' as const,
    inhalt: {
      art: freigabe.art,
      stelle: freigabe.stelle,
      fall: request.fallId,
      klient: request.klientId,
      pseudonym: freigabe.pseudonym,
      nutzer: aufrufer.nutzer,
      organisation: freigabe.organisation,
      rolle: freigabe.rolle,
      zweck: freigabe.zweck,
      kategorien: freigabe.kategorien,
      anfrageRef: freigabe.anfrageRef,
      aufrufer: freigabe.aufrufer,
      iat: freigabe.iat,
      jtiHash: sha256(freigabe.jti),
      siegelHash: sha256(sealed),
    },
  }));
  const rows = (await appendChained(trx, database, chain, links)).map((row) => ({ ...row, am: am.toISOString() }));
  for (let from = 0; from < rows.length; from += rowsPerInsert) await trx('ausstellung').insert(rows.slice(from, from + rowsPerInsert));
}

/** Hashes of the tokens that Freigaben were issued to for this user, by controller: what an office's officer follows them by. */
export async function tokenAbdruecke({ knex }: Database, nutzer: string, von: Date, bis: Date): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows: readonly { readonly nutzlast: string }[] = await knex('ausstellung')
    .where('am', '>=', von.toISOString())
    .where('am', '<=', bis.toISOString())
    .whereRaw('INSTR(nutzlast, ?) > 0', [saysExactly('nutzer', nutzer)])
    .select('nutzlast');
  const found = new Map<string, Set<string>>();
  for (const { nutzlast } of rows) {
    const { stelle, aufrufer } = abdruckIn.parse(JSON.parse(nutzlast));
    if (aufrufer !== undefined) found.set(stelle, (found.get(stelle) ?? new Set()).add(aufrufer));
  }
  return found;
}

/** What is older than a retrieval log may get (§ 79 Abs. 4 SGB X), unless held. */
function dueIssued(knex: Knex, now: Date, { fristen, gehalten }: Bereinigungsregel): Knex.QueryBuilder {
  const held = notHeld(gehalten);
  return knex('ausstellung').where('am', '<', dueBefore('ABRUF', now, fristen).toISOString()).whereRaw(held.sql, [...held.bindings]).whereNotNull('nutzlast');
}

/** What the next purge of it would take. */
export async function issuedDue(knex: Knex, now: Date, regel: Bereinigungsregel): Promise<Bereinigt | undefined> {
  const span = await spanOf(dueIssued(knex, now, regel));
  return span && { register: 'ausstellung', aufbewahrung: 'ABRUF', vor: dueBefore('ABRUF', now, regel.fristen).toISOString(), ...span };
}

/** Purges salt and payload of what is due; the chain stays verifiable. @returns how many */
export async function purgeIssued({ knex, dialect }: Database, now: Date, regel: Bereinigungsregel): Promise<number> {
  const purged: number = await dueIssued(knex, now, regel).update({ salt: null, nutzlast: null });
  if (purged > 0 && dialect === 'sqlite') await knex.raw('PRAGMA wal_checkpoint(TRUNCATE)'); // what was purged must not live on in the WAL
  return purged;
}
