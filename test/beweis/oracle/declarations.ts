import { einJahrSpaeter, jahreZwischen, tagAt, tagOf } from './calendar';
import type { Empfangende, Erklaerung, Geschehen, Sachverhalt } from './facts';
import type { Recht } from './law';

/*
 * Consents as sets: which declarations named the question when they were given, the latest of them, and what has been taken from
 * them since. Nothing is folded: each is asked about this one question only.
 */

export type Declared = Erklaerung & { readonly id: string };
type Ended = Exclude<Geschehen, { ereignis: 'ERTEILT' }>;

/** Not later than; an instant that does not exist is later than everything for what opens, and has come for what closes. */
const hasCome = (at: Date, now: Date): boolean => at.getTime() <= now.getTime();
const mayHaveCome = (at: Date, now: Date): boolean => Number.isNaN(at.getTime()) || hasCome(at, now);

/** The latest of all that named recipient, purpose, category and Stelle when given; those of the same instant speak together. */
export function latestNaming(of: Sachverhalt, art: string, holder?: string): readonly Declared[] {
  const naming = recorded(of).filter(
    (one) => one.art === art && one.zwecke.includes(of.zweck) && one.stellen.includes(of.stelle) && one.kategorien.includes(of.kategorie)
      && one.empfaenger.some((whom) => isAsking(whom, of)) && (holder === undefined || one.geheimnistraeger.includes(holder)),
  );
  if (naming.some(({ erteiltAm }) => Number.isNaN(erteiltAm.getTime()))) return [];
  return naming.filter(({ erteiltAm }) => naming.every((other) => other.erteiltAm.getTime() <= erteiltAm.getTime()));
}

/** What has been written down by now; of two entries under one name the first. */
function recorded({ geschehen, now }: Sachverhalt): readonly Declared[] {
  const entries = geschehen.filter((one) => one.ereignis === 'ERTEILT').filter(({ erfasstAm }) => hasCome(erfasstAm, now));
  const isFirst = (entry: (typeof entries)[number], place: number) =>
    !entries.some((other, otherPlace) => other.einwilligung.id === entry.einwilligung.id && (other.erfasstAm < entry.erfasstAm || (+other.erfasstAm === +entry.erfasstAm && otherPlace < place)));
  return entries.filter(isFirst).map(({ einwilligung }) => einwilligung);
}

const isAsking = (whom: Empfangende, { organisation, rolle, nutzer }: Sachverhalt): boolean =>
  whom.organisation === organisation && whom.rolle === rolle && (whom.person === undefined || whom.person === nutzer);

const endings = (of: Sachverhalt, id: string): readonly Ended[] =>
  of.geschehen.filter((one) => one.ereignis !== 'ERTEILT').filter(({ einwilligungId, erfasstAm, am }) => einwilligungId === id && mayHaveCome(erfasstAm, of.now) && mayHaveCome(am, of.now));

/** Revoked for this question: as a whole, or in a part that the question needs. */
export function isRevoked(one: Declared, of: Sachverhalt): boolean {
  const revocations = endings(of, one.id).filter((ending) => ending.ereignis === 'WIDERRUFEN').map(({ umfang }) => umfang);
  const named = revocations.filter((umfang) => umfang !== 'GANZ');
  const leftToTheCaller = one.empfaenger
    .filter((whom) => isAsking(whom, of))
    .filter((whom) => !named.some(({ empfaenger = [] }) => empfaenger.some((gone) => isOrIncludes(gone, whom))));
  return (
    revocations.includes('GANZ') ||
    named.some(({ stellen = [], empfaenger = [], kategorien = [] }) => [...stellen, ...empfaenger, ...kategorien].length === 0) ||
    named.some(({ stellen = [], kategorien = [] }) => stellen.includes(of.stelle) || kategorien.includes(of.kategorie)) ||
    leftToTheCaller.length === 0
  );
}

const isOrIncludes = (gone: Empfangende, whom: Empfangende): boolean =>
  gone.organisation === whom.organisation && gone.rolle === whom.rolle && new Set([gone.person, whom.person].filter((person) => person !== undefined)).size < 2;

