import type { Kategorie } from '../../law';
import { mitUmlauten } from '../../mitUmlauten';
import { liste } from '../abschnitt';

/**
 * A category as the person reads it: what it is, what it takes, and the paragraphs in a column of their own for who advises her
 * (Art. 12 Abs. 1 DSGVO).
 * @param isKept by the controller itself, who asks no consent for it
 */
export function zeileFuerDiePerson(kategorie: Kategorie, isKept: boolean): readonly string[] {
  const cited = [...kategorie.beschreibung.matchAll(brackets)].map(([, inside = '']) => inside).filter(cites);
  const words = kategorie.beschreibung.replace(brackets, (whole: string, inside: string) => (cites(inside) ? '' : whole));
  return [mitUmlauten(words), isKept ? ownProtection(kategorie) : protection(kategorie), mitUmlauten(cited.join('; '))];
}

const brackets = / ?\(([^()]{1,300})\)/g;

const cites = (text: string): boolean => /§|Art\./.test(text);

const protection = ({ besonders, herkunft203, alleMitglieder }: Kategorie): string =>
  liste(
    [
      ...(besonders ? ['nur, wenn Sie es ausdrücklich ankreuzen (Art. 9 DSGVO)'] : []),
      ...(herkunft203 ? ['nur, wenn Sie die Person, die schweigen muss, davon entbinden (§ 203 StGB)'] : []),
      ...(alleMitglieder ? ['nur, wenn alle Mitglieder der Gemeinschaft einwilligen'] : []),
    ],
    'nein',
  );

const ownProtection = ({ besonders }: Kategorie): string => (besonders ? 'ja (Art. 9 DSGVO)' : 'nein');
