import type { KategorieUrteil, Protokolleintrag, Urteil } from '../journal/journal';
import type { Leseerlaubnis } from './decideBeforeReading';
import type { DecidedBlock, DecidedRow } from './decideOnRows';

/**
 * The journal entry of one Freigabe in one fetch: who, for what, which categories and fields, with which verdict and reason.
 * Never a value, a row count, a local number or a name (§ 67c Abs. 5, § 79 Abs. 4 SGB X).
 * @param abfrage keyed hash of the subquery
 */
export function retrievalEntry(
  { freigabe, abgelehnt }: Leseerlaubnis,
  block: DecidedBlock,
  asked: ReadonlyMap<string, readonly string[]>,
  am: Date,
  abfrage: string,
): Protokolleintrag {
  if (!freigabe) return { vorgang: 'ABRUF', am, abfrage, urteil: 'ABGELEHNT', grund: 'FREIGABE_UNGUELTIG' };

  const kategorien = [...asked].flatMap(([kategorie, felder]) => {
    const refusal = abgelehnt.get(kategorie);
    return refusal ? [{ kategorie, felder, urteil: 'ABGELEHNT' as const, grund: refusal }] : verdictsOn(kategorie, felder, block);
  });
  const { organisation, rolle, nutzer, zweck, pseudonym, aufrufer, einwilligungRef, anfrageRef, fallRef } = freigabe;
  return {
    vorgang: 'ABRUF',
    am,
    organisation,
    rolle,
    ...(nutzer === undefined ? {} : { nutzer }),
    zweck,
    pseudonym,
    aufrufer,
    einwilligungRef,
    anfrageRef,
    fallRef,
    abfrage,
    kategorien,
    urteil: overall(kategorien.map(({ urteil }) => urteil)),
  };
}

/** One line per outcome of a category: what left, what waits, what was refused and why. */
function verdictsOn(kategorie: string, asked: readonly string[], block: DecidedBlock): readonly KategorieUrteil[] {
  const felder = new Map<string, Set<string>>();
  for (const { place, outcome } of outcomesOf(kategorie, [...block.values()].flatMap(({ rows }) => rows))) {
    felder.set(outcome, (felder.get(outcome) ?? new Set()).add(place));
  }
  if (felder.size === 0) return [{ kategorie, felder: asked, urteil: 'LEER' }];
  return [...felder].map(([outcome, places]) => ({ kategorie, felder: [...places].sort(), ...verdictOf(outcome) }));
}

const released = 'released';

function outcomesOf(kategorie: string, rows: readonly DecidedRow[]): readonly { readonly place: string; readonly outcome: string }[] {
  return rows.flatMap(({ type, werte, kinder }) => [
    ...werte
      .filter(({ feld }) => feld.kategorie === kategorie)
      .map(({ feld, grund }) => ({ place: `${type}.${feld.feld}`, outcome: grund ?? released })),
    ...outcomesOf(kategorie, [...kinder.values()].flatMap((child) => child.rows)),
  ]);
}

function verdictOf(outcome: string): { readonly urteil: Urteil; readonly grund?: string } {
  if (outcome === released) return { urteil: 'FREIGEGEBEN' };
  return outcome === 'WARTET' ? { urteil: 'WARTET' } : { urteil: 'ABGELEHNT', grund: outcome };
}

function overall(urteile: readonly Urteil[]): Urteil {
  if (urteile.includes('FREIGEGEBEN')) return urteile.every((urteil) => urteil === 'FREIGEGEBEN') ? 'FREIGEGEBEN' : 'TEILWEISE';
  if (urteile.includes('WARTET')) return 'WARTET';
  return urteile.includes('ABGELEHNT') ? 'ABGELEHNT' : 'LEER';
}
