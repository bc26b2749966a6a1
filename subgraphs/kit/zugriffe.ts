import { PublicError } from '../../schema/errors';
import { zugriffeType } from '../../schema/names';
import { aufruferFor } from './aufrufer';
import { verifyFreigabe, type Verified } from './freigabe/verifyFreigabe';
import { FreigabeVerbraucht, JournalUnavailable, type NeuerEintrag } from './journal/journal';
import type { OfficeContext } from './officeContext';
import { readZugriffe } from './readZugriffe';
import type { StelleParts } from './release/stelle';

/**
 * Art. 15 DSGVO, § 83 SGB X: which organisation and role saw which categories, when and for what; no employee, no third person.
 * Opened only by a Freigabe of kind AUSKUNFT, which opens nothing else; asking is itself journalled first.
 */
export async function answerZugriffe(representations: readonly unknown[], parts: StelleParts, context: OfficeContext): Promise<readonly unknown[]> {
  if (representations.length === 0) return [];
  const aufrufer = aufruferFor(parts.stelle, context);
  const verified = representations.map((one) => verifyFreigabe(sealedIn(one), 'AUSKUNFT', aufrufer, parts));
  const spent = await journalise(verified, parts);

  const lists = await Promise.all(verified.map((one) => readZugriffe(parts, one.gueltig && !spent ? [one.freigabe.pseudonym] : [''])));
  return lists.map((zugriffe) => ({ __typename: zugriffeType(parts.stelle), ...zugriffe }));
}

async function journalise(verified: readonly Verified[], { journal, clock }: StelleParts): Promise<boolean> {
  const am = clock.now();
  const entries = verified.map((one): NeuerEintrag => ({
    eintrag: one.gueltig
      ? { vorgang: 'AUSKUNFT', am, pseudonym: one.freigabe.pseudonym, zweck: one.freigabe.zweck, aufrufer: one.freigabe.aufrufer, urteil: 'ERLEDIGT' }
      : { vorgang: 'AUSKUNFT', am, urteil: 'ABGELEHNT', grund: 'FREIGABE_UNGUELTIG' },
    ...(one.gueltig ? { jti: one.freigabe.jti } : {}),
    aufbewahrung: 'ABRUF',
  }));
  try {
    await journal.append(entries);
    return false;
  } catch (error) {
    if (error instanceof FreigabeVerbraucht) return true;
    if (error instanceof JournalUnavailable) throw new PublicError('PROTOKOLL_NICHT_VERFUEGBAR', { cause: error });
    throw error;
  }
}

const sealedIn = (representation: unknown): unknown =>
  typeof representation === 'object' && representation !== null && 'auskunft' in representation ? representation.auskunft : undefined;
