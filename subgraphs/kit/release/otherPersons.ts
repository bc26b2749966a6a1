import { decide, officeSteps } from '../../../schema/decision/decide';
import type { Verknuepfung } from '../abgabe/abgabe';
import { personId } from '../source/source';
import type { Erlaubnis } from './decideBeforeReading';
import type { BlockRows, ReadRow } from './readMinimum';
import type { StelleParts } from './stelle';

/** Everybody but the subject whom the rows speak of: third persons, members of the household, who entrusted something. */
export const otherPersonsIn = (rows: Iterable<ReadRow>): readonly string[] =>
  [...rows].flatMap(({ row, kinder }) => [
    ...row.entscheidung.beteiligte,
    ...(row.entscheidung.anvertrautVon ? [row.entscheidung.anvertrautVon] : []),
    ...otherPersonsIn(rowsOf(kinder)),
  ]);

export const rowsOf = (block: BlockRows): readonly ReadRow[] => [...block.values()].flatMap(({ rows }) => rows);

/**
 * Which of these persons have consented themselves, at this office, to the same: their own Auszug is judged by the same steps.
 * One consent covers one person (Art. 4 Nr. 1, Art. 7 DSGVO; § 65 SGB VIII for who entrusted something).
 */
export function consentingPersons({ facts }: Erlaubnis, verknuepfungen: readonly Verknuepfung[], { law }: StelleParts): ReadonlySet<string> {
  const consenting = verknuepfungen.filter(({ beendetAm, auszuege }) => {
    const newest = auszuege.toSorted((a, b) => b.erteiltAm.getTime() - a.erteiltAm.getTime())[0];
    return !beendetAm && newest && !decide(officeSteps, { ...facts, einwilligungen: auszuege, person: newest.person, sperren: [] }, law);
  });
  return new Set(consenting.flatMap(({ saetze }) => saetze.map(personId)));
}
