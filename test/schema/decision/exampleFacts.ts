import type { Einwilligung } from '../../../schema/consent';
import type { AuthorityFacts, OfficeFacts } from '../../../schema/decision/decide';
import type { RowFacts } from '../../../schema/decision/facts';

export const now = new Date('2026-06-15T10:00:00Z');

/** A consent that carries: given in March by an adult, for a case manager at TRAEGER_A. */
export const consent: Einwilligung = {
  id: 'e-1',
  fallId: 'F-0000',
  klientId: 'k-1',
  art: 'DATENSCHUTZ',
  stellen: ['JOBCENTER', 'JUGEND'],
  empfaenger: [{ organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT' }],
  zwecke: ['KIM_CASE_MANAGEMENT'],
  kategorien: ['JC_BEWILLIGUNG', 'JC_GESUNDHEIT', 'JU_HILFE'],
  artNeunAusdruecklich: ['JC_GESUNDHEIT'],
  geheimnistraeger: [],
  erklaerende: [{ rolle: 'SELBST', ref: 'k-1', nachweis: 'Unterschrift' }],
  erteiltAm: new Date('2026-03-01T09:00:00Z'),
  gueltigAb: new Date('2026-03-01T09:00:00Z'),
  gueltigBis: new Date('2027-02-01T00:00:00Z'),
};

/** A Schweigepflichtentbindung beside it that names one physician and the receiving person. */
export const entbindung: Einwilligung = {
  ...consent,
  id: 'e-2',
  art: 'SCHWEIGEPFLICHTENTBINDUNG',
  empfaenger: [{ organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT', person: 'nutzer-1' }],
  geheimnistraeger: ['Dr. Muster'],
};

/** Facts under which every step is silent; each case takes one thing away. */
export const facts: AuthorityFacts & OfficeFacts & RowFacts = {
  organisation: 'TRAEGER_A',
  rolle: 'CASE_MANAGEMENT',
  nutzer: 'nutzer-1',
  zweck: 'KIM_CASE_MANAGEMENT',
  stelle: 'JOBCENTER',
  kategorie: 'JC_BEWILLIGUNG',
  now,
  aufrufer: { aktiv: true, verpflichtetAm: new Date('2025-01-01T00:00:00Z') },
  fallbezug: true,
  einwilligungen: [consent],
  person: { geburtsdatum: '1990-04-04' },
  ortsbezug: false,
  sperren: [],
  weise: 'EINZELFREIGABE',
  abrufverfahren: undefined,
  beteiligte: [],
  einwilligende: new Set(),
  anvertrautVon: undefined,
  geheimnistraeger: undefined,
  zeitbezug: '2026-02-01',
};

export type Facts = typeof facts;
