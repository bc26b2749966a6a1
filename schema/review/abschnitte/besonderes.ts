import { abschnitt, liste, type Abschnitt, type Tabelle } from '../abschnitt';
import type { Reviewfeld } from '../felder';
import type { Review } from '../review';
import { sourceCells } from './jeStelle';

/** The tables an officer asks for first. */
export const besonderes = (review: Review): readonly Abschnitt[] => [
  signatories(review),
  fieldsWhere(review, 'gesundheit', 'Gesundheit und andere besondere Kategorien', 'Alle Felder, deren Kategorie nach Art. 9 DSGVO besonders ist oder von einer nach § 203 StGB verpflichteten Person stammt.', ({ kategorien }) =>
    kategorien.some((name) => review.kategorien.get(name)?.besonders === true || review.kategorien.get(name)?.herkunft203 === true),
  ),
  fieldsWhere(review, 'aufenthalt', 'Was einen Aufenthaltsort verrät', 'Bei einer Adresssperre (§§ 51, 52 BMG) bleiben diese Felder leer, auch wenn alles andere freigegeben ist.', ({ ortsbezug }) => ortsbezug),
  fieldsWhere(review, 'freitext', 'Freitext', 'Worte eines Menschen. Nie Klasse S, also nie automatisch: Jemand im Amt hat genau diesen Text gesehen und freigegeben; ein geänderter Text ist ein neuer.', ({ freitext }) => freitext),
  notPlain(review),
  learnedByBeingAsked(review),
  distinguishable(),
  withoutAHuman(review),
];

function signatories({ unterzeichner, stellen }: Review): Abschnitt {
  const columns = [...new Set(unterzeichner.map(({ sorge }) => sorge))];
  const ages = [...new Set(unterzeichner.map(({ alter }) => alter))];
  const who = (stelle: string, alter: number, sorge: string) => unterzeichner.find((one) => one.stelle === stelle && one.alter === alter && one.sorge === sorge)?.unterzeichnet ?? '';
  return abschnitt(2, 'unterzeichner', 'Wer unterzeichnen muss', ['Ausprobiert an der wirklichen Prüfung: die kleinste Zahl von Unterschriften, mit der eine Einwilligung bei dieser Stelle gilt. Volljährige können auch durch ihren Betreuer erklären (§ 1814 BGB). Was für ein Kind unterschrieben wurde, endet an dem Tag, von dem an es selbst gefragt wird.'], [
    { titel: 'Unterzeichner', kopf: ['Stelle', 'Alter', ...columns], zeilen: stellen.flatMap(({ name }) => ages.map((alter) => [name, String(alter), ...columns.map((sorge) => who(name, alter, sorge))])) },
  ]);
}

const allFields = ({ stellen }: Review): readonly Reviewfeld[] => stellen.flatMap(({ felder }) => felder);

function fieldsWhere(review: Review, id: string, titel: string, text: string, wanted: (feld: Reviewfeld) => boolean): Abschnitt {
  const zeilen = allFields(review).filter((feld) => feld.istWert && wanted(feld)).map((feld) => [feld.stelle, feld.pfad, feld.kategorien.join(' und '), feld.beschreibung, ...sourceCells(feld.quelle).slice(0, 2)]);
  return abschnitt(2, id, titel, [text, `${zeilen.length} Felder.`], [{ titel, kopf: ['Stelle', 'Feld', 'Kategorien', 'Bedeutung', 'Tabelle.Spalte', 'Wandlung'], zeilen }]);
}

/** What a reviewer cannot read off table and column: code lists and lists of codes, and rows that only a filter puts under this field. */
function notPlain(review: Review): Abschnitt {
  const fields = allFields(review);
  const converted = fields.flatMap(({ stelle, pfad, quelle }) => (quelle.art === 'SPALTE' && /^(Schlüssel|Liste|ja):? /.test(quelle.wandlung) ? [[stelle, pfad, `${quelle.tabelle}.${quelle.spalte}`, quelle.wandlung]] : []));
  const byHand = fields.flatMap(({ stelle, pfad, quelle }) => (quelle.art === 'CODE' ? [[stelle, pfad, quelle.datei]] : []));
  return abschnitt(2, 'gewandelt', 'Was nicht einfach eine Spalte ist', ['Ein Wert, der sich nicht wandeln lässt, wird leer und nie geraten. Ein unbekannter Schlüssel fällt in keine Zeile, die ein Filter nicht nennt.'], [
    { titel: 'Gewandelt über Schlüssel, Listen oder Kennzeichen', kopf: ['Stelle', 'Feld', 'Tabelle.Spalte', 'Wandlung'], zeilen: converted },
    { titel: 'Durch Code des Amts', kopf: ['Stelle', 'Feld', 'Ordner'], zeilen: byHand },
  ]);
}

