import type { Einwilligung } from '../../../../schema/consent';
import { bearbeitungenOf, type Bearbeitung } from '../consent/auszugCodes';
import { readableOwn } from '../mayReadOwn';
import type { Aufrufer, AuthorityParts } from '../parts';
import { consentsOf } from '../store/consentEvents';

/** A consent with, per Stelle, the day it dealt with the Auszug. */
export interface EinwilligungImBlick extends Omit<Einwilligung, 'stellen'> {
  readonly stellen: readonly { readonly stelle: string; readonly bearbeitetAm: string | null }[];
}

/** Persons of one case, asked for together: as many statements for ten of them as for one. */
export interface PersonenImFall {
  readonly fallId: string;
  readonly klienten: readonly string[];
}

/** Consents have no category of their own: whom the matrix lets read the head of his own case, he sees those given to him. */
const kategorieFall = 'KIM_FALL';

/** In the order asked: those that name the caller's organisation and, where they name a person, himself. Others for the same person: never. */
export async function consentsInView(parts: AuthorityParts, { fallId, klienten }: PersonenImFall, aufrufer: Aufrufer, zweck: string): Promise<readonly (readonly EinwilligungImBlick[])[]> {
  const { knex } = parts.database;
  const isReadable = (await readableOwn(parts, aufrufer, zweck, fallId, [kategorieFall])).has(kategorieFall);
  const consents = await consentsOf(knex, fallId, klienten, parts.now());
  const own = klienten.map((klientId) => (consents.get(klientId)?.einwilligungen ?? []).filter((einwilligung) => isReadable && names(einwilligung, aufrufer)));
  const dealtWith = await bearbeitungenOf(knex, own.flat().map(({ id }) => id));
  return own.map((einwilligungen) => einwilligungen.map((einwilligung) => withMarks(einwilligung, dealtWith)));
}

const withMarks = (einwilligung: Einwilligung, dealtWith: readonly Bearbeitung[]): EinwilligungImBlick => ({
  ...einwilligung,
  stellen: einwilligung.stellen.map((stelle) => ({
    stelle,
    bearbeitetAm: dealtWith.find((one) => one.einwilligung === einwilligung.id && one.stelle === stelle)?.bearbeitetAm ?? null,
  })),
});

/** What it reached when given counts: a partly revoked consent stays visible to whom it was given. */
const names = ({ empfaenger, erteiltFuer }: Einwilligung, { organisation, nutzer }: Aufrufer): boolean =>
  (erteiltFuer?.empfaenger ?? empfaenger).some((one) => one.organisation === organisation && (one.person === undefined || one.person === nutzer));
