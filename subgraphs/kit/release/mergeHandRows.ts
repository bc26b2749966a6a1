import { decide } from '../../../schema/decision/decide';
import { locksAreOpen } from '../../../schema/decision/steps/locksAreOpen';
import { bindungId } from '../abgabe/abgabe';
import type { Leseerlaubnis } from './decideBeforeReading';
import type { DecidedBlock } from './decideOnRows';
import { handRows } from './handRows';
import type { ObjectSelection } from './selection';
import type { StelleParts } from './stelle';

/** Adds what employees answered by hand, for the categories this office answers so. The statement runs always. */
export async function mergeHandRows(
  blocks: readonly DecidedBlock[],
  erlaubnisse: readonly Leseerlaubnis[],
  selection: ObjectSelection,
  { store, marks, clock, law }: StelleParts,
): Promise<readonly DecidedBlock[]> {
  const byHand = erlaubnisse.map(({ erlaubt }) => [...erlaubt.values()].filter(({ weise }) => weise === 'VON_HAND'));
  const antworten = await store.handantworten(byHand.flat().map(({ bindung }) => bindung), clock.now());

  return blocks.map((block, index) => {
    const ofPerson = (byHand[index] ?? []).flatMap(({ bindung, facts }) =>
      (antworten.get(bindungId(bindung)) ?? []).filter(({ kategorie }) => kategorie === facts.kategorie),
    );
    const factsOf = new Map((byHand[index] ?? []).map(({ facts }) => [facts.kategorie, facts]));
    return new Map([
      ...block,
      ...handRows(ofPerson, selection, marks, ({ kategorie, ortsbezug }) => {
        const facts = factsOf.get(kategorie);
        return facts ? decide([locksAreOpen], { ...facts, ortsbezug }, law) : 'KEINE_EINWILLIGUNG';
      }),
    ]);
  });
}
