import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { camelCase } from '../../../schema/names';
import type { TestWorld } from '../../world';

/** What a case manager opens of one person and her case, a controller at a time, and the category it is of. */
export const besuche: readonly (readonly [stelle: string, kategorie: string, selection: string, below: 'fall' | 'klienten'])[] = [
  ['KIM', 'KIM_STAMM', 'dokumentation { stammdaten { vornamen } }', 'klienten'],
  ['KIM', 'KIM_FALL', 'dokumentation { kopf { phase } }', 'fall'],
  ['JOBCENTER', 'JC_BEWILLIGUNG', 'jobcenter { bewilligungen { leistungsart } }', 'klienten'],
  ['ARBEITSAGENTUR', 'AA_TERMINE', 'arbeitsagentur { termine { am } }', 'klienten'],
  ['JUGEND', 'JU_HILFE', 'jugend { hilfen { norm } }', 'klienten'],
  ['SOZIALHILFE', 'SH_BEWILLIGUNG', 'soziales { sozialhilfe { bewilligungen { kapitel } } }', 'klienten'],
  ['ASYLBLG', 'AL_LEISTUNG', 'soziales { asylblg { leistungen { leistungsart } } }', 'klienten'],
  ['AUFENTHALT', 'AU_TITEL', 'auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art } } }', 'klienten'],
  ['EINBUERGERUNG', 'EB_VERFAHREN', 'auslaenderbehoerde { einbuergerung { verfahren { status } } }', 'klienten'],
];

export async function besuchen(world: TestWorld, user: string, fall: string, [, , selection, below]: (typeof besuche)[number]): Promise<void> {
  const { codes } = await world.ask(user, `{ fall(id: "${fall}") { ${below === 'fall' ? selection : `klienten { id ${selection} }`} } }`);
  expect(codes).toEqual([]);
}

/** The case manager hands out a code, and the login of a person is bound by it. */
export async function freischalten(world: TestWorld, user: string, eingabe: { readonly fall: string; readonly klient: string; readonly art: string }, login = 'klient-1'): Promise<void> {
  const given = await world.ask(user, 'mutation($eingabe: AuskunftCodeEingabe!) { antwort: auskunftCodeAusgeben(eingabe: $eingabe) { code } }', { eingabe });
  const { code } = given.data?.['antwort'] as { readonly code: string };
  const bound = await world.ask(login, 'mutation($code: String!) { auskunftFreischalten(code: $code) { ergebnis } }', { code }, 'AUSKUNFT');
  expect(bound.data?.['auskunftFreischalten']).toEqual({ ergebnis: 'FREIGESCHALTET' });
}

export interface Zugriff {
  readonly organisation: string;
  readonly rolle: string;
  readonly zweck: string;
  readonly kategorien: readonly string[];
}
export interface EigeneAuskunft {
  readonly fall: string;
  readonly klient: string;
  readonly zugang: string;
  readonly zugriffe: Readonly<Record<string, readonly Zugriff[] | null>>;
}

export const auskunftOperation = readFileSync(join(__dirname, '..', '..', '..', 'schema', 'operations', 'auskunft.graphql'), 'utf8');

/** The shipped operation, sent as the person: her accesses by controller, null where one did not answer. */
export async function eigeneAuskunft(world: TestWorld, klient: string): Promise<EigeneAuskunft> {
  const { data } = await world.ask('klient-1', auskunftOperation, {}, 'AUSKUNFT');
  const all = data?.['meineAuskunft'] as readonly (Record<string, { readonly eintraege: readonly (Zugriff & { readonly am: string })[] } | null> & EigeneAuskunft)[];
  const found = all.find((one) => one.klient === klient);
  if (!found) throw new Error(`no Auskunft of ${klient}`);
  const zugriffe = Object.fromEntries([...new Set(besuche.map(([stelle]) => stelle))].map((stelle) => [stelle, found[`${camelCase(stelle)}Zugriffe`]?.eintraege.map(({ am: _am, ...zugriff }) => zugriff) ?? null]));
  return { fall: found.fall, klient: found.klient, zugang: found.zugang, zugriffe };
}

/** What a woman's own view says that it did not say before, after her case manager has looked at every office once; and what was done. */
export async function nachAllenBesuchen(world: TestWorld): Promise<{ readonly before: EigeneAuskunft['zugriffe']; readonly told: EigeneAuskunft['zugriffe']; readonly done: EigeneAuskunft['zugriffe'] }> {
  await freischalten(world, 'cm-ki', { fall: 'F-2026-013', klient: 'K-0018', art: 'SELBST' });
  const before = await eigeneAuskunft(world, 'K-0018');
  for (const besuch of besuche) await besuchen(world, 'cm-ki', 'F-2026-013', besuch);
  const { zugriffe } = await eigeneAuskunft(world, 'K-0018');
  const newestFirst = besuche.toReversed();
  const done = Object.fromEntries(Object.keys(zugriffe).map((stelle) => [stelle, newestFirst.filter(([of]) => of === stelle).map(([, kategorie]) => ({ organisation: 'KI', rolle: 'CASE_MANAGEMENT', zweck: 'KIM_CASE_MANAGEMENT', kategorien: [kategorie] }))]));
  const told = Object.fromEntries(Object.entries(zugriffe).map(([stelle, all]) => [stelle, all && all.slice(0, all.length - (before.zugriffe[stelle]?.length ?? 0))]));
  return { before: before.zugriffe, told, done };
}
