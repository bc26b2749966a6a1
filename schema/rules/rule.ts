import type { Location } from 'graphql';
import type { Sprachfassung } from '../einwilligung/texte';
import type { Law } from '../law';
import type { Herkunft } from '../review/herkunft';
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

/** A rule in words, with an example that keeps it and one that breaks it. Both are tried, and both stand in the review report. */
export interface Regeltext {
  /** Name of the rule and of its file under `schema/rules/`. */
  readonly name: string;
  readonly gesetz: string;
  readonly verlangt: string;
  readonly gut: string;
  readonly schlecht: string;
  /** Whose SDL the examples are; the Jobcenter's unless it says otherwise. */
  readonly subgraph?: string;
  /** What the examples are a piece of, where it is not an SDL. */
  readonly beispiel?: 'MATRIX' | 'SUPERGRAPH' | 'ZUORDNUNG' | 'TEXTE';
}

type InWords = { readonly text: Regeltext };

/** What a lawful SDL looks like, as far as one subgraph shows it. */
export type Rule = ((subgraph: SubgraphLaw, law: Law) => readonly Violation[]) & InWords;

/** What only all subgraphs together show. */
export type RuleAcross = ((subgraphs: readonly SubgraphLaw[], law: Law) => readonly Violation[]) & InWords;

/** What only a subgraph and the mapping of its Fachverfahren together show. */
export type RuleOnMapping = ((subgraph: SubgraphLaw, herkunft: Herkunft, law: Law) => readonly Violation[]) & InWords;

/** What the consent texts and the register of their versions show. */
export type RuleOnTexts = ((law: Law, sprachfassungen: ReadonlyMap<string, Sprachfassung>) => readonly Violation[]) & InWords;

/** A rule is a function that can also say what it asks for. */
export const ruleOf = <Check extends (...given: never[]) => readonly Violation[]>({ gut, schlecht, ...text }: Regeltext, check: Check): Check & InWords =>
  Object.assign(check, { text: { ...text, gut: gut.trim(), schlecht: schlecht.trim() } });

/** A violation at the place in the SDL that must change. */
export const violationAt = (node: { readonly loc?: Location | undefined } | undefined, feld: string, fehler: string, abhilfe: string): Violation => ({
  datei: node?.loc?.source.name ?? 'schema/vocabulary.graphql',
  zeile: node?.loc?.startToken.line ?? 1,
  feld,
  fehler,
  abhilfe,
});
