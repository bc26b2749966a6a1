import type { Aenderung } from './aenderungen';
import type { Aussagen, Stand } from './stand';

/** One change in the words an officer reads: what, for whom and for what, on what, from where. */
export interface Beschreibung {
  readonly was: string;
  readonly fuer: readonly string[];
  readonly grundlage: readonly string[];
  readonly aus: readonly string[];
}

/** Says what a change means, out of the present part; what is gone is described by what was approved. */
export function beschreibe(aenderung: Aenderung, present: Stand['gegenstaende'], approved: Stand['gegenstaende'] = {}): Beschreibung {
  const all = Object.hasOwn(present, aenderung.gegenstand) ? present : approved;
  const own = all[aenderung.gegenstand] ?? {};
  const kategorien = own.Kategorie ?? kategorieOf(aenderung.gegenstand);
  return {
    was: inWords(aenderung),
    fuer: kategorien.flatMap((kategorie) => recipientsOf(kategorie, all)).filter((one, index, list) => list.indexOf(one) === index),
    grundlage: kategorien.map((kategorie) => `${kategorie}: ${(all[`Kategorie ${kategorie}`]?.Grundlage ?? []).join(' ')}`),
    aus: sourceOf(own),
  };
}

export function inWords({ gegenstand, was, vorher, jetzt, art }: Aenderung): string {
  if (was === undefined) return `${gegenstand}: ${art === 'WENIGER_SICHTBAR' ? 'entfällt' : 'neu'}`;
  const [gone, come] = [vorher.filter((line) => !jetzt.includes(line)), jetzt.filter((line) => !vorher.includes(line))];
  return `${gegenstand}, ${was}: ${gone.join('; ') || '–'} → ${come.join('; ') || '–'}`;
}

/** «Empfang X: …» and «Kategorie X» are about the category X. */
const kategorieOf = (gegenstand: string): readonly string[] => {
  const [, kategorie] = /^(?:Empfang|Kategorie) (\w+)/.exec(gegenstand) ?? [];
  return kategorie === undefined ? [] : [kategorie];
};

function recipientsOf(kategorie: string, all: Stand['gegenstaende']): readonly string[] {
  const begin = `Empfang ${kategorie}: `;
  return Object.keys(all).filter((name) => name.startsWith(begin)).map((name) => name.slice(begin.length));
}

const sourceOf = ({ Quelle = [], Wandlung = [], Zeilen = [] }: Aussagen): readonly string[] => [
  ...Quelle.map((quelle) => (Wandlung.length > 0 ? `${quelle} (${Wandlung.join('; ')})` : quelle)),
  ...(Zeilen.length > 0 ? [`Zeilen: ${Zeilen.join('; ')}`] : []),
];
