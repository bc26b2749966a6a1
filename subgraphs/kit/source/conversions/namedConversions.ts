import type { Conversion } from './conversion';
import { datumIso, datumMmjjjj, datumMonat, datumTtmmjjjj, datumYyyymmdd } from './dates';
import { janein, janeinXleer } from './flags';
import { cent, euroDezimal, euroKomma } from './money';
import { zeitpunkt, zeitpunktOrtszeit } from './moments';
import { dezimal, dezimalKomma, ganzzahl } from './numbers';
import { text, textGetrimmt, textLatin1Getrimmt } from './text';

/** Every conversion `quelle.yaml` may name; what needs parameters (`code`, `liste`, `janein`) is built from them. */
export const namedConversions = {
  text,
  text_getrimmt: textGetrimmt,
  text_latin1_getrimmt: textLatin1Getrimmt,
  ganzzahl,
  dezimal,
  dezimal_komma: dezimalKomma,
  janein,
  janein_xleer: janeinXleer,
  datum_iso: datumIso,
  datum_yyyymmdd: datumYyyymmdd,
  datum_ttmmjjjj: datumTtmmjjjj,
  datum_monat: datumMonat,
  datum_mmjjjj: datumMmjjjj,
  zeitpunkt,
  zeitpunkt_ortszeit: zeitpunktOrtszeit,
  cent,
  euro_dezimal: euroDezimal,
  euro_komma: euroKomma,
} as const satisfies Readonly<Record<string, Conversion>>;

export type NamedConversion = keyof typeof namedConversions;
