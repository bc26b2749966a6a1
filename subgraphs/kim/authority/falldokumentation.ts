import { nowhere, type Key, type Source, type SourceReader, type SourceRow, type Value } from '../../kit/source/source';

/** A goal or measure that is still open and has a day. Never its free text. */
export interface OffenerTermin {
  readonly art: 'ZIEL' | 'MASSNAHME';
  readonly datum: string;
  readonly thema: string;
}

/** What the authority needs of kim's own wrapped documentation. */
export interface Falldokumentation {
  /** JJJJ-MM-TT; undefined where the documentation does not know it: then no signature can be judged. */
  geburtsdatum(klientId: string): Promise<string | undefined>;
  /** Goals outside of health and their measures, in the order asked; as many statements for ten persons as for one. */
  offeneTermine(klienten: readonly string[]): Promise<readonly (readonly OffenerTermin[])[]>;
}

const erledigt: ReadonlySet<Value | undefined> = new Set<Value>(['ERREICHT', 'VERWORFEN']);

/** Reads it through the same declared source as any office reads its own. */
export const falldokumentation = (source: Source): Falldokumentation => ({
  async geburtsdatum(klientId) {
    const [row] = await source.openReader().rows('KimStammdaten', ['geburtsdatum'], [klientId]);
    return textOf(row?.werte['geburtsdatum']);
  },
  async offeneTermine(klienten) {
    const reader = source.openReader();
    return Promise.all(klienten.map((klientId) => termineOf(reader, source.zu('KimMassnahme'), klientId)));
  },
});

async function termineOf(reader: SourceReader, zu: 'person' | readonly string[], klientId: string): Promise<readonly OffenerTermin[]> {
  const ziele = await reader.rows('KimZiel', ['zieldatum', 'status', 'lebensbereich'], [klientId]);
  const massnahmen = await Promise.all(ziele.map((ziel) => reader.rows('KimMassnahme', ['faelligAm', 'status', 'art'], keyOf(ziel, zu, klientId))));
  return [
    ...ziele.flatMap((row) => offen(row, 'ZIEL', 'zieldatum', 'lebensbereich')),
    ...massnahmen.flat().flatMap((row) => offen(row, 'MASSNAHME', 'faelligAm', 'art')),
  ];
}

function keyOf({ verweise }: SourceRow, zu: 'person' | readonly string[], klientId: string): Key {
  const parts = zu === 'person' ? [klientId] : zu.map((column) => verweise[column] ?? null);
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? known : nowhere;
}

function offen({ werte }: SourceRow, art: OffenerTermin['art'], tag: string, thema: string): readonly OffenerTermin[] {
  const datum = textOf(werte[tag]);
  return datum === undefined || erledigt.has(werte['status']) ? [] : [{ art, datum, thema: textOf(werte[thema]) ?? 'OHNE_ANGABE' }];
}

const textOf = (value: Value | undefined): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
