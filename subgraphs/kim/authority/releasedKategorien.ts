import type { Knex } from 'knex';
import type { CallerFacts, ConsentFacts } from '../../../schema/decision/facts';
import { authoritySteps, decide } from '../../../schema/decision/decide';
import { decidingConsents } from '../../../schema/decision/decidingConsents';
import { releasedHolders } from '../../../schema/decision/releasedHolders';
import type { Law } from '../../../schema/law';
import type { Aufrufer, PersonImFall } from './parts';
import { consentsOf, type Consents } from './store/consentEvents';
import type { Grundlage } from './store/erstausstellung';
import { findFall, hatFallbezug } from './store/fallzustand';
import { klientenOf } from './store/klienten';
import { aufruferFacts } from './store/nutzer';

/** Everything the decision needs about one case and one caller, read under the lock. */
export interface MintFacts {
  readonly aufrufer: Aufrufer;
  readonly zweck: string;
  readonly bound: CallerFacts['aufrufer'];
  readonly fallbezug: boolean;
  readonly klienten: readonly string[];
  readonly consents: ReadonlyMap<string, Consents>;
}

interface Asked {
  readonly fallId: string;
  readonly klienten: readonly string[];
  readonly aufrufer: Aufrufer;
  readonly zweck: string;
  readonly iat: Date;
}

/** The same statements whoever asks for whom. */
export async function readMintFacts(trx: Knex, { fallId, klienten, aufrufer, zweck, iat }: Asked): Promise<MintFacts> {
  return {
    aufrufer,
    zweck,
    bound: await aufruferFacts(trx, aufrufer),
    fallbezug: hatFallbezug(await findFall(trx, fallId, iat), aufrufer),
    klienten: await klientenOf(trx, fallId),
    consents: await consentsOf(trx, fallId, klienten, iat),
  };
}

export interface Released {
  readonly kategorien: readonly string[];
  /** The consent they rest on; where several do, the one given last. */
  readonly einwilligung?: string;
  /** Every consent each category rests on, the release from secrecy among them. */
  readonly grundlagen: readonly Grundlage[];
}

/** Steps 1 to 5 and 7 for every category of this Stelle. */
export function releasedKategorien(facts: MintFacts, { klientId, stelle }: PersonImFall & { readonly stelle: string }, law: Law): Released {
  const consents = facts.consents.get(klientId);
  if (!consents) return { kategorien: [], grundlagen: [] };
  const { nutzer, organisation, rolle } = facts.aufrufer;
  const question = {
    nutzer,
    organisation,
    rolle,
    zweck: facts.zweck,
    stelle,
    now: consents.at,
    aufrufer: facts.bound,
    fallbezug: facts.fallbezug && facts.klienten.includes(klientId),
    einwilligungen: consents.einwilligungen,
    person: consents.person,
  };
  const kategorien = [...law.kategorien.values()]
    .filter((kategorie) => kategorie.stelle === stelle)
    .map(({ name }) => name)
    .filter((kategorie) => decide(authoritySteps, { ...question, kategorie }, law) === undefined);
  const deciding = new Set(kategorien.flatMap((kategorie) => decidingConsents({ ...question, kategorie }, 'DATENSCHUTZ')));
  const grundlagen = kategorien.flatMap((kategorie) => carrying({ ...question, kategorie }, law, consents.einwilligungen));
  const newest = consents.einwilligungen.filter((einwilligung) => deciding.has(einwilligung)).toSorted((a, b) => b.erteiltAm.getTime() - a.erteiltAm.getTime())[0];
  return { kategorien, ...(newest && { einwilligung: newest.id }), grundlagen };
}

/** The consents a released category rests on: to the transmission, and per holder of a secret the release that names him (§ 203 StGB). */
function carrying(facts: ConsentFacts, law: Law, einwilligungen: Consents['einwilligungen']): readonly Grundlage[] {
  const holders = [...releasedHolders(facts, law)];
  const deciding = new Set([...decidingConsents(facts, 'DATENSCHUTZ'), ...holders.flatMap((holder) => decidingConsents(facts, 'SCHWEIGEPFLICHTENTBINDUNG', holder))]);
  return einwilligungen.filter((einwilligung) => deciding.has(einwilligung)).map(({ id }) => ({ einwilligung: id, kategorie: facts.kategorie }));
}
