import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyMutant } from './applyMutant';
import type { Mutant } from './readMutants';
import { runJest, type JestRun } from './runJest';
import { readinessOf, verdictOn, type Verdict } from './verdict';

/** Longest a test file may take, milliseconds: long, because the machine may be busy. */
const patience = 300_000;

/** A copy of the repository in which one mutant after another lives. */
export interface Workplace {
  readonly root: string;
  readonly vorlage: string;
  /** Ends the run that is under way, and begins no other. */
  readonly signal: AbortSignal;
}

export interface MutantOutcome extends Verdict {
  readonly mutant: Mutant;
  readonly milliseconds: number;
}

/** A test file, or one test of it, with the mutants it is held against: jest keeps what it has compiled, so they run in a row. */
interface Group {
  readonly test: string;
  readonly nur: string | undefined;
  readonly mutants: readonly Mutant[];
}

/**
 * Runs every mutant: group by group, each first without any mutation, because a test that is red anyway proves nothing.
 * Each workplace takes the next group when it is done with one.
 */
export async function runMutants(mutants: readonly Mutant[], workplaces: readonly Workplace[], told: (outcome: MutantOutcome) => void): Promise<readonly MutantOutcome[]> {
  const waiting = groupsOf(mutants);
  const outcomes: MutantOutcome[] = [];
  const work = async (place: Workplace): Promise<void> => {
    for (let group = waiting.shift(); group && !place.signal.aborted; group = waiting.shift()) {
      await runGroup(group, place, (outcome) => {
        outcomes.push(outcome);
        told(outcome);
      });
    }
  };
  await Promise.all(workplaces.map(work));
  return outcomes;
}

/** Largest first: the last ones to run should be short. */
function groupsOf(mutants: readonly Mutant[]): Group[] {
  const groups = new Map<string, { test: string; nur: string | undefined; mutants: Mutant[] }>();
  for (const mutant of mutants) {
    const nur = mutant.allein ? mutant.titel : undefined;
    const key = JSON.stringify([mutant.test, nur]);
    const group = groups.get(key) ?? { test: mutant.test, nur, mutants: [] };
    groups.set(key, group);
    group.mutants.push(mutant);
  }
  return [...groups.values()].sort((a, b) => b.mutants.length - a.mutants.length);
}

async function runGroup({ test, nur, mutants }: Group, { root, vorlage, signal }: Workplace, told: (outcome: MutantOutcome) => void): Promise<void> {
  const run = () => runJest({ root, test, nur, vorlage, patience, signal });
  const untouched = await run();
  for (const mutant of mutants) {
    if (signal.aborted) return;
    const begun = performance.now();
    const ready = readinessOf(mutant.titel, untouched);
    const verdict = ready.urteil === 'GETOETET' ? verdictOn(mutant, await mutated(mutant, root, run)) : ready;
    told({ ...verdict, mutant, milliseconds: performance.now() - begun });
  }
}

/** The file is whole again afterwards, whatever happens. */
async function mutated(mutant: Mutant, root: string, run: () => Promise<JestRun>): Promise<JestRun> {
  const file = join(root, mutant.datei);
  const original = readFileSync(file, 'utf8');
  writeFileSync(file, applyMutant(original, mutant));
  try {
    return await run();
  } finally {
    writeFileSync(file, original);
  }
}
