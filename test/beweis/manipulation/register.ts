import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../subgraphs/kit/database';
import { registerTables, verifyRegister } from '../../../subgraphs/kim/authority/store/verifyRegister';
import { createTestDatabase } from '../../subgraphs/kit/journal/mariadbForTests';
import { assign, consent, mintOne, openCity, users } from '../../subgraphs/kim/city';
import type { Wuerfel } from '../freigabe/wuerfel';
import type { Datenbank } from '../promises';
import { rowsOf, undone } from './attacks';
import { dropConstraints } from './lawlessTable';
import { bitsOf, flip } from './tamper';

export interface RegisterTally {
  readonly versuche: number;
  readonly gekippt: number;
  readonly violations: readonly string[];
}

/** The authority's register as the authority wrote it: consents, a revocation, Freigaben old and new, and the heads of the chains. */
export async function attackRegister(datenbank: Datenbank, flips: number, wuerfel: Wuerfel): Promise<RegisterTally> {
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  const schema = datenbank === 'mariadb' ? await createTestDatabase() : undefined;
  const database = await openDatabase(schema?.url ?? join(folder, 'abgabe.sqlite'), { readOnly: false });
  const city = await openCity(database);
  for (const klient of ['K-1', 'K-2']) {
    await assign(city, `F-${klient}`, [klient], users.ki);
    const { id } = await consent(city, users.ki, `F-${klient}`, klient);
    for (let fetch = 0; fetch < 2; fetch += 1) await mintOne(city, users.ki, `F-${klient}`, klient);
    await city.authority.revoke({ fallId: `F-${klient}`, klientId: klient, einwilligung: id, umfang: {}, kanal: 'PERSOENLICH' }, users.ki);
    if (klient === 'K-1') city.later(181);
  }
  await city.authority.purgeExpired(async () => undefined);
  const now = new Date(city.clock());

  const violations: string[] = [];
  const bits = [];
  const removals = [];
  for (const table of registerTables) {
    const columns = await dropConstraints(database.knex, database.dialect, table);
    const rows = await rowsOf(database.knex, table);
    bits.push(...bitsOf(rows, columns).map((bit) => ({ table, bit })));
    removals.push(...rows.map((row) => ({ table, row })));
  }
  const fault = async (trx: typeof database.knex) => (await verifyRegister({ knex: trx }, [], now)).fehler;
  const before = await fault(database.knex);
  if (before) violations.push(`the register is broken before anybody touched it: ${JSON.stringify(before)}`);

  let gekippt = 0;
  for (let count = 0; count < flips; count += 1) {
    const { table, bit } = wuerfel.one(bits);
    await undone(database, async (trx) => {
      if (!(await flip(trx, database.dialect, table, bit))) return;
      gekippt += 1;
      const found = await fault(trx);
      const near = found && (table === 'kettenkopf' || Math.abs(found.folge - Number(bit.row['folge'])) <= 1 || ['kette', 'folge'].includes(bit.column.name));
      if (!near) violations.push(`${table}.${bit.column.name} byte ${bit.byte} bit ${bit.bit} of ${JSON.stringify(bit.row)}: ${JSON.stringify(found)}`);
    });
  }
  for (const { table, row } of removals) {
    await undone(database, async (trx) => {
      await trx(table).where({ hash: row['hash'] ?? null, kette: row['kette'] ?? null }).delete();
      if (!(await fault(trx))) violations.push(`${table} ${JSON.stringify(row)}: its removal was not found`);
    });
  }
  await database.close();
  await schema?.drop();
  rmSync(folder, { recursive: true, force: true });
  return { versuche: gekippt + removals.length, gekippt, violations };
}
