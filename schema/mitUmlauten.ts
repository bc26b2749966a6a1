/** «ue» that is ü: not after a, e and q (Dauer, neue, Quelle), not in -uell (aktuell), and not where zu- meets a word (zuerst). */
const ue = /(?<![aeq])(?<!^z(?=ue(?:i|n|r[kst])))ue(?!ll)|(?<![aeqdnstvx])ue(?=ll)/gi;

/** Abbreviations of laws that have a capital inside and an umlaut. */
const gesetze: ReadonlySet<string> = new Set(['DeuFoeV', 'FreizuegG']);

/** Stems with ß, which ASCII writes like ss. */
const mitEszett: readonly (readonly [RegExp, string])[] = [
  [/(m)assnahm/gi, '$1aßnahm'],
  [/(s)trasse/gi, '$1traße'],
  [/(g)ross(?=$|[^a-zäöü]|e|st)/gi, '$1roß'],
  [/(g)röss/gi, '$1röß'],
  [/(g)emäss/gi, '$1emäß'],
  [/mässig/g, 'mäßig'],
  [/(a|ä)usser/gi, '$1ußer'],
  [/(schl|st)iess/gi, '$1ieß'],
];

/**
 * The SDL is written in ASCII; what an officer reads is not. Names of fields and enums stay as they are written: only words of
 * prose are changed, so a word in capitals or with a capital inside is left alone.
 */
export const mitUmlauten = (text: string): string => text.replace(/[A-Za-zäöüÄÖÜß]+/g, (wort) => (/.[A-Z]/.test(wort) && !gesetze.has(wort) ? wort : umlautedWord(wort)));

function umlautedWord(wort: string): string {
  const vowels = wort
    .replace(/ae/g, 'ä')
    .replace(/Ae/g, 'Ä')
    .replace(/oe/g, 'ö')
    .replace(/Oe/g, 'Ö')
    .replace(ue, (found) => (found.startsWith('U') ? 'Ü' : 'ü'));
  return mitEszett.reduce((word, [ascii, german]) => word.replace(ascii, german), vowels);
}
