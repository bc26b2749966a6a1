import { organisationstyp } from '../../../schema/approvals/freigegeben';
import { PublicError } from '../../../schema/errors';
import type { Freigabe } from '../../../schema/freigabe';
import { askedFor } from '../release/askedFor';
import type { ObjectSelection } from '../release/selection';
import type { StelleParts } from '../release/stelle';

type Parts = Pick<StelleParts, 'freigegeben' | 'marks' | 'law'>;

/**
 * What the controller has not approved is not served, to nobody: said as an error, since it is so whoever the person is. Asked before
 * a seal is opened, so that nothing is spent.
 * @throws PublicError ABFRAGE_NICHT_FREIGEGEBEN
 */
export function refuseUnapprovedFields(selection: ObjectSelection, { freigegeben, marks }: Parts): void {
  for (const [kategorie, felder] of askedFor(marks, selection)) {
    if (!felder.every((feld) => freigegeben.feld(feld, kategorie))) throw new PublicError('ABFRAGE_NICHT_FREIGEGEBEN');
  }
}

/**
 * Nor to a kind of recipient, or for a purpose, that she has not approved for what was asked. Knows who asks, never about whom.
 * @throws PublicError ABFRAGE_NICHT_FREIGEGEBEN
 */
export function refuseUnapprovedRecipient(asking: readonly Pick<Freigabe, 'organisation' | 'rolle' | 'zweck'>[], selection: ObjectSelection, { freigegeben, marks, law }: Parts): void {
  const kategorien = [...askedFor(marks, selection).keys()];
  for (const { organisation, rolle, zweck } of asking) {
    const empfaenger = { organisationstyp: organisationstyp(law, organisation), rolle, zweck };
    if (!kategorien.every((kategorie) => freigegeben.empfang(kategorie, empfaenger))) throw new PublicError('ABFRAGE_NICHT_FREIGEGEBEN');
  }
}
