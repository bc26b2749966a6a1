import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { identifier } from '../source/mapping/words';
import { dayNotations, relativeDay } from './relativeDay';

/** Rows for one table; every value as text, because SQLite would store a JavaScript number as REAL. */
export interface DemoRows {
  readonly tabelle: string;
  readonly zeilen: readonly Readonly<Record<string, string | null>>[];
}

const day = z.strictObject({ tage: z.int(), als: z.enum(dayNotations).default('iso') });
const value = z.union([z.string(), z.number(), z.null(), day], { error: 'erwartet wird ein Text, eine Zahl, null oder { tage, als }' });
const rowsForm = z.record(identifier, z.array(z.record(identifier, value)));

/**
 * Reads `daten.yaml`: table -> rows, the same for both databases.
 * @throws Error naming the file and the row that is not what it should be
 */
export function readDemoRows(file: string, heute: Date): readonly DemoRows[] {
  const parsed = rowsForm.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map(({ path, message }) => `${file}: ${path.map(String).join('.')}: ${message}`).join('\n'));
  }
  return Object.entries(parsed.data).map(([tabelle, zeilen]) => ({
    tabelle,
    zeilen: zeilen.map((row) => Object.fromEntries(Object.entries(row).map(([spalte, written]) => [spalte, asText(written, heute)]))),
  }));
}

function asText(written: z.output<typeof value>, heute: Date): string | null {
  if (written === null) return null;
  return typeof written === 'object' ? relativeDay(written, heute) : String(written);
}
