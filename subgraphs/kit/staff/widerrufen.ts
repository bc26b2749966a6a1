import { PublicError } from '../../../schema/errors';
import { newId } from '../journal/newId';
import type { StelleParts } from '../release/stelle';
import type { Bedienstete } from './bedienstete';
import { ergebnis, type Ergebnis } from './ergebnis';
import { journaliseHandlung } from './journaliseHandlung';

/**
 * Art. 7 Abs. 3 DSGVO: a revocation declared at this office ends its link at once, with authority and gateway down,
 * and is forwarded when they answer again. Idempotent; an unknown pseudonym is answered alike. It never needs more than consenting
 * did, a journal that can be written included: then store and register of consents are the proof, and the gap is alarmed.
 */
export async function widerrufen(pseudonym: string, wer: Bedienstete, parts: StelleParts): Promise<Ergebnis> {
  const { store, clock, alarm } = parts;
  const am = clock.now();
  await store.beenden(pseudonym, am);
  await store.meldungAblegen({ id: newId(am), inhalt: { art: 'WIDERRUF', pseudonym, am: am.toISOString(), kanal: 'STELLE' }, entstandenAm: am });
  await journaliseHandlung(parts, wer, 'WIDERRUF_AUFGENOMMEN', { pseudonym }).catch((error: unknown) => {
    if (!(error instanceof PublicError)) throw error;
    alarm('protokoll', error);
  });
  return ergebnis('ERLEDIGT');
}

/** Halts or resumes all release of this controller by one command; halting works even where the journal does not. */
export async function anhalten(angehalten: boolean, wer: Bedienstete, parts: StelleParts): Promise<Ergebnis> {
  if (angehalten) await parts.store.anhalten(true, wer.nutzer, parts.clock.now());
  await journaliseHandlung(parts, wer, angehalten ? 'ANGEHALTEN' : 'FORTGESETZT');
  if (!angehalten) await parts.store.anhalten(false, wer.nutzer, parts.clock.now());
  return ergebnis('ERLEDIGT');
}
