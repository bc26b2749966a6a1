/**
 * The vocabulary is ASCII, documents for people are not: Traeger → Träger, Massnahme → Maßnahme. Not every «ue» is an umlaut:
 * not in Dauer, Steuer, neue, Quelle, aktuell, sexuelle; a test holds this against every word of the vocabulary.
 */
export const inUmlauts = (text: string): string =>
  text
    .replaceAll(/([Mm]a)ss(nahm)/g, '$1ß$2')
    .replaceAll(/([Gg]roe)ss(e)/g, '$1ß$2')
    .replaceAll(/Ae/g, 'Ä').replaceAll(/ae/g, 'ä')
    .replaceAll(/Oe/g, 'Ö').replaceAll(/oe/g, 'ö')
    .replaceAll(/Ue/g, 'Ü').replaceAll(/(?<![aeqAEQ])ue(?!ll)/g, 'ü');
