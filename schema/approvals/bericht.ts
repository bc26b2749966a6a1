import { abschnitt, type Abschnitt } from '../review/abschnitt';
import { markdownOf } from '../review/markdown';
import { sheetOf } from '../review/page';
import { changes, countOf } from './abschnitte';
import type { Lage } from './lage';

const titel = 'Änderungen seit der letzten Freigabe';
const vermerk = 'Erzeugt aus Schema, Zuordnungen und den Freigaben in schema/approvals/. Was neu sichtbar ist, wird im Betrieb erst ausgegeben, wenn die verantwortliche Stelle es freigegeben hat.';

/** What every controller still has to approve: file name in `schema/generated/` -> content. */
export function changeDocuments(lagen: readonly Lage[]): readonly (readonly [string, string])[] {
  const abschnitte = [overview(lagen), ...lagen.map(changes)];
  return [
    ['aenderungen.md', markdownOf(titel, abschnitte, vermerk)],
    ['aenderungen.html', sheetOf(titel, abschnitte, vermerk)],
  ];
}

const overview = (lagen: readonly Lage[]): Abschnitt =>
  abschnitt(2, 'ueberblick', 'Überblick', ['Der Kurzhash steht auf dem Freigabebogen; gleicher Kurzhash heißt gleicher Stand.'], [
    {
      titel: 'Stellen',
      kopf: ['Stelle', 'jetziger Stand', 'freigegebener Stand', 'freigegeben am', 'Felder', 'neu sichtbar', 'weniger sichtbar', 'technisch gleich'],
      zeilen: lagen.map(({ stand, approval, aenderungen }) => [
        stand.stelle,
        stand.kurzhash,
        approval?.kurzhash ?? 'keiner',
        approval?.freigabe.am ?? '–',
        String(countOf(stand, 'Feld')),
        ...(['NEU_SICHTBAR', 'WENIGER_SICHTBAR', 'TECHNISCH_GLEICH'] as const).map((art) => (approval ? String(aenderungen.filter((one) => one.art === art).length) : art === 'NEU_SICHTBAR' ? 'alles' : '0')),
      ]),
    },
  ]);
