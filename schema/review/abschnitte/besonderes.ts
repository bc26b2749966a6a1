import { abschnitt, liste, type Abschnitt, type Tabelle } from '../abschnitt';
import { placeFields, type Reviewfeld } from '../felder';
import { lagen } from '../lagen';
import type { Review, Reviewstelle } from '../review';
import { inWorten } from '../worte';
import { sourceCells } from './jeStelle';

/** The tables an officer asks for first. */
export const besonderes = (review: Review): readonly Abschnitt[] => [
  signatories(review),
  health(review),
  whereabouts(review),
  freeText(review),
  notPlain(review),
  learnedByBeingAsked(review),
  distinguishable(review),
  withoutAHuman(review),
];

function signatories({ unterzeichner, stellen }: Review): Abschnitt {
  const columns = [...new Set(unterzeichner.map(({ sorge }) => sorge))];
  const ages = [...new Set(unterzeichner.map(({ alter }) => alter))];
  const who = (stelle: string, alter: number, sorge: string) => unterzeichner.find((one) => one.stelle === stelle && one.alter === alter && one.sorge === sorge)?.unterzeichnet ?? '';
  return abschnitt(2, 'unterzeichner', 'Wer unterzeichnen muss', ['Ausprobiert an der wirklichen Prüfung: die kleinste Zahl von Unterschriften, mit der eine Einwilligung bei dieser Stelle gilt. Volljährige können auch durch ihren Betreuer erklären (§ 1814 BGB). Was für ein Kind unterschrieben wurde, endet an dem Tag, von dem an es selbst gefragt wird.'], [
    { titel: 'Unterzeichner', kopf: ['Stelle', 'Alter', ...columns], zeilen: stellen.filter(transmitsAtAll).flatMap(({ name }) => ages.map((alter) => [name, String(alter), ...columns.map((sorge) => who(name, alter, sorge))])) },
  ]);
}

const transmitsAtAll = ({ eigeneDokumentation }: Reviewstelle): boolean => !eigeneDokumentation;

interface Fund {
  readonly feld: Reviewfeld;
  readonly stelle: Reviewstelle;
}

const allFields = ({ stellen }: Review): readonly Fund[] => stellen.flatMap((stelle) => stelle.felder.map((feld) => ({ feld, stelle })));

/** One line a value: what it is, where it comes from, and what this table is about. */
function valueTable(titel: string, funde: readonly Fund[], [kopf, say]: readonly [string, (fund: Fund) => string]): Tabelle {
  const zeilen = funde.filter(({ feld }) => feld.istWert).map((fund) => [fund.feld.stelle, fund.feld.pfad, fund.feld.kategorien.join(' und '), fund.feld.beschreibung, say(fund), ...sourceCells(fund.feld.quelle).slice(0, 2)]);
  return { titel, kopf: ['Stelle', 'Feld', 'Kategorien', 'Bedeutung', kopf, 'Tabelle.Spalte', 'Wandlung'], zeilen };
}

function health(review: Review): Abschnitt {
  const why = ({ feld }: Fund): string => {
    const declared = feld.kategorien.flatMap((name) => review.kategorien.get(name) ?? []);
    return liste([...(declared.some(({ besonders }) => besonders) ? ['besondere Kategorie (Art. 9 DSGVO)'] : []), ...(declared.some(({ herkunft203 }) => herkunft203) ? ['Geheimnis (§ 203 StGB)'] : [])], '');
  };
  const found = allFields(review).filter((fund) => why(fund) !== '');
  return abschnitt(2, 'gesundheit', 'Gesundheit und andere besondere Kategorien', ['Alle Felder, die Gesundheit oder Ähnliches nennen oder verraten: Ihre Kategorie ist nach Art. 9 DSGVO besonders oder stammt von einer nach § 203 StGB verpflichteten Person. Zeilen, deren Inhalt darüber entscheidet (medizinischer Mehrbedarf, § 16a SGB II, Ziele zur Gesundheit), sind durch Zeilenfilter eigene Felder.'], [
    valueTable('Gesundheit und andere besondere Kategorien', found, ['warum', why]),
  ]);
}

