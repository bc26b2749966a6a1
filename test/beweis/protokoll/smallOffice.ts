import { randomBytes } from 'node:crypto';
import type { Freigabe } from '../../../schema/freigabe';
import { openAbgabeStore } from '../../../subgraphs/kit/abgabe/openAbgabeStore';
import { openDatabase } from '../../../subgraphs/kit/database';
import { openJournal } from '../../../subgraphs/kit/journal/openJournal';
import { journalUrlFor } from '../../../subgraphs/kit/journal/journalUrl';
import { answerFetch } from '../../../subgraphs/kit/release/answerFetch';
import type { Released } from '../../../subgraphs/kit/release/released';
import { systemClock, type StelleParts } from '../../../subgraphs/kit/release/stelle';
import { openLedger } from '../../../subgraphs/kit/releaseLedger';
import { seal, usages } from '../../../subgraphs/kit/seal';
import { nowhere } from '../../../subgraphs/kit/source/source';
import { exampleParts, sealKey, selected, sourceRow } from '../../subgraphs/kit/exampleStelle';
import { auszug } from '../../subgraphs/kit/abgabe/auszug';

/*
 * The release of one controller over a real store and a real journal, without a server around it: it starts in a fraction of the time,
 * and dies as well.
 */

/** Persons who are linked here; each has one row, released automatically by an invented Abrufverfahren. */
const personen = ['P1', 'P2', 'P3'] as const;

const verfahren = { id: 'AV', anlass: 'Beispiel', zwecke: ['KIM_CASE_MANAGEMENT'], empfaenger: ['TRAEGER_A'], kategorien: ['JC_BEWILLIGUNG'], rechtsgrundlage: 'Beispiel', massnahmen: 'Beispiel', genehmigtVon: 'niemand', genehmigtAm: '2026-01-01' };
const regel = { einzelfreigabeGiltTage: 14, modus: 'EINZELFREIGABE' as const, ausnahmen: [{ kategorien: ['JC_BEWILLIGUNG'], modus: 'AUTOMATISCH' as const, abrufverfahren: 'AV' }], abrufverfahren: [verfahren] };
const selection = selected('JobcenterSicht', { bewilligungen: { stand: true, ort: true } });
const aufrufer = 'aufrufer';

/** What was handed over, per Freigabe: "Type.feld". */
export type Spoken = Readonly<Record<string, readonly string[]>>;

export interface SmallOffice {
  readonly parts: StelleParts;
  /** One fetch about two persons. As `serveOffice` does it: the last alive check and the hand-over are one tick. */
  answer(first: number, handOver: (werte: Spoken) => void): Promise<void>;
  close(): Promise<void>;
}

export async function openSmallOffice(abgabeUrl: string, change: (parts: StelleParts) => StelleParts = (parts) => parts): Promise<SmallOffice> {
  const database = await openDatabase(abgabeUrl, { readOnly: false });
  const journal = await openJournal(journalUrlFor(abgabeUrl), database, ['JOBCENTER']);
  const store = await openAbgabeStore(database, 'JOBCENTER');
  for (const pseudonym of personen) await store.verknuepfen(pageOf(pseudonym), [[pseudonym]]);
  const row = sourceRow('b1', { stand: '2026-06-01', ort: 'Musterstadt' }, { entscheidung: { zeitbezug: '2026-05-01' } });
  const parts = change(
    exampleParts({
      clock: systemClock,
      store,
      journal: journal.of('JOBCENTER'),
      releaseConfig: { regeln: new Map([['JOBCENTER', regel]]), einzelfreigabeGiltTage: () => 14 },
      source: { ...exampleParts().source, openReader: () => ({ rows: async (_type, _felder, key) => (key === nowhere ? [] : [row]), locks: async () => [] }) },
    }),
  );
  return {
    parts,
    async answer(first, handOver) {
      const freigaben = [first, first + 1].map((index) => freigabeFor(personen[index % personen.length] ?? 'P1'));
      const ledger = openLedger();
      const blocks = await answerFetch({ sealed: freigaben.map((freigabe) => seal(freigabe, sealKey, usages.freigabe)), aufrufer, selection, ledger }, parts);
      if (ledger.allAlive()) return handOver(Object.fromEntries(freigaben.map(({ jti }, index) => [jti, spokenIn(blocks[index])])));
      await ledger.expire();
      handOver({});
    },
    async close() {
      await journal.close();
      await database.close();
    },
  };
}

/** The page of a consent from the beginning of this year; it stands in the store from the first start on. */
function pageOf(pseudonym: string) {
  const von = new Date(Date.UTC(new Date().getUTCFullYear(), 0, 1));
  const gueltigBis = new Date(Date.now() + 90 * 86_400_000);
  return auszug({ id: `A-${pseudonym}`, pseudonym, code: `CODE-${pseudonym}`, empfaenger: [{ organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT' }], erteiltAm: von, gueltigAb: von, gueltigBis, person: { geburtsdatum: '1990-04-04' } });
}

function freigabeFor(pseudonym: string): Freigabe {
  const some = () => randomBytes(16).toString('base64url');
  return {
    stelle: 'JOBCENTER',
    art: 'FALLANSICHT',
    pseudonym,
    organisation: 'TRAEGER_A',
    rolle: 'CASE_MANAGEMENT',
    nutzer: 'nutzer-1',
    zweck: 'KIM_CASE_MANAGEMENT',
    kategorien: ['JC_BEWILLIGUNG'],
    aufrufer,
    einwilligungRef: some(),
    fallRef: some(),
    anfrageRef: some(),
    iat: Date.now(),
    jti: some(),
  };
}

function spokenIn(block: Released | undefined): readonly string[] {
  const rows = block?.wert('bewilligungen');
  return Array.isArray(rows) ? [...new Set(rows.flatMap((row: Released) => ['stand', 'ort'].filter((feld) => row.wert(feld) !== null).map((feld) => `JobcenterBewilligung.${feld}`)))] : [];
}
