import type { Einwilligungsinhalt } from '../../../schema/consent';
import type { ConsentFacts } from '../../../schema/decision/facts';

/** A page of a signed form of the demo, as it would lie before an employee. */
export interface DemoSeite extends Omit<Einwilligungsinhalt, 'stellen'> {
  readonly stelle: string;
  readonly code: string;
  readonly erteiltAm: Date;
  readonly dokumentHash: string;
  readonly person: NonNullable<ConsentFacts['person']>;
}
