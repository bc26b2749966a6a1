import type { Textfassung } from '../einwilligung/fassung';
import { newFassung } from '../einwilligung/fassungen';
import type { Sprachfassung } from '../einwilligung/texte';
import type { Violation } from './rule';

/**
 * Art. 7 Abs. 1 DSGVO: what somebody signed can be shown again, so a text that changed is a new version, and the old one stays.
 * Good: `ar.yaml` changed, and the register ends with a version that has its new SHA-256. Bad: `ar.yaml` changed, and consents still
 * name the version that said something else.
 */
export function everyTextHasItsVersion(register: readonly Textfassung[], sprachfassungen: ReadonlyMap<string, Sprachfassung>): readonly Violation[] {
  const newest = register.at(-1);
  const now = newFassung(newest?.id ?? '', newest?.ab ?? '', sprachfassungen);
  const abhilfe = 'Eine neue Fassung eintragen: npm run bogen -- --fassung <id> --ab <tag>. Eine vorhandene wird nie geändert.';
  const changed = [...sprachfassungen.values()]
    .filter(({ schluessel, pruefwert }) => newest?.pruefwerte[schluessel] !== pruefwert)
    .map(({ schluessel, datei }) => ({ datei, zeile: 1, feld: schluessel, fehler: `Der Text ist nicht der der neuesten Fassung «${newest?.id ?? ''}».`, abhilfe }));
  const isRest = Object.keys(newest?.pruefwerte ?? {}).every((schluessel) => sprachfassungen.has(schluessel)) && JSON.stringify(newest?.umfasst) === JSON.stringify(now.umfasst);
  return changed.length > 0 || isRest
    ? changed
    : [{ datei: 'schema/einwilligung/fassungen.yaml', zeile: 1, feld: newest?.id ?? '', fehler: 'Die neueste Fassung umfasst anderes als die Texte.', abhilfe }];
}
