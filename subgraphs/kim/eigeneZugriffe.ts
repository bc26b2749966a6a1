import { PublicError } from '../../schema/errors';
import { JournalUnavailable } from '../kit/journal/journal';
import type { OfficeContext } from '../kit/officeContext';
import { readZugriffe, type Zugriffe } from '../kit/readZugriffe';
import type { StelleParts } from '../kit/release/stelle';
import { aufruferOf } from '../kit/serving/aufruferOf';
import { eigeneStelle, type PersonImFall } from './authority/parts';
import type { References } from './authority/references';

/**
 * Art. 15 DSGVO, § 83 SGB X: who read this person's documentation here, and that of her case. Kim knows her, so no Freigabe is
 * needed; who asks has been bound to her before (`meineAuskunft`). Asking is itself journalled first.
 * @throws PublicError PROTOKOLL_NICHT_VERFUEGBAR
 */
export async function readEigeneZugriffe(
  { fallId, klientId }: PersonImFall,
  parts: Pick<StelleParts, 'journal' | 'clock' | 'fristen'>,
  refs: References,
  context: Pick<OfficeContext, 'zweck' | 'caller'>,
): Promise<Zugriffe> {
  const { token } = await context.caller();
  const pseudonym = refs.pseudonym(eigeneStelle, fallId, klientId);
  const eintrag = { vorgang: 'AUSKUNFT', am: parts.clock.now(), pseudonym, aufrufer: aufruferOf(eigeneStelle, token), zweck: context.zweck(), urteil: 'ERLEDIGT' } as const;
  await parts.journal.append([{ eintrag, aufbewahrung: 'ABRUF' }]).catch((cause: unknown) => {
    throw cause instanceof JournalUnavailable ? new PublicError('PROTOKOLL_NICHT_VERFUEGBAR', { cause }) : cause;
  });
  return readZugriffe(parts, [pseudonym, refs.pseudonym(eigeneStelle, fallId, fallId)]);
}
