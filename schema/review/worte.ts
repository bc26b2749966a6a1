/** Names of the vocabulary as an officer says them; a name that is not here stays as it is written. */
const worte: Readonly<Record<string, string>> = {
  KOMMUNALES_INTEGRATIONSZENTRUM: 'Kommunales Integrationszentrum',
  FREIER_TRAEGER: 'Freier Träger',
  JOBCENTER: 'Jobcenter',
  ARBEITSAGENTUR: 'Agentur für Arbeit',
  JUGENDAMT: 'Jugendamt',
  SOZIALAMT: 'Sozialamt',
  AUSLAENDERBEHOERDE: 'Ausländerbehörde',
  DATENSCHUTZ: 'Datenschutzbeauftragte',
  TECHNIK: 'Technik',
  PERSON: 'Die betroffene Person',
  CASE_MANAGEMENT: 'Fallmanagement',
  EINZELFREIGABE: 'Einzelfreigabe',
  AUTOMATISCH: 'automatisch',
  VON_HAND: 'von Hand',
};

export const inWorten = (name: string): string => worte[name] ?? name;
