import { abschnitt, jaNein, liste, type Abschnitt, type Tabelle } from '../abschnitt';
import type { Quelle, Reviewfeld } from '../felder';
import type { Zelle } from '../matrix';
import type { Review, Reviewstelle } from '../review';

/** One section a controller: what may flow, on what, from which column. */
export const jeStelle = (review: Review): readonly Abschnitt[] => review.stellen.map((stelle) => sectionOf(stelle, review));

function sectionOf(stelle: Reviewstelle, review: Review): Abschnitt {
  const { name, beschreibung, rechtskreis, sozialdaten, fachverfahren, sperren, einzelfreigabeGiltTage, abrufverfahren, felder } = stelle;
  return abschnitt(
    2,
    `stelle-${name.toLowerCase()}`,
    `${name}: ${beschreibung}`,
    [
      `Rechtskreis ${rechtskreis}. Sozialdaten (§ 67 Abs. 2 SGB X): ${jaNein(sozialdaten)}. Fachverfahren: ${fachverfahren}.`,
      einzelfreigabeGiltTage === undefined
        ? 'Eigene Falldokumentation: nur für die, deren Fall es ist. Keine Übermittlung durch ein anderes Amt.'
        : `Eine Einzelfreigabe gilt ${einzelfreigabeGiltTage} Tage und nur für genau die gesehenen Werte. Festgelegte Abrufverfahren: ${liste(abrufverfahren.map(({ id }) => id))}.`,
      `Sperren aus dem Fachverfahren, gelesen für jede Person, nie ausgegeben: ${liste(sperren)}.`,
    ],
    [categoryTable(name, review), fieldTable(name, felder)],
  );
}

function categoryTable(stelle: string, { kategorien, matrix, bedingungen }: Review): Tabelle {
  const always = new Set(alwaysNeeded(matrix.zellen));
  return {
    titel: `${stelle}: Kategorien`,
    kopf: ['Kategorie', 'Beschreibung und Grundlage', 'Klasse', 'Art. 9', '§ 203 StGB', 'alle Mitglieder', 'Empfänger und Zwecke', 'Freigabeweise', 'außer den allgemeinen Bedingungen nötig'],
    zeilen: [...kategorien.values()]
      .filter((kategorie) => kategorie.stelle === stelle)
      .map((kategorie) => {
        const cells = matrix.zellen.filter((zelle) => zelle.kategorie === kategorie.name);
        const further = [...new Set(cells.flatMap((zelle) => zelle.bedingungen))].filter((name) => !always.has(name));
        return [
          kategorie.name,
          kategorie.beschreibung,
          kategorie.klasse,
          jaNein(kategorie.besonders),
          jaNein(kategorie.herkunft203),
          jaNein(kategorie.alleMitglieder),
          recipients(cells),
          liste([...new Set(cells.flatMap(({ weisen }) => weisen))], '–'),
          liste(further.map((name) => bedingungen[name] ?? name), '–'),
        ];
      }),
  };
}

/** Conditions of every possible cell: said once, not in each line. */
export const alwaysNeeded = (zellen: readonly Zelle[]): readonly string[] => (zellen[0]?.bedingungen ?? []).filter((name) => zellen.every(({ bedingungen }) => bedingungen.includes(name)));

function recipients(cells: readonly Zelle[]): string {
  const zweckeOf = new Map<string, string[]>();
  for (const { organisationstyp, rolle, zweck } of cells) {
    const who = `${organisationstyp}, ${rolle}`;
    zweckeOf.set(who, [...(zweckeOf.get(who) ?? []), zweck]);
  }
  return liste([...zweckeOf].map(([who, zwecke]) => `${who}: ${zwecke.join(', ')}`), 'in keinem ausgelieferten Zweck');
}

const fieldTable = (stelle: string, felder: readonly Reviewfeld[]): Tabelle => ({
  titel: `${stelle}: Felder`,
  kopf: ['Feld', 'Bedeutung', 'gibt', 'Kategorien', 'Merkmale', 'Tabelle.Spalte', 'Wandlung', 'Zeilen', 'Entscheidungsspalten (nie ausgegeben)'],
  zeilen: felder.map(({ pfad, beschreibung, gibt, kategorien, freitext, ortsbezug, quelle }) => [
    pfad,
    beschreibung,
    gibt,
    kategorien.join(' und '),
    liste([...(freitext ? ['Freitext'] : []), ...(ortsbezug ? ['Ortsbezug'] : [])], '–'),
    ...sourceCells(quelle),
  ]),
});

/** Table.column, conversion, rows, decision columns. */
export function sourceCells(quelle: Quelle): readonly string[] {
  switch (quelle.art) {
    case 'SPALTE':
      return [`${quelle.tabelle}.${quelle.spalte}`, quelle.wandlung, liste(quelle.zeilenfilter, 'alle'), liste(quelle.entscheidungsspalten)];
    case 'RAHMEN':
      return [quelle.tabelle, '–', liste(quelle.zeilenfilter, 'alle'), '–'];
    case 'FEHLT':
      return [`fehlt: ${quelle.weil}`, '–', '–', '–'];
    case 'CODE':
      return [`Code des Amts (${quelle.datei})`, '–', '–', '–'];
  }
}
