import { decide, rowSteps } from '../../../schema/decision/decide';
import type { Reason } from '../../../schema/decision/facts';
import { bindungId, type FreigegebenerWert } from '../abgabe/abgabe';
import { personId, type Value } from '../source/source';
import type { Erlaubnis, Leseerlaubnis } from './decideBeforeReading';
import type { ProtectedField } from './officeMarks';
import { consentingPersons, otherPersonsIn, rowsOf, type StillConsents } from './otherPersons';
import type { BlockRows, ReadRow } from './readMinimum';
import type { StelleParts } from './stelle';
import { valueHash, valuePlace } from './valueHash';

/** One value with its verdict: silence releases it. */
export interface DecidedValue {
  readonly feld: ProtectedField;
  readonly wert: Value;
  readonly hash: string;
  readonly grund: Reason | undefined;
}

/** A row after the decision. `sichtbar` is false where nothing in it leaves: then it is not in the list at all. */
export interface DecidedRow {
  readonly type: string;
  readonly zeile: string;
  readonly werte: readonly DecidedValue[];
  readonly kinder: ReadonlyMap<string, { readonly feld: ProtectedField; readonly rows: readonly DecidedRow[] }>;
  readonly sichtbar: boolean;
}

export type DecidedBlock = ReadonlyMap<string, { readonly feld: ProtectedField; readonly rows: readonly DecidedRow[] }>;

/** One person's rows with what was allowed before reading. */
export interface PersonRead {
  readonly erlaubnis: Leseerlaubnis;
  readonly rows: BlockRows;
}

/**
 * The part of steps 6 to 9 that only a row can tell: its locks, its holder of a secret, who entrusted it, whom else it speaks of,
 * and whether an employee has seen exactly this value (EINZELFREIGABE). The two statements run always, for nobody where there are no rows.
 */
export async function decideOnRows(reads: readonly PersonRead[], stillConsents: StillConsents, parts: StelleParts): Promise<readonly DecidedBlock[]> {
  const others = [...new Set(reads.flatMap(({ rows }) => otherPersonsIn(rowsOf(rows))))];
  const bindungen = new Map(
    reads.flatMap(({ erlaubnis }) => [...erlaubnis.erlaubt.values()].map(({ bindung }) => [bindungId(bindung), bindung] as const)),
  );
  const [verknuepfungen, freigegeben] = await Promise.all([
    parts.store.verknuepfungenMitSatz(others),
    parts.store.freigegeben([...bindungen.values()], parts.clock.now()),
  ]);

  return reads.map(({ erlaubnis, rows }) => {
    const own = new Set(erlaubnis.saetze.map(personId));
    const judges = new Map(
      [...erlaubnis.erlaubt].map(([kategorie, allowed]) => [
        kategorie,
        categoryJudge(allowed, own, consentingPersons(allowed, verknuepfungen, stillConsents, parts), freigegeben.get(bindungId(allowed.bindung)) ?? [], parts),
      ]),
    );
    return decideBlock(rows, judges);
  });
}

/** Judges one category for one person. */
interface CategoryJudge {
  row(row: ReadRow, ortsbezug: boolean): Reason | undefined;
  value(row: ReadRow, feld: ProtectedField): DecidedValue;
}

function categoryJudge(
  { weise, facts }: Erlaubnis,
  own: ReadonlySet<string>,
  einwilligende: ReadonlySet<string>,
  seen: readonly (FreigegebenerWert & { readonly kategorien: readonly string[] })[],
  { law, hashKey }: StelleParts,
): CategoryJudge {
  const seenHashes = new Map(seen.filter(({ kategorien }) => kategorien.includes(facts.kategorie)).map((one) => [valuePlace(one.feld, one.zeile), one.hash]));

  const judgeRow = ({ row: { entscheidung } }: ReadRow, ortsbezug: boolean) =>
    decide(
      rowSteps,
      {
        ...facts,
        ortsbezug,
        sperren: [...facts.sperren, ...entscheidung.sperren],
        beteiligte: entscheidung.beteiligte.filter((person) => !own.has(person)),
        einwilligende: new Set([...einwilligende, ...own]),
        anvertrautVon: entscheidung.anvertrautVon,
        geheimnistraeger: entscheidung.geheimnistraeger,
        zeitbezug: entscheidung.zeitbezug,
      },
      law,
    );

  return {
    row: judgeRow,
    value(read, feld) {
      const wert = read.row.werte[feld.feld] ?? null;
      const place = `${read.type}.${feld.feld}`;
      const hash = valueHash(hashKey, place, read.row.zeile, wert);
      const unseen = weise === 'EINZELFREIGABE' && seenHashes.get(valuePlace(place, read.row.zeile)) !== hash;
      return { feld, wert, hash, grund: judgeRow(read, feld.ortsbezug) ?? (unseen ? 'WARTET' : undefined) };
    },
  };
}

type Judges = ReadonlyMap<string, CategoryJudge>;

const decideBlock = (block: BlockRows, judges: Judges): DecidedBlock =>
  new Map([...block].map(([name, { feld, rows }]) => [name, { feld, rows: rows.map((row) => decideRow(row, feld, judges)) }]));

/** A row leaves if its own category allows and at least one of its values, or a row below it, does. */
function decideRow(read: ReadRow, parent: ProtectedField, judges: Judges): DecidedRow {
  const ofParent = judges.get(parent.kategorie);
  const refusal = ofParent ? ofParent.row(read, parent.ortsbezug) : 'KEINE_EINWILLIGUNG';
  const werte = read.werte.flatMap((feld) => {
    const value = judges.get(feld.kategorie)?.value(read, feld);
    return value ? [refusal ? { ...value, grund: refusal } : value] : [];
  });
  const kinder = decideBlock(read.kinder, refusal ? new Map() : judges);
  const sichtbar = !refusal && (werte.some(({ grund }) => !grund) || [...kinder.values()].some(({ rows }) => rows.some((row) => row.sichtbar)));
  return { type: read.type, zeile: read.row.zeile, werte, kinder, sichtbar };
}
