import type { Sperre } from '../../../schema/decision/facts';

export type KeyPart = string | number;

/** Stands for a person nothing is released of: read with the same statements under a key that exists nowhere. */
export const nowhere = Symbol('a key that exists nowhere');

/** A local key: the values of the mapped key columns, in their order. */
export type Key = readonly KeyPart[] | typeof nowhere;

export type Scalar = string | number | boolean;
export type Value = Scalar | null | readonly Scalar[];

/** What a row says about itself and others; read always, never put out. */
export interface RowDecision {
  readonly sperren: readonly Sperre[];
  /** § 65 SGB VIII: local person who entrusted it; '' if the column is unreadable. */
  readonly anvertrautVon: string | undefined;
  /** § 203 StGB: named holder of the secret. */
  readonly geheimnistraeger: string | undefined;
  /** Local persons (see `personId`) other than the subject whose data the row carries, members of the household included. */
  readonly beteiligte: readonly string[];
  readonly zeitbezug: string | undefined;
}

export interface SourceRow {
  /** Identifies the row at this office for single releases; never put out. */
  readonly zeile: string;
  /** Converted values of exactly the fields asked for. */
  readonly werte: Readonly<Record<string, Value>>;
  readonly entscheidung: RowDecision;
  /** Raw values of the columns that nested types are matched by (`zu`). */
  readonly verweise: Readonly<Record<string, KeyPart | null>>;
}

/** A person's local record, as staff see it when they link (name and date of birth, nothing else). */
export interface PersonRecord {
  readonly key: readonly KeyPart[];
  readonly familienname: string | null;
  readonly vornamen: string | null;
  readonly geburtsdatum: string | null;
}

/** One request's reader: batches, never remembers beyond the request. */
export interface SourceReader {
  /** Rows of a mapped type for one key (the person's, or a parent row's `verweise` in the order of `zu`). */
  rows(type: string, felder: readonly string[], key: Key): Promise<readonly SourceRow[]>;
  /** Locks the Fachverfahren holds on the person; an unreadable or unknown value is a lock. */
  locks(person: Key): Promise<readonly Sperre[]>;
}

/** One office's Fachverfahren, read only. */
export interface Source {
  /** One statement that always runs, before any person is looked at. @throws SourceUnavailable */
  assertAlive(): Promise<void>;
  openReader(): SourceReader;
  /** @param stelle whose record it has to be (§ 67 Abs. 4 SGB X) */
  findPerson(key: readonly KeyPart[], stelle: string): Promise<PersonRecord | undefined>;
  /** The parent columns a type is matched by: 'person', or columns of the parent row. */
  zu(type: string): 'person' | readonly string[];
  /** Fields of this type the Fachverfahren does not have (`fehlt`) are answered empty. */
  hasField(type: string, feld: string): boolean;
  close(): Promise<void>;
}

/** A local person as one comparable string. */
export const personId = (key: readonly KeyPart[]): string => key.map((part) => String(part).trim()).join('|');

/** The Fachverfahren does not answer; true for every person alike. */
export class SourceUnavailable extends Error {
  constructor(options?: ErrorOptions) {
    super('the Fachverfahren does not answer', options);
    this.name = 'SourceUnavailable';
  }
}
