import { PublicError } from '../../schema/errors';
import type { OfficeContext } from '../kit/officeContext';
import type { FieldResolver, ResolverMap } from '../kit/officeSchema';
import type { Authority } from './authority/authority';
import type { Fallgrenze } from './authority/cases/fallgrenze';
import { auskunftResolvers } from './authority/resolvers/auskunftResolvers';
import { notForFallzuweisung } from './authority/resolvers/fallzuweisung';
import { koordinationResolvers } from './authority/resolvers/koordinationResolvers';
import { loeschaufgabeResolvers } from './authority/resolvers/loeschaufgabeResolvers';
import { klientResolvers } from './authority/resolvers/klientResolvers';
import { mutationResolvers } from './authority/resolvers/mutationResolvers';
import { KlientImFall } from './authority/resolvers/klientImFall';
import { isOneCase } from './authority/resolvers/requestScope';

/** Everything of kim's SDL but the two `dokumentation` fields and what lies below them. */
export const createResolvers = (authority: Authority, fallgrenze: Fallgrenze): ResolverMap => ({
  Query: {
    ...notForFallzuweisung({ ...fallResolvers(authority, fallgrenze), ...loeschaufgabeResolvers(authority), ...auskunftResolvers(authority).Query }),
    ...koordinationResolvers(authority).Query,
  },
  Mutation: {
    ...notForFallzuweisung(mutationResolvers(authority)),
    ...koordinationResolvers(authority).Mutation,
    // Sealed by an office; nobody is signed in, and there is no purpose.
    stelleMitteilung: (_parent, { stelle, mitteilung }) => authority.answerOffice(String(stelle), String(mitteilung)),
  },
  Klient: klientResolvers(authority),
  Auskunft: auskunftResolvers(authority).Auskunft,
});

const fallResolvers = (authority: Authority, fallgrenze: Fallgrenze): Record<string, FieldResolver> => ({
  meineFaelle: async (_parent, _args, context) => {
    const faelle = await authority.ownCases(await context.caller());
    return faelle.map(({ seit, abgeschlossenAm, ...kopf }) => ({ ...kopf, seit: seit.toISOString(), abgeschlossenAm: abgeschlossenAm?.toISOString() ?? null }));
  },
  fall: async (_parent, { id }, context) => {
    const caller = await context.caller();
    refuseUnforeseenPurpose(context, caller);
    // § 67c SGB X: one case per request; a second one is answered like one that does not exist.
    if (!isOneCase(authority, context, String(id))) return null;
    if (!fallgrenze.mayOpen(caller.nutzer, String(id))) throw new PublicError('ZU_UMFANGREICH');
    const fall = await authority.ownCase(String(id), caller);
    return fall ? { ...fall, seit: fall.seit.toISOString(), klienten: fall.klienten.map((klientId) => new KlientImFall(fall.id, klientId)) } : null;
  },
});

/** True whoever the person is: the city's table foresees nothing at all for this organisation, role and purpose. */
function refuseUnforeseenPurpose({ law, zweck: purpose }: OfficeContext, { organisation, rolle }: { readonly organisation: string; readonly rolle: string }): void {
  const typ = law.organisationen.get(organisation)?.typ;
  const zweck = purpose();
  const foreseen = law.matrix.some(
    (row) => row.eingeschaltet && row.zweck === zweck && row.rollen.includes(rolle) && typ !== undefined && row.organisationstypen.includes(typ),
  );
  if (!foreseen) throw new PublicError('ZWECK_NICHT_VORGESEHEN');
}
