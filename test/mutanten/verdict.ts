import type { Mutant } from './readMutants';
import type { EndedTest, JestRun } from './runJest';

/** What became of a mutant. Only `GETOETET` counts as killed. */
export interface Verdict {
  readonly urteil: 'GETOETET' | 'UEBERLEBT' | 'NICHT_GELAUFEN';
  /** In a sentence, where it was not killed. */
  readonly warum?: string;
}

type Named = Pick<Mutant, 'titel' | 'haengt'>;

const survives = (warum: string): Verdict => ({ urteil: 'UEBERLEBT', warum });

/**
 * Killed is a mutant if the very test it names has failed. A file that does not load, a preparation that fails for all tests
 * alike or a run that never ends show that something is broken, not that somebody watches this control.
 */
export function verdictOn({ titel, haengt }: Named, run: JestRun): Verdict {
  if (run.art === 'HAENGT') return haengt ? { urteil: 'GETOETET' } : survives('Der Lauf endet nicht.');
  if (run.art === 'LAEDT_NICHT') return survives(`Die Testdatei lädt nicht: ${firstLine(run.meldung)}`);
  const named = run.tests.filter(({ name }) => name.includes(titel));
  const failed = run.tests.filter(({ ausgang }) => ausgang === 'gescheitert');
  if (!named.some(({ ausgang }) => ausgang === 'gescheitert')) {
    const others = failed.map(({ name }) => `«${name}»`).slice(0, 5).join(', ');
    return survives(`Der genannte Test scheitert nicht${others ? `; stattdessen scheitern ${others}` : ''}.`);
  }
  return failsAlike(run.tests) ? survives(`Schon die Vorbereitung aller Tests scheitert: ${firstLine(failed[0]?.meldung ?? '')}`) : { urteil: 'GETOETET' };
}

/** Before anything is mutated: the named test is there, ran and passed, and so did all others of its file. */
export function readinessOf(titel: string, run: JestRun): Verdict {
  if (run.art === 'HAENGT') return survives('Ohne Mutation endet der Lauf nicht.');
  if (run.art === 'LAEDT_NICHT') return survives(`Ohne Mutation lädt die Testdatei nicht: ${firstLine(run.meldung)}`);
  const red = run.tests.find(({ ausgang }) => ausgang === 'gescheitert');
  if (red) return survives(`Ohne Mutation scheitert «${red.name}»: ${firstLine(red.meldung)}`);
  const named = run.tests.filter(({ name }) => name.includes(titel));
  if (named.length === 0) return survives('Einen Test dieses Namens gibt es nicht.');
  return named.some(({ ausgang }) => ausgang === 'bestanden') ? { urteil: 'GETOETET' } : { urteil: 'NICHT_GELAUFEN', warum: 'Der genannte Test wird hier ausgelassen (keine MariaDB erreichbar).' };
}

/** Several tests, all of them red with one and the same message: then it was the preparation. */
function failsAlike(tests: readonly EndedTest[]): boolean {
  const ran = tests.filter(({ ausgang }) => ausgang !== 'ausgelassen');
  return ran.length > 1 && ran.every(({ ausgang }) => ausgang === 'gescheitert') && new Set(ran.map(({ meldung }) => meldung)).size === 1;
}

const firstLine = (text: string): string => text.split('\n').find((line) => line.trim() !== '')?.trim().slice(0, 200) ?? '';
