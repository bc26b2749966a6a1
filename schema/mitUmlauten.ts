/** Words with ß, by what is enough of them; the SDL writes them in ASCII. */
const scharf: readonly (readonly [RegExp, string])[] = [
  [/Massnahm/g, 'Maßnahm'],
  [/massnahm/g, 'maßnahm'],
  [/roess/g, 'röß'],
  [/gross/g, 'groß'],
  [/Gross/g, 'Groß'],
  [/usser/g, 'ußer'],
  [/emaess/g, 'emäß'],
  [/trasse/g, 'traße'],
  [/liessl/g, 'ließl'],
];

const umlaute: readonly (readonly [RegExp, string])[] = [
  [/ae/g, 'ä'],
  [/oe/g, 'ö'],
  [/(?<![aeqAEQ]|sex|akt|vid|ent|man|rit)ue/g, 'ü'], // neue, Dauer, Quelle, aktuell
  [/Ae/g, 'Ä'],
  [/Oe/g, 'Ö'],
  [/Ue/g, 'Ü'],
];

/** Descriptions of the SDL for people who do not read SDL: it is ASCII, a letter to a person is not (Art. 12 Abs. 1 DSGVO). */
export const mitUmlauten = (text: string): string => [...scharf, ...umlaute].reduce((written, [ascii, letter]) => written.replace(ascii, letter), text);
