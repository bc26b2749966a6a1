import { bindungId } from '../abgabe/abgabe';
import { einzelfreigabeHoechstensTage } from '../abgabe/einzelfreigaben';
import { newId } from '../journal/newId';
import type { StelleParts } from '../release/stelle';
import type { Anfrage } from './anfragen';
import type { Bedienstete } from './bedienstete';
import { ergebnis, type Ergebnis } from './ergebnis';
import { journaliseHandlung } from './journaliseHandlung';
import { readVorschau } from './vorschau';

const tag = 24 * 60 * 60 * 1_000;

/**
 * Releases values an employee has seen: kept as keyed hashes, bound to pseudonym, recipient, purpose and Auszug.
 * Read once more first, so that nothing is released that has changed since the preview.
 * @param werte ids of the preview
 * @param gueltigBis end of the release; the office's usual period where undefined
 */
export async function freigeben(
  anfrage: Omit<Anfrage, 'id' | 'zuletztAm'>,
  werte: readonly string[],
  gueltigBis: Date | undefined,
  blockType: string,
  wer: Bedienstete,
  parts: StelleParts,
): Promise<Ergebnis> {
  const now = parts.clock.now();
  const latest = new Date(now.getTime() + einzelfreigabeHoechstensTage * tag);
  const ends = gueltigBis ?? new Date(now.getTime() + parts.releaseConfig.einzelfreigabeGiltTage(parts.stelle) * tag);
  if (!(ends <= latest)) return ergebnis('FRIST_ZU_LANG');

  const seen = new Set(werte);
  const current = await readVorschau(anfrage, blockType, parts);
  const chosen = current.filter(({ id }) => seen.has(id));
  if (chosen.length === 0) return ergebnis(werte.length === 0 ? 'NICHTS_FREIZUGEBEN' : 'WERT_GEAENDERT');
  if (new Set(chosen.map(({ id }) => id)).size < seen.size) return ergebnis('WERT_GEAENDERT');

  await journaliseHandlung(parts, wer, 'FREIGEGEBEN', {
    fuer: anfrage.organisation,
    pseudonym: anfrage.pseudonym,
    zweck: anfrage.zweck,
    kategorien: categoriesOf(chosen),
  });
  const bindungen = new Map(chosen.map(({ bindung }) => [bindungId(bindung), bindung]));
  for (const [id, bindung] of bindungen) {
    const bound = chosen.filter((one) => bindungId(one.bindung) === id);
    await parts.store.freigeben(
      {
        id: newId(now),
        ...bindung,
        kategorien: [...new Set(bound.map(({ kategorie }) => kategorie))],
        freigegebenVon: wer.nutzer,
        freigegebenAm: now,
        gueltigBis: ends,
      },
      bound.map(({ feld, zeile, hash }) => ({ feld, zeile, hash })),
    );
  }
  return ergebnis('ERLEDIGT');
}

const categoriesOf = (chosen: readonly { readonly kategorie: string; readonly feld: string }[]) =>
  [...new Set(chosen.map(({ kategorie }) => kategorie))].map((kategorie) => ({
    kategorie,
    felder: [...new Set(chosen.filter((one) => one.kategorie === kategorie).map(({ feld }) => feld))].sort(),
    urteil: 'FREIGEGEBEN' as const,
  }));
