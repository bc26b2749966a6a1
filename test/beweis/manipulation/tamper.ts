import type { Knex } from 'knex';
import type { Column } from './lawlessTable';

/** A row as it stands in a table, whatever its columns. */
export type Row = Readonly<Record<string, string | number | null>>;

/** One bit of one column of one row. */
export interface Bit {
  readonly row: Row;
  readonly column: Column;
  readonly byte: number;
  readonly bit: number;
}

const isNumber = ({ type }: Column): boolean => /INT/i.test(type);

/** Every bit of every value in these rows; a number has eight bytes. */
export const bitsOf = (rows: readonly Row[], columns: readonly Column[]): readonly Bit[] =>
  rows.flatMap((row) =>
    columns.flatMap((column) => {
      const value = row[column.name];
      if (value === null || value === undefined) return [];
      const length = isNumber(column) ? 8 : Buffer.byteLength(String(value));
      return Array.from({ length: length * 8 }, (_, at) => ({ row, column, byte: at >> 3, bit: at & 7 }));
    }),
  );

/** Changes that one bit. @returns false where the database does not take what comes out (no text in its encoding) */
export async function flip(trx: Knex, dialect: 'sqlite' | 'mariadb', table: string, { row, column, byte, bit }: Bit): Promise<boolean> {
  const name = column.name;
  const value = row[name] ?? '';
  if (isNumber(column)) {
    const flipped = BigInt.asIntN(64, BigInt(value) ^ (1n << BigInt(byte * 8 + bit)));
    await trx.raw(`UPDATE ${table} SET ${name} = CAST('${flipped}' AS ${dialect === 'sqlite' ? 'INTEGER' : 'SIGNED'}) WHERE hash = ?`, [row['hash'] ?? null]);
    return true;
  }
  const bytes = Buffer.from(String(value));
  bytes.writeUInt8(bytes.readUInt8(byte) ^ (1 << bit), byte);
  if (dialect === 'mariadb' && !isText(bytes)) return false;
  await trx.raw(`UPDATE ${table} SET ${name} = ${dialect === 'sqlite' ? 'CAST(? AS TEXT)' : 'CONVERT(? USING utf8mb4)'} WHERE hash = ?`, [bytes, row['hash'] ?? null]);
  return true;
}

/** The same without a database: the row as a driver would read it that replaces what is no text. */
export function flipped({ row, column: { name, type }, byte, bit }: Bit): Row {
  const value = row[name] ?? '';
  if (isNumber({ name, type })) return { ...row, [name]: Number(BigInt.asIntN(64, BigInt(value) ^ (1n << BigInt(byte * 8 + bit)))) };
  const bytes = Buffer.from(String(value));
  bytes.writeUInt8(bytes.readUInt8(byte) ^ (1 << bit), byte);
  return { ...row, [name]: bytes.toString('utf8') };
}

const strict = new TextDecoder('utf-8', { fatal: true });

function isText(bytes: Buffer): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
