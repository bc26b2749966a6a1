import type { Erklaerende } from '../../consent';
import type { Sorge } from '../../decision/facts';
import type { Law } from '../../law';
import { isValidlySigned } from '../../signatories';

/** Who has to sign, by the word the sheet has for it. */
export type Unterschrift = 'ichSelbst' | 'sorgeAllein' | 'sorgeGemeinsam' | 'vormund' | 'niemand';

const signature = (rolle: Erklaerende['rolle'], ref: string): Erklaerende => ({ rolle, ref, nachweis: 'Nachweis' });

/** Fewest first: the first that the real judgement of signatures accepts is what is needed. */
const tried: readonly (readonly [Unterschrift, readonly Erklaerende[]])[] = [
  ['ichSelbst', [signature('SELBST', 'person')]],
  ['sorgeAllein', [signature('SORGEBERECHTIGT', 'elternteil-1')]],
  ['vormund', [signature('VORMUND', 'vormund')]],
  ['sorgeGemeinsam', [signature('SORGEBERECHTIGT', 'elternteil-1'), signature('SORGEBERECHTIGT', 'elternteil-2')]],
];

export const sorgeDerArt: Readonly<Record<Sorge['art'], Sorge>> = {
  ALLEIN: { art: 'ALLEIN', sorgeberechtigte: ['elternteil-1'] },
  GEMEINSAM: { art: 'GEMEINSAM', sorgeberechtigte: ['elternteil-1', 'elternteil-2'] },
  VORMUND: { art: 'VORMUND', sorgeberechtigte: ['vormund'] },
  PFLEGER: { art: 'PFLEGER', sorgeberechtigte: ['vormund'] },
};

/** § 36 SGB I, § 80 AufenthG, § 34 StAG, §§ 1626 ff. BGB, by asking `signatories.ts` itself. */
export function werUnterschreibt(handlungsfaehigAb: number, geburtsdatum: string, sorge: Sorge['art'] | undefined, am: Date): Unterschrift {
  const person = { geburtsdatum, ...(sorge && { sorge: sorgeDerArt[sorge] }) };
  return tried.find(([, erklaerende]) => isValidlySigned({ erklaerende, erteiltAm: am, person, handlungsfaehigAb, now: am }))?.[0] ?? 'niemand';
}

/** One age band of one group of controllers: who signs, by custody; one entry where custody does not matter. */
export interface Altersgruppe {
  readonly von: number;
  readonly bis: number | undefined;
  readonly unterschriften: readonly Unterschrift[];
}

const volljaehrig = 18;
const stichtag = new Date('2026-06-01T12:00:00Z');

/** For a sheet nobody has filled in yet: the whole table for controllers who hear a person from this age on. */
export function altersgruppen(handlungsfaehigAb: number): readonly Altersgruppe[] {
  const grenzen = [...new Set([0, handlungsfaehigAb, volljaehrig])].toSorted((a, b) => a - b);
  const bands = grenzen.map((von): Omit<Altersgruppe, 'bis'> => {
    const signed = (['ALLEIN', 'GEMEINSAM', 'VORMUND'] as const).map((sorge) => werUnterschreibt(handlungsfaehigAb, `${2026 - von}-01-01`, sorge, stichtag));
    return { von, unterschriften: [...new Set(signed)] };
  });
  const distinct = bands.filter((band, index) => band.unterschriften.join() !== bands[index - 1]?.unterschriften.join());
  return distinct.map((band, index) => ({ ...band, bis: nextBelow(distinct[index + 1]?.von) }));
}

const nextBelow = (von: number | undefined): number | undefined => (von === undefined ? undefined : von - 1);

/** The controllers that can be asked, by the age from which they hear the person herself. */
export function gefragteStellen({ stellen }: Law): readonly (readonly [handlungsfaehigAb: number, stellen: readonly string[]])[] {
  const asked = [...stellen.values()].filter(({ name }) => name !== aufnehmendeStelle);
  const ages = [...new Set(asked.map(({ handlungsfaehigAb }) => handlungsfaehigAb))].toSorted((a, b) => a - b);
  return ages.map((age) => [age, asked.filter(({ handlungsfaehigAb }) => handlungsfaehigAb === age).map(({ name }) => name)]);
}

/** It takes consents down and asks nobody for its own documentation; on the sheet it stands among the others, with nothing to tick. */
export const aufnehmendeStelle = 'KIM';