export const hasBegun = ({ erteiltAm, gueltigAb }: Declared, { now }: Sachverhalt): boolean => hasCome(erteiltAm, now) && hasCome(gueltigAb, now);

/** `gueltigBis` is the first instant that is not covered; never beyond the day twelve months after the signature (Art. 5 Abs. 1 lit. e DSGVO). */
export function hasRunOut(one: Declared, of: Sachverhalt): boolean {
  const [signed, today] = [tagAt(one.erteiltAm), tagAt(of.now)];
  if (signed === undefined || today === undefined || endings(of, one.id).some(({ ereignis }) => ereignis === 'BEENDET')) return true;
  return !(of.now.getTime() < one.gueltigBis.getTime()) || today > einJahrSpaeter(signed);
}

/** A row of this day is within the period of data the declaration names; without a period every row is. */
export function covers({ zeitraumDaten: { von, bis } = {} }: Erklaerung, day: string | undefined): boolean {
  if (von === undefined && bis === undefined) return true;
  const [about, from, to] = [tagOf(day), tagOf(von), tagOf(bis)];
  if (about === undefined || (von !== undefined && from === undefined) || (bis !== undefined && to === undefined)) return false;
  return (from ?? 0) <= about && about <= (to ?? Infinity);
}

/** Who has to sign below the age of the Stelle, by kind of custody (§§ 1629, 1789, 1809 BGB). */
const sorge: Readonly<Record<string, readonly [rolle: string, atLeast: number]>> = {
  ALLEIN: ['SORGEBERECHTIGT', 1],
  GEMEINSAM: ['SORGEBERECHTIGT', 2],
  VORMUND: ['VORMUND', 1],
  PFLEGER: ['VORMUND', 1],
};

/** Whether all have signed who had to, by age, custody and Stelle (§ 36 SGB I, § 80 AufenthG, § 34 StAG, § 1814 BGB). */
export function isSigned({ erklaerende, erteiltAm }: Erklaerung, { stelle, person, now }: Sachverhalt, recht: Recht): boolean {
  const [born, then, today, ab] = [tagOf(person?.geburtsdatum), tagAt(erteiltAm), tagAt(now), recht.stellen.get(stelle)?.ab];
  if (!person || born === undefined || then === undefined || today === undefined || ab === undefined) return false;
  const [ageThen, ageNow] = [jahreZwischen(born, then), jahreZwischen(born, today)];
  if (ageThen === undefined) return false;
  const signed = (rolle: string) => new Set(erklaerende.filter((one) => one.rolle === rolle && /\S/.test(one.nachweis) && /\S/.test(one.ref)).map(({ ref }) => ref));
  if (ageThen >= ab) return erklaerende.some(({ rolle }) => rolle === 'SELBST') || (ageThen >= 18 && signed('BETREUER').size > 0);

  const [rolle, atLeast] = sorge[person.sorge?.art ?? ''] ?? ['', Infinity];
  const must = new Set(person.sorge?.sorgeberechtigte ?? []);
  return ageNow !== undefined && ageNow < ab && must.size >= atLeast && [...must].every((ref) => signed(rolle).has(ref));
}

/** Holders of a secret who may speak (§ 203 StGB): named by a declaration of their own that stands, is signed, and reaches rows of this day. */
export function mayHolderSpeak(holder: string, of: Sachverhalt, recht: Recht, onDay?: { readonly day: string | undefined }): boolean {
  const deciding = latestNaming(of, 'SCHWEIGEPFLICHTENTBINDUNG', holder);
  return (
    /\S/.test(holder) && deciding.length > 0 &&
    deciding.every((one) => !isRevoked(one, of) && hasBegun(one, of) && !hasRunOut(one, of) && isSigned(one, of, recht) && (!onDay || covers(one, onDay.day)))
  );
}

export const namedHolders = ({ geschehen }: Sachverhalt): readonly string[] => geschehen.flatMap((one) => (one.ereignis === 'ERTEILT' ? one.einwilligung.geheimnistraeger : []));
