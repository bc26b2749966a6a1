/** An invented person of the generator: the same for the same number, on every machine and in every office. */
export interface WeiterePerson {
  /** From 1 on. */
  readonly nummer: number;
  /** Names her in the demo, as `P7` names a person of the stories. */
  readonly label: string;
  readonly familienname: string;
  readonly vorname: string;
  /** Grown up, so that she signs for herself. */
  readonly geburtsdatum: Date;
}

/** Nobody is called so: whoever reads such a name in a log or a screenshot knows that it is invented. */
const rufzeichen = ['Beispiel', 'Muster', 'Probe'] as const;
const anlaute = ['Al', 'Be', 'Da', 'Fe', 'Ga', 'Ja', 'Ka', 'Le', 'Mi', 'No', 'Ra', 'Sa', 'Te', 'Ve', 'Wi', 'Za'] as const;
const auslaute = ['bari', 'dova', 'fin', 'gard', 'kuri', 'lund', 'mani', 'nou', 'rian', 'sen', 'tova', 'wan'] as const;
const vornamen = ['Adam', 'Amal', 'Ana', 'Bela', 'Dana', 'Elif', 'Emil', 'Goran', 'Hana', 'Ilja', 'Ines', 'Joma', 'Kim', 'Lea', 'Malik', 'Mira', 'Nadia', 'Noam', 'Oleg', 'Rana', 'Selma', 'Timo', 'Vera', 'Yara'] as const;

const aeltester = Date.UTC(1958, 0, 1);
const juengster = Date.UTC(2006, 0, 1);
const tag = 24 * 60 * 60 * 1_000;

/** Invents the person of a number. */
export function weiterePerson(nummer: number): WeiterePerson {
  const one = (of: readonly string[], place: string): string => of[Math.floor(draw(nummer, place) * of.length)] ?? '';
  const tage = Math.floor((draw(nummer, 'geburtsdatum') * (juengster - aeltester)) / tag);
  return {
    nummer,
    label: `W${nummer}`,
    familienname: `${one(rufzeichen, 'rufzeichen')}-${one(anlaute, 'anlaut')}${one(auslaute, 'auslaut')}`,
    vorname: one(vornamen, 'vorname'),
    geburtsdatum: new Date(aeltester + tage * tag),
  };
}

/**
 * A number in [0, 1) that depends on person and place alone (FNV-1a, then mixed): a new column changes no other value,
 * and nothing depends on the order in which persons and offices are made.
 */
export function draw(nummer: number, place: string): number {
  let hash = 0x811c9dc5;
  for (const unit of `${nummer} ${place}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
