import type { Reviewstelle } from '../review';

type Stellen = readonly Pick<Reviewstelle, 'aufbewahrung'>[];

/** How long retrieval logs stay, as the offices' `abgabe.yaml` says: «180 Tage», or from the shortest to the longest (§ 79 Abs. 4 SGB X). */
export const abrufFrist = (stellen: Stellen): string => `${spanne(stellen.map(({ aufbewahrung }) => aufbewahrung.abrufTage))} Tage`;

/** How long proofs stay: «3 Jahre zum Jahresende», likewise. */
export const nachweisFrist = (stellen: Stellen): string => `${spanne(stellen.map(({ aufbewahrung }) => aufbewahrung.nachweisJahre))} Jahre zum Jahresende`;

function spanne(zahlen: readonly number[]): string {
  const [kleinste, groesste] = [Math.min(...zahlen), Math.max(...zahlen)];
  return kleinste === groesste ? String(kleinste) : `je Stelle ${kleinste} bis ${groesste}`;
}
