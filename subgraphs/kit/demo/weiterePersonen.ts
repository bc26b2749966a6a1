import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { identifier } from '../source/mapping/words';
import type { DemoRows } from './demoRows';
import { fillVorlage } from './fillVorlage';
import { weiterePerson, type WeiterePerson } from './weiterePerson';

const jede = z.int().min(1);
const zeile = z.record(identifier, z.union([z.string(), z.number(), z.null()]));
const verknuepfung = z.strictObject({ jede, schluessel: z.array(z.string()).min(1) });
const form = z.strictObject({
  /** Every n-th person has these rows, one per table. */
  vorlagen: z.array(z.strictObject({ jede, zeilen: z.record(identifier, zeile) })),
  /** Per Stelle: of every n-th person the page has been linked, and everything on it released. */
  verknuepfungen: z.record(z.string(), verknuepfung).default({}),
});

/** How many further persons there are to be, and where one hears how far it has come. */
export interface Weitere {
  readonly personen: number;
  readonly heute: Date;
  readonly fortschritt: (fertig: number) => void;
}

/** A page of a further person that staff have linked. */
export interface WeitereVerknuepfung {
  readonly person: WeiterePerson;
  readonly schluessel: readonly string[];
}

/** What an office's `demo/weitere.yaml` says: how its tables look for a person nobody has written a story about. */
export interface WeiterePersonen {
  zeilen(weitere: Weitere): Iterable<DemoRows>;
  verknuepfungen(stelle: string, weitere: Pick<Weitere, 'personen' | 'heute'>): Iterable<WeitereVerknuepfung>;
}

const personsPerStatement = 200;

/**
 * Reads an office's templates for further invented persons; an office without the file knows none of them.
 * @throws Error naming the file and what is wrong in it
 */
export function readWeiterePersonen(file: string): WeiterePersonen {
  if (!existsSync(file)) return { zeilen: () => [], verknuepfungen: () => [] };
  const parsed = form.safeParse(parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ path, message }) => `${file}: ${path.map(String).join('.')}: ${message}`).join('\n'));
  const { vorlagen, verknuepfungen } = parsed.data;

  return {
    *zeilen({ personen, heute, fortschritt }) {
      for (let from = 1; from <= personen; from += personsPerStatement) {
        const some = numbered(from, Math.min(from + personsPerStatement - 1, personen)).map(weiterePerson);
        for (const { jede: every, zeilen } of vorlagen) {
          const theirs = some.filter(({ nummer }) => nummer % every === 0);
          for (const [tabelle, vorlage] of Object.entries(zeilen)) {
            if (theirs.length > 0) yield { tabelle, zeilen: theirs.map((person) => filledRow(tabelle, vorlage, person, heute)) };
          }
        }
        fortschritt(some.at(-1)?.nummer ?? 0);
      }
    },
    *verknuepfungen(stelle, { personen, heute }) {
      const rule = verknuepfungen[stelle];
      for (let nummer = rule?.jede ?? Infinity; rule && nummer <= personen; nummer += rule.jede) {
        const person = weiterePerson(nummer);
        yield { person, schluessel: rule.schluessel.map((part) => fillVorlage(part, person, `${stelle}.schluessel`, heute)) };
      }
    },
  };
}

const numbered = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const filledRow = (tabelle: string, vorlage: z.infer<typeof zeile>, person: WeiterePerson, heute: Date): DemoRows['zeilen'][number] =>
  Object.fromEntries(
    Object.entries(vorlage).map(([spalte, value]) => [spalte, value === null ? null : fillVorlage(String(value), person, `${tabelle}.${spalte}`, heute)]),
  );
