import type { Knex } from 'knex';
import type { Einwilligung } from '../../../../schema/consent';
import type { AuthorityParts } from '../parts';
import { appendZustaendigkeit, type Fallzustand } from '../store/fallzustand';
import type { Empfaengerin } from './assignCase';
import { endConsents, type Ende } from './endConsents';

/** Who puts a case into other hands, and why. */
export type Weitergabe = Pick<Ende, 'durch' | 'grund'>;

/**
 * Puts a case into other hands, under its locks. Case, pseudonyms and links stay; every consent that names the old recipient
 * ends, because consent does not travel (Art. 6 Abs. 1 lit. a DSGVO).
 */
export async function passOn(trx: Knex.Transaction, parts: AuthorityParts, fall: Fallzustand, to: Empfaengerin, { durch, grund }: Weitergabe): Promise<void> {
  const leaves = (einwilligung: Einwilligung) => einwilligung.empfaenger.some((one) => one.organisation === fall.organisation && !stillReaches(one, to));
  await endConsents(trx, parts, { fallId: fall.id, grund, durch, which: leaves });
  await appendZustaendigkeit(trx, fall.id, fall.folge, { art: 'FALLFUEHRUNG', ...to, von: parts.now(), eingesetztVon: durch });
}

/** Within one organisation only what named a person in it ends. */
const stillReaches = ({ organisation, person }: Einwilligung['empfaenger'][number], to: Empfaengerin): boolean =>
  organisation === to.organisation && (person === undefined || person === to.nutzer);