function whereabouts(review: Review): Abschnitt {
  const found = review.stellen.flatMap((stelle) => {
    const places = placeFields(stelle.felder);
    return stelle.felder.filter(({ pfad }) => places.has(pfad)).map((feld) => ({ feld, stelle }));
  });
  return abschnitt(2, 'aufenthalt', 'Was einen Aufenthaltsort verrät', ['Bei einer Adresssperre (§§ 51, 52 BMG) bleiben diese Felder leer, auch wenn alles andere freigegeben ist; was unter einem solchen Feld steht, mit ihm.'], [
    valueTable('Was einen Aufenthaltsort verrät', found, ['bei Adresssperre', ({ stelle }) => (stelle.eigeneDokumentation ? 'eigene Dokumentation: bleibt für die Fallführung lesbar' : 'leer')]),
  ]);
}

function freeText(review: Review): Abschnitt {
  const control = ({ feld, stelle }: Fund): string => {
    if (stelle.eigeneDokumentation) return 'eigene Dokumentation: nur die Fallführung, keine Übermittlung';
    const weisen = new Set(review.matrix.zellen.filter(({ kategorie }) => feld.kategorien.includes(kategorie)).flatMap((cell) => cell.weisen));
    if (weisen.size === 0) return 'in keinem ausgelieferten Zweck';
    return weisen.has('AUTOMATISCH') && !weisen.has('EINZELFREIGABE') ? 'automatisch' : [...weisen].filter((weise) => weise !== 'AUTOMATISCH').map((weise) => `nur ${inWorten(weise)}`).join(', ');
  };
  return abschnitt(2, 'freitext', 'Freitext', ['Worte eines Menschen. Nie Klasse S, also nie automatisch: Jemand im Amt hat genau diesen Text gesehen und freigegeben oder selbst eingetragen; ein geänderter Text ist ein neuer und bleibt leer, bis ihn jemand gesehen hat.'], [
    valueTable('Freitext', allFields(review).filter(({ feld }) => feld.freitext), ['wie kontrolliert', control]),
  ]);
}

/** What a reviewer cannot read off table and column: code lists, lists and flags, rows that only a filter puts here, and what no column holds. */
function notPlain(review: Review): Abschnitt {
  const fields = allFields(review).map(({ feld }) => feld);
  const converted = fields.flatMap(({ stelle, pfad, quelle }) => (quelle.art === 'SPALTE' && /^(Schlüssel|Liste|ja)/.test(quelle.wandlung) ? [[stelle, pfad, `${quelle.tabelle}.${quelle.spalte}`, quelle.wandlung]] : []));
  const filtered = fields.flatMap(({ stelle, pfad, quelle }) => (quelle.art === 'RAHMEN' && quelle.zeilenfilter.length > 0 ? [[stelle, pfad, quelle.tabelle, liste(quelle.zeilenfilter)]] : []));
  const byCode = fields.flatMap(({ stelle, pfad, quelle }) => (quelle.art === 'CODE' ? [[stelle, pfad, quelle.datei]] : []));
  const byHand = review.stellen.flatMap(({ name }) => {
    const kategorien = [...new Set(review.matrix.zellen.filter(({ stelle, weisen }) => stelle === name && weisen.includes('VON_HAND')).map(({ kategorie }) => kategorie))];
    return kategorien.map((kategorie) => [name, kategorie, String(fields.filter((feld) => feld.istWert && feld.kategorien.includes(kategorie)).length)]);
  });
  return abschnitt(2, 'gewandelt', 'Was nicht einfach eine Spalte ist', ['Tage, Zahlen, Beträge und Texte werden nur in einheitliche Schreibweise gebracht und stehen hier nicht. Ein Wert, der sich nicht wandeln lässt, wird leer und nie geraten. Ein unbekannter Schlüssel fällt in keine Zeile, die ein Filter nicht nennt. Berechnete Felder stehen unter «Auf welchen Wegen».'], [
    { titel: 'Gewandelt über Schlüssel, Listen oder Kennzeichen', kopf: ['Stelle', 'Feld', 'Tabelle.Spalte', 'Wandlung'], zeilen: converted },
    { titel: 'Zeilen, die erst ein Filter hierher bringt', kopf: ['Stelle', 'Feld', 'Tabelle', 'Zeilenfilter'], zeilen: filtered },
    { titel: 'Von Hand eingetragen', kopf: ['Stelle', 'Kategorie', 'Felder'], zeilen: byHand },
    { titel: 'Durch Code des Amts', kopf: ['Stelle', 'Feld', 'Datei'], zeilen: byCode },
  ]);
}

