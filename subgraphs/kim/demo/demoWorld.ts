import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().min(1);
const tage = z.number().int();

const demoPerson = z.strictObject({
  stellen: z.array(text).min(1),
  zwecke: z.array(text).min(1).optional(),
  kategorien: z.literal('alle').optional(),
  erteiltVorTagen: tage.optional(),
  giltTage: tage.optional(),
  /** When her case manager looked at it once: what was shown before a revocation is to be deleted after it. */
  gezeigtVorTagen: tage.optional(),
  widerrufenVorTagen: tage.optional(),
  sorge: z.strictObject({ art: z.enum(['ALLEIN', 'GEMEINSAM', 'VORMUND', 'PFLEGER']), von: z.array(text).min(1) }).optional(),
  /** Per Stelle the persons released from secrecy, by name (§ 203 StGB). */
  entbindung: z.record(text, z.array(text).min(1)).optional(),
  /** Login that sees its own accesses. */
  zugang: text.optional(),
});

const demoFall = z.strictObject({ fallfuehrung: text, aufnahmeVorTagen: tage.optional(), personen: z.record(z.string().regex(/^P\d{1,4}$/), demoPerson) });

const demoEinwilligungen = z.strictObject({
  grundlage: z.strictObject({
    aufnahmeVorTagen: tage,
    erteiltVorTagen: tage,
    giltTage: tage,
    zwecke: z.array(text).min(1),
    text: z.strictObject({ sprache: text, leichteSprache: z.boolean() }),
    ablage: text,
    ort: text,
  }),
  faelle: z.record(text, demoFall),
  /** Of the further persons every n-th has a case and has consented; they are led in turn. */
  weitere: z.strictObject({ jede: z.number().int().min(1), fallfuehrung: z.array(text).min(1), stellen: z.array(text).min(1) }),
});

const demoNutzer = z.record(text, z.strictObject({ organisation: text, rolle: text }));

export type DemoPerson = z.infer<typeof demoPerson>;
export type DemoFall = z.infer<typeof demoFall>;
export type DemoGrundlage = z.infer<typeof demoEinwilligungen>['grundlage'];

/** The invented people's cases and consents, and who may sign in. */
export interface DemoWorld extends z.infer<typeof demoEinwilligungen> {
  readonly nutzer: Readonly<Record<string, { readonly organisation: string; readonly rolle: string }>>;
}

/** @throws Error naming the file and what is wrong in it */
export const readDemoWorld = (folder: string): DemoWorld => ({
  ...read(join(folder, 'einwilligungen.yaml'), demoEinwilligungen),
  nutzer: read(join(folder, 'nutzer.yaml'), demoNutzer),
});

function read<T>(file: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
  return parsed.data;
}

/** P7 → K-0007, and of the further persons W7 → KW00000007; anything else (a guardian's office) stands for itself. */
export function klientIdOf(label: string): string {
  if (/^P\d+$/.test(label)) return `K-${label.slice(1).padStart(4, '0')}`;
  return /^W\d+$/.test(label) ? `KW${label.slice(1).padStart(8, '0')}` : label;
}
