import type { Location } from 'graphql';
import type { Law } from '../law';
import type { SubgraphLaw } from '../sdl';

/** What an SDL does that it must not do: in German, for the officer who reviews it and the integrator who changes it. */
export interface Violation {
  readonly datei: string;
  readonly zeile: number;
  /** "Typ.feld", or the type, category or directive itself. */
  readonly feld: string;
  readonly fehler: string;
  readonly abhilfe: string;
}

/** What a lawful SDL looks like, as far as one subgraph shows it. */
export type Rule = (subgraph: SubgraphLaw, law: Law) => readonly Violation[];

/** What only all subgraphs together show. */
export type RuleAcross = (subgraphs: readonly SubgraphLaw[], law: Law) => readonly Violation[];

/** A violation at the place in the SDL that must change. */
export const violationAt = (node: { readonly loc?: Location | undefined } | undefined, feld: string, fehler: string, abhilfe: string): Violation => ({
  datei: node?.loc?.source.name ?? 'schema/vocabulary.graphql',
  zeile: node?.loc?.startToken.line ?? 1,
  feld,
  fehler,
  abhilfe,
});