function learnedByBeingAsked({ stellen }: Review): Abschnitt {
  return abschnitt(2, 'gefragt', 'Was ein Amt erfährt, weil es gefragt wird', [
    'Gefragt zu werden ist selbst eine Mitteilung. Wen die Frage betrifft, erfährt ein Amt nur für Personen, die es in der Einwilligung genannt haben; für jede andere erhält es eine gleich aussehende Freigabe mit zufälligem Pseudonym. Organisation, Rolle und Zweck stehen auch in einer solchen.',
    'Außerdem erfährt es: den Zeitpunkt, welche Felder gefragt sind, und nach wie vielen Personen eines Falls zugleich gefragt wird. Kein Kennzeichen ist zwei Ämtern gemeinsam. Ein Fachverfahren sieht nur Abfragen nach Schlüsseln; für wen nichts freigegeben ist, nach einem, den es nicht gibt.',
  ], [
    {
      titel: 'Mitgeteilt bei der Frage',
      kopf: ['Stelle', 'Pseudonym (nur hier gültig)', 'Organisation', 'Rolle', 'Zweck', 'Person, die fragt'],
      zeilen: stellen.filter(transmitsAtAll).map(({ name, erfaehrtNutzer }) => [name, 'ja', 'ja', 'ja', 'ja', erfaehrtNutzer ? 'als Kennung, die nur hier gilt' : 'nein']),
    },
  ]);
}

function distinguishable({ stellen }: Review): Abschnitt {
  const [first] = stellen.filter(transmitsAtAll);
  const empty = lagen.filter(({ name, erwartet }) => erwartet === 'LEER' && first?.gegenproben.some(({ lage }) => lage === name));
  return abschnitt(2, 'unterscheidbar', 'Was ein Aufrufer unterscheiden kann, wenn er nichts bekommt', [
    'Nichts. Jede dieser Lagen und «kein Datensatz» sehen gleich aus, ein Objekt aus null und leeren Listen (§ 51 Abs. 2 Satz 3 BMG und § 34 Abs. 5 BMG entsprechend). Dass die Antwort Byte für Byte dieselbe ist: test/leaks/uniformEmptiness.test.ts; dass auch die Arbeit dieselbe ist: test/beweis/gleicheLeere.test.ts.',
    ...empty.map(({ text }) => `- ${text}`),
    'Was bleibt: Die eigenen Einwilligungen und ihr Ende sieht er bei KIM. Je Stelle sieht er einen Tag, an dem sie sich mit dem Auszug befasst hat, gleich mit welchem Ergebnis. Ein Wert, der leer wird, verrät, dass sich etwas geändert hat. Ein Block ist null nur dann, wenn das Amt nicht geantwortet hat; das hängt von keiner Person ab.',
  ]);
}

function withoutAHuman({ stellen, matrix }: Review): Abschnitt {
  const zeilen = stellen.flatMap(({ name, abrufverfahren }) =>
    abrufverfahren.map(({ id, anlass, zwecke, empfaenger, kategorien, rechtsgrundlage, massnahmen, genehmigtVon, genehmigtAm }) => [
      name, id, anlass, liste(zwecke), liste(empfaenger), liste(kategorien), rechtsgrundlage, massnahmen, `${genehmigtVon}, ${genehmigtAm}`,
    ]),
  );
  const table: Tabelle = { titel: 'Abrufverfahren', kopf: ['Stelle', 'Kennung', 'Anlass', 'Zwecke', 'Empfänger', 'Datenarten', 'Rechtsgrundlage', 'Maßnahmen (Art. 32 DSGVO)', 'festgelegt'], zeilen };
  const automatic = matrix.zellen.filter(({ weisen }) => weisen.includes('AUTOMATISCH')).length;
  return abschnitt(2, 'automatisch', 'Was fließt, ohne dass ein Mensch im Einzelfall entscheidet', [
    `${automatic} der möglichen Zellen, jede auf einer aufgezeichneten Festlegung (§ 79 SGB X, § 6 DSG NRW); ohne sie startet das Amt nicht. Alles andere geht erst, wenn jemand im Amt genau diese Werte gesehen und freigegeben oder von Hand eingetragen hat.`,
    'Nicht übermittelt, aber ohne Entscheidung im Einzelfall gelesen wird die eigene Falldokumentation von KIM, samt den Fristen daraus: von der Fallführung, auf die aufgezeichnete Zuweisung des Falls hin.',
  ], [table]);
}
