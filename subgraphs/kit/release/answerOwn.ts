import { refuseUnapprovedFields, refuseUnapprovedRecipient } from '../approval/refuseUnapproved';
import type { KategorieUrteil, Protokolleintrag } from '../journal/journal';
import type { KeyPart } from '../source/source';
import { askedFor } from './askedFor';
import type { DecidedBlock, DecidedRow } from './decideOnRows';
import { readMinimum, type BlockRows, type ReadRow } from './readMinimum';
import { releaseBlock } from './releaseBlock';
import type { Released } from './released';
import type { ObjectSelection } from './selection';
import type { StelleParts } from './stelle';
import { withPublicCode } from './withPublicCode';

/** One object of an office's own documentation, for somebody who works with it: no transmission, so no Freigabe. */
export interface OwnRequest {
  readonly key: readonly KeyPart[];
  readonly selection: ObjectSelection;
  /** Categories the caller's role, purpose and case relation allow. */
  readonly erlaubt: ReadonlySet<string>;
  /** Who reads, for what, about which pseudonym. */
  readonly eintrag: Pick<Protokolleintrag, 'nutzer' | 'pseudonym' | 'aufrufer' | 'fallRef' | 'anfrageRef'> & { readonly organisation: string; readonly rolle: string; readonly zweck: string };
}

type OwnParts = Pick<StelleParts, 'source' | 'marks' | 'journal' | 'clock' | 'law' | 'freigegeben'>;

/**
 * § 35 Abs. 1 Satz 2 SGB I, by analogy: access inside the office too is for the entitled only, minimal and on record.
 * @throws PublicError ABFRAGE_NICHT_FREIGEGEBEN, QUELLE_NICHT_ERREICHBAR or PROTOKOLL_NICHT_VERFUEGBAR
 */
export async function answerOwn(requests: readonly OwnRequest[], parts: OwnParts): Promise<readonly Released[]> {
  const { source, marks, journal, clock } = parts;
  for (const { selection, eintrag } of requests) {
    refuseUnapprovedFields(selection, parts);
    refuseUnapprovedRecipient([eintrag], selection, parts);
  }
  const reads = requests.map(({ key, selection, erlaubt }) => ({ selection, keys: erlaubt.size > 0 ? [key] : [], allows: (kategorie: string) => erlaubt.has(kategorie) }));
  const blocks = await readMinimum(source, source.openReader(), marks, reads).catch(toldToTheCaller);
  const am = clock.now();
  const eintraege = requests.map(({ selection, erlaubt, eintrag }) => {
    const kategorien = [...askedFor(marks, selection)].map(([kategorie, felder]): KategorieUrteil =>
      erlaubt.has(kategorie) ? { kategorie, felder, urteil: 'FREIGEGEBEN' } : { kategorie, felder, urteil: 'ABGELEHNT', grund: 'NICHT_VORGESEHEN' },
    );
    const urteil = kategorien.some((one) => one.urteil === 'FREIGEGEBEN') ? ('FREIGEGEBEN' as const) : ('ABGELEHNT' as const);
    return { eintrag: { vorgang: 'ABRUF' as const, am, ...eintrag, kategorien, urteil }, aufbewahrung: 'ABRUF' as const };
  });
  await journal.append(eintraege).catch(toldToTheCaller);
  return blocks.map((block) => releaseBlock(allAllowed(block)));
}

const toldToTheCaller = (error: unknown): never => {
  throw withPublicCode(error);
};

/** What was read was allowed; nothing further depends on a row. */
const allAllowed = (block: BlockRows): DecidedBlock =>
  new Map([...block].map(([name, { feld, rows }]) => [name, { feld, rows: rows.map(allowedRow) }]));

const allowedRow = ({ type, row, werte, kinder }: ReadRow): DecidedRow => ({
  type,
  zeile: row.zeile,
  werte: werte.map((feld) => ({ feld, wert: row.werte[feld.feld] ?? null, hash: '', grund: undefined })),
  kinder: allAllowed(kinder),
  sichtbar: true,
});
