import type { Erklaerende } from './consent';
import type { ConsentFacts, Sorge } from './decision/facts';
import { isKalendertag, kalendertag } from './decision/kalendertag';

/** § 2 BGB. Only adults have a Betreuer (§ 1814 BGB). */
const volljaehrigAb = 18;

/** Who signs for somebody not yet of age, in which role, and how many at least (§§ 1629, 1789, 1809 BGB). */
const signsForMinor: Readonly<Record<Sorge['art'], { readonly rolle: Erklaerende['rolle']; readonly mindestens: number }>> = {
  ALLEIN: { rolle: 'SORGEBERECHTIGT', mindestens: 1 },
  GEMEINSAM: { rolle: 'SORGEBERECHTIGT', mindestens: 2 },
  VORMUND: { rolle: 'VORMUND', mindestens: 1 },
  PFLEGER: { rolle: 'VORMUND', mindestens: 1 },
};

/** What a signature is judged by; `now` may lie after the signing. */
export interface Signing {
  readonly erklaerende: readonly Erklaerende[];
  readonly erteiltAm: Date;
  readonly person: ConsentFacts['person'];
  /** Age from which this Stelle hears the person herself (§ 36 SGB I, § 80 AufenthG, § 34 StAG). */
  readonly handlungsfaehigAb: number;
  readonly now: Date;
}

/**
 * Whether those have signed who had to, and whether that still carries.
 * What was signed for a minor ends on the day she can sign herself: from then on she is asked (Art. 7 DSGVO).
 */
export function isValidlySigned({ erklaerende, erteiltAm, person, handlungsfaehigAb, now }: Signing): boolean {
  if (!person) return false;
  const ageThen = ageAt(person.geburtsdatum, erteiltAm);
  if (ageThen === undefined) return false;
  if (ageThen >= handlungsfaehigAb) return signedForHerself(erklaerende, ageThen);
  const ageNow = ageAt(person.geburtsdatum, now);
  return ageNow !== undefined && ageNow < handlungsfaehigAb && signedByCustody(erklaerende, person.sorge);
}

/** Whole years on the German calendar; undefined if a date is incomplete or invalid, or the birth still to come. */
export function ageAt(geburtsdatum: string, at: Date): number | undefined {
  if (Number.isNaN(at.getTime())) return undefined;
  const today = kalendertag(at);
  if (!isKalendertag(geburtsdatum) || geburtsdatum > today) return undefined;
  const years = Number(today.slice(0, 4)) - Number(geburtsdatum.slice(0, 4));
  return today.slice(5) < geburtsdatum.slice(5) ? years - 1 : years;
}

const signedForHerself = (erklaerende: readonly Erklaerende[], age: number): boolean =>
  erklaerende.some(({ rolle }) => rolle === 'SELBST') || (age >= volljaehrigAb && provenRefs(erklaerende, 'BETREUER').size > 0);

function signedByCustody(erklaerende: readonly Erklaerende[], sorge: Sorge | undefined): boolean {
  if (!sorge) return false;
  const { rolle, mindestens } = signsForMinor[sorge.art];
  const signed = provenRefs(erklaerende, rolle);
  const mustSign = new Set(sorge.sorgeberechtigte); // one parent entered twice is not both of them (§ 1629 Abs. 1 S. 2 BGB)
  return mustSign.size >= mindestens && [...mustSign].every((ref) => signed.has(ref));
}

/** Who acts for another says who he is and shows that he may: without a name or a Nachweis a signature does not count. */
const provenRefs = (erklaerende: readonly Erklaerende[], rolle: Erklaerende['rolle']): ReadonlySet<string> =>
  new Set(erklaerende.filter((one) => one.rolle === rolle && one.nachweis.trim() !== '' && one.ref.trim() !== '').map(({ ref }) => ref));
