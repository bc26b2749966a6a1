import type { Freigabeweise, Reason } from '../decision/facts';
import type { Law } from '../law';
import { conditionsFor } from './bedingungen';
import { favourableFacts, isOwnDocumentation, refusingSteps, verdict } from './guenstigeTatsachen';
import type { Angaben } from './herkunft';

/** A cell of the matrix that is possible at all. */
export interface Zelle {
  readonly organisationstyp: string;
  readonly rolle: string;
  readonly zweck: string;
  readonly stelle: string;
  readonly kategorie: string;
  /** Names of the conditions that remain. */
  readonly bedingungen: readonly string[];
  readonly weisen: readonly Freigabeweise[];
  /** False for the authority’s own documentation: it is read, not transmitted. */
  readonly uebermittlung: boolean;
}

/** Why the rest is refused: for each recipient, role and purpose a profile, for each profile the steps by category. */
export interface Warumnicht {
  /** `typ|rolle|zweck` -> index of a profile. */
  readonly profilJe: Readonly<Record<string, number>>;
  /** Category -> refusing steps in order, joined by a blank; a category that is not named is possible. */
  readonly profile: readonly Readonly<Record<string, string>>[];
  /** Step (its file under `schema/decision/steps/`) -> the reason it gave. */
  readonly schritte: Readonly<Record<string, Reason>>;
}

export interface Matrix {
  readonly gerechnet: number;
  readonly zellen: readonly Zelle[];
  readonly warumNicht: Warumnicht;
}

/** The real decision over the whole cross product: organisation type × role × purpose × Stelle × category. */
export function matrixOf(law: Law, rollen: readonly string[], { abgabe }: Angaben): Matrix {
  const zellen: Zelle[] = [];
  const profileIndex = new Map<string, number>();
  const profilJe: Record<string, number> = {};
  const schritte: Record<string, Reason> = {};
  let gerechnet = 0;
  for (const [organisationstyp, organisationen] of byType(law)) {
    const [organisation = ''] = organisationen;
    for (const rolle of rollen) {
      for (const zweck of law.zwecke.keys()) {
        const profile: Record<string, string> = {};
        for (const { name: kategorie, stelle } of law.kategorien.values()) {
          gerechnet += 1;
          const frage = { organisation, rolle, zweck, stelle, kategorie };
          const facts = favourableFacts(frage, law);
          if (verdict(facts, law) !== undefined) {
            const refusals = refusingSteps(facts, law);
            for (const { schritt, grund } of refusals) schritte[schritt] = grund;
            profile[kategorie] = refusals.map(({ schritt }) => schritt).join(' ');
            continue;
          }
          const weisen = new Set(organisationen.flatMap((one) => abgabe.get(stelle)?.weiseFuer(kategorie, one, zweck) ?? []));
          zellen.push({ organisationstyp, rolle, zweck, stelle, kategorie, bedingungen: conditionsFor(frage, law), weisen: [...weisen], uebermittlung: !isOwnDocumentation(stelle, law) });
        }
        const text = JSON.stringify(profile);
        profilJe[`${organisationstyp}|${rolle}|${zweck}`] = profileIndex.get(text) ?? profileIndex.size;
        if (!profileIndex.has(text)) profileIndex.set(text, profileIndex.size);
      }
    }
  }
  return { gerechnet, zellen, warumNicht: { profilJe, schritte, profile: [...profileIndex.keys()].map((text): Readonly<Record<string, string>> => JSON.parse(text)) } };
}

/** A cell before anybody has said how the category goes. */
export type MoeglicheZelle = Omit<Zelle, 'weisen'>;

/** What of the matrix one controller answers for: every cell that is possible at all, without the look-up for the rest. */
export function possibleCells(stelle: string, law: Law, rollen: readonly string[]): readonly MoeglicheZelle[] {
  const ofLaw = counted.get(law) ?? new Map<string, readonly MoeglicheZelle[]>();
  counted.set(law, ofLaw);
  const key = [stelle, ...rollen].join(' ');
  const cells = ofLaw.get(key) ?? countCells(stelle, law, rollen);
  ofLaw.set(key, cells);
  return cells;
}

/** A law is read once and never changes, and so do its cells. */
const counted = new WeakMap<Law, Map<string, readonly MoeglicheZelle[]>>();

function countCells(stelle: string, law: Law, rollen: readonly string[]): readonly MoeglicheZelle[] {
  const kategorien = [...law.kategorien.values()].filter((kategorie) => kategorie.stelle === stelle).map(({ name }) => name);
  return [...byType(law)].flatMap(([organisationstyp, [organisation = '']]) =>
    rollen.flatMap((rolle) =>
      [...law.zwecke.keys()].flatMap((zweck) =>
        kategorien
          .map((kategorie) => ({ organisation, rolle, zweck, stelle, kategorie }))
          .filter((frage) => verdict(favourableFacts(frage, law), law) === undefined)
          .map((frage) => ({ organisationstyp, rolle, zweck, stelle, kategorie: frage.kategorie, bedingungen: conditionsFor(frage, law), uebermittlung: !isOwnDocumentation(stelle, law) })),
      ),
    ),
  );
}

function byType(law: Law): ReadonlyMap<string, readonly string[]> {
  const types = new Map<string, string[]>();
  for (const [name, { typ }] of law.organisationen) types.set(typ, [...(types.get(typ) ?? []), name]);
  return types;
}
