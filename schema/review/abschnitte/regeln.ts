import { abschnitt, type Abschnitt } from '../abschnitt';
import type { Review } from '../review';

/** What every SDL and every mapping is held against before anything is generated; each example has been tried. */
export const regeln = ({ regeln: texte }: Review): Abschnitt =>
  abschnitt(
    2,
    'regeln',
    'Welche Regeln das Schema einhält',
    [
      'Vor jedem Erzeugen geprüft: Verstößt eine SDL oder eine Zuordnung dagegen, wird nichts erzeugt, und der Fehler nennt Datei, Zeile und Abhilfe. Jede Regel ist eine Datei unter schema/rules/ mit einem Test gleichen Namens unter test/schema/rules/; beide Beispiele sind ausprobiert (test/schema/rules/examples.test.ts).',
    ],
    [{ titel: 'Regeln', kopf: ['Regel', 'Vorschrift', 'verlangt', 'so', 'so nicht'], zeilen: texte.map(({ name, gesetz, verlangt, gut, schlecht }) => [name, gesetz, verlangt, gut, schlecht]) }],
  );
