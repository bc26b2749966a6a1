import { abschnitt, liste, type Abschnitt } from '../abschnitt';
import type { Review } from '../review';
import { auszufuellen, type Entwurf } from './entwurf';
import { mitUmlauten } from '../../mitUmlauten';

/** § 78 Abs. 1 SGB X: who is no body under § 35 SGB I commits itself before it is given anything; its people are instructed. */
export const verpflichtung: Entwurf = {
  datei: 'entwurf-verpflichtungserklaerung',
  titel: 'Entwurf: Verpflichtungserklärung der Empfängerinnen (§ 78 Abs. 1 SGB X)',
  abschnitte: (review) => [scope(review), organisation, receives(review), person, consequences, inService],
};

function scope({ organisationen, matrix }: Review): Abschnitt {
  const typen = new Set(matrix.zellen.map(({ organisationstyp }) => organisationstyp));
  const zeilen = [...organisationen].filter(([, { typ }]) => typen.has(typ)).map(([id, { name, typ, datenschutzrecht }]) => [
    id,
    mitUmlauten(name),
    typ === 'FREIER_TRAEGER' ? 'Teil A und Teil B' : 'Teil B; ob Teil A, entscheidet der Verantwortliche',
    datenschutzrecht,
    auszufuellen,
  ]);
  return abschnitt(2, 'wer', 'Wer sich verpflichtet', [
    'Teil A unterschreibt die Organisation, bevor ihr eine Stelle etwas übermittelt. Teil B unterschreibt jede Person, die Fälle führt oder vertritt. Ohne beides gibt dieses Produkt nichts heraus: Wer nicht als verpflichtet eingetragen ist, sieht nichts.',
  ], [{ titel: 'Empfängerinnen', kopf: ['Kennung', 'Organisation', 'unterschreibt', 'Datenschutzrecht', 'Unterschrieben am, Aktenzeichen'], zeilen }]);
}

const organisation = abschnitt(2, 'teil-a', 'Teil A: Erklärung der Organisation', [
  `Organisation, vertreten durch: ${auszufuellen}`,
  'Wir verpflichten uns gegenüber jeder Stelle, die uns Angaben übermittelt (§ 78 Abs. 1 SGB X; für Angaben der Jugendhilfe auch § 61 Abs. 3 SGB VIII):',
  '- Wir verwenden die Angaben nur zu dem Zweck, zu dem sie uns übermittelt worden sind, und nur in dem Fall, in dem die Person eingewilligt hat.',
  '- Wir halten sie in demselben Umfang geheim wie die Stelle, von der sie stammen (§ 35 SGB I).',
  '- Wir geben sie nicht weiter, auch nicht an andere Träger, an Gremien oder an die Ausländerbehörde, es sei denn, ein Gesetz verpflichtet uns dazu.',
  '- Bei uns sehen sie nur die Personen, die den Fall führen oder vertreten.',
  '- Wir belehren diese Personen, bevor sie das erste Mal etwas sehen, und führen darüber einen Nachweis (Teil B).',
  '- Nach einem Widerruf löschen wir, was wir uns notiert haben, oder begründen, warum wir es behalten (Art. 17 Abs. 1 lit. b, Abs. 3 DSGVO), und erklären das in KIM.',
  '- Wir melden unverzüglich, wenn eine Person bei uns ausscheidet, den Fall abgibt oder wenn Angaben in falsche Hände geraten sein können.',
  '- Die Stelle darf sich zeigen lassen, wie wir das einhalten.',
  `Ort, Datum, Unterschrift: ${auszufuellen}`,
]);

/** What the undertaking is about, in the words of the matrix. */
function receives({ matrix, zwecke, stellen }: Review): Abschnitt {
  const typen = [...new Set(matrix.zellen.map(({ organisationstyp }) => organisationstyp))];
  const zeilen = typen.flatMap((typ) =>
    stellen.flatMap(({ name }) => {
      const cells = matrix.zellen.filter((zelle) => zelle.organisationstyp === typ && zelle.stelle === name);
      const kategorien = new Set(cells.map(({ kategorie }) => kategorie));
      return cells.length > 0 ? [[typ, name, String(kategorien.size), liste([...new Set(cells.map(({ zweck }) => zweck))])]] : [];
    }),
  );
  return abschnitt(2, 'umfang', 'Worauf sich die Erklärung bezieht', [
    'Höchstens diese Kategorien, und davon nur, was die Person angekreuzt hat; welche es sind, steht im Prüfbericht.',
    ...[...new Set(matrix.zellen.map(({ zweck }) => zweck))].map((zweck) => `- ${zweck}: ${mitUmlauten(zwecke.get(zweck) ?? '')}`),
  ], [{ titel: 'Umfang', kopf: ['Art der Organisation', 'Stelle', 'Zahl der Kategorien', 'Zwecke'], zeilen }]);
}

const person = abschnitt(2, 'teil-b', 'Teil B: Niederschrift über die Belehrung einer Person', [
  `Name, Organisation, Aufgabe: ${auszufuellen}`,
  'Ich bin heute belehrt worden, dass ich',
  '- Angaben nur in Fällen ansehe, die ich führe oder vertrete, und nur zu dem Zweck, den ich dabei angebe,',
  '- sie nur zu diesem Zweck verwende und geheim halte, auch gegenüber Kolleginnen und Kollegen und nach dem Ende meiner Tätigkeit (§ 78 Abs. 1 SGB X, § 35 SGB I),',
  '- als staatlich anerkannte Sozialarbeiterin oder Sozialpädagoge oder als mitwirkende Person zusätzlich dem § 203 StGB unterliegen kann,',
  '- Zugangsdaten niemandem gebe und jeder Zugriff mit Organisation, Rolle, Zweck und Zeitpunkt festgehalten wird,',
  '- nach einem Widerruf meine Notizen lösche oder begründe, warum sie bleiben (Art. 17 Abs. 1 lit. b DSGVO).',
  `Belehrt durch, am, gültig bis, Unterschriften: ${auszufuellen}`,
]);

const consequences = abschnitt(2, 'folgen', 'Folgen eines Verstoßes', [
  'Verstöße können nach §§ 85, 85a SGB X und § 203 StGB verfolgt werden. Ob und wie, entscheidet nicht dieses Dokument.',
  `Vertragliche Folgen, Ende der Zusammenarbeit: ${auszufuellen}`,
]);

const inService = abschnitt(2, 'im-dienst', 'Wie das Produkt die Verpflichtung festhält', [
  '- Für jede Person steht in KIM, seit wann und bis wann sie verpflichtet ist (npm run nutzer). Der erste und der letzte Tag sind Tage in UTC.',
  '- Ist sie es nicht, nicht mehr oder nicht mehr aktiv, bleibt jeder Block leer; die Entscheidung nennt den Grund nur im Protokoll (Schritt 2).',
  `- Wer die Einträge pflegt und prüft: ${auszufuellen}`,
]);
