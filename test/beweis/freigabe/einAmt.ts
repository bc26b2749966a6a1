import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Freigabe } from '../../../schema/freigabe';
import { openDatabase } from '../../../subgraphs/kit/database';
import { openMariadbJournal } from '../../../subgraphs/kit/journal/openMariadbJournal';
import { openSqliteJournal } from '../../../subgraphs/kit/journal/openSqliteJournal';
import type { OfficeJournal } from '../../../subgraphs/kit/journal/officeJournal';
import { answerFetch } from '../../../subgraphs/kit/release/answerFetch';
import type { StelleParts } from '../../../subgraphs/kit/release/stelle';
import { openLedger } from '../../../subgraphs/kit/releaseLedger';
import { seal, usages, type SealKey } from '../../../subgraphs/kit/seal';
import { aufruferOf } from '../../../subgraphs/kit/serving/aufruferOf';
import { nowhere } from '../../../subgraphs/kit/source/source';
import { consent, now } from '../../schema/decision/exampleFacts';
import { emptyStore, exampleParts, selected, setClock, sourceRow } from '../../subgraphs/kit/exampleStelle';
import { auszug } from '../../subgraphs/kit/abgabe/auszug';

export const token = 'kopf.inhalt.unterschrift';
export const aufrufer = aufruferOf('JOBCENTER', token);

/** Two active keys, as during a rotation; the first one seals. */
export const keys: readonly [SealKey, SealKey] = [
  { kid: 'k1', key: Buffer.alloc(32, 1) },
  { kid: 'k2', key: Buffer.alloc(32, 2) },
];

/** A Freigabe that is right in everything; `changed` says what is not. */
export const richtig = (jti: string, changed: Partial<Freigabe> = {}): Freigabe => ({
  stelle: 'JOBCENTER',
  art: 'FALLANSICHT',
  pseudonym: 'p-1',
  organisation: 'TRAEGER_A',
  rolle: 'CASE_MANAGEMENT',
  zweck: 'KIM_CASE_MANAGEMENT',
  kategorien: ['JC_BEWILLIGUNG'],
  aufrufer,
  einwilligungRef: 'e'.repeat(22),
  fallRef: 'f'.repeat(22),
  anfrageRef: 'a'.repeat(22),
  iat: now.getTime(),
  jti,
  ...changed,
});

export const versiegelt = (freigabe: object, key: SealKey = keys[0], usage: string = usages.freigabe): string => seal(freigabe, key, usage);

/** One controller that releases one row of one person to whoever has a live Freigabe, on a real journal. */
export interface Amt {
  readonly parts: StelleParts;
  /** Presents Freigaben in one fetch. @returns for each whether anything of the person was handed over */
  present(sealed: readonly unknown[], how?: { readonly stated?: string | undefined; readonly parts?: Partial<StelleParts> }): Promise<readonly boolean[]>;
  close(): Promise<void>;
}

const link = {
  pseudonym: 'p-1',
  saetze: [['100']],
  auszuege: [auszug({ ...consent, id: 'a-1', pseudonym: 'p-1', kategorien: ['JC_BEWILLIGUNG'], person: { geburtsdatum: '1990-04-04' } })],
};

const selection = selected('JobcenterSicht', { bewilligungen: { stand: true } });

/** The Abrufverfahren keeps the release mode out of the question: what is refused here is refused by the Freigabe. */
const abrufverfahren = { id: 'AV', anlass: 'Beispiel', zwecke: ['KIM_CASE_MANAGEMENT'], empfaenger: ['TRAEGER_A'], kategorien: ['JC_BEWILLIGUNG'], rechtsgrundlage: 'Beispiel', massnahmen: 'Beispiel', genehmigtVon: 'niemand', genehmigtAm: '2026-01-01' };
const ausnahme = { kategorien: ['JC_BEWILLIGUNG'], modus: 'AUTOMATISCH' as const, abrufverfahren: 'AV' };

function amtOn(journal: OfficeJournal, close: () => Promise<void>): Amt {
  const parts = exampleParts({
    sealKeys: () => keys,
    clock: setClock(),
    journal: journal.of('JOBCENTER'),
    store: emptyStore({ verknuepfungen: async (pseudonyme) => new Map(pseudonyme.filter((one) => one === 'p-1').map((one) => [one, link])) }),
    releaseConfig: { regeln: new Map([['JOBCENTER', { einzelfreigabeGiltTage: 14, modus: 'EINZELFREIGABE', ausnahmen: [ausnahme], abrufverfahren: [abrufverfahren] }]]), einzelfreigabeGiltTage: () => 14 },
    source: {
      ...exampleParts().source,
      openReader: () => ({ rows: async (_type, _felder, key) => (key === nowhere ? [] : [sourceRow('b1', { stand: '2026-06-01' }, { entscheidung: { zeitbezug: '2026-05-01' } })]), locks: async () => [] }),
    },
  });
  return {
    parts,
    async present(sealed, { stated = aufrufer, parts: other = {} } = {}) {
      const ledger = openLedger();
      const blocks = await answerFetch({ sealed, aufrufer: stated === '' ? undefined : stated, selection, ledger }, { ...parts, ...other });
      return blocks.map((block) => ledger.allAlive() && isFull(block.wert('bewilligungen')));
    },
    close,
  };
}

const isFull = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);

/** On a journal file of its own, which goes with it. */
export async function openAmt(): Promise<Amt> {
  const folder = mkdtempSync(join(tmpdir(), 'fallverbund-freigabe-'));
  const journal = await openSqliteJournal({ file: join(folder, 'protokoll.sqlite'), stellen: ['JOBCENTER'] });
  return amtOn(journal, async () => {
    await journal.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** On the MariaDB store that other processes of the office use too. */
export async function openAmtOnMariadb(url: string): Promise<Amt> {
  const database = await openDatabase(url, { readOnly: false });
  const journal = await openMariadbJournal({ database, stellen: ['JOBCENTER'] });
  return amtOn(journal, async () => {
    await journal.close();
    await database.close();
  });
}
