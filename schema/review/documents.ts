import type { Abschnitt } from './abschnitt';
import { besonderes } from './abschnitte/besonderes';
import { jeStelle, sourceCells } from './abschnitte/jeStelle';
import { moeglich } from './abschnitte/moeglich';
import { ueberblick } from './abschnitte/ueberblick';
import { csvOf } from './csv';
import { anzeige } from './entwuerfe/anzeige';
import { berechtigungskonzept } from './entwuerfe/berechtigungskonzept';
import { dienstvereinbarung } from './entwuerfe/dienstvereinbarung';
import { vermerk, type Entwurf } from './entwuerfe/entwurf';
import { festlegungen } from './entwuerfe/festlegungen';
import { folgenabschaetzung } from './entwuerfe/folgenabschaetzung';
import { informationsblatt } from './entwuerfe/informationsblatt';
import { protokollkonzept } from './entwuerfe/protokollkonzept';
import { verarbeitungsverzeichnis } from './entwuerfe/verarbeitungsverzeichnis';
import { verpflichtung } from './entwuerfe/verpflichtung';
import { markdownOf } from './markdown';
import { pageOf, sheetOf } from './page';
import type { Review } from './review';

const titel = 'Prüfbericht Fallverbund';

/** The report, read from top to bottom. */
const abschnitteOf = (review: Review): readonly Abschnitt[] => [...ueberblick(review), ...jeStelle(review), ...moeglich(review), ...besonderes(review)];

const entwuerfe: readonly Entwurf[] = [
  verarbeitungsverzeichnis,
  folgenabschaetzung,
  festlegungen,
  berechtigungskonzept,
  protokollkonzept,
  informationsblatt,
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
    ['pruefbericht.json', `${JSON.stringify(review, (_key, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value), 1)}\n`],
    ['pruefbericht-felder.csv', fieldsCsv(review)],
    ['pruefbericht-matrix.csv', matrixCsv(review)],
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

const fieldsCsv = ({ stellen }: Review): string =>
  csvOf(
    ['Stelle', 'Feld', 'gibt', 'Kategorien', 'Freitext', 'Ortsbezug', 'Bedeutung', 'Tabelle.Spalte', 'Wandlung', 'Zeilen', 'Entscheidungsspalten'],
    stellen.flatMap(({ felder }) =>
      felder.map(({ stelle, pfad, gibt, kategorien, freitext, ortsbezug, beschreibung, quelle }) => [
        stelle, pfad, gibt, kategorien.join(' '), String(freitext), String(ortsbezug), beschreibung, ...sourceCells(quelle),
      ]),
    ),
  );

const matrixCsv = ({ matrix }: Review): string =>
  csvOf(
    ['Organisationstyp', 'Rolle', 'Zweck', 'Stelle', 'Kategorie', 'Bedingungen', 'Freigabeweisen'],
    matrix.zellen.map(({ organisationstyp, rolle, zweck, stelle, kategorie, bedingungen, weisen }) => [organisationstyp, rolle, zweck, stelle, kategorie, bedingungen.join(' '), weisen.join(' ')]),
  );
