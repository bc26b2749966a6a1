import type { Auszug } from '../../../../subgraphs/kit/abgabe/abgabe';

/** An Auszug of nobody for the Jobcenter; `overrides` say what the test is about. */
export const auszug = (overrides: Partial<Auszug> = {}): Auszug => ({
  id: 'A1',
  pseudonym: 'P1',
  code: '0123456789',
  dokumentHash: 'd'.repeat(64),
  erteiltAm: new Date('2026-11-01T09:00:00.000Z'),
  person: { geburtsdatum: '1991-07-30', sorge: { art: 'ALLEIN', sorgeberechtigte: ['S1'] } },
  gesehenVon: 'jc-vermittlung',
  gesehenAm: new Date('2026-11-02T09:00:00.000Z'),
  art: 'DATENSCHUTZ',
  stellen: ['JOBCENTER'],
  empfaenger: [{ organisation: 'KI', rolle: 'CASE_MANAGEMENT' }],
  zwecke: ['KIM_CASE_MANAGEMENT'],
  kategorien: ['JC_BEWILLIGUNG'],
  artNeunAusdruecklich: [],
  geheimnistraeger: [],
  erklaerende: [{ rolle: 'SELBST', ref: 'R1', nachweis: 'Ausweis' }],
  zeitraumDaten: { von: '2026-01-01' },
  gueltigAb: new Date('2026-11-01T00:00:00.000Z'),
  gueltigBis: new Date('2027-10-31T00:00:00.000Z'),
  ...overrides,
});
