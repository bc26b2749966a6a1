import { freigabeKey } from '../../../../schema/names';
import type { OfficeContext } from '../../../kit/officeContext';
import type { FieldResolver } from '../../../kit/officeSchema';
import type { Authority } from '../authority';
import { KlientImFall } from './klientImFall';
import { loeschaufgabeOf } from './loeschaufgabeResolvers';
import { loadEinwilligungen, loadFreigabe, loadFristen, loadLoeschaufgaben } from './requestScope';

type Answer = (klient: KlientImFall, context: OfficeContext) => unknown;

/** A Klient by his number alone is nobody: whoever asks `_entities` gets nothing. */
const ofCase =
  (answer: Answer, nothing: null | readonly never[] = null): FieldResolver =>
  (parent, _args, context) =>
    parent instanceof KlientImFall ? answer(parent, context) : nothing;

/** Klient: its number, a Freigabe per controller, and what kim itself knows of consents, deadlines and what is to be deleted. */
export const klientResolvers = (authority: Authority): Record<string, FieldResolver> => ({
  id: ofCase(({ klientId }) => klientId),
  ...Object.fromEntries(
    authority.stellen.map((stelle) => [
      freigabeKey(stelle),
      ofCase(({ fallId, klientId }, context) => loadFreigabe(authority, context, { fallId, klientId, stelle, art: 'FALLANSICHT' })),
    ]),
  ),
  einwilligungen: ofCase(async (klient, context) => {
    const consents = await loadEinwilligungen(authority, context, klient);
    return consents.map((einwilligung) => ({
      ...einwilligung,
      erteiltAm: einwilligung.erteiltAm.toISOString(),
      gueltigAb: einwilligung.gueltigAb.toISOString(),
      gueltigBis: einwilligung.gueltigBis.toISOString(),
      widerrufenAm: einwilligung.widerrufenAm?.toISOString() ?? null,
    }));
  }, []),
  fristen: ofCase((klient, context) => loadFristen(authority, context, klient), []),
  loeschaufgaben: ofCase(async (klient, context) => (await loadLoeschaufgaben(authority, context, klient)).map(loeschaufgabeOf), []),
});
