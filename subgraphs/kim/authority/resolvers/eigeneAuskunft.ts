import type { Auskunft } from '../auskunft/ownAccess';

/** A case of the person who asks; only these have fields. */
export class EigeneAuskunft {
  readonly fall: string;
  readonly klient: string;
  readonly zugang: Auskunft['zugang'];
  readonly organisation: string;
  readonly einwilligungen: readonly object[];

  constructor({ fallId, klientId, zugang, organisation, einwilligungen }: Auskunft) {
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
  }
}
