import { abschnitt, liste, type Abschnitt } from '../abschnitt';
import type { Review, Reviewstelle } from '../review';
import { auszufuellen, type Entwurf } from './entwurf';
import { gewaehrleistungsziele } from './gewaehrleistungsziele';
import { mitUmlauten } from '../../mitUmlauten';

type Auftragsverarbeiter = Review['auftragsverarbeiter'][number];

/** § 80 Abs. 1 SGB X: before a processor of social data begins, the controller says so to its supervisor. One notice a controller and processor. */
export const anzeige: Entwurf = {
  datei: 'entwurf-anzeige-auftragsverarbeitung',
  titel: 'Entwurf: Anzeige der Verarbeitung von Sozialdaten im Auftrag (§ 80 Abs. 1 SGB X)',
  abschnitte: (review) => [scope(review), ...review.auftragsverarbeiter.flatMap((one, index) => review.stellen.filter((stelle) => isNotified(stelle, one)).map((stelle) => noticeOf(stelle, one, index, review))), measures],
};

const isNotified = ({ name, sozialdaten }: Reviewstelle, { fuer }: Auftragsverarbeiter): boolean => sozialdaten && fuer.includes(name);

function scope({ stellen, auftragsverarbeiter }: Review): Abschnitt {
  const others = stellen.filter((stelle) => auftragsverarbeiter.some(({ fuer }) => fuer.includes(stelle.name)) && !stelle.sozialdaten).map(({ name }) => name);
  return abschnitt(2, 'umfang', 'Wer anzeigt', [
    'Jede Stelle zeigt für sich an, vor Beginn. Das Gateway ist Vermittlungsstelle im Auftrag (§ 67d Abs. 3 SGB X): Es nimmt Abfragen an, ruft jede Stelle einzeln und fügt Antworten zusammen.',
    `Ohne Sozialdaten, also hier ohne Anzeige: ${liste(others)}. Auch dort braucht es einen Vertrag über die Auftragsverarbeitung (Art. 28 DSGVO).`,
    'Als Sozialdaten behandelt das Produkt, was das Schema so nennt, ASYLBLG aus Vorsicht eingeschlossen. Ob § 80 SGB X für eine Stelle gilt, entscheidet sie selbst mit ihrer Aufsicht.',
  ]);
}

function noticeOf(stelle: Reviewstelle, { name, aufgabe, anzeige: stand }: Auftragsverarbeiter, index: number, { matrix, kategorien }: Review): Abschnitt {
  const cells = matrix.zellen.filter((zelle) => zelle.stelle === stelle.name);
  const possible = [...new Set(cells.map(({ kategorie }) => kategorie))].flatMap((kategorie) => kategorien.get(kategorie) ?? []);
  const id = index === 0 ? stelle.name.toLowerCase() : `${stelle.name.toLowerCase()}-${index + 1}`;
  return abschnitt(2, id, `${stelle.name}: Anzeige`, [], [
    {
      titel: `${stelle.name}: Verarbeitung im Auftrag`,
      kopf: ['Angabe', 'Inhalt'],
      zeilen: [
        ['An (zuständige Aufsicht)', `Rechts- oder Fachaufsicht: ${stelle.angaben.fachaufsicht}. Datenschutzaufsicht: ${stelle.angaben.aufsicht}`],
        ['Verantwortlicher', `${stelle.angaben.verantwortlicher}; vertreten durch: ${stelle.angaben.vertreten}`],
        ['Datenschutzbeauftragte', stelle.angaben.datenschutzbeauftragte],
        ['Auftragsverarbeiter', `${name}; Anschrift, Rechtsform: ${auszufuellen}`],
        ['Aufgabe', aufgabe],
        ['Art der Daten', possible.map(({ name: kategorie, beschreibung }) => `${kategorie}: ${mitUmlauten(beschreibung)}`).join(' ')],
        ['davon besondere Kategorien (Art. 9 DSGVO)', liste(possible.filter(({ besonders }) => besonders).map(({ name: kategorie }) => kategorie))],
        ['Kreis der betroffenen Personen', 'Personen in einem Fall des Kommunalen Integrationsmanagements, die für diese Stelle eingewilligt haben; wer in ihren Zeilen sonst vorkommt, nur mit eigener Einwilligung'],
        ['Ort der Verarbeitung', `Mitgliedstaat der EU oder gleichgestellt: ${auszufuellen}`],
        ['Unterauftragsverhältnisse', auszufuellen],
        ['Ist der Auftragsverarbeiter nicht öffentlich?', `${auszufuellen} (Voraussetzungen: § 80 Abs. 3 SGB X${stelle.rechtskreis === 'SGB II' ? '; für zugelassene kommunale Träger § 51 SGB II' : ''})`],
        ['Weisungen, Vertrag, Aktenzeichen', auszufuellen],
        ['Vorgesehener Beginn', auszufuellen],
        ['Stand der Anzeige', stand],
      ],
    },
  ]);
}

const measures = abschnitt(2, 'massnahmen', 'Technische und organisatorische Maßnahmen beim Auftragsverarbeiter', [
  '- Das Gateway speichert keine Antworten und führt kein Verzeichnis von Personen. Antworten tragen Cache-Control: no-store.',
  '- Es kann allein nichts abrufen: Jede Stelle verlangt eine versiegelte Freigabe, die nur sie öffnen kann, drei Sekunden gilt und einmal verwendbar ist.',
  '- Antworten laufen durch seinen Arbeitsspeicher: Wer das Gateway beherrscht, solange das Token eines Aufrufers lebt, kann, was dieser kann. Jeder solche Abruf steht im Protokoll der Stelle.',
  `- Weitere Maßnahmen des Betreibers (Art. 32 DSGVO): ${auszufuellen}`,
], [{ titel: 'Kontrollen und ihre Tests', kopf: ['Gewährleistungsziel', 'Kontrolle', 'Test'], zeilen: gewaehrleistungsziele.map(({ ziel, kontrolle, test }) => [ziel, kontrolle, test]) }]);
