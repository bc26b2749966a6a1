/**
 * What the release lets go, and nothing else can be put out: the guard in front of every protected field accepts no other parent.
 * Only `answerFetch` and `answerOwn` make one (a test holds the rest of the house to it), after the journal has committed.
 */
export class Released {
  readonly #felder: ReadonlyMap<string, unknown>;

  constructor(felder: ReadonlyMap<string, unknown>) {
    this.#felder = felder;
    Object.freeze(this);
  }

  /** The released value of a field; null where nothing is released. */
  wert(feld: string): unknown {
    return this.#felder.get(feld) ?? null;
  }
}
