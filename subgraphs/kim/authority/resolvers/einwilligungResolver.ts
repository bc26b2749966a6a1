import type { z } from 'zod';
import type { Auszugsseite } from '../consent/auszuege';
import type { Erteilung, Erteilungsantrag } from '../consent/grant';
import { hinweise, mangelHinweise } from './hinweise';
import type { einwilligungEingabe } from './mutationInput';

/** The form as the authority takes it. */
export function erteilungsantrag(eingabe: z.infer<typeof einwilligungEingabe>): Erteilungsantrag {
  const { fall, klient, sorge, zeitraumVon, zeitraumBis, gueltigAb, nachweis, ...rest } = eingabe;
  const { form, textFassung, dolmetscher, belehrung, gespraech, wechselseitig, istEinsichtsfaehig, dokumentHash, ablage, ort } = nachweis;
  const { zeuge, ...erklaert } = gespraech;
  const zeitraumDaten = { ...(zeitraumVon !== undefined && { von: zeitraumVon }), ...(zeitraumBis !== undefined && { bis: zeitraumBis }) };
  return {
    ...rest,
    fallId: fall,
    klientId: klient,
    ...(sorge && { sorge }),
    ...(Object.keys(zeitraumDaten).length > 0 && { zeitraumDaten }),
    ...(gueltigAb && { gueltigAb }),
    ...(istEinsichtsfaehig !== undefined && { istEinsichtsfaehig }),
    nachweis: {
      form,
      textFassung,
      belehrung,
      gespraech: { ...erklaert, ...(zeuge !== undefined && { zeuge }) },
      wechselseitig,
      ...(dolmetscher && { dolmetscher }),
      nachweis: { dokumentHash, ablage, ort },
    },
  };
}

/** What the case manager is told; the pages to print where it was recorded. */
export function erteilungsergebnis(erteilung: Erteilung): object {
  if (erteilung.ergebnis === 'FALL_UNBEKANNT') return { ergebnis: 'FALL_UNBEKANNT', hinweis: hinweise.fallUnbekannt, maengel: [], auszuege: [] };
  if (erteilung.ergebnis === 'NICHT_AUFGENOMMEN') {
    const { maengel } = erteilung;
    return { ergebnis: 'NICHT_AUFGENOMMEN', hinweis: maengel.map((mangel) => mangelHinweise[mangel]).join(' '), maengel, auszuege: [] };
  }
  const { einwilligung, auszuege } = erteilung;
  return { ergebnis: 'ERTEILT', hinweis: hinweise.erteilt, maengel: [], einwilligung, auszuege: auszuege.map(gedruckt) };
}

const gedruckt = ({ person, zeitraumDaten, erteiltAm, gueltigAb, gueltigBis, ...seite }: Auszugsseite): object => ({
  ...seite,
  sorge: person.sorge ?? null,
  zeitraumVon: zeitraumDaten?.von ?? null,
  zeitraumBis: zeitraumDaten?.bis ?? null,
  erteiltAm: erteiltAm.toISOString(),
  gueltigAb: gueltigAb.toISOString(),
  gueltigBis: gueltigBis.toISOString(),
});
