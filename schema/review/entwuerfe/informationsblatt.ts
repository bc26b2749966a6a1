import { abschnitt, liste, type Abschnitt } from '../abschnitt';
import type { Review, Reviewstelle } from '../review';
import { auszufuellen, type Entwurf } from './entwurf';
import { mitUmlauten } from '../../mitUmlauten';
import { zeileFuerDiePerson } from './zeileFuerDiePerson';

/** Art. 13, 14 DSGVO, § 82a SGB X: for the person, the short first, then one part per controller that can be handed out alone. */
export const informationsblatt: Entwurf = {
  datei: 'entwurf-informationsblatt',
  titel: 'Entwurf: Informationsblatt für die betroffene Person (Art. 13, 14 DSGVO, § 82a SGB X)',
  abschnitte: (review) => [inShort(review), rights, recipients(review), ...review.stellen.map((stelle) => partOf(stelle, review))],
};

const inShort = ({ stellen }: Review): Abschnitt =>
  abschnitt(2, 'kurz', 'Das Wichtigste auf einer Seite', [
    'Sie werden im Kommunalen Integrationsmanagement begleitet. Ihre Fallführung kann Angaben von Ämtern sehen, wenn Sie das wollen.',
    `- Welche Ämter: Sie entscheiden für jedes einzeln. Es gibt ${transmitting(stellen).length} Stellen, die etwas zeigen können; auf dem Bogen stehen immer alle, auch die, bei denen Sie nichts haben.`,
    '- Was: nur, was Sie angekreuzt haben, nur für den genannten Zweck und nur für die genannte Organisation.',
    '- Wie lange: bis Sie widerrufen, höchstens zwölf Monate. Wird Ihr Fall abgeschlossen oder übergeben, endet es von selbst.',
    '- Freiwillig: Von Ihrer Unterschrift hängt keine Leistung ab. Unterschreiben Sie nicht, sieht die Fallführung diese Angaben nicht und fragt Sie selbst.',
    '- Widerruf: jederzeit, ganz oder in Teilen, ohne Grund, bei jedem Amt und bei Ihrer Fallführung (Art. 7 Abs. 3 DSGVO). Ab der Bestätigung gibt kein Amt mehr etwas darauf heraus. Wer schon etwas gesehen haben kann, muss seine Notizen löschen oder begründen, warum er sie behält (Art. 17 Abs. 1 lit. b DSGVO).',
    '- Ein Amt, das gefragt wird, erfährt dadurch, dass Sie im Integrationsmanagement sind. Gefragt werden nur Ämter, die Sie genannt haben.',
    '- Die Ausländerbehörde sieht über diesen Weg nichts von den Sozialbehörden.',
    `- Arbeitet Ihre Fallführung bei der Stadt, können für sie Mitteilungspflichten nach § 87 AufenthG gelten; bei einem freien Träger nicht. Wie weit die Pflichten reichen, sagt der Verantwortliche: ${auszufuellen}`,
    '- Kein Computer entscheidet über Sie (Art. 22 DSGVO). Es gibt keine gemeinsame Datenbank der Ämter und keine gemeinsame Nummer.',
  ]);

const rights = abschnitt(2, 'rechte', 'Ihre Rechte', [
  '- Sehen, wer was gesehen hat: Auskunft bei jeder Stelle, auch über die Zugriffe (Art. 15 DSGVO; bei Sozialdaten § 83 SGB X). Mit einem eigenen Zugang sehen Sie es jederzeit selbst.',
  '- Berichtigen, löschen, einschränken: bei der Stelle, deren Akte es ist (Art. 17, 18 DSGVO; bei Sozialdaten § 84 SGB X). Was Sie bestreiten, darf nur mit diesem Hinweis weiter verwendet werden, soweit § 84 Abs. 2 SGB X gilt.',
  '- Widerrufen: siehe oben. Sie brauchen dazu nicht mehr als zum Einwilligen (Art. 7 Abs. 3 Satz 4 DSGVO).',
  '- Der Übermittlung ärztlicher oder anderer besonders geschützter Angaben widersprechen (§ 76 Abs. 2 SGB X).',
  '- Sich beschweren: bei der Datenschutzbeauftragten der Stelle und bei der Aufsichtsbehörde; beide stehen bei jeder Stelle unten.',
]);

/** Every organisation that a cell of the matrix can reach at all. */
function recipients({ organisationen, matrix }: Review): Abschnitt {
  const typen = new Set(matrix.zellen.map(({ organisationstyp }) => organisationstyp));
  const zeilen = [...organisationen.values()].filter(({ typ }) => typen.has(typ)).map(({ name, typ, datenschutzrecht }) => [mitUmlauten(name), typWorte[typ] ?? typ, datenschutzrecht, auszufuellen]);
  return abschnitt(2, 'empfaenger', 'Wer empfangen kann', ['Empfängerin ist immer nur die Organisation, die auf Ihrer Einwilligung steht, und dort nur die Person, die Ihren Fall führt oder vertritt. Für ihre eigenen Notizen ist sie selbst verantwortlich.'], [
    { titel: 'Organisationen', kopf: ['Organisation', 'Art', 'Datenschutzrecht', 'Anschrift, Datenschutzbeauftragte, Aufsicht'], zeilen },
  ]);
}