function learnedByBeingAsked({ stellen }: Review): Abschnitt {
  return abschnitt(2, 'gefragt', 'Was ein Amt erfährt, weil es gefragt wird', ['Gefragt zu werden ist selbst eine Mitteilung. Ein Amt wird nur nach Personen gefragt, die es in der Einwilligung genannt haben; für jede andere erhält es eine gleich aussehende Freigabe mit zufälligem Pseudonym. Kein Kennzeichen ist zwei Ämtern gemeinsam.'], [
    {
      titel: 'Mitgeteilt bei der Frage',
      kopf: ['Stelle', 'Pseudonym (nur hier gültig)', 'Organisation', 'Rolle', 'Zweck', 'Person, die fragt'],
      zeilen: stellen.filter(({ einzelfreigabeGiltTage }) => einzelfreigabeGiltTage !== undefined).map(({ name, erfaehrtNutzer }) => [name, 'ja', 'ja', 'ja', 'ja', erfaehrtNutzer ? 'als Kennung, die nur hier gilt' : 'nein']),
    },
  ]);
}

const distinguishable = (): Abschnitt =>
  abschnitt(2, 'unterscheidbar', 'Was ein Aufrufer unterscheiden kann, wenn er nichts bekommt', [
    'Nichts: Keine Einwilligung, widerrufen, abgelaufen, nicht verknüpft, noch nicht freigegeben, seither geändert, gesperrt, widersprochen und «kein Datensatz» geben Byte für Byte dieselbe Antwort (§ 51 Abs. 2 Satz 3 BMG und § 34 Abs. 5 BMG entsprechend). Geprüft in test/beweis/gleicheLeere.test.ts.',
    'Was bleibt: Die eigenen Einwilligungen und ihr Ende sieht er bei KIM. Je Stelle sieht er einen Tag, an dem sie sich mit dem Auszug befasst hat, gleich mit welchem Ergebnis. Ein Wert, der leer wird, verrät, dass sich etwas geändert hat. Ein Block ist null nur dann, wenn das Amt nicht geantwortet hat; das hängt von keiner Person ab.',
  ]);

function withoutAHuman({ stellen, matrix }: Review): Abschnitt {
  const zeilen = stellen.flatMap(({ name, abrufverfahren }) =>
    abrufverfahren.map(({ id, anlass, zwecke, empfaenger, kategorien, rechtsgrundlage, massnahmen, genehmigtVon, genehmigtAm }) => [
      name, id, anlass, liste(zwecke), liste(empfaenger), liste(kategorien), rechtsgrundlage, massnahmen, `${genehmigtVon}, ${genehmigtAm}`,
    ]),
  );
  const table: Tabelle = { titel: 'Abrufverfahren', kopf: ['Stelle', 'Kennung', 'Anlass', 'Zwecke', 'Empfänger', 'Datenarten', 'Rechtsgrundlage', 'Maßnahmen (Art. 32 DSGVO)', 'festgelegt'], zeilen };
  const automatic = matrix.zellen.filter(({ weisen }) => weisen.includes('AUTOMATISCH')).length;
  return abschnitt(2, 'automatisch', 'Was fließt, ohne dass ein Mensch im Einzelfall entscheidet', [`${automatic} der möglichen Zellen, jede auf einer aufgezeichneten Festlegung (§ 79 SGB X, § 6 DSG NRW); ohne sie startet das Amt nicht. Alles andere geht erst, wenn jemand im Amt genau diese Werte gesehen und freigegeben oder von Hand eingetragen hat.`], [table]);
}
