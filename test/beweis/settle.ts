import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profil, seed, share, type Profil } from './profile';
import { promises, type Datenbank, type PromiseName, type Promised } from './promises';
import { figuresFolder } from './report';

/** What a proof found. Every try is counted, whichever way it ended. */
export interface Found<Name extends PromiseName> {
  readonly versuche: number;
  /** Tries that broke the promise. */
  readonly verstoesse: number;
  /** How often each interesting branch was hit. */
  readonly zweige: Readonly<Record<keyof (typeof promises)[Name]['zweige'], number>>;
  /** Anything else worth reading: areas, milliseconds, rates. */
  readonly messwerte?: Readonly<Record<string, number>>;
  readonly datenbank?: Datenbank;
}

/** A figure as it stands in the report. */
export interface Figure extends Omit<Found<PromiseName>, 'zweige'> {
  readonly name: PromiseName;
  readonly seed: number;
  readonly profil: Profil;
  readonly am: string;
  readonly zweige: Readonly<Record<string, number>>;
}

/**
 * Writes the figure down first, then holds it against the promise: a violated one is in the report too.
 * Fails the test if there was a violation, too few tries, or a branch that was not hit often enough.
 */
export function settle<Name extends PromiseName>(name: Name, found: Found<Name>): void {
  const promised: Promised = promises[name];
  const figure: Figure = { name, seed, profil, am: new Date().toISOString(), ...found };
  mkdirSync(figuresFolder(profil), { recursive: true });
  writeFileSync(join(figuresFolder(profil), `${name}${found.datenbank ? `.${found.datenbank}` : ''}.json`), `${JSON.stringify(figure, undefined, 2)}\n`);

  expect({ name, seed, verstoesse: found.verstoesse }).toEqual({ name, seed, verstoesse: 0 });
  expect({ name, versuche: found.versuche }).toEqual({ name, versuche: atLeast(share(promised.versuche)) });
  for (const [zweig, full] of Object.entries(promised.zweige)) {
    expect({ name, zweig, mal: figure.zweige[zweig] }).toEqual({ name, zweig, mal: atLeast(share(full)) });
  }
}

const atLeast = (least: number): unknown => ({
  asymmetricMatch: (actual: unknown) => typeof actual === 'number' && actual >= least,
  toAsymmetricMatcher: () => `at least ${least}`,
});
