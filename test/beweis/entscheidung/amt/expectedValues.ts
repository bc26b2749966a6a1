import type { Freigabe } from '../../../../schema/freigabe';
import { covers, latestNaming } from '../../oracle/declarations';
import type { Sachverhalt } from '../../oracle/facts';
import { refusalOf } from '../../oracle/judge';
import type { Recht } from '../../oracle/law';
import { statements } from '../../oracle/statements';
import { ofPages } from '../ofPages';
import { modeFor, type PersonalFile, type Zeile } from './personalFile';
import { partsOfBlock } from './proofSchema';

/** One fetch as the oracle sees it: what was sealed, whose files there are, what time it is. */
export interface Fetched {
  readonly freigaben: readonly Freigabe[];
  readonly files: readonly PersonalFile[];
  readonly istAngehalten: boolean;
  readonly now: Date;
  readonly recht: Recht;
}

/** Every value the table of rules lets go for one Freigabe, by category. */
export function expectedValues(freigabe: Freigabe, fetched: Fetched): ReadonlyMap<string, ReadonlySet<string>> {
  const file = fetched.files.find(({ pseudonym, istVerknuepft }) => istVerknuepft && pseudonym === freigabe.pseudonym);
  const expected = new Map<string, Set<string>>();
  const release = (kategorie: string, wert: string) => expected.set(kategorie, (expected.get(kategorie) ?? new Set()).add(wert));
  if (!file || fetched.istAngehalten || freigabe.art !== 'FALLANSICHT') return expected;

  const opened = (kategorie: string) => openCategory(kategorie, freigabe, file, fetched);
  for (const part of partsOfBlock) {
    const own = opened(part.kategorie);
    if (!own) continue;
    if (own.weise === 'VON_HAND') {
      for (const wert of own.handValues()) release(part.kategorie, wert);
      continue;
    }
    const zeilen = (file.zeilen.get(part.typ) ?? []).toSorted((a, b) => b.nummer - a.nummer);
    for (const zeile of part.istListe ? zeilen : zeilen.slice(0, 1)) {
      if (!own.allows(zeile, false, part.mitglieder === true)) continue;
      for (const row of [zeile, ...zeile.darunter.filter((below) => own.allows(below, false, false))]) {
        for (const [feld, wert] of Object.entries(row.werte)) {
          const isText = feld === 'text';
          if (isText && (row !== zeile || part.text === undefined)) continue;
          const ofValue = isText && part.text !== undefined ? opened(part.text) : own;
          if (ofValue?.allows(row, feld === 'ort', row === zeile && part.mitglieder === true) && ofValue.isSeen(wert)) release(isText ? (part.text ?? '') : part.kategorie, wert);
        }
      }
    }
  }
  return expected;
}

interface Opened {
  readonly weise: string;
  allows(zeile: Zeile, ortsbezug: boolean, ofHousehold: boolean): boolean;
  isSeen(wert: string): boolean;
  handValues(): readonly string[];
}

/** A category the office may read for this Freigabe, and how its rows and values are judged; undefined if it may not. */
function openCategory(kategorie: string, freigabe: Freigabe, file: PersonalFile, fetched: Fetched): Opened | undefined {
  const { now, recht, files } = fetched;
  if (!freigabe.kategorien.includes(kategorie)) return undefined;
  const known = factsOf(kategorie, freigabe, file, now);
  if (refusalOf('AMT', known, recht) !== undefined) return undefined;
  const [auszug] = latestNaming(known, 'DATENSCHUTZ');
  const bound = file.gesehen.filter((one) => one.organisation === freigabe.organisation && one.zweck === freigabe.zweck && one.auszug === file.seiten[Number(auszug?.id.split('-')[1])]?.id && one.kategorie === kategorie && one.bis > now);
  const household = files.filter(({ haushalt, pers }) => haushalt === file.haushalt && pers !== file.pers).map(({ pers }) => pers);
  return {
    weise: known.weise ?? '',
    allows: (zeile, ortsbezug, ofHousehold) => {
      const rowSperren = [...(zeile.gesperrt ? [{ art: 'FALL_GESPERRT', wirkung: 'ALLES' }] : []), ...(zeile.veto ? [{ art: 'VETO_64', wirkung: 'ALLES' }] : [])];
      const row: Sachverhalt = {
        ...known,
        ortsbezug,
        sperren: [...(known.sperren ?? []), ...rowSperren],
        beteiligte: [...(zeile.dritte ? [zeile.dritte] : []), ...(ofHousehold ? household : [])],
        anvertrautVon: zeile.anvertraut || undefined,
        geheimnistraeger: zeile.arzt || undefined,
        zeitbezug: zeile.tag || undefined,
      };
      const einwilligende = new Set(files.filter((other) => other.pers === file.pers || consents(other, row, fetched)).map(({ pers }) => pers));
      return refusalOf('ZEILE', { ...row, einwilligende }, recht) === undefined;
    },
    isSeen: (wert) => known.weise !== 'EINZELFREIGABE' || bound.some(({ werte }) => werte.includes(wert)),
    // Typed as stand, wert and ort: what betrays a whereabouts is bound by locks here too.
    handValues: () => bound.flatMap(({ werte }) => werte.filter((_, index) => index % 3 !== 2 || !statements.gesperrt({ ...known, ortsbezug: true }))),
  };
}

/** Somebody else of whom a row speaks consents to the same, at this moment, in this fetch; and is not locked herself. */
function consents(other: PersonalFile, asked: Sachverhalt, { freigaben, recht }: Fetched): boolean {
  const isStillAsked = freigaben.some((one) => one.art === 'FALLANSICHT' && one.pseudonym === other.pseudonym && one.kategorien.includes(asked.kategorie));
  if (!isStillAsked || !other.istVerknuepft) return false;
  const hers: Sachverhalt = { ...asked, geschehen: ofPages(other.seiten), person: other.person, sperren: sperrenOf(other) };
  return refusalOf('AMT', hers, recht) === undefined && latestNaming(hers, 'DATENSCHUTZ').every((one) => covers(one, asked.zeitbezug));
}

const sperrenOf = ({ sperren, auskunftssperre, akteGesperrt }: PersonalFile) => [
  ...sperren,
  ...(auskunftssperre ? [{ art: 'AUSKUNFTSSPERRE_51', wirkung: 'ORT' }] : []),
  ...(akteGesperrt ? [{ art: 'FALL_GESPERRT', wirkung: 'ALLES' }] : []),
];

const factsOf = (kategorie: string, { organisation, rolle, zweck, nutzer }: Freigabe, file: PersonalFile, now: Date): Sachverhalt => ({
  organisation,
  rolle,
  zweck,
  ...(nutzer === undefined ? {} : { nutzer }),
  stelle: 'JOBCENTER',
  kategorie,
  now,
  geschehen: ofPages(file.seiten),
  person: file.person,
  ortsbezug: false,
  sperren: sperrenOf(file),
  ...modeFor(kategorie, organisation, zweck),
});
