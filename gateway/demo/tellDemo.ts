import { protokollPruefen } from '../../subgraphs/kit/commands/protokollPruefen';
import type { Env } from '../../subgraphs/kit/serving/settings';
import { askDoor, type Answer } from './askDoor';
import type { DemoIssuer } from './issuer';
import { demoUsers } from './users';
import { viewOf } from './viewOf';

export interface Telling {
  readonly url: string;
  readonly issuer: DemoIssuer;
  /** The approved operation that shows one case across all offices. */
  readonly fallansicht: string;
  /** The approved operation that takes a revocation. */
  readonly widerruf: string;
  /** The environment the world was opened with: where its journals are. */
  readonly env: Env;
  readonly say: (line: string) => void;
}

const fall = 'F-2026-003';
const zweck = 'KIM_CASE_MANAGEMENT';
/** The mutation waits for every Freigabe that is under way to have died (L + E), never less. */
const wartetMindestens = 4_000;

/** Tells the main job; each step is held against what it says. @throws Error naming the step that did not show it */
export async function tellDemo({ url, issuer, fallansicht, widerruf, env, say }: Telling): Promise<void> {
  const tokenOf = async (sub: string) => {
    const user = demoUsers.find((one) => one.sub === sub);
    if (!user) throw new Error(`no demo user ${sub}`);
    return issuer.sign(user);
  };
  const traegerB = await tokenOf('cm-traeger-b');
  const ask = async (token: string) => askDoor(url, token, zweck, fallansicht, { fall });

  say('1. Olena Probe-Kowalenko (erfunden) hat ihrer Case Managerin beim Träger B Einwilligungen unterschrieben.');
  say('   Eine Abfrage, ein Fall, sechs Ämter:\n');
  const before = viewOf(await ask(traegerB));
  before.forEach(({ stelle, zeilen }) => say(`   ${stelle.padEnd(26)}${zeilen.length > 0 ? zeilen.join(' · ') : 'keine freigegebenen Daten'}`));
  hold(linesOf(before, 'Jobcenter').length > 0 && linesOf(before, 'Stadtdienst Jugend').length > 0, 'the view shows Jobcenter and Jugend');

  say('\n2. Ein anderer Träger fragt nach demselben Fall:');
  const foreign = await ask(await tokenOf('cm-traeger-a'));
  say(`   fall: ${JSON.stringify(foreign.data?.['fall'])}, Fehler: ${foreign.errors?.length ?? 0}. Für ihn gibt es diesen Fall nicht.`);
  hold(foreign.data?.['fall'] === null && !foreign.errors, 'another Träger sees nothing, not even a refusal');

  say('\n3. Sie widerruft für das Jobcenter. Bestätigt wird erst, wenn keine Erlaubnis mehr unterwegs sein kann …');
  const begun = performance.now();
  const revoked = await askDoor(url, traegerB, zweck, widerruf, { eingabe: { fall, klient: klientOf(await ask(traegerB)), stellen: ['JOBCENTER'], kanal: 'PERSOENLICH' } });
  const waited = performance.now() - begun;
  say(`   bestätigt nach ${(waited / 1_000).toFixed(1)} s.`);
  hold(!revoked.errors && waited >= wartetMindestens, 'the revocation is acknowledged after L + E');

  const after = viewOf(await ask(traegerB));
  say(`   Jobcenter: ${linesOf(after, 'Jobcenter').join(' · ') || 'keine freigegebenen Daten'}. Stadtdienst Jugend: ${linesOf(after, 'Stadtdienst Jugend').join(' · ')}.`);
  hold(linesOf(after, 'Jobcenter').length === 0, 'the block of the Jobcenter is empty');
  hold(linesOf(after, 'Stadtdienst Jugend').join() === linesOf(before, 'Stadtdienst Jugend').join(), 'every other office answers as before');

  say('\n4. Die Protokolle der Ämter, geprüft:');
  for (const office of ['jobcenter', 'jugend']) {
    const code = await protokollPruefen([office], env, new Date(), (line) => say(`   ${line}`));
    hold(code === 0, `the journal of ${office} verifies`);
  }
  say('\nAlles hat gezeigt, was es sagt.');
}

function hold(shown: boolean, step: string): void {
  if (!shown) throw new Error(`Der Schritt hat nicht gezeigt, was er sagt: ${step}`);
}

const linesOf = (view: ReturnType<typeof viewOf>, stelle: string): readonly string[] => view.find((one) => one.stelle === stelle)?.zeilen ?? [];

function klientOf({ data }: Answer): string {
  const [, id] = /"klienten":\[\{"id":"([^"]+)"/.exec(JSON.stringify(data)) ?? [];
  if (id === undefined) throw new Error('the view names no person');
  return id;
}
