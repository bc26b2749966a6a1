import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database';
import type { ChainHead } from './journal/chain';
import type { Bereinigt } from './journal/journal';
import type { Bereinigungsregel, Fristen } from './journal/retention';
import type { Pruefbericht } from './journal/verifyChains';
import type { ExtendOffice } from './openOffice';

/** What an office's folder says in `office.ts` where it is more than its mapping; only the authority's is. */
export interface OfficeModule {
  readonly extendOffice: ExtendOffice;
  readonly ownChains?: OwnChains;
}

/** Chains an office keeps in its store beside its journals. */
export interface OwnChains {
  /** What their checkpoints and reports call them; no name of a Stelle. */
  readonly name: string;
  readonly tables: readonly string[];
  /** Stelle whose periods they are kept for. */
  readonly stelle: string;
  /** @param koepfe heads that signed checkpoints vouch for */
  verify(store: Database, koepfe: readonly ChainHead[], now: Date, fristen?: Fristen): Promise<Pruefbericht>;
  due(store: Database, now: Date, regel: Bereinigungsregel): Promise<readonly Bereinigt[]>;
  /** Has recorded first what it purges. */
  purge(store: Database, now: Date, regel: Bereinigungsregel, record: (bereinigt: readonly Bereinigt[]) => Promise<unknown>): Promise<unknown>;
}

/** Offices are found by their folders; the kit knows none by name. */
export async function loadOfficeModule(folder: string): Promise<OfficeModule | undefined> {
  const file = ['office.ts', 'office.js'].map((name) => join(folder, name)).find(existsSync);
  if (!file) return undefined;
  const loaded: OfficeModule = await import(file);
  return loaded;
}
