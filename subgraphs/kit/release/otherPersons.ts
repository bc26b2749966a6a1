import { decide, officeSteps } from '../../../schema/decision/decide';
import type { Verknuepfung } from '../abgabe/abgabe';
import type { Verified } from '../freigabe/verifyFreigabe';
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

/** Whether the consent of whoever has this pseudonym still lives for this category; an Auszug alone does not say it. */
export type StillConsents = (pseudonym: string, kategorie: string) => boolean;

/**
 * Art. 7 Abs. 3 DSGVO: of a revocation at the authority an office learns by the Freigabe alone. So who consents to a row about somebody
 * else is in the same fetch with a Freigabe of her own; a fetch is for all persons of a case.
 */
export const byFreigabe = (verified: readonly Verified[]): StillConsents => (pseudonym, kategorie) =>
  verified.some((one) => one.gueltig && one.freigabe.pseudonym === pseudonym && one.freigabe.kategorien.includes(kategorie));

/** For employees at work, when nobody asks: what they release is judged again by Freigabe before it leaves. */
export const byAuszugAlone: StillConsents = () => true;

/**
 * Which of these persons have consented themselves, at this office, to the same: their own Auszug is judged by the same steps.
 * One consent covers one person (Art. 4 Nr. 1, Art. 7 DSGVO; § 65 SGB VIII for who entrusted something).
 */
export function consentingPersons({ facts }: Erlaubnis, verknuepfungen: readonly Verknuepfung[], stillConsents: StillConsents, { law }: StelleParts): ReadonlySet<string> {
  const consenting = verknuepfungen.filter(({ pseudonym, beendetAm, auszuege }) => {
    if (!stillConsents(pseudonym, facts.kategorie)) return false;
    const newest = auszuege.toSorted((a, b) => b.erteiltAm.getTime() - a.erteiltAm.getTime())[0];
    return !beendetAm && newest && !decide(officeSteps, { ...facts, einwilligungen: auszuege, person: newest.person, sperren: [] }, law);
  });
  return new Set(consenting.flatMap(({ saetze }) => saetze.map(personId)));
}
