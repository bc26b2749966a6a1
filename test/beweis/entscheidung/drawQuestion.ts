import { readLaw, type Law, type MatrixRow } from '../../../schema/law';
import { readRecht, type Recht } from '../oracle/law';
import type { Random } from './random';

/** The same law, as the product and as the oracle reads it. */
export interface BothLaws {
  readonly law: Law;
  readonly recht: Recht;
}

const city = readLaw();

/** A city that foresees nearly everything: so the bars behind the matrix are reached, and stand. */
const wide: MatrixRow = {
  zweck: 'KIM_CASE_MANAGEMENT',
  organisationstypen: [...new Set([...city.organisationen.values()].map(({ typ }) => typ))],
  rollen: ['CASE_MANAGEMENT', 'SACHBEARBEITUNG', 'KOORDINATION', 'KI_LEITUNG', 'GREMIUM', 'TECHNIK', 'DATENSCHUTZBEAUFTRAGTE'],
  eingeschaltet: true,
  kategorien: [...city.kategorien.keys()],
};

export const laws: readonly [asShipped: BothLaws, wide: BothLaws] = [
  { law: city, recht: readRecht() },
  { law: { ...city, matrix: [...city.matrix, wide] }, recht: readRecht([wide]) },
];

export interface Question {
  readonly organisation: string;
  readonly rolle: string;
  readonly nutzer: string;
  readonly zweck: string;
  readonly stelle: string;
  readonly kategorie: string;
}

const words = {
  organisation: [...city.organisationen.keys(), 'NIEMAND'],
  rolle: [...wide.rollen, 'KLIENT', 'UNBEKANNT'],
  zweck: [...city.zwecke.keys(), 'UNBEKANNT'],
  stelle: [...city.stellen.keys(), 'NIRGENDS'],
  kategorie: [...city.kategorien.keys(), 'NICHTS'],
} as const;

/** Special ones are rare in the vocabulary and must not be rare here. */
const special = [...city.kategorien.values()].filter(({ herkunft203, besonders, alleMitglieder }) => herkunft203 || besonders || alleMitglieder).map(({ name }) => name);

/** Mostly what some row of the matrix foresees, on or off; then, now and then, one word of it is another. */
export function drawQuestion(random: Random, law: Law): Question {
  const on = law.matrix.filter(({ eingeschaltet }) => eingeschaltet);
  const row = random.pick(random.chance(0.95) ? on : law.matrix);
  const kategorie = random.pick(random.chance(0.3) ? row.kategorien.filter((name) => special.includes(name)).concat(row.kategorien[0] ?? []) : row.kategorien);
  const organisationen = [...law.organisationen].filter(([, { typ }]) => row.organisationstypen.includes(typ)).map(([name]) => name);
  const foreseen: Question = {
    organisation: random.pick(organisationen),
    rolle: random.pick(row === wide && random.chance(0.8) ? ['CASE_MANAGEMENT'] : row.rollen),
    nutzer: 'm.eins',
    zweck: row.zweck,
    stelle: law.kategorien.get(kategorie)?.stelle ?? '',
    kategorie,
  };
  if (random.chance(0.93)) return foreseen;
  const word = random.pick(['organisation', 'rolle', 'zweck', 'stelle', 'kategorie'] as const);
  return { ...foreseen, [word]: random.pick(words[word]) };
}
