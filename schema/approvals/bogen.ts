import { abschnitt, type Abschnitt } from '../review/abschnitt';
import { sheetOf } from '../review/page';
import type { Stellenangaben } from '../review/stellen';
import { changes, wholePart } from './abschnitte';
import type { Lage } from './lage';

/** The sheet a controller signs: the hash, what has changed, room for signatures, and all of what is approved. */
export const bogenOf = (lage: Lage, angaben: Stellenangaben['stellen'][string]): string =>
  sheetOf(
    `Freigabebogen ${lage.stand.stelle}`,
    [head(lage, angaben), changes(lage), signatures(lage), wholePart(lage.stand)],
    `Kurzhash ${lage.stand.kurzhash}. Unterschrieben wird genau dieser Stand; er wird mit «npm run freigabe -- ${lage.stand.stelle.toLowerCase()} --kurzhash ${lage.stand.kurzhash} …» eingetragen. Ändert sich etwas, ändert sich der Kurzhash.`,
  );

function head({ stand }: Lage, { verantwortlicher, vertreten, datenschutzbeauftragte }: Stellenangaben['stellen'][string]): Abschnitt {
  return abschnitt(2, 'worum-es-geht', 'Worum es geht', [
    `Freigegeben werden die Angaben, die ${stand.stelle} über Fallverbund übermitteln kann, an wen, wozu, auf welcher Grundlage und aus welchen Spalten. Was nicht freigegeben ist, wird im Betrieb nicht ausgegeben.`,
    `Verantwortlich (Art. 4 Nr. 7 DSGVO): ${verantwortlicher}. Vertreten durch: ${vertreten}.`,
    `Die oder der Datenschutzbeauftragte nimmt Stellung; die Freigabe bleibt Sache der verantwortlichen Stelle (Art. 38 Abs. 6, 39 DSGVO). ${datenschutzbeauftragte}.`,
    `SHA-256 des Stands: ${stand.hash}`,
  ]);
}

const leer = '\u00a0';

const signatures = ({ stand }: Lage): Abschnitt =>
  abschnitt(2, 'unterschriften', 'Freigabe und Stellungnahme', [`Stand ${stand.kurzhash}`], [
    { titel: 'Freigabe durch die verantwortliche Stelle', kopf: ['Amt und Funktion', 'Ort, Tag', 'Aktenzeichen', 'Unterschrift'], zeilen: [[leer, leer, leer, leer]] },
    {
      titel: 'Stellungnahme der oder des Datenschutzbeauftragten',
      kopf: ['Ergebnis', 'Ort, Tag', 'Aktenzeichen', 'Unterschrift'],
      zeilen: [['☐ zugestimmt\u2003☐ Bedenken (Anlage)\u2003☐ nicht beteiligt (Vermerk)', leer, leer, leer]],
    },
  ]);
