import type { Auszug } from './abgabe';

/** A row of `<stelle>_auszug`; what the page says is one text, columns are only what is asked by. */
export interface AuszugRow {
  readonly id: string;
  readonly pseudonym: string;
  readonly code: string;
  readonly inhalt: string;
  readonly dokument_hash: string;
  readonly erteilt_am: string;
  readonly gesehen_von: string;
  readonly gesehen_am: string;
  readonly widerrufen_am: string | null;
}

type Dated = 'gueltigAb' | 'gueltigBis';
type OwnColumn = 'id' | 'pseudonym' | 'code' | 'dokumentHash' | 'erteiltAm' | 'gesehenVon' | 'gesehenAm' | 'widerrufenAm';
type Inhalt = Omit<Auszug, OwnColumn | Dated> & Readonly<Record<Dated, string>>;

export function auszugRow({ id, pseudonym, code, dokumentHash, erteiltAm, gesehenVon, gesehenAm, widerrufenAm, ...inhalt }: Auszug): AuszugRow {
  return {
    id,
    pseudonym,
    code,
    inhalt: JSON.stringify(inhalt), // dates become ISO text
    dokument_hash: dokumentHash,
    erteilt_am: erteiltAm.toISOString(),
    gesehen_von: gesehenVon,
    gesehen_am: gesehenAm.toISOString(),
    widerrufen_am: widerrufenAm?.toISOString() ?? null,
  };
}

export function auszugOf(row: AuszugRow): Auszug {
  const inhalt: Inhalt = JSON.parse(row.inhalt);
  return {
    ...inhalt,
    gueltigAb: new Date(inhalt.gueltigAb),
    gueltigBis: new Date(inhalt.gueltigBis),
    id: row.id,
    pseudonym: row.pseudonym,
    code: row.code,
    dokumentHash: row.dokument_hash,
    erteiltAm: new Date(row.erteilt_am),
    gesehenVon: row.gesehen_von,
    gesehenAm: new Date(row.gesehen_am),
    ...(row.widerrufen_am !== null && { widerrufenAm: new Date(row.widerrufen_am) }),
  };
}
