import { aussagearten } from '../../../../schema/approvals/arten';
import type { Aenderung } from '../../../../schema/approvals/aenderungen';
import { inWords } from '../../../../schema/approvals/beschreibung';
import type { Approval } from '../../../../schema/approvals/approval';
import type { Lage } from '../../../../schema/approvals/lage';
import { UserMistake } from '../../serving/runCommand';
import type { Env } from '../../serving/settings';
import { day, needed, type Angegeben } from './angegeben';
import { writeApproval } from './writeApproval';

type Erklaerung = Approval['technisch'][number];

/**
 * Records an integrator's word that changes of the named things mean the same data. Never guessed: what is not named stays newly visible.
 * @throws UserMistake where nothing named can be technically equal
 */
export function declare({ stand, approval, aenderungen }: Lage, named: readonly string[], given: Angegeben, env: Env): string {
  if (!approval) throw new UserMistake(`${stand.stelle}: Es gibt noch keine Freigabe, der etwas technisch gleich sein könnte.`);
  const meant = aenderungen.filter((one) => one.art === 'NEU_SICHTBAR' && named.some((name) => means(name, one.gegenstand)));
  const declared = meant.flatMap((one): readonly Erklaerung[] =>
    one.was !== undefined && aussagearten[one.was].technisch
      ? [{ gegenstand: one.gegenstand, was: one.was, vorher: one.vorher, jetzt: one.jetzt, durch: needed(given, 'durch', 'Amt und Funktion'), am: day(given, 'am'), warum: needed(given, 'warum', 'der Grund in Worten') }]
      : [],
  );
  if (declared.length === 0) throw new UserMistake(`${stand.stelle}: Nichts davon kann technisch gleich sein; «npm run freigabe -- --zeigen ${stand.stelle.toLowerCase()}» zeigt, was sich geändert hat.`);
  const earlier = approval.technisch.filter((one) => !declared.some((later) => later.gegenstand === one.gegenstand && later.was === one.was));
  const file = writeApproval({ ...approval, technisch: [...earlier, ...declared] }, env);
  const left = meant.filter((one) => !declared.some((later) => isAbout(later, one)));
  return [`${file}: als technisch gleich eingetragen (${declared.length}):`, ...meant.filter((one) => !left.includes(one)).map((one) => `  ${inWords(one)}`), ...(left.length > 0 ? ['Bleibt neu sichtbar und ist freizugeben:', ...left.map((one) => `  ${inWords(one)}`)] : [])].join('\n');
}

const means = (name: string, gegenstand: string): boolean => (name.endsWith('*') ? gegenstand.startsWith(name.slice(0, -1)) : gegenstand === name);

const isAbout = (declared: Erklaerung, { gegenstand, was }: Aenderung): boolean => declared.gegenstand === gegenstand && declared.was === was;
