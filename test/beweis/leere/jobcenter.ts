import { randomBytes } from 'node:crypto';
import type { Auszug } from '../../../subgraphs/kit/abgabe/abgabe';
import { newAuszugCode } from '../../../subgraphs/kit/abgabe/auszugCode';
import { newId } from '../../../subgraphs/kit/journal/newId';
import type { EndpointRequest } from '../../../subgraphs/kit/serving/endpoint';
import { askEntities, aufruferHeader, callDirectly, forgery, sealWith, stolenKeys, type Loot } from '../../leaks/thief';
import type { WorldOn } from './worldOn';

const office = 'jobcenter';
const stelle = 'JOBCENTER';
const caller = 'cm-ki';
const tag = 24 * 60 * 60 * 1_000;

/** Categories every consent here names; those of Art. 9 DSGVO are ticked explicitly. */
export const kategorien = ['JC_BEWILLIGUNG', 'JC_BEDARF', 'JC_UNTERKUNFT', 'JC_ERSTAUSSTATTUNG', 'JC_BEDARF_GESUNDHEIT', 'JC_KURS'];

/** A value as an employee’s preview shows it. */
export interface Shown {
  readonly id: string;
  readonly feld: string;
  readonly wert: string | null;
  readonly istFreigegeben: boolean;
}

/** One office with its staff on one side, and on the other whoever holds permissions for its answers. */
export interface Jobcenter {
  /** Staff have seen the page of a consent and linked the record. @returns the reference releases are bound to */
  consent(pseudonym: string, schluessel: string, erteiltAm: Date): Promise<string>;
  /** The request of one fetch: what a gateway sends. */
  request(pseudonyms: readonly string[], selection: string): Promise<EndpointRequest>;
  read(pseudonyms: readonly string[], selection: string): Promise<Loot>;
  /** Undefined where nothing waits. */
  vorschau(pseudonym: string): Promise<readonly Shown[] | undefined>;
  /** @param gueltigBis day; the usual period where undefined. @returns outcome */
  freigeben(pseudonym: string, ids: readonly string[], gueltigBis?: string): Promise<string>;
  /** Any other field of its staff. */
  staff(query: string): Promise<Loot>;
}

export async function jobcenterOf(world: WorldOn, now: () => Date): Promise<Jobcenter> {
  const parts = world.offices.get(office)?.stellen[0];
  if (!parts) throw new Error('the world has no Jobcenter');
  const token = await world.token(caller);
  const employee = { authorization: `Bearer ${await world.token('jc-vermittlung')}`, 'x-zweck': 'FREIGABEPRUEFUNG' };
  const keys = stolenKeys(world, office, stelle);
  const staff = (query: string, variables = {}) => callDirectly(world, office, query, variables, employee);
  /** The purpose asked for is always the same, and so is the recipient: bound to both is every release. */
  const anfrage = (pseudonym: string) => `${pseudonym}.KI.CASE_MANAGEMENT.KIM_CASE_MANAGEMENT`;
  const sealed = (pseudonym: string) => ({ __typename: 'Klient', freigabeJobcenter: sealWith(keys, { ...forgery(stelle, token, now()), pseudonym, kategorien }) });
  const headers = aufruferHeader([stelle], token);

  return {
    async consent(pseudonym, schluessel, erteiltAm) {
      const auszug = auszugOf(pseudonym, erteiltAm);
      const linked = await parts.store.verknuepfen(auszug, [[schluessel]]);
      if (linked !== 'VERKNUEPFT') throw new Error(`${pseudonym}: ${linked}`);
      return auszug.id;
    },
    request: async (pseudonyms, selection) => ({
      query: `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Klient { ${selection} } } }`,
      variables: { representations: pseudonyms.map(sealed) },
      headers: new Map(Object.entries(headers)),
    }),
    read: (pseudonyms, selection) => askEntities(world, office, pseudonyms.map(sealed), `... on Klient { ${selection} }`, headers),
    async vorschau(pseudonym) {
      const { body } = await staff('query($anfrage: ID!) { jobcenterVorschau(anfrage: $anfrage) { werte { id feld wert istFreigegeben } } }', { anfrage: anfrage(pseudonym) });
      const { data }: { data: { jobcenterVorschau: { werte: readonly Shown[] } | null } } = JSON.parse(body);
      return data.jobcenterVorschau?.werte;
    },
    async freigeben(pseudonym, werte, gueltigBis) {
      const mutation = 'mutation($anfrage: ID!, $werte: [ID!]!, $bis: Datum) { jobcenterFreigeben(anfrage: $anfrage, werte: $werte, gueltigBis: $bis) { ergebnis } }';
      const { body } = await staff(mutation, { anfrage: anfrage(pseudonym), werte, bis: gueltigBis ?? null });
      const { data }: { data: { jobcenterFreigeben: { ergebnis: string } } } = JSON.parse(body);
      return data.jobcenterFreigeben.ergebnis;
    },
    staff,
  };
}

export const newPseudonym = (): string => randomBytes(17).toString('base64url').slice(0, 22);

const auszugOf = (pseudonym: string, erteiltAm: Date): Auszug => ({
  id: newId(erteiltAm),
  pseudonym,
  code: newAuszugCode(),
  dokumentHash: 'muster-hash-des-blattes',
  erteiltAm,
  person: { geburtsdatum: '1985-05-05' },
  gesehenVon: 'jc-vermittlung',
  gesehenAm: erteiltAm,
  art: 'DATENSCHUTZ',
  stellen: [stelle],
  empfaenger: [{ organisation: 'KI', rolle: 'CASE_MANAGEMENT' }],
  zwecke: ['KIM_CASE_MANAGEMENT'],
  kategorien,
  artNeunAusdruecklich: ['JC_BEDARF_GESUNDHEIT'],
  geheimnistraeger: [],
  erklaerende: [{ rolle: 'SELBST', ref: pseudonym, nachweis: 'Musterausweis' }],
  gueltigAb: erteiltAm,
  gueltigBis: new Date(erteiltAm.getTime() + 365 * tag),
});
