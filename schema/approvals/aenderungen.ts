import { aussagearten, isArt, type Art, type Wirkung } from './arten';
import { nichtsGelesen, type Aussagen, type Stand } from './stand';

export type Aenderungsart = 'NEU_SICHTBAR' | 'WENIGER_SICHTBAR' | 'TECHNISCH_GLEICH';

/** One difference between what was approved and what is there. `was` is undefined where the whole thing is new, or gone. */
export interface Aenderung {
  readonly art: Aenderungsart;
  readonly gegenstand: string;
  readonly was: Art | undefined;
  readonly vorher: readonly string[];
  readonly jetzt: readonly string[];
}

/** An integrator's word that another column, table or spelling means the same data. */
export interface TechnischGleich {
  readonly gegenstand: string;
  readonly was: Art;
  readonly vorher: readonly string[];
  readonly jetzt: readonly string[];
}

export interface Vergleich {
  readonly technisch: readonly TechnischGleich[];
  /** What the door can compare: it has no mapping and no `abgabe.yaml`. */
  readonly ohneAmt?: boolean;
}

/**
 * What has changed since the approval. Deny by default: what is not known to be less, and not declared to be the same, is newly visible.
 * @param approved undefined where nobody has approved anything
 */
export function aenderungen(approved: Stand['gegenstaende'] | undefined, present: Stand['gegenstaende'], { technisch, ohneAmt = false }: Vergleich): readonly Aenderung[] {
  const names = [...new Set([...Object.keys(present), ...Object.keys(approved ?? {})])].sort();
  return names.flatMap((name): readonly Aenderung[] => {
    const [before, now] = [approved?.[name], present[name]];
    if (!before) return [{ art: 'NEU_SICHTBAR', gegenstand: name, was: undefined, vorher: [], jetzt: linesOf(now) }];
    if (!now) return [{ art: 'WENIGER_SICHTBAR', gegenstand: name, was: undefined, vorher: linesOf(before), jetzt: [] }];
    return statementsChanged(name, before, now, ohneAmt).map((one) => (isDeclared(one, technisch) ? { ...one, art: 'TECHNISCH_GLEICH' } : one));
  });
}

function statementsChanged(name: string, before: Aussagen, now: Aussagen, ohneAmt: boolean): readonly Aenderung[] {
  if (!ohneAmt && isNoLongerRead(before, now)) return [{ art: 'WENIGER_SICHTBAR', gegenstand: name, was: 'Quelle', vorher: before.Quelle ?? [], jetzt: now.Quelle ?? [] }, ...others(name, before, now)];
  return kindsOf(before, now)
    .filter((was) => !(ohneAmt && aussagearten[was].ausDemAmt))
    .flatMap((was) => statementChanged(name, was, before[was] ?? [], now[was] ?? []));
}

/** Where nothing is read any more, it does not matter what else the mapping used to say; what the law says still does. */
const isNoLongerRead = (before: Aussagen, now: Aussagen): boolean => reads(before) && !reads(now);
const reads = ({ Quelle = [] }: Aussagen): boolean => Quelle.some((one) => !nichtsGelesen.includes(one));
const others = (name: string, before: Aussagen, now: Aussagen): readonly Aenderung[] => statementsChanged(name, before, now, true);

const kindsOf = (before: Aussagen, now: Aussagen): readonly Art[] => [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(isArt);

function statementChanged(gegenstand: string, was: Art, vorher: readonly string[], jetzt: readonly string[]): readonly Aenderung[] {
  if (sameLines(vorher, jetzt)) return [];
  return [{ art: effectOf(aussagearten[was].wirkung, vorher, jetzt), gegenstand, was, vorher, jetzt }];
}

function effectOf(wirkung: Wirkung, vorher: readonly string[], jetzt: readonly string[]): Aenderungsart {
  const nothingGone = vorher.every((line) => jetzt.includes(line));
  const nothingNew = jetzt.every((line) => vorher.includes(line));
  switch (wirkung) {
    case 'SCHUETZT':
      return nothingGone ? 'WENIGER_SICHTBAR' : 'NEU_SICHTBAR';
    case 'ZEIGT':
      return nothingNew ? 'WENIGER_SICHTBAR' : 'NEU_SICHTBAR';
    case 'IST':
      return 'NEU_SICHTBAR';
    default:
      return jetzt.every((line) => isStricter(line, vorher, wirkung.stufen)) ? 'WENIGER_SICHTBAR' : 'NEU_SICHTBAR';
  }
}

/** «KI: EINZELFREIGABE» is held against what was said of KI; a line without a key against the one line there was. */
function isStricter(line: string, vorher: readonly string[], stufen: (wert: string) => number): boolean {
  const [key, value] = keyed(line);
  const before = vorher.map(keyed).find(([other]) => other === key);
  return before !== undefined && stufen(value) <= stufen(before[1]);
}

function keyed(line: string): readonly [key: string, value: string] {
  const colon = line.lastIndexOf(': ');
  return colon === -1 ? ['', line] : [line.slice(0, colon), line.slice(colon + 2)];
}

const isDeclared = ({ art, gegenstand, was, vorher, jetzt }: Aenderung, technisch: readonly TechnischGleich[]): boolean =>
  art === 'NEU_SICHTBAR' &&
  was !== undefined &&
  aussagearten[was].technisch &&
  technisch.some((one) => one.gegenstand === gegenstand && one.was === was && sameLines(one.vorher, vorher) && sameLines(one.jetzt, jetzt));

const sameLines = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((line, index) => line === other[index]);

const linesOf = (aussagen: Aussagen | undefined): readonly string[] => Object.entries(aussagen ?? {}).flatMap(([art, lines]) => lines.map((line) => `${art}: ${line}`));
