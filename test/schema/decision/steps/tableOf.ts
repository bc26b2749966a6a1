import type { Reason, Step } from '../../../../schema/decision/facts';
import { exampleLaw } from '../exampleLaw';
import { facts, type Facts } from '../exampleFacts';

/** What is different from facts under which everything is allowed, and the reason it must give. */
export type Case = readonly [title: string, difference: Partial<Facts>, expected: Reason | 'allowed'];

/** One promise a case. */
export function tableOf(step: Step<Facts>, cases: readonly Case[]): void {
  test.each(cases)('%s', (_title, difference, expected) => {
    expect(step({ ...facts, ...difference }, exampleLaw) ?? 'allowed').toBe(expected);
  });
}
