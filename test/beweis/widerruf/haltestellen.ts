/** Where a test can hold a fetch at an office: before it is verified; decided and not journalled; journalled and not handed over. */
export const haltepunkte = ['VOR_PRUEFUNG', 'VOR_PROTOKOLL', 'NACH_PROTOKOLL'] as const;
export type Haltepunkt = (typeof haltepunkte)[number];

/** What the test tells a process. */
export type Weisung =
  | { readonly halte: number; readonly pseudonym: string; readonly feld: string; readonly punkt: Haltepunkt }
  | { readonly weiter: number }
  | { readonly uhr: number };

/** What a process tells the test. */
export type Meldung = { readonly bereit: string } | { readonly gehalten: number } | { readonly uhrGestellt: number };

interface Auftrag {
  readonly id: number;
  readonly pseudonym: string;
  readonly feld: string;
  readonly punkt: Haltepunkt;
  readonly weiter: Promise<void>;
  readonly lassWeiter: () => void;
}

/** The fetches that are to be held in this process, each once. */
export class Haltestellen {
  readonly #wartend: Auftrag[] = [];
  readonly #gehalten = new Map<number, Auftrag>();
  readonly #jeJti = new Map<string, Auftrag>();

  constructor(private readonly melde: (meldung: Meldung) => void) {}

  /** Takes what is about holding; anything else is not for here. */
  nimm(weisung: Weisung): void {
    if ('halte' in weisung) {
      let lassWeiter: () => void = () => undefined;
      const weiter = new Promise<void>((resolve) => (lassWeiter = resolve));
      this.#wartend.push({ id: weisung.halte, pseudonym: weisung.pseudonym, feld: weisung.feld, punkt: weisung.punkt, weiter, lassWeiter });
    } else if ('weiter' in weisung) {
      this.#gehalten.get(weisung.weiter)?.lassWeiter();
      const index = this.#wartend.findIndex(({ id }) => id === weisung.weiter);
      if (index >= 0) this.#wartend.splice(index, 1);
    }
  }

  /** Claims the fetch of this Freigabe for the order it fits, and says where it will be held. */
  erkenne(jti: string, pseudonym: string, query: string): Haltepunkt | undefined {
    const index = this.#wartend.findIndex((auftrag) => auftrag.pseudonym === pseudonym && new RegExp(`\\b${auftrag.feld}\\b`).test(query));
    const [auftrag] = index >= 0 ? this.#wartend.splice(index, 1) : [];
    if (auftrag) this.#jeJti.set(jti, auftrag);
    return auftrag?.punkt;
  }

  /** Waits here, if this is where the fetch is to be held. */
  async halte(punkt: Haltepunkt, jtis: readonly string[]): Promise<void> {
    for (const jti of jtis) {
      const auftrag = this.#jeJti.get(jti);
      if (auftrag?.punkt !== punkt) continue;
      this.#jeJti.delete(jti);
      this.#gehalten.set(auftrag.id, auftrag);
      this.melde({ gehalten: auftrag.id });
      await auftrag.weiter;
      this.#gehalten.delete(auftrag.id);
    }
  }
}
