import { kalendertag } from '../../../../schema/decision/kalendertag';
import type { Auskunft } from '../auskunft/ownAccess';

/** A case of the person who asks; only these have fields. */
export class EigeneAuskunft {
  readonly fall: string;
  readonly klient: string;
  readonly zugang: Auskunft['zugang'];
  readonly organisation: string;
  readonly einwilligungen: readonly object[];
  readonly loeschungen: readonly object[];

  constructor({ fallId, klientId, zugang, organisation, einwilligungen, loeschungen }: Auskunft) {
    this.fall = fallId;
    this.klient = klientId;
    this.zugang = zugang;
    this.organisation = organisation;
    this.einwilligungen = einwilligungen.map((einwilligung) => ({
      ...einwilligung,
      organisationen: [...new Set(einwilligung.empfaenger.map((one) => one.organisation))],
      erteiltAm: einwilligung.erteiltAm.toISOString(),
      gueltigBis: einwilligung.gueltigBis.toISOString(),
      widerrufenAm: einwilligung.widerrufenAm?.toISOString() ?? null,
    }));
    // Not in whose words: staff may name themselves or others in them.
    this.loeschungen = loeschungen.map(({ organisation: empfaengerin, stelle, kategorien, seit, entstandenAm, antwort }) => ({
      organisation: empfaengerin,
      stelle,
      kategorien,
      seit: kalendertag(seit),
      widerrufenAm: entstandenAm.toISOString(),
      ausgang: antwort?.ereignis ?? null,
      erklaertAm: antwort?.erfasstAm.toISOString() ?? null,
      grund: antwort?.ereignis === 'AUFBEWAHRT' ? antwort.grund : null,
    }));
  }
}
