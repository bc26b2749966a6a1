import { abschnitt, jaNein, liste, type Abschnitt, type Tabelle } from '../abschnitt';
import type { Quelle, Reviewfeld } from '../felder';
import type { Zelle } from '../matrix';
import { recipientsOf, rightsOf } from '../feldrechte';
import type { Review, Reviewstelle } from '../review';
import { inWorten } from '../worte';
import { shownTable } from './geprueft';

/** One section a controller: what may flow, on what, from which column. */
export const jeStelle = (review: Review): readonly Abschnitt[] => review.stellen.map((stelle) => sectionOf(stelle, review));

function sectionOf(stelle: Reviewstelle, review: Review): Abschnitt {
  const { name, beschreibung, rechtskreis, sozialdaten, fachverfahren, angaben } = stelle;
  return abschnitt(
    2,
    `stelle-${name.toLowerCase()}`,
    `${name}: ${beschreibung}`,
    [
      `Verantwortlich: ${angaben.verantwortlicher}. Rechtskreis ${rechtskreis}. Sozialdaten (§ 67 Abs. 2 SGB X): ${jaNein(sozialdaten)}. Datenschutzrecht: ${liste(angaben.datenschutzrecht)}. Fachverfahren: ${fachverfahren}.`,
      `Aufbewahrung der Akte an der Quelle: ${angaben.aufbewahrungDerAkte}. Dieses Produkt speichert keine Werte.`,
      ...howItLetsGo(stelle),
    ],
    [categoryTable(name, review), fieldTable(stelle, review), shownTable(stelle)],
  );
}

function howItLetsGo({ eigeneDokumentation, sperren, einzelfreigabeGiltTage, abrufverfahren }: Reviewstelle): readonly string[] {
  const locks = liste(sperren);
  if (eigeneDokumentation) {
    return [
      'Eigene Falldokumentation: nur für die, deren Fall es ist, ohne Einwilligung und ohne Freigabe, aber protokolliert. Keine Übermittlung durch ein anderes Amt.',
      `In der Zuordnung genannte Sperren: ${locks}. Sie gelten für Übermittlungen; die eigene Dokumentation leeren sie nicht.`,
    ];
  }
  return [
    `Eine Einzelfreigabe gilt ${einzelfreigabeGiltTage ?? 'höchstens 90'} Tage und nur für genau die gesehenen Werte. Festgelegte Abrufverfahren: ${liste(abrufverfahren.map(({ id }) => id))}.`,
    `Sperren aus dem Fachverfahren, gelesen für jede Person, nie ausgegeben: ${locks}.`,
  ];
}

function categoryTable(stelle: string, { kategorien, matrix, bedingungen }: Review): Tabelle {
  const always = new Set(alwaysNeeded(matrix.zellen.filter(transmits)));
  return {
    titel: `${stelle}: Kategorien`,
    kopf: ['Kategorie', 'Beschreibung und Vorschrift', 'Klasse', 'Art. 9', '§ 203 StGB', 'alle Mitglieder', 'Empfänger und Zwecke', 'Freigabeweise', 'außer den allgemeinen Bedingungen nötig'],
    zeilen: [...kategorien.values()]
      .filter((kategorie) => kategorie.stelle === stelle)
      .map((kategorie) => {
        const cells = matrix.zellen.filter((zelle) => zelle.kategorie === kategorie.name);
        const further = [...new Set(cells.filter(transmits).flatMap((zelle) => zelle.bedingungen))].filter((name) => !always.has(name));
        return [
          kategorie.name,
          kategorie.beschreibung,
          kategorie.klasse,
          jaNein(kategorie.besonders),
          jaNein(kategorie.herkunft203),
          jaNein(kategorie.alleMitglieder),
          recipientsOf(cells),
          liste([...new Set(cells.flatMap(({ weisen }) => weisen))].map(inWorten), '–'),
          liste(further.map((name) => bedingungen[name] ?? name), '–'),
        ];
      }),
  };
}

/** Conditions of every one of these cells: said once, not in each line. */
export const alwaysNeeded = (zellen: readonly Zelle[]): readonly string[] => (zellen[0]?.bedingungen ?? []).filter((name) => zellen.every(({ bedingungen }) => bedingungen.includes(name)));

/** Whether somebody else’s data leave by it; own documentation is only read. */
export const transmits = ({ uebermittlung }: Zelle): boolean => uebermittlung;

const fieldTable = (stelle: Reviewstelle, review: Review): Tabelle => ({
  titel: `${stelle.name}: Felder`,
  kopf: ['Feld', 'Bedeutung', 'gibt', 'Kategorien und Klasse', 'Vorschrift', 'Grundlage der Übermittlung', 'Empfänger und Zwecke', 'Freigabeweise: verantwortlich', 'Resolver', 'Tabelle.Spalte', 'Wandlung', 'Zeilen', 'Entscheidungsspalten (nie ausgegeben)'],
  zeilen: stelle.felder.map((feld) => {
    const { klasse, grundlage, empfaenger, verantwortung } = rightsOf(feld, stelle, review);
    return [
      feld.pfad,
      feld.beschreibung,
      feld.gibt,
      [`${feld.kategorien.join(' und ')} (Klasse ${klasse})`, ...marksOf(feld)].join(', '),
      liste(feld.vorschriften),
      grundlage,
      empfaenger,
      verantwortung,
      resolverOf(feld.quelle),
      ...sourceCells(feld.quelle),
    ];
  }),
});

export const marksOf = ({ freitext, ortsbezug }: Reviewfeld): readonly string[] => [...(freitext ? ['Freitext'] : []), ...(ortsbezug ? ['Ortsbezug'] : [])];

/** Who puts the value out. */
export function resolverOf({ art, datei }: Quelle): string {
  if (art === 'CODE') return `von Hand geschrieben: ${datei}`;
  return art === 'FEHLT' ? `immer leer: ${datei}` : `zugeordnet: ${datei}`;
}

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
      return [`Code: ${quelle.datei}`, '–', '–', '–'];
  }
}
