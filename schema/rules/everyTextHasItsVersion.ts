import { newFassung } from '../einwilligung/fassungen';
import { ruleOf, type RuleOnTexts } from './rule';

/** Art. 7 Abs. 1 DSGVO: what somebody signed can be shown again, so a text that changed is a new version, and the old one stays. */
export const everyTextHasItsVersion: RuleOnTexts = ruleOf(
  {
    name: 'everyTextHasItsVersion',
    gesetz: 'Art. 7 Abs. 1 DSGVO',
    verlangt: 'Ein geänderter Einwilligungstext ist eine neue Fassung mit eigenem Prüfwert; eine vorhandene wird nie geändert.',
    beispiel: 'TEXTE',
    gut: `
fassung: { ar: Prüfwert des heutigen Textes }
`,
    schlecht: `
fassung: { ar: Prüfwert eines früheren Textes }
`,
  },
  ({ textfassungen }, sprachfassungen) => {
    const newest = textfassungen.at(-1);
    const now = newFassung(newest?.id ?? '', newest?.ab ?? '', sprachfassungen);
    const abhilfe = 'Eine neue Fassung eintragen: npm run bogen -- --fassung <id> --ab <tag>. Eine vorhandene wird nie geändert.';
    const changed = [...sprachfassungen.values()]
      .filter(({ schluessel, pruefwert }) => newest?.pruefwerte[schluessel] !== pruefwert)
      .map(({ schluessel, datei }) => ({ datei, zeile: 1, feld: schluessel, fehler: `Der Text ist nicht der der neuesten Fassung «${newest?.id ?? ''}».`, abhilfe }));
    const isRest = Object.keys(newest?.pruefwerte ?? {}).every((schluessel) => sprachfassungen.has(schluessel)) && JSON.stringify(newest?.umfasst) === JSON.stringify(now.umfasst);
    return changed.length > 0 || isRest
      ? changed
      : [{ datei: 'schema/einwilligung/fassungen.yaml', zeile: 1, feld: newest?.id ?? '', fehler: 'Die neueste Fassung umfasst anderes als die Texte.', abhilfe }];
  },
);
