import { abschnitt, liste, type Abschnitt } from '../abschnitt';
import { offeneAngabe } from '../stellen';
import type { Review, Reviewstelle } from '../review';

/** What this is, how to read it, and who answers for what. */
export function ueberblick(review: Review): readonly Abschnitt[] {
  const { stellen, matrix, auftragsverarbeiter } = review;
  return [
    abschnitt(2, 'lesehilfe', 'Wie dieser Bericht zu lesen ist', [
      'Erzeugt aus dem Schema, den Zuordnungen der Ämter und durch Aufruf der wirklichen Entscheidung; von Hand geschrieben ist nur schema/stellen.yaml. Er zeigt, was fließen kann, nie, was über jemanden bekannt ist.',
      'Ein Feld verlässt ein Amt nur, wenn alle zehn Schritte schweigen: 1 Feld klassifiziert, 2 Aufrufer verpflichtet, 3 Matrix, 4 absolute Schranken, 5 Fallbezug, 6 Sperren, 7 Einwilligung, 8 dritte Personen, 9 Freigabeweise, 10 protokolliert. Die Rechtsgrundlage jeder Übermittlung ist die Einwilligung (Art. 6 Abs. 1 lit. a, Art. 9 Abs. 2 lit. a DSGVO, § 67b Abs. 2 SGB X); verantwortlich für die Zulässigkeit ist die übermittelnde Stelle (§ 67d Abs. 1 SGB X).',
      'Dieser Bericht ist keine Rechtsberatung. Er ersetzt weder die Entscheidung des Verantwortlichen noch die Stellungnahme der Datenschutzbeauftragten.',
    ]),
    abschnitt(2, 'ueberblick', 'Auf einen Blick', [`${matrix.gerechnet.toLocaleString('de-DE')} Kombinationen aus Organisationstyp, Rolle, Zweck und Kategorie wurden gerechnet; ${matrix.zellen.length} sind überhaupt möglich.`], [
      {
        titel: 'Stellen',
        kopf: ['Stelle', 'Rechtskreis', 'Felder', 'Kategorien', 'davon Klasse E', 'besondere (Art. 9)', 'automatisch abrufbar', 'Einwilligung selbst ab'],
        zeilen: stellen.map((stelle) => overviewRow(stelle, review)),
      },
    ]),
    abschnitt(2, 'verantwortliche', 'Wer verantwortlich ist', [`Aus schema/stellen.yaml. «${offeneAngabe}» heißt: noch nicht bekannt, nicht erfunden.`], [
      {
        titel: 'Verantwortliche, Datenschutzbeauftragte, Aufsicht',
        kopf: ['Stelle', 'Verantwortlicher', 'vertreten durch', 'Datenschutzbeauftragte', 'Aufsicht', 'Rechts-/Fachaufsicht', 'Datenschutzrecht', 'Aufbewahrung der Akte an der Quelle'],
        zeilen: stellen.map(({ name, angaben }) => [
          name, angaben.verantwortlicher, angaben.vertreten, angaben.datenschutzbeauftragte, angaben.aufsicht, angaben.fachaufsicht, liste(angaben.datenschutzrecht), angaben.aufbewahrungDerAkte,
        ]),
      },
      {
        titel: 'Auftragsverarbeiter (Art. 28 DSGVO, § 80 SGB X)',
        kopf: ['Wer', 'Aufgabe', 'für', 'Anzeige'],
        zeilen: auftragsverarbeiter.map(({ name, aufgabe, fuer, anzeige }) => [name, aufgabe, liste(fuer), anzeige]),
      },
    ]),
  ];
}

function overviewRow({ name, rechtskreis, felder, handlungsfaehigAb }: Reviewstelle, { kategorien, matrix }: Review): readonly string[] {
  const own = [...kategorien.values()].filter(({ stelle }) => stelle === name);
  const automatic = new Set(matrix.zellen.filter(({ stelle, weisen }) => stelle === name && weisen.includes('AUTOMATISCH')).map(({ kategorie }) => kategorie));
  return [
    name,
    rechtskreis,
    String(felder.length),
    String(own.length),
    String(own.filter(({ klasse }) => klasse === 'E').length),
    String(own.filter(({ besonders }) => besonders).length),
    String(automatic.size),
    `${handlungsfaehigAb} Jahren`,
  ];
}
