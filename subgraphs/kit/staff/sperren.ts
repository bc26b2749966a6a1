import type { Sperre } from '../../../schema/decision/facts';
import { newId } from '../journal/newId';
import type { StelleParts } from '../release/stelle';
import { personId, type KeyPart } from '../source/source';
import type { Bedienstete } from './bedienstete';
import { ergebnis, type Ergebnis } from './ergebnis';
import { journaliseHandlung } from './journaliseHandlung';

/** Locks a local record (§ 51 BMG, § 64 Abs. 2 SGB VIII, § 76 Abs. 2 SGB X, Art. 18 DSGVO, …). The lock stands before it is written about. */
export async function sperreSetzen(key: readonly KeyPart[], sperre: Sperre & { readonly grund: string }, wer: Bedienstete, parts: StelleParts): Promise<Ergebnis> {
  const record = await parts.source.findPerson(key, parts.stelle);
  if (!record) return ergebnis('VORGANG_UNBEKANNT');
  const now = parts.clock.now();
  await parts.store.sperreSetzen({ ...sperre, id: newId(now), person: personId(record.key), gesetztVon: wer.nutzer, gesetztAm: now });
  await journaliseHandlung(parts, wer, 'SPERRE_GESETZT', { grund: sperre.art });
  return ergebnis('ERLEDIGT');
}

/** Lifts a lock of this store; written down first, because it opens something. Locks of the Fachverfahren are lifted there. */
export async function sperreAufheben(id: string, wer: Bedienstete, parts: StelleParts): Promise<Ergebnis> {
  await journaliseHandlung(parts, wer, 'SPERRE_AUFGEHOBEN');
  const lifted = await parts.store.sperreAufheben(id, wer.nutzer, parts.clock.now());
  return ergebnis(lifted ? 'ERLEDIGT' : 'SPERRE_UNBEKANNT');
}
