import { abschnitt, liste, type Abschnitt } from '../abschnitt';
import type { Review } from '../review';

/** By which ways protected fields can be reached, what is computed from them, and what is put out beside them. */
export function wege({ wege: { wege: all, ableitungen, ungeschuetzt }, stellen }: Review): Abschnitt {
  const several = all.filter((weg) => weg.wege.length > 1);
  const unreachable = all.filter((weg) => weg.wege.length === 0);
  return abschnitt(
    2,
    'wege',
    'Auf welchen Wegen ein geschütztes Feld zu erreichen ist',
    [
      `Durch alle SDLs zugleich verfolgt, so wie das Gateway sie verbindet: ${all.length} geschützte Felder. Felder mit mehr als einem Weg: ${liste(several.map(({ feld }) => feld))}. Von außen nicht erreichbar: ${liste(unreachable.map(({ feld }) => feld))}. Den vollen Weg jedes Felds nennt pruefbericht.json.`,
      'An einem Amt kommt niemand vorbei: Sein Teil wird nur mit einer versiegelten Freigabe für genau diese Person geöffnet. Daneben sehen nur die eigenen Bediensteten einer Stelle ihre Werte, bevor sie sie freigeben (Vorschau.werte): dieselben Felder, dieselbe Entscheidung, keine Übermittlung; auch das wird protokolliert.',
    ],
    [
      {
        titel: 'Eingänge',
        kopf: ['Stelle', 'Weg bis zu ihrem Teil', 'geschützte Felder dahinter'],
        zeilen: stellen.flatMap(({ name }) => entrances(all.filter(({ stelle }) => stelle === name).flatMap((weg) => weg.wege)).map(([way, count]) => [name, way, String(count)])),
      },
      {
        titel: 'Abgeleitete Felder und woraus sie berechnet werden',
        kopf: ['Feld', 'Bedeutung', 'Markierung', 'berechnet aus', 'durch'],
        zeilen: ableitungen.map(({ feld, beschreibung, markierung, aus, durch }) => [feld, beschreibung, markierung, liste(aus.map((one) => `${one.feld} (${liste(one.kategorien, 'nicht geschützt')})`)), durch]),
      },
      {
        titel: 'Ohne Kategorie ausgegeben, und warum',
        kopf: ['Typ', 'Felder', 'Markierung', 'Grund', 'erreichbar über'],
        zeilen: ungeschuetzt.map(({ typ, felder, markierung, weil, ueber }) => [typ, liste(felder), markierung, weil, liste(ueber, 'nur über eine Freigabe der Art AUSKUNFT')]),
      },
    ],
  );
}

/** The way down to the field that holds a controller’s part: everything before its first protected field. */
function entrances(ways: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  const parts = ways.map((way) => way.split(' → '));
  const shortest = Math.min(...parts.map(({ length }) => length));
  for (const part of parts) {
    const entrance = part.slice(0, entranceLength(part, parts, shortest)).join(' → ');
    counts.set(entrance, (counts.get(entrance) ?? 0) + 1);
  }
  return [...counts];
}

/** All fields right below a block have the shortest way of those that begin alike. */
function entranceLength(part: readonly string[], parts: readonly (readonly string[])[], shortest: number): number {
  const alike = parts.filter((other) => other[shortest - 2] === part[shortest - 2]);
  return Math.min(...alike.map(({ length }) => length)) - 1;
}
