/** Headings, labels and short answers of the information sheet. */
export const worte = [
  'titel', 'entwurf', 'uebersetzung', 'inhalt',
  'kurz', 'aemter', 'angaben', 'dauer', 'freiwillig', 'widerruf', 'erfahren', 'auslaenderbehoerde', 'mitteilungspflicht', 'computer',
  'rechte', 'sehen', 'berichtigen', 'widerrufen', 'widersprechen', 'beschweren',
  'empfaenger', 'organisation', 'art', 'datenschutzrecht', 'kontakt',
  'dieseStelle', 'verantwortlich', 'vertreten', 'datenschutz', 'aufsicht', 'wozu', 'grundlage', 'herkunft', 'ausDerAkte', 'wieLange', 'akte', 'drittland', 'nichtVorgesehen', 'recht', 'ausnahmen',
  'gezeigt', 'festgehalten', 'angabe', 'besonders', 'vorschriften', 'nein', 'besondersEigen', 'ausdruecklich', 'herkunft203', 'alleMitglieder',
  'auszufuellen', 'offen', 'kontaktOffen',
] as const;

/** What a person has to be told, sentence by sentence (Art. 12, 13, 14 DSGVO, § 82a SGB X). */
export const saetze = [
  'entwurf', 'einleitung', 'aemter', 'angaben', 'dauer', 'freiwillig', 'widerruf', 'erfahren', 'auslaenderbehoerde', 'mitteilungspflicht', 'computer',
  'sehen', 'berichtigen', 'widerrufen', 'widersprechen', 'beschweren', 'empfaenger',
  'eigeneStelle', 'gefragtMitPerson', 'gefragtOhnePerson', 'freigabeMensch', 'freigabeTeils',
  'einwilligung', 'einwilligungSozialdaten', 'eigeneAufgabe', 'fristen', 'ausnahmenSozialdaten', 'ausnahmenSonst', 'wieAufDemBogen',
] as const;

export type Wort = (typeof worte)[number];
export type Satz = (typeof saetze)[number];
