import { jaNein, type Abschnitt } from './abschnitt';
import { besonderes } from './abschnitte/besonderes';
import { jeStelle, resolverOf, sourceCells } from './abschnitte/jeStelle';
import { moeglich } from './abschnitte/moeglich';
import { regeln } from './abschnitte/regeln';
import { ueberblick } from './abschnitte/ueberblick';
import { wege } from './abschnitte/wege';
import { csvOf } from './csv';
import { anzeige } from './entwuerfe/anzeige';
import { berechtigungskonzept } from './entwuerfe/berechtigungskonzept';
import { dienstvereinbarung } from './entwuerfe/dienstvereinbarung';
import { vermerk, type Entwurf } from './entwuerfe/entwurf';
import { festlegungen } from './entwuerfe/festlegungen';
import { folgenabschaetzung } from './entwuerfe/folgenabschaetzung';
import { protokollkonzept } from './entwuerfe/protokollkonzept';
import { verarbeitungsverzeichnis } from './entwuerfe/verarbeitungsverzeichnis';
import { verpflichtung } from './entwuerfe/verpflichtung';
import { rightsOf } from './feldrechte';
import { gegenprobenTests, type Gegenprobe } from './gegenproben';
import { markdownOf } from './markdown';
import { pageOf, sheetOf } from './page';
import type { Review } from './review';

const titel = 'Prüfbericht Fallverbund';

/** The report, read from top to bottom. */
const abschnitteOf = (review: Review): readonly Abschnitt[] => [...ueberblick(review), ...jeStelle(review), ...moeglich(review), wege(review), ...besonderes(review), regeln(review)];

const entwuerfe: readonly Entwurf[] = [
  verarbeitungsverzeichnis,
  folgenabschaetzung,
  festlegungen,
  berechtigungskonzept,
  protokollkonzept,
  verpflichtung,
  anzeige,
  dienstvereinbarung,
];

/** The review in all its forms, and the drafts that begin with it: file name in `schema/generated/` -> content. */
export function reviewDocuments(review: Review): ReadonlyMap<string, string> {
  const abschnitte = abschnitteOf(review);
  return new Map([
    ['pruefbericht.md', markdownOf(titel, abschnitte)],
    ['pruefbericht.html', pageOf(titel, abschnitte, review)],
    ['pruefbericht.json', asJson(review)],
    ['pruefbericht-felder.csv', fieldsCsv(review)],
    ['pruefbericht-matrix.csv', matrixCsv(review)],
    ['pruefbericht-gegenproben.csv', shownCsv(review)],
    ...entwuerfe.flatMap((entwurf) => draftDocuments(entwurf, review)),
  ]);
}

function draftDocuments({ datei, titel: name, abschnitte }: Entwurf, review: Review): readonly (readonly [string, string])[] {
  const parts = abschnitte(review);
  return [
    [`${datei}.md`, markdownOf(name, parts, vermerk)],
    [`${datei}.html`, sheetOf(name, parts, vermerk)],
  ];
}

const fieldsCsv = (review: Review): string =>
  csvOf(
    ['Stelle', 'Feld', 'gibt', 'Kategorien', 'Klasse', 'Freitext', 'Ortsbezug', 'Bedeutung', 'Vorschrift', 'Grundlage', 'Empfänger und Zwecke', 'Freigabeweise und Verantwortung', 'Aufbewahrung an der Quelle', 'Resolver', 'Tabelle.Spalte', 'Wandlung', 'Zeilen', 'Entscheidungsspalten'],
    review.stellen.flatMap((stelle) =>
      stelle.felder.map((feld) => {
        const { klasse, grundlage, empfaenger, verantwortung } = rightsOf(feld, stelle, review);
        return [
          feld.stelle, feld.pfad, feld.gibt, feld.kategorien.join(' '), klasse, String(feld.freitext), String(feld.ortsbezug), feld.beschreibung, feld.vorschriften.join(', '), grundlage, empfaenger, verantwortung,
          stelle.angaben.aufbewahrungDerAkte, resolverOf(feld.quelle), ...sourceCells(feld.quelle),
        ];
      }),
    ),
  );

const matrixCsv = ({ matrix }: Review): string =>
  csvOf(
    ['Organisationstyp', 'Rolle', 'Zweck', 'Stelle', 'Kategorie', 'Übermittlung', 'Bedingungen', 'Freigabeweisen'],
    matrix.zellen.map(({ organisationstyp, rolle, zweck, stelle, kategorie, uebermittlung, bedingungen, weisen }) => [organisationstyp, rolle, zweck, stelle, kategorie, jaNein(uebermittlung), bedingungen.join(' '), weisen.join(' ')]),
  );

/** What tests have shown, unabridged: one line a recipient, purpose and situation. */
const shownCsv = ({ stellen }: Review): string =>
  csvOf(
    ['Stelle', 'Organisationstyp', 'Rolle', 'Zweck', 'Lage', 'leer', 'sichtbar', 'Test'],
    stellen.flatMap(({ gegenproben, eigeneDokumentation }) =>
      gegenproben.map(({ stelle, organisationstyp, rolle, zweck, lage, leer, sichtbar }) => [
        stelle, organisationstyp, rolle, zweck, lage, String(leer), String(sichtbar), eigeneDokumentation ? gegenprobenTests.eigeneDokumentation : gegenprobenTests.uebermittlung,
      ]),
    ),
  );

/** What stands in the tables in thousands of lines is one line each here as well. */
const asJson = (review: Review): string => `${JSON.stringify(review, jsonValue, 1)}\n`;

function jsonValue(key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value);
  return key === 'gegenproben' && Array.isArray(value) ? value.map((one: Gegenprobe) => `${one.organisationstyp}|${one.rolle}|${one.zweck}|${one.lage}: ${one.leer} leer, ${one.sichtbar} sichtbar`) : value;
}
