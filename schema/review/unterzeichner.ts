import type { Erklaerende } from '../consent';
import type { Sorge } from '../decision/facts';
import type { Law } from '../law';
import { isValidlySigned } from '../signatories';

/** Who has to sign at one Stelle at one age: the smallest set of signatures that the decision accepts. */
export interface Unterzeichnung {
  readonly stelle: string;
  readonly alter: number;
  readonly sorge: string;
  readonly unterzeichnet: string;
}

const signedAt = new Date('2026-01-15T12:00:00Z');
const alter = [6, 14, 15, 16, 17, 18, 40] as const;

const sorgen: readonly (readonly [string, Sorge | undefined])[] = [
  ['allein sorgeberechtigt', { art: 'ALLEIN', sorgeberechtigte: ['elternteil-1'] }],
  ['gemeinsam sorgeberechtigt', { art: 'GEMEINSAM', sorgeberechtigte: ['elternteil-1', 'elternteil-2'] }],
  ['Vormund', { art: 'VORMUND', sorgeberechtigte: ['vormund'] }],
  ['Sorge nicht bekannt', undefined],
];

const signature = (rolle: Erklaerende['rolle'], ref: string): Erklaerende => ({ rolle, ref, nachweis: 'Nachweis' });

/** Fewest signatures first; the first set that carries is what is needed. */
const unterschriften: readonly (readonly [string, readonly Erklaerende[]])[] = [
  ['die Person selbst', [signature('SELBST', 'person')]],
  ['der allein sorgeberechtigte Elternteil, mit Nachweis', [signature('SORGEBERECHTIGT', 'elternteil-1')]],
  ['der Vormund oder Pfleger, mit Nachweis', [signature('VORMUND', 'vormund')]],
  ['beide Elternteile, mit Nachweis', [signature('SORGEBERECHTIGT', 'elternteil-1'), signature('SORGEBERECHTIGT', 'elternteil-2')]],
];

/** By trying the real judgement of signatures for every Stelle, age and custody. */
export const signatoriesOf = (law: Law): readonly Unterzeichnung[] =>
  [...law.stellen.values()].flatMap(({ name: stelle, handlungsfaehigAb }) =>
    alter.flatMap((jahre) =>
      sorgen.map(([sorge, art]) => {
        const person = { geburtsdatum: `${2026 - jahre}-01-02`, ...(art && { sorge: art }) };
        const carries = (erklaerende: readonly Erklaerende[]) => isValidlySigned({ erklaerende, erteiltAm: signedAt, person, handlungsfaehigAb, now: signedAt });
        const found = unterschriften.find(([, erklaerende]) => carries(erklaerende));
        return { stelle, alter: jahre, sorge, unterzeichnet: found?.[0] ?? 'niemand kann wirksam unterzeichnen' };
      }),
    ),
  );
