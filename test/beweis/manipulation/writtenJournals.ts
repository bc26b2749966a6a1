import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../subgraphs/kit/database';
import type { NeuerEintrag } from '../../../subgraphs/kit/journal/journal';
import { newId } from '../../../subgraphs/kit/journal/newId';
import type { OfficeJournal } from '../../../subgraphs/kit/journal/officeJournal';
import { openMariadbJournal } from '../../../subgraphs/kit/journal/openMariadbJournal';
import { openSqliteJournal } from '../../../subgraphs/kit/journal/openSqliteJournal';
import { withCheckpoints } from '../../../subgraphs/kit/journal/withCheckpoints';
import { createTestDatabase } from '../../subgraphs/kit/journal/mariadbForTests';
import type { Wuerfel } from '../freigabe/wuerfel';
import type { Datenbank } from '../promises';

export const stellen = ['ASYLBLG', 'SOZIALHILFE'] as const;

/** The moment at which everything here is written and verified. */
export const jetzt = new Date('2026-11-22T12:00:00.000Z');

const tag = 24 * 60 * 60 * 1000;

/** Journals of two controllers as the product itself wrote, purged and signed them. */
export interface WrittenJournals {
  readonly url: string;
  /** Where the signed checkpoints went. */
  readonly pruefpunkte: string;
  readonly signingKey: KeyObject;
  readonly publicKey: KeyObject;
  /** The store, open for writing behind the product's back. */
  open(): Promise<Database>;
  drop(): Promise<void>;
}

export interface Size {
  /** Each start of a process is a chain. */
  readonly starts: number;
  readonly eintraegeJeStart: number;
}

export async function writeJournals(datenbank: Datenbank, { starts, eintraegeJeStart }: Size, wuerfel: Wuerfel): Promise<WrittenJournals> {
  const folder = mkdtempSync(join(tmpdir(), 'manipulation-'));
  const { privateKey: signingKey, publicKey } = generateKeyPairSync('ed25519');
  const pruefpunkte = join(folder, 'pruefpunkte');
  const schema = datenbank === 'mariadb' ? await createTestDatabase() : undefined;
  const url = schema?.url ?? join(folder, 'protokoll.sqlite');
  const open = () => openDatabase(url, { readOnly: false });

  for (let start = 0; start < starts; start += 1) {
    const store = schema && (await open());
    const inner = store ? await openMariadbJournal({ database: store, stellen }) : await openSqliteJournal({ file: url, stellen });
    const office = withCheckpoints(inner, { directory: pruefpunkte, key: signingKey, now: () => new Date(jetzt.getTime() + start), onFailure: fail });
    await write(office, eintraegeJeStart, wuerfel);
    if (start === starts - 1) await office.purgeExpired(jetzt);
    await office.close();
    await store?.close();
  }
  return {
    url,
    pruefpunkte,
    signingKey,
    publicKey,
    open,
    drop: async () => {
      await schema?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** In several appends, so that checkpoints lie between them. */
async function write(office: OfficeJournal, eintraege: number, wuerfel: Wuerfel): Promise<void> {
  for (const stelle of stellen) {
    const drawn = Array.from({ length: eintraege }, () => drawEntry(wuerfel));
    const middle = Math.ceil(eintraege / 2);
    await office.of(stelle).append(drawn.slice(0, middle));
    await office.of(stelle).append(drawn.slice(middle));
  }
}

const fail = (error: unknown): never => {
  throw error;
};

/** A quarter is old enough to be purged, in either class of retention. */
export function drawEntry(wuerfel: Wuerfel, age = wuerfel.chance(0.25) ? wuerfel.number(400) + 2_000 : wuerfel.number(150)): NeuerEintrag {
  const am = new Date(jetzt.getTime() - age * tag - wuerfel.number(tag));
  const urteil = wuerfel.one(['FREIGEGEBEN', 'TEILWEISE', 'WARTET', 'LEER', 'ABGELEHNT'] as const);
  const aufbewahrung = wuerfel.one(['ABRUF', 'NACHWEIS'] as const);
  if (wuerfel.chance(0.1)) return { aufbewahrung, eintrag: { vorgang: 'BEARBEITUNG', am, handlung: 'WERT_VON_HAND', urteil: 'ERLEDIGT', nutzer: 'so-sachbearbeitung' } };
  return {
    aufbewahrung,
    ...(wuerfel.chance(0.8) && { jti: wuerfel.bytes(16).toString('base64url') }),
    eintrag: {
      vorgang: 'ABRUF',
      am,
      organisation: wuerfel.one(['KI', 'TRAEGER_A']),
      rolle: 'CASE_MANAGEMENT',
      zweck: 'KIM_CASE_MANAGEMENT',
      pseudonym: wuerfel.bytes(16).toString('base64url'),
      urteil,
      ...(wuerfel.chance(0.3) && { grund: wuerfel.one(['WARTET', 'NICHT_VERKNÜPFT', 'a\u0301 „x“ \\ \u0007 🗝']), zu: newId(am) }),
      ...(wuerfel.chance(0.5) && { kategorien: [{ kategorie: 'AL_LEISTUNG', felder: ['leistungen.von', 'leistungen.bis'], urteil }] }),
    },
  };
}
