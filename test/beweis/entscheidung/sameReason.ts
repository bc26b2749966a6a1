import type { Case } from './drawCase';

/** Locks differ in what the journal calls them; for the verdict they are one. */
const classOf = (reason: string): string => (['EINSCHRAENKUNG_ORT', 'WIDERSPRUCH'].includes(reason) ? 'SPERRE' : reason);

/**
 * Whether both refuse for the same class of reason. Where a step could not judge (an instant that does not exist), or several
 * declarations of one instant decide together, only the verdict is promised.
 */
export function sameReason(product: string | undefined, oracle: string | undefined, { office, events }: Case): boolean {
  if (product === undefined || oracle === undefined || product === 'PRUEFUNG_GESCHEITERT') return true;
  const signed = [...events.flatMap((event) => (event.ereignis === 'ERTEILT' ? [event.einwilligung] : []))];
  const isTied = [signed, office.einwilligungen].some((list) => new Set(list.map(({ art, erteiltAm }) => `${art} ${erteiltAm.getTime()}`)).size < list.length);
  const hasNoInstant = [...signed, ...office.einwilligungen].some((one) => [one.erteiltAm, one.gueltigAb, one.gueltigBis].some((at) => Number.isNaN(at.getTime())));
  return isTied || hasNoInstant || classOf(product) === classOf(oracle);
}
