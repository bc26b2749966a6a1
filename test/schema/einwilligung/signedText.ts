import type { Einwilligungsgespraech, Einwilligungsnachweis } from '../../../schema/consent';
import { geltendeFassung, textFassungOf, type Textfassung } from '../../../schema/einwilligung/fassung';
import { readLaw } from '../../../schema/law';

/** The real text in force on a day, as a form that was signed in it says. */
export function signedText(tag: string, language = { sprache: 'de', leichteSprache: false }): Einwilligungsnachweis['textFassung'] {
  const fassung = geltendeFassung(readLaw().textfassungen, tag);
  if (!fassung) throw new Error(`no text in force on ${tag}`);
  return textFassungOf(fassung, language);
}

/** Told everything there is to tell, in the text that was signed. */
export const toldAll = ({ id }: Pick<Textfassung, 'id'>) => ({ zweck: true, widerruf: true, keineNachteile: true, mitteilungspflicht: true, folgenDerVerweigerung: id });

/** Read, understood and signed by somebody whose passport was looked at. */
export const gespraech: Einwilligungsgespraech = { sprache: 'de', vorgelesen: true, kannNichtSchreiben: false, identitaet: { durch: 'Musterfallführung', art: 'AUSWEIS' }, ohneBedingung: true };