const typWorte: Readonly<Record<string, string>> = { KOMMUNALES_INTEGRATIONSZENTRUM: 'Stadt', FREIER_TRAEGER: 'freier Träger' };

const transmitting = (stellen: readonly Reviewstelle[]): readonly Reviewstelle[] => stellen.filter(({ einzelfreigabeGiltTage }) => einzelfreigabeGiltTage !== undefined);

function partOf(stelle: Reviewstelle, review: Review): Abschnitt {
  const { name, angaben } = stelle;
  const cells = review.matrix.zellen.filter((zelle) => zelle.stelle === name);
  const kategorien = [...new Set(cells.map(({ kategorie }) => kategorie))].flatMap((kategorie) => review.kategorien.get(kategorie) ?? []);
  const zwecke = [...new Set(cells.map(({ zweck }) => zweck))].map((zweck) => mitUmlauten(review.zwecke.get(zweck) ?? zweck));
  return abschnitt(2, name.toLowerCase(), titleOf(stelle), [howOf(stelle)], [
    {
      titel: `Angaben dieser Stelle: ${name}`,
      kopf: ['Frage', 'Antwort'],
      zeilen: [
        ['Wer ist verantwortlich?', `${angaben.verantwortlicher}. Vertreten durch: ${angaben.vertreten}`],
        ['Wer berät im Datenschutz?', angaben.datenschutzbeauftragte],
        ['Wer beaufsichtigt?', angaben.aufsicht],
        ['Wozu?', zwecke.join(' ')],
        ['Auf welcher Grundlage?', basisOf(stelle)],
        ['Woher stammen die Angaben?', `Aus der Akte der Stelle (Fachverfahren: ${mitUmlauten(stelle.fachverfahren)})`],
        ['Wie lange?', `Akte: ${angaben.aufbewahrungDerAkte}. Protokoll der Zugriffe: 180 Tage (§ 79 Abs. 4 SGB X: höchstens sechs Monate). Nachweise: drei Jahre zum Jahresende`],
        ['In ein Land außerhalb der EU?', 'nicht vorgesehen'],
        ['Welches Datenschutzrecht?', liste(angaben.datenschutzrecht)],
        ['Ausnahmen von der Information', stelle.sozialdaten ? `§§ 82, 82a SGB X; ob eine greift, entscheidet die Stelle: ${auszufuellen}` : `nach dem Recht der Stelle: ${auszufuellen}`],
      ],
    },
    {
      titel: `${isOwn(stelle) ? 'Was diese Stelle selbst festhält' : 'Was gezeigt werden kann, wenn Sie es ankreuzen'}: ${name}`,
      kopf: ['Angabe', 'Besonders geschützt', 'Vorschriften'],
      zeilen: kategorien.map((kategorie) => zeileFuerDiePerson(kategorie, isOwn(stelle))),
    },
  ]);
}

/** «Jugendamt (SGB VIII).» and nothing of what it means for the schema. */
const titleOf = ({ beschreibung }: Reviewstelle): string => mitUmlauten(beschreibung.split(/\.(?:\s|$)/)[0] ?? beschreibung);

/** The controller that releases nothing to others keeps the case itself. */
const isOwn = ({ einzelfreigabeGiltTage }: Reviewstelle): boolean => einzelfreigabeGiltTage === undefined;

function howOf(stelle: Reviewstelle): string {
  if (isOwn(stelle)) return 'Diese Stelle führt die Falldokumentation und das Verzeichnis Ihrer Einwilligungen. Sie kennt keine Akte eines Amts.';
  const asked = `Wird die Stelle gefragt, erfährt sie ein Kennzeichen, das nur bei ihr gilt, die fragende Organisation, die Rolle und den Zweck${stelle.erfaehrtNutzer ? ' und ein Kennzeichen der fragenden Person' : ''}.`;
  const how = stelle.abrufverfahren.length > 0 ? 'Ein Teil kann automatisch gezeigt werden, nach einer schriftlichen Festlegung; alles andere sieht vorher ein Mensch im Amt.' : 'Bevor etwas gezeigt wird, sieht ein Mensch im Amt genau diese Angaben und gibt sie frei.';
  return `${asked} ${how}`;
}

function basisOf(stelle: Reviewstelle): string {
  if (isOwn(stelle)) return `Eigene Falldokumentation: Art. 6 Abs. 1 lit. e DSGVO, die Aufgabe benennt der Verantwortliche: ${auszufuellen}. Nachweis der Einwilligung: Art. 7 Abs. 1 DSGVO`;
  return `Ihre Einwilligung (Art. 6 Abs. 1 lit. a, Art. 9 Abs. 2 lit. a DSGVO${stelle.sozialdaten ? ', § 67b Abs. 2 SGB X' : ''})`;
}
