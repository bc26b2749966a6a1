import { decide, rowSteps } from '../../../schema/decision/decide';
import type { Reason, RowFacts } from '../../../schema/decision/facts';
import { bindungId, type FreigegebenerWert } from '../abgabe/abgabe';
import { nowhere, personId, type Key, type Value } from '../source/source';
import type { Erlaubnis, Leseerlaubnis } from './decideBeforeReading';
import type { ProtectedField } from './officeMarks';
import { consentingPersons, otherPersonsIn, rowsOf, type OtherPerson, type StillConsents } from './otherPersons';
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
 * and whether an employee has seen exactly this value (EINZELFREIGABE). The statements run always, for nobody where there are no rows.
 */
export async function decideOnRows(reads: readonly PersonRead[], stillConsents: StillConsents, parts: StelleParts): Promise<readonly DecidedBlock[]> {
  const others = [...new Set(reads.flatMap(({ rows }) => otherPersonsIn(rowsOf(rows))))];
  const bindungen = new Map(
    reads.flatMap(({ erlaubnis }) => [...erlaubnis.erlaubt.values()].map(({ bindung }) => [bindungId(bindung), bindung] as const)),
  );
  const [otherPersons, freigegeben] = await Promise.all([
    readOtherPersons(others, parts),
    parts.store.freigegeben([...bindungen.values()], parts.clock.now()),
  ]);

  return reads.map(({ erlaubnis, rows }) => {
    const own = new Set(erlaubnis.saetze.map(personId));
    const judges = new Map(
      [...erlaubnis.erlaubt].map(([kategorie, allowed]) => [
        kategorie,
        categoryJudge(allowed, own, onceEach((row) => consentingPersons(allowed, otherPersons, row, stillConsents, parts)), freigegeben.get(bindungId(allowed.bindung)) ?? [], parts),
      ]),
    );
    return decideBlock(rows, judges);
  });
}

/** Links of these persons, with the locks of store and Fachverfahren on their records. */
async function readOtherPersons(persons: readonly string[], { store, source }: StelleParts): Promise<readonly OtherPerson[]> {
  const links = await store.verknuepfungenMitSatz(persons);
  const keys = links.flatMap(({ saetze }) => saetze);
  const asked: readonly Key[] = keys.length > 0 ? keys : [nowhere];
  const reader = source.openReader();
  const [eigene, ausDemVerfahren] = await Promise.all([
    store.sperren(keys.map(personId)),
    Promise.all(asked.map(async (key) => [key === nowhere ? '' : personId(key), await reader.locks(key)] as const)),
  ]);
  const locks = new Map(ausDemVerfahren);
  return links.map((link) => ({ link, sperren: link.saetze.map(personId).flatMap((person) => [...(eigene.get(person) ?? []), ...(locks.get(person) ?? [])]) }));
}

type ConsentingFor = (row: Pick<RowFacts, 'ortsbezug' | 'zeitbezug'>) => ReadonlySet<string>;

/** The rows of a family speak of the same people again and again. */
function onceEach(judge: ConsentingFor): ConsentingFor {
  const judged = new Map<string, ReadonlySet<string>>();
  return (row) => {
    const key = `${row.ortsbezug} ${row.zeitbezug}`;
    const found = judged.get(key) ?? judge(row);
    judged.set(key, found);
    return found;
  };
}

/** Judges one category for one person. */
interface CategoryJudge {
  row(row: ReadRow, ortsbezug: boolean): Reason | undefined;
  value(row: ReadRow, feld: ProtectedField): DecidedValue;
}

function categoryJudge(
  { weise, facts }: Erlaubnis,
  own: ReadonlySet<string>,
  einwilligende: ConsentingFor,
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
        einwilligende: new Set([...einwilligende({ ortsbezug, zeitbezug: entscheidung.zeitbezug }), ...own]),
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
