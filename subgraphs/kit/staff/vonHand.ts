import { newId } from '../journal/newId';
import { decideBeforeReading } from '../release/decideBeforeReading';
import type { StelleParts } from '../release/stelle';
import type { Anfrage } from './anfragen';
import { asIfAsked } from './asIfAsked';
import type { Bedienstete } from './bedienstete';
import { ergebnis, type Ergebnis } from './ergebnis';
import { fitsBlock } from './fitsBlock';
import { journaliseHandlung } from './journaliseHandlung';

const handantwortHoechstensTage = 90;
const tag = 24 * 60 * 60 * 1_000;

/** What an employee types for a category, and until when it may be given. */
export interface Handeingabe extends Pick<Anfrage, 'pseudonym' | 'organisation' | 'rolle' | 'zweck'> {
  readonly kategorie: string;
  readonly werte: Readonly<Record<string, unknown>>;
  readonly gueltigBis: Date;
}

/**
 * Answer by hand, for an office whose Fachverfahren cannot be reached: typed for one recipient, purpose and category that the
 * Auszug covers and this office answers so (§ 67d Abs. 1 SGB X).
 */
export async function vonHandEintragen(eingabe: Handeingabe, blockType: string, wer: Bedienstete, parts: StelleParts): Promise<Ergebnis> {
  const { pseudonym, organisation, zweck, kategorie, werte, gueltigBis } = eingabe;
  const now = parts.clock.now();
  if (!(gueltigBis > now && gueltigBis <= new Date(now.getTime() + handantwortHoechstensTage * tag))) return ergebnis('FRIST_ZU_LANG');
  if (!fitsBlock(werte, blockType, kategorie, parts.marks)) return ergebnis('EINGABE_UNGUELTIG');

  const [erlaubnis] = await decideBeforeReading([asIfAsked({ ...eingabe, kategorien: [kategorie] }, parts)], [kategorie], parts.source.openReader(), parts);
  const allowed = erlaubnis?.erlaubt.get(kategorie);
  if (allowed?.weise !== 'VON_HAND') return ergebnis('NICHTS_FREIZUGEBEN');

  await journaliseHandlung(parts, wer, 'VON_HAND', { fuer: organisation, pseudonym, zweck, kategorien: [{ kategorie, felder: [], urteil: 'FREIGEGEBEN' }] });
  await parts.store.vonHandEintragen({ id: newId(now), bindung: allowed.bindung, kategorie, werte, gueltigBis, eingetragenVon: wer.nutzer, eingetragenAm: now });
  return ergebnis('ERLEDIGT');
}
