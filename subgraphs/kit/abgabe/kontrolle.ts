import type { Database } from '../database';
import { aufbewahrungen } from './aufbewahrungen';
import { einsichten } from './einsichten';
import { storeTables } from './storeTables';

/** Who signs: § 67c Abs. 5 SGB X for the data, co-determination for the employees whose work the journal shows. */
export type Zeichnungsrolle = 'DATENSCHUTZBEAUFTRAGTE' | 'PERSONALRAT';

/** What somebody wants to see beyond ordinary reading. Never changed once it is there: the sign-offs are for exactly this. */
export interface Einsichtsantrag {
  readonly id: string;
  readonly art: 'BESCHAEFTIGTE' | 'EXPORT' | 'VORFALL';
  readonly von: Date;
  readonly bis: Date;
  /** BESCHAEFTIGTE: the employee, as this journal knows him. */
  readonly kennung?: string;
  /** VORFALL: this controller's hash of the token (`aufruferOf`). */
  readonly tokenAbdruck?: string;
  readonly begruendung: string;
  readonly aktenzeichen: string;
  readonly beantragtVon: string;
  readonly beantragtAm: Date;
}

export interface Zeichnung {
  readonly rolle: Zeichnungsrolle;
  readonly nutzer: string;
  /** Of the Antrag as the signer saw it. */
  readonly abdruck: string;
  readonly zustimmung: boolean;
  readonly am: Date;
}

export interface GezeichneterAntrag extends Einsichtsantrag {
  readonly zeichnungen: readonly Zeichnung[];
}

/** A hold: entries of this range are not purged while it stands. */
export interface Aufbewahrung {
  readonly id: string;
  readonly anlass: 'VORFALL' | 'RECHTSSTREIT';
  readonly von: Date;
  readonly bis: Date;
  readonly begruendung: string;
  readonly aktenzeichen: string;
  readonly angeordnetVon: string;
  readonly angeordnetAm: Date;
  readonly giltBis: Date;
  readonly aufgehobenAm?: Date;
}

/** The part of a controller's store that its officer and the Personalrat work with. */
export interface Kontrollstore {
  antragStellen(antrag: Einsichtsantrag): Promise<void>;
  antrag(id: string): Promise<GezeichneterAntrag | undefined>;
  /** Newest first. */
  antraege(): Promise<readonly GezeichneterAntrag[]>;
  /** @returns false where this role or this person has signed before */
  zeichnen(antrag: string, zeichnung: Zeichnung): Promise<boolean>;
  /** Forgets what was asked for before; that it was, and what for, the journal has kept as long as it may. */
  antraegeVergessen(vor: Date): Promise<void>;
  aufbewahrungAnordnen(aufbewahrung: Aufbewahrung): Promise<void>;
  /** Newest first. */
  aufbewahrungen(): Promise<readonly Aufbewahrung[]>;
  /** @returns false where there is none that stands */
  aufbewahrungVerlaengern(id: string, giltBis: Date): Promise<boolean>;
  /** @returns false where there is none that stands */
  aufbewahrungAufheben(id: string, von: string, am: Date): Promise<boolean>;
}

/** One controller's, in its office's database; `openAbgabeStore` has brought its tables up to date. */
export function kontrollstore({ knex, withReserve }: Database, stelle: string): Kontrollstore {
  const access = { knex, withReserve, tables: storeTables(stelle) };
  return { ...einsichten(access), ...aufbewahrungen(access) };
}
