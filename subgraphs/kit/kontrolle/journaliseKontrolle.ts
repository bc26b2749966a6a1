import { PublicError } from '../../../schema/errors';
import { JournalUnavailable, type Protokolleintrag } from '../journal/journal';
import type { Beauftragte } from './beauftragte';
import type { KontrolleParts } from './kontrolleParts';

/** What officer and Personalrat do; the journal knows no other word. */
export type Kontrollhandlung =
  | 'PROTOKOLL_EINGESEHEN'
  | 'ANTRAEGE_EINGESEHEN'
  | 'AUFBEWAHRUNGEN_EINGESEHEN'
  | 'BEREINIGUNGEN_EINGESEHEN'
  | 'EINSICHT_BEANTRAGT'
  | 'EINSICHT_GEZEICHNET'
  | 'EINSICHT_ABGELEHNT'
  | 'EINSICHT_GENOMMEN'
  | 'AUFBEWAHRUNG_ANGEORDNET'
  | 'AUFBEWAHRUNG_VERLAENGERT'
  | 'AUFBEWAHRUNG_AUFGEHOBEN';

/**
 * Art. 5 Abs. 2 DSGVO: whoever controls is on record too, before anything is shown or changed, and as long as a proof.
 * @throws PublicError PROTOKOLL_NICHT_VERFUEGBAR
 */
export async function journaliseKontrolle(
  { journal, clock }: Pick<KontrolleParts, 'journal' | 'clock'>,
  wer: Beauftragte,
  handlung: Kontrollhandlung,
  about: Partial<Pick<Protokolleintrag, 'pseudonym' | 'zu' | 'abfrage' | 'aktenzeichen' | 'grund'>> = {},
): Promise<void> {
  const vorgang = handlung.startsWith('AUFBEWAHRUNG_') ? ('AUFBEWAHRUNG' as const) : ('EINSICHT' as const);
  const eintrag: Protokolleintrag = { vorgang, am: clock.now(), ...wer, zweck: 'DATENSCHUTZKONTROLLE', handlung, urteil: 'ERLEDIGT', ...about };
  await journal.append([{ eintrag, aufbewahrung: 'NACHWEIS' }]).catch((cause: unknown) => {
    throw cause instanceof JournalUnavailable ? new PublicError('PROTOKOLL_NICHT_VERFUEGBAR', { cause }) : cause;
  });
}
