import { PublicError } from '../../../../schema/errors';
import { camelCase } from '../../../../schema/names';
import type { FieldResolver } from '../../../kit/officeSchema';
import type { Authority } from '../authority';
import { EigeneAuskunft } from './eigeneAuskunft';
import { loadFreigabe } from './requestScope';

/** The person's own view: cases, consents, and a key to each controller's own journal (Art. 15 DSGVO, § 83 SGB X). */
export const auskunftResolvers = (authority: Authority): { readonly Query: Record<string, FieldResolver>; readonly Auskunft: Record<string, FieldResolver> } => ({
  Query: {
    meineAuskunft: async (_parent, _args, context) => {
      const caller = await context.caller();
      if (caller.rolle !== 'KLIENT' || context.zweck() !== 'AUSKUNFT') throw new PublicError('ZWECK_NICHT_VORGESEHEN');
      return (await authority.ownAccess(caller)).map((auskunft) => new EigeneAuskunft(auskunft));
    },
  },
  Auskunft: Object.fromEntries(
    authority.stellen.map((stelle): [string, FieldResolver] => [
      `${camelCase(stelle)}Zugriffe`,
      async (parent, _args, context) =>
        parent instanceof EigeneAuskunft
          ? { auskunft: await loadFreigabe(authority, context, { fallId: parent.fall, klientId: parent.klient, stelle, art: 'AUSKUNFT' }) }
          : null,
    ]),
  ),
});
