import { abschnitt, type Abschnitt } from '../abschnitt';
import type { Review } from '../review';
import { inWorten } from '../worte';
import { auszufuellen, type Entwurf } from './entwurf';

/** Who can see what at all: computed by the decision, not copied from a plan. */
export const berechtigungskonzept: Entwurf = {
  datei: 'entwurf-berechtigungskonzept',
  titel: 'Entwurf: Rollen- und Berechtigungskonzept',
  abschnitte: (review) => [principles, roles(review), upkeep],
};

const principles = abschnitt(2, 'grundsaetze', 'Grundsätze', [
  '- Berechtigt ist niemand durch seine Rolle allein: Rolle und Zweck eröffnen nur, was die Person ausdrücklich erlaubt hat und das Amt auf Papier gesehen hat.',
  '- Wer nicht auf das Sozialgeheimnis verpflichtet ist, sieht nichts (§ 78 Abs. 1 SGB X).',
  '- Ein Fall ist in jedem Augenblick der Fall genau der Personen, die ihn führen oder vertreten; niemand setzt sich selbst als Vertretung ein.',
  '- Koordination, Leitung, Gremien und Technik sehen keine Personen.',
  '- Die Koordination weist zu, mit dem Zweck FALLZUWEISUNG und nach Nummern: Fälle, Fälle Ausgeschiedener an jemanden derselben Organisation, Löschaufgaben Ausgeschiedener ebenso.',
  '- Bedienstete eines Amts sehen nur die Anfragen an ihre eigene Stelle.',
]);

function openedTo(zellen: Review['matrix']['zellen']): readonly (readonly string[])[] {
  const rows = new Map<string, string[]>();
  for (const { organisationstyp, rolle, zweck, stelle, kategorie } of zellen) {
    const key = `${inWorten(organisationstyp)}, ${inWorten(rolle)}|${zweck}|${stelle}`;
    rows.set(key, [...(rows.get(key) ?? []), kategorie]);
  }
  return [...rows].map(([key, kategorien]) => [...key.split('|'), kategorien.join(', ')]);
}

/** For every recipient how many categories each purpose opens; the names stand in the review. */
function roles({ matrix, organisationen, rollen, zwecke }: Review): Abschnitt {
  const typen = [...new Set([...organisationen.values()].map(({ typ }) => typ))];
  const opened = (typ: string, rolle: string, zweck: string) => matrix.zellen.filter((zelle) => zelle.organisationstyp === typ && zelle.rolle === rolle && zelle.zweck === zweck).length;
  const zeilen = typen.flatMap((typ) => rollen.map((rolle) => [typ, rolle, ...[...zwecke.keys()].map((zweck) => String(opened(typ, rolle, zweck)))]));
  return abschnitt(2, 'rollen', 'Organisationstyp und Rolle, je Zweck: Zahl der möglichen Kategorien', ['Gerechnet mit der wirklichen Entscheidung. Welche es sind und unter welchen Bedingungen, steht im Prüfbericht und in pruefbericht-matrix.csv.'], [
    { titel: 'Mögliche Kategorien', kopf: ['Organisationstyp', 'Rolle', ...zwecke.keys()], zeilen },
    { titel: 'Welche es sind', kopf: ['Empfänger', 'Zweck', 'Stelle', 'Kategorien'], zeilen: openedTo(matrix.zellen) },
  ]);
}

const upkeep = abschnitt(2, 'pflege', 'Pflege', [
  `- Wer Nutzer anlegt, sperrt und ihre Verpflichtung festhält: ${auszufuellen}`,
  `- Wie oft Berechtigungen bestätigt werden (Vorschlag: jährlich, und bei jedem Wechsel): ${auszufuellen}`,
  `- Abstimmung mit der Datenschutzbeauftragten und dem Personalrat, Aktenzeichen: ${auszufuellen}`,
]);
