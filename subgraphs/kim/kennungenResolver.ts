import type { FieldResolver } from '../kit/officeSchema';
import { beauftragteOf } from '../kit/kontrolle/beauftragte';
import { gezeichneterAntrag } from '../kit/kontrolle/gezeichneterAntrag';
import { kontrollErgebnis } from '../kit/kontrolle/kontrollErgebnis';
import type { KontrolleParts } from '../kit/kontrolle/kontrolleParts';
import type { Authority } from './authority/authority';

/** § 67c Abs. 5 SGB X: an employee of a Träger is found in another controller's journal only through this, and this only through two sign-offs. */
export const kimKennungen =
  (authority: Authority, parts: KontrolleParts): FieldResolver =>
  async (_parent, { antrag: id }, context) => {
    const wer = await beauftragteOf(parts, context, ['DATENSCHUTZBEAUFTRAGTE']);
    const antrag = await gezeichneterAntrag(String(id), wer, parts);
    if (typeof antrag === 'string') return { ...kontrollErgebnis(antrag), kennungen: [] };
    if (antrag.kennung === undefined) return { ...kontrollErgebnis('ANTRAG_UNBEKANNT'), kennungen: [] }; // it is about no employee
    return { ...kontrollErgebnis('ERLEDIGT'), kennungen: await authority.kennungenOf(antrag.kennung, antrag.von, antrag.bis) };
  };
