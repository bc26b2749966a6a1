import { PublicError } from '../../../schema/errors';
import { JournalUnavailable, type Protokolleintrag } from '../journal/journal';
import type { StelleParts } from '../release/stelle';
import type { Bedienstete } from './bedienstete';

/** What employees do here; the journal knows no other word. */
export type Handlung = 'VERKNUEPFT' | 'NICHT_VERKNUEPFT' | 'VORSCHAU' | 'FREIGEGEBEN' | 'VON_HAND' | 'SPERRE_GESETZT' | 'SPERRE_AUFGEHOBEN' | 'WIDERRUF_AUFGENOMMEN' | 'ANGEHALTEN' | 'FORTGESETZT' | 'EINGESEHEN';

/**
 * Art. 5 Abs. 2 DSGVO: who at the office did what. Kept as proof where something is released or linked, else with the retrievals.
 * @throws PublicError PROTOKOLL_NICHT_VERFUEGBAR
 */
export async function journaliseHandlung(
  { journal, clock }: StelleParts,
  { nutzer, organisation, rolle, aufrufer }: Bedienstete,
  handlung: Handlung,
  about: Partial<Pick<Protokolleintrag, 'pseudonym' | 'zweck' | 'kategorien' | 'grund'>> & { readonly fuer?: string } = {},
): Promise<void> {
  const { fuer, ...rest } = about;
  const eintrag: Protokolleintrag = {
    vorgang: 'BEARBEITUNG',
    am: clock.now(),
    organisation: fuer ?? organisation,
    rolle,
    nutzer,
    ...(aufrufer === undefined ? {} : { aufrufer }),
    handlung,
    urteil: 'ERLEDIGT',
    ...rest,
  };
  try {
    await journal.append([{ eintrag, aufbewahrung: proofs.has(handlung) ? 'NACHWEIS' : 'ABRUF' }]);
  } catch (error) {
    if (error instanceof JournalUnavailable) throw new PublicError('PROTOKOLL_NICHT_VERFUEGBAR', { cause: error });
    throw error;
  }
}

const proofs: ReadonlySet<Handlung> = new Set(['VERKNUEPFT', 'FREIGEGEBEN', 'VON_HAND', 'WIDERRUF_AUFGENOMMEN']);
