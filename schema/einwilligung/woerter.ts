/** Headings and labels that the sheets need in every language. */
export const worte = [
  'titel', 'person', 'name', 'geburtsdatum', 'fall', 'empfaenger', 'organisation', 'nurDiePerson', 'stellen', 'stelle', 'stelleErfaehrt', 'angaben',
  'zweck', 'besonders', 'ausdruecklich', 'schweigepflicht', 'entbunden', 'empfangendePerson', 'kontaktstatus', 'dauer', 'gueltigBis', 'zeitraum', 'von', 'bis',
  'wissen', 'welcheAngaben', 'freiwillig', 'zweckbindung', 'mitteilungspflicht', 'gespraech', 'erklaertIn', 'vorgelesen', 'dolmetschdienst', 'verpflichtet', 'kannNichtSchreiben', 'zeuge', 'identitaet', 'identitaetWie',
  'ausweis', 'aufenthaltsdokument', 'anderesDokument', 'bekannt', 'ohneBedingung', 'unterschriften', 'unterzeichner', 'alter', 'ort', 'datum',
  'unterschrift', 'ichSelbst', 'sorgeAllein', 'sorgeGemeinsam', 'vormund', 'elternteil', 'nachweis', 'niemand', 'fassung', 'pruefwert', 'kopie',
  'erteiltAm', 'einwilligungNummer', 'widerruf', 'widerrufAlles', 'widerrufStellen', 'widerrufAngaben', 'angenommen',
] as const;

/** What a person has to be told, sentence by sentence (§ 67b Abs. 2 SGB X, Art. 7 and 13 DSGVO). */
export const saetze = [
  'einleitung', 'alleStellen', 'erfaehrtPerson', 'erfaehrtPersonNicht', 'stelleErfaehrt', 'kimSelbst', 'besonders', 'alleMitglieder', 'herkunft203',
  'schweigepflicht', 'kontaktstatus', 'dauer', 'freiwillig', 'widerruf', 'zweckbindung', 'mitteilungspflicht', 'unterzeichner', 'dolmetscher', 'erklaerung', 'kopie',
  'widerrufZettel',
] as const;

export type Wort = (typeof worte)[number];
export type Satz = (typeof saetze)[number];
