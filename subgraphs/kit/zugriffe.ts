import { PublicError } from '../../schema/errors';
import { zugriffeType } from '../../schema/names';
import { aufruferFor } from './aufrufer';
import { verifyFreigabe, type Verified } from './freigabe/verifyFreigabe';
import { FreigabeVerbraucht, JournalUnavailable, type GelesenerEintrag, type NeuerEintrag } from './journal/journal';
import type { OfficeContext } from './officeContext';
import type { StelleParts } from './release/stelle';

const zugriffeAtMost = 500;

/**
 * Art. 15 DSGVO, § 83 SGB X: which organisation and role saw which categories, when and for what; no employee, no third person.
 * Opened only by a Freigabe of kind AUSKUNFT, which opens nothing else; asking is itself journalled first.
 */
export async function answerZugriffe(representations: readonly unknown[], parts: StelleParts, context: OfficeContext): Promise<readonly unknown[]> {
  if (representations.length === 0) return [];
  const aufrufer = aufruferFor(parts.stelle, context);
  const verified = representations.map((one) => verifyFreigabe(sealedIn(one), 'AUSKUNFT', aufrufer, parts));
  const spent = await journalise(verified, parts);

  const lists = await Promise.all(
    verified.map((one) => parts.journal.read({ pseudonym: one.gueltig && !spent ? one.freigabe.pseudonym : '', vorgang: 'ABRUF', hoechstens: zugriffeAtMost })),
  );
  return lists.map((eintraege) => ({ __typename: zugriffeType(parts.stelle), eintraege: eintraege.flatMap(zugriffOf) }));
}

/** Only what was released: issued is not used, refused was not seen. */
function zugriffOf({ am, organisation, rolle, zweck, kategorien = [] }: GelesenerEintrag) {
  const seen = kategorien.filter(({ urteil }) => urteil === 'FREIGEGEBEN').map(({ kategorie }) => kategorie);
  if (seen.length === 0 || !organisation || !rolle || !zweck) return [];
  return [{ am: am.toISOString(), organisation, rolle, zweck, kategorien: [...new Set(seen)] }];
}

async function journalise(verified: readonly Verified[], { journal, clock }: StelleParts): Promise<boolean> {
  const am = clock.now();
  const entries = verified.map((one): NeuerEintrag => ({
    eintrag: one.gueltig
      ? { vorgang: 'AUSKUNFT', am, pseudonym: one.freigabe.pseudonym, zweck: one.freigabe.zweck, urteil: 'ERLEDIGT' }
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
