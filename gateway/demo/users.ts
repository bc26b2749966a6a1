/** The invented people who can sign in to the demo. Organisations are those of schema/organisationen.yaml. */
export interface DemoUser {
  readonly sub: string;
  readonly organisation: string;
  readonly rolle: string;
  readonly beschreibung: string;
}

const user = (sub: string, organisation: string, rolle: string, beschreibung: string): DemoUser => ({ sub, organisation, rolle, beschreibung });

export const demoUsers: readonly DemoUser[] = [
  user('cm-ki', 'KI', 'CASE_MANAGEMENT', 'Case Management im Kommunalen Integrationszentrum'),
  user('cm-ki-2', 'KI', 'CASE_MANAGEMENT', 'Case Management im Kommunalen Integrationszentrum'),
  user('cm-traeger-a', 'TRAEGER_A', 'CASE_MANAGEMENT', 'Case Management beim Träger A'),
  user('cm-traeger-b', 'TRAEGER_B', 'CASE_MANAGEMENT', 'Case Management beim Träger B'),
  user('cm-traeger-c', 'TRAEGER_C', 'CASE_MANAGEMENT', 'Case Management beim Träger C'),
  user('cm-traeger-d', 'TRAEGER_D', 'CASE_MANAGEMENT', 'Case Management beim Träger D'),
  user('cm-traeger-e', 'TRAEGER_E', 'CASE_MANAGEMENT', 'Case Management beim Träger E'),
  user('jc-vermittlung', 'JOBCENTER', 'SACHBEARBEITUNG', 'Vermittlung im Jobcenter'),
  user('aa-beratung', 'ARBEITSAGENTUR', 'SACHBEARBEITUNG', 'Beratung in der Agentur für Arbeit'),
  user('ju-fachkraft', 'STADTDIENST_JUGEND', 'SACHBEARBEITUNG', 'Fachkraft im Stadtdienst Jugend'),
  user('so-sachbearbeitung', 'STADTDIENST_SOZIALES', 'SACHBEARBEITUNG', 'Sachbearbeitung im Stadtdienst Soziales'),
  user('ab-sachbearbeitung', 'AUSLAENDERBEHOERDE', 'SACHBEARBEITUNG', 'Sachbearbeitung in der Ausländer- und Einbürgerungsbehörde'),
  user('koordination', 'KI', 'KOORDINATION', 'Koordination; sieht keine Person'),
  user('ki-leitung', 'KI', 'KI_LEITUNG', 'Leitung; sieht keine Person'),
  user('dsb', 'DATENSCHUTZ', 'DATENSCHUTZBEAUFTRAGTE', 'Datenschutzbeauftragte; sieht Protokolle'),
  user('dsb-bund', 'DATENSCHUTZ_BUND', 'DATENSCHUTZBEAUFTRAGTE', 'Datenschutzbeauftragte der Bundesagentur; sieht das Protokoll der Agentur für Arbeit'),
  user('personalrat', 'PERSONALRAT', 'PERSONALRAT', 'Personalrat; zeichnet mit, sieht keine Einträge'),
  user('personalrat-bund', 'PERSONALRAT_BUND', 'PERSONALRAT', 'Personalrat der Agentur für Arbeit; zeichnet mit, sieht keine Einträge'),
  user('klient-1', 'PERSON', 'KLIENT', 'Eine betroffene Person'),
  user('technik', 'STADT_IT', 'TECHNIK', 'Betrieb; sieht keine Daten'),
];
