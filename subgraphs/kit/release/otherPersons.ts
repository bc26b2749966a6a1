import { decide, officeSteps, type OfficeFacts } from '../../../schema/decision/decide';
import type { RowFacts, Sperre, Step } from '../../../schema/decision/facts';
import { withinDataPeriod } from '../../../schema/decision/steps/withinDataPeriod';
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

/** Somebody else whom rows speak of: her link, and every lock on her own records. */
export interface OtherPerson {
  readonly link: Verknuepfung;
  readonly sperren: readonly Sperre[];
}

const otherPersonSteps: readonly Step<OfficeFacts & RowFacts>[] = [...officeSteps, withinDataPeriod];

/**
 * Which of these persons have consented themselves, at this office, to the same: their own Auszug is judged by the same steps, for
 * the day of the row, and their own locks hold here as well: what a lock keeps in her file does not leave by a relative's.
 * One consent covers one person (Art. 4 Nr. 1, Art. 7 DSGVO; § 65 SGB VIII for who entrusted something).
 */
export function consentingPersons({ facts }: Erlaubnis, others: readonly OtherPerson[], row: Pick<RowFacts, 'ortsbezug' | 'zeitbezug'>, stillConsents: StillConsents, { law }: StelleParts): ReadonlySet<string> {
  const aboutHer = { ...facts, ...row, beteiligte: [], einwilligende: new Set<string>(), anvertrautVon: undefined, geheimnistraeger: undefined };
  const consenting = others.filter(({ link: { pseudonym, beendetAm, auszuege }, sperren }) => {
    if (!stillConsents(pseudonym, facts.kategorie)) return false;
    const newest = auszuege.toSorted((a, b) => b.erteiltAm.getTime() - a.erteiltAm.getTime())[0];
    return !beendetAm && newest && !decide(otherPersonSteps, { ...aboutHer, einwilligungen: auszuege, person: newest.person, sperren }, law);
  });
  return new Set(consenting.flatMap(({ link }) => link.saetze.map(personId)));
}
