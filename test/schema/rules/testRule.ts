import type { Rule } from '../../../schema/rules/rule';
import { exampleLaw, subgraph } from '../exampleSdl';

/** [promise, SDL of the subgraph, the places it must complain about] */
export type RuleCase = readonly [promise: string, sdl: string, places: readonly string[]];

/** One rule against one subgraph's SDL, lawful and not. */
export const testRule = (rule: Rule, name: string, cases: readonly RuleCase[]): void =>
  describe(name, () => {
    test.each(cases)('%s', (_promise, sdl, places) => {
      expect(rule(subgraph(name, sdl), exampleLaw).map(({ feld }) => feld)).toEqual(places);
    });
  });
