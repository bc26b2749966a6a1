import type { Law } from '../../../schema/law';
import type { Abrufverfahren, Ausnahme, StelleRegel } from './releaseConfigShape';

/** What does not fit, and where in the file it stands. */
export interface ReleaseFault {
  readonly path: readonly (string | number)[];
  readonly expected: string;
}

/** Everything in an `abgabe.yaml` that the law does not know or does not allow. */
export function releaseFaults(regeln: Readonly<Record<string, StelleRegel>>, office: string, law: Law): readonly ReleaseFault[] {
  const own = [...law.stellen.values()].filter(({ subgraph }) => subgraph === office).map(({ name }) => name);
  const missing = own.filter((stelle) => !(stelle in regeln)).map((stelle) => ({ path: [], expected: `erwartet wird ein Abschnitt für ${stelle}` }));
  return [...missing, ...Object.entries(regeln).flatMap(([stelle, regel]) => (own.includes(stelle) ? stelleFaults(stelle, regel, law) : [{ path: [stelle], expected: `«${stelle}» ist keine Stelle dieses Amtes (${own.join(', ')})` }]))];
}

function stelleFaults(stelle: string, { ausnahmen, abrufverfahren }: StelleRegel, law: Law): readonly ReleaseFault[] {
  const ids = abrufverfahren.map(({ id }) => id);
  return [
    ...abrufverfahren.flatMap((verfahren, index) => [
      ...unknownWords(stelle, verfahren, [stelle, 'abrufverfahren', index], law),
      ...(ids.indexOf(verfahren.id) < index ? [{ path: [stelle, 'abrufverfahren', index, 'id'], expected: `«${verfahren.id}» gibt es schon` }] : []),
    ]),
    ...ausnahmen.flatMap((ausnahme, index) => [
      ...unknownWords(stelle, ausnahme, [stelle, 'ausnahmen', index], law),
      ...automaticFaults(ausnahme, abrufverfahren, [stelle, 'ausnahmen', index], law),
      ...(ausnahmen.slice(0, index).some((earlier) => overlap(earlier, ausnahme)) ? [{ path: [stelle, 'ausnahmen', index], expected: 'eine frühere Ausnahme regelt dieselbe Kategorie für denselben Empfänger' }] : []),
    ]),
  ];
}

type Words = { readonly kategorien: readonly string[]; readonly empfaenger?: readonly string[] | undefined; readonly zwecke?: readonly string[] };

function unknownWords(stelle: string, { kategorien, empfaenger = [], zwecke = [] }: Words, path: ReleaseFault['path'], law: Law): readonly ReleaseFault[] {
  const unless = (key: string, words: readonly string[], isKnown: (word: string) => boolean, expected: string) =>
    words.flatMap((word, index) => (isKnown(word) ? [] : [{ path: [...path, key, index], expected: `«${word}» ist ${expected}` }]));
  return [
    ...unless('kategorien', kategorien, (word) => law.kategorien.get(word)?.stelle === stelle, `keine Datenkategorie der Stelle ${stelle}`),
    ...unless('empfaenger', empfaenger, (word) => law.organisationen.has(word), 'keine Organisation (organisationen.yaml)'),
    ...unless('zwecke', zwecke, (word) => law.zwecke.has(word), 'kein Zweck'),
  ];
}

/** § 79 SGB X, § 6 DSG NRW: nobody looks, so everything has been laid down and approved before; class E never goes so. */
function automaticFaults(ausnahme: Ausnahme, all: readonly Abrufverfahren[], path: ReleaseFault['path'], law: Law): readonly ReleaseFault[] {
  const at = (key: string, expected: string) => ({ path: [...path, key], expected });
  if (ausnahme.modus !== 'AUTOMATISCH') return ausnahme.abrufverfahren === undefined ? [] : [at('abrufverfahren', 'ein Abrufverfahren gehört nur zu AUTOMATISCH')];
  const verfahren = all.find(({ id }) => id === ausnahme.abrufverfahren);
  if (!verfahren) return [at('modus', 'AUTOMATISCH braucht ein festgelegtes Abrufverfahren derselben Stelle (§ 79 SGB X, § 6 DSG NRW)')];
  if (!ausnahme.empfaenger) return [at('modus', 'AUTOMATISCH braucht genannte Empfänger')];
  return [
    ...ausnahme.kategorien.filter((word) => law.kategorien.get(word)?.klasse === 'E').map((word) => at('kategorien', `${word} ist Klasse E und geht nie automatisch`)),
    ...ausnahme.kategorien.filter((word) => !verfahren.kategorien.includes(word)).map((word) => at('kategorien', `das Abrufverfahren ${verfahren.id} umfasst ${word} nicht`)),
    ...ausnahme.empfaenger.filter((word) => !verfahren.empfaenger.includes(word)).map((word) => at('empfaenger', `das Abrufverfahren ${verfahren.id} nennt ${word} nicht`)),
  ];
}

const overlap = (one: Ausnahme, other: Ausnahme): boolean =>
  one.kategorien.some((kategorie) => other.kategorien.includes(kategorie)) &&
  (!one.empfaenger || !other.empfaenger || one.empfaenger.some((organisation) => other.empfaenger?.includes(organisation)));
