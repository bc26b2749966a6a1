import type { Aenderung, Aenderungsart } from '../../../../schema/approvals/aenderungen';
import { approvedBy, countOf, declaredBy } from '../../../../schema/approvals/abschnitte';
import { beschreibe } from '../../../../schema/approvals/beschreibung';
import type { Lage } from '../../../../schema/approvals/lage';

const titles: readonly (readonly [Aenderungsart, string])[] = [
  ['NEU_SICHTBAR', 'Neu sichtbar, noch nicht freigegeben'],
  ['WENIGER_SICHTBAR', 'Weniger sichtbar'],
  ['TECHNISCH_GLEICH', 'Technisch gleich, so erklärt'],
];

/** For the terminal: each controller, what has changed, and what that means. */
export const show = (lagen: readonly Lage[]): string => lagen.map(showOne).join('\n\n');

function showOne(lage: Lage): string {
  const { stand, approval, aenderungen } = lage;
  const head = `${stand.stelle}  jetziger Stand ${stand.kurzhash}`;
  if (!approval) return [head, `  Keine Freigabe. Alles ist neu sichtbar: ${countOf(stand, 'Feld')} Felder, ${countOf(stand, 'Kategorie')} Kategorien. Der Bogen zeigt es: npm run freigabe -- --bogen ${stand.stelle.toLowerCase()}`].join('\n');
  const parts = titles.flatMap(([art, title]) => {
    const those = aenderungen.filter((one) => one.art === art);
    return those.length === 0 ? [] : [`  ${title} (${those.length}):`, ...those.flatMap((one) => lines(one, lage))];
  });
  return [head, `  ${approvedBy(approval)}`, ...(parts.length > 0 ? parts : ['  Nichts hat sich geändert.'])].join('\n');
}

function lines(one: Aenderung, { stand, approval }: Lage): readonly string[] {
  const { was, fuer, grundlage, aus } = beschreibe(one, stand.gegenstaende, approval?.gegenstaende);
  return [
    `    ${was}`,
    ...(fuer.length > 0 ? [`      für: ${fuer.join('; ')}`] : []),
    ...(grundlage.length > 0 ? [`      Grundlage: ${grundlage.join('; ')}`] : []),
    ...(aus.length > 0 ? [`      aus: ${aus.join('; ')}`] : []),
    ...(one.art === 'TECHNISCH_GLEICH' ? [`      erklärt: ${declaredBy(one, approval)}`] : []),
  ];
}
