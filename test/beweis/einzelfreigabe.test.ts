import { describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import { diceOf, type Dice } from './leere/dice';
import { fachverfahrenOf, type Fachverfahren } from './leere/fachverfahren';
import { isOut, nobodyHasSeen, placeOf, valuesOf, type ModelValue, type Outcome } from './leere/gesehen';
import { jobcenterOf, newPseudonym, type Jobcenter, type Shown } from './leere/jobcenter';
import { listenNamen, selection, type Value } from './leere/quelleModell';
import { openWorldOn } from './leere/worldOn';
import { isFull, seed, share } from './profile';
import type { Datenbank } from './promises';
import { settle } from './settle';

/*
 * § 67d Abs. 1 SGB X, as a game: people edit the Fachverfahren as they like, staff look and release, time passes, consents are
 * renewed, and after every few moves everything there is is asked for. A model that knows nothing of the product remembers what
 * staff have seen for exactly this reference of a consent, and says what the answer has to be: not a value more, and none less.
 */

const [minute, day] = [60_000, 24 * 60 * 60_000];
const looksFor = [['usually', 14], ['tomorrow', 1], ['longest', 90]] as const;
/** In the quick profile three times what was promised: a control that is switched off has to show there too. */
const edits = Math.max(share(10_000), 300);

/** Milliseconds until a run is given up: on a loaded machine it takes long, and is no less true. */
const patience = isFull ? 3_600_000 : 600_000;

interface Person {
  readonly schluessel: string;
  readonly pseudonym: string;
  bezug: string;
  erteiltAm: Date;
}

interface Table {
  readonly office: Jobcenter;
  readonly file: Fachverfahren;
  readonly persons: readonly Person[];
  readonly clock: { now(): Date; pass(ms: number): void };
  readonly gesehen: ReturnType<typeof nobodyHasSeen>;
  readonly count: (branch: string) => void;
}

async function play(datenbank: Datenbank, times: number): Promise<void> {
  const dice = diceOf(seed);
  let at = Date.now();
  const clock = { now: () => new Date(at), pass: (ms: number) => void (at += ms), monotonic: () => performance.now() };
  const world = await openWorldOn(datenbank, { clock });
  try {
    const counts = new Map<string, number>();
    const persons = Array.from({ length: 5 }, (_, index): Person => ({ schluessel: `0007000000${10 + index}`, pseudonym: newPseudonym(), bezug: '', erteiltAm: new Date(0) }));
    const table: Table = {
      office: await jobcenterOf(world, clock.now),
      file: await fachverfahrenOf(world, persons.map(({ schluessel }) => schluessel)),
      persons,
      clock,
      gesehen: nobodyHasSeen(),
      count: (branch) => void counts.set(branch, (counts.get(branch) ?? 0) + 1),
    };
    for (const person of persons) await renew(table, person);
    const violations: string[] = [];
    for (let made = 0, round = 0; made < times; round += 1) {
      if (round % 20 === 19) clock.pass(15 * day); // nobody looked for two weeks
      for (let some = 1 + dice.below(8); some > 0 && made < times; some -= 1, made += 1) table.count(`Änderung ${await table.file.edit(dice)}`);
      violations.push(...(await move(table, dice)), ...(await compare(table)));
    }
    expect(violations.slice(0, 3)).toEqual([]);
    const { geaendert = 0, nieGesehen = 0, zuAlt = 0, wiederGesehen = 0, ...messwerte } = Object.fromEntries(counts);
    settle('ungeseheneWerte', { versuche: times, verstoesse: violations.length, zweige: { geaendert, neueZeile: nieGesehen, zuAlt, wiederGesehen }, messwerte, datenbank });
  } finally {
    await world.close();
  }
}

/** What happens between two answers: an employee looks, a consent is renewed, or nothing but time. */
async function move(table: Table, dice: Dice): Promise<readonly string[]> {
  const { clock, persons } = table;
  clock.pass(1 + dice.below(3 * 60 * minute));
  if (dice.chance(0.05)) clock.pass(dice.pick([1, 2, 13, 14]) * day);
  const person = dice.pick(persons);
  for (const one of persons) if (clock.now().getTime() - one.erteiltAm.getTime() > 300 * day) await renew(table, one);
  if (dice.chance(0.03)) await renew(table, person);
  return dice.chance(0.5) ? look(table, person, dice) : [];
}

/** A new consent is a new reference: what was seen for the old one was not seen for it. */
async function renew({ office, clock, count }: Table, person: Person): Promise<void> {
  clock.pass(1);
  person.erteiltAm = clock.now();
  person.bezug = await office.consent(person.pseudonym, person.schluessel, person.erteiltAm);
  clock.pass(1);
  count('neueEinwilligung');
}

/** An employee opens the preview and releases all of it, or some. Sometimes a colleague changes something in between. */
async function look(table: Table, person: Person, dice: Dice): Promise<readonly string[]> {
  const { office, file, clock, gesehen, count } = table;
  const shown = await office.vorschau(person.pseudonym);
  if (!shown) return [];
  const seen = valuesOf(file.rows, person.schluessel);
  const wrong = misleading(shown, seen, table, person);
  const chosen = shown.filter(pickedBy(dice, shown));
  if (dice.chance(0.3)) for (let some = 5; some > 0; some -= 1) count(`Änderung ${await file.edit(dice)} beim Freigeben`);
  const now = valuesOf(file.rows, person.schluessel);
  clock.pass(1 + dice.below(minute));

  const [, days] = dice.pick(looksFor);
  const bis = new Date(clock.now().getTime() + (days - (days === 90 ? 1 : 0)) * day);
  const lastDay = days === 14 ? undefined : bis.toISOString().slice(0, 10);
  const ergebnis = await office.freigeben(person.pseudonym, chosen.map(({ id }) => id), lastDay);
  count(`Freigabe ${ergebnis}`);
  const stillThere = chosen.every((one) => inSameRows(seen, now, one).length === matching(seen, one).length);
  const expected = chosen.length === 0 ? 'NICHTS_FREIZUGEBEN' : stillThere ? 'ERLEDIGT' : 'WERT_GEAENDERT';
  if (ergebnis !== expected) return [...wrong, `${ergebnis} statt ${expected}`];
  const ends = lastDay === undefined ? bis : new Date(`${lastDay}T23:59:59.999Z`);
  if (ergebnis === 'ERLEDIGT') for (const one of chosen) for (const { place, feld, wert, row } of inSameRows(seen, now, one)) gesehen.look(person.bezug, placeOf(place, feld, row), wert, ends);
  clock.pass(1);
  return wrong;
}

const matching = (values: readonly ModelValue[], { feld, wert }: Shown) => values.filter((one) => `${one.place.type}.${one.feld}` === feld && textOf(one.wert) === wert);
const textOf = (wert: Value): string | null => (wert === null ? null : String(wert));

/** Of what was chosen, what still stands in the rows in which it was looked at. */
function inSameRows(before: readonly ModelValue[], now: readonly ModelValue[], one: Shown): readonly ModelValue[] {
  const lookedAt = new Set(matching(before, one).map(({ zeile }) => zeile));
  return matching(now, one).filter(({ zeile }) => lookedAt.has(zeile));
}

/** All of the preview, or every value of it that reads the same: a preview does not say in which row a value stands. */
function pickedBy(dice: Dice, shown: readonly Shown[]): (one: Shown) => boolean {
  if (dice.chance(0.5)) return () => true;
  const words = new Set(shown.map(({ feld, wert }) => `${feld} ${wert}`).filter(() => dice.chance(0.6)));
  return ({ feld, wert }) => words.has(`${feld} ${wert}`);
}

/** A preview shows what would leave, each with whether it may already. */
function misleading(shown: readonly Shown[], values: readonly ModelValue[], { gesehen, clock }: Table, { bezug }: Person): readonly string[] {
  const told = (of: readonly { readonly feld: string; readonly wert: string | null; readonly istFreigegeben: boolean }[]) => of.map(({ feld, wert, istFreigegeben }) => `${feld} ${wert} ${istFreigegeben}`).sort();
  const felder = new Set(shown.map(({ feld }) => feld));
  const expected = values
    .map(({ place, feld, wert, row }) => ({ feld: `${place.type}.${feld}`, wert: textOf(wert), istFreigegeben: isOut(gesehen.outcome(bezug, placeOf(place, feld, row), wert, clock.now())) }))
    .filter(({ feld }) => felder.has(feld));
  const [is, ought] = [told(shown), told(expected)];
  return JSON.stringify(is) === JSON.stringify(ought) ? [] : [`Vorschau ${JSON.stringify(is)} statt ${JSON.stringify(ought)}`];
}

/** Asks for everything of everybody in one fetch, and holds the answer against the model. */
async function compare({ office, file, persons, clock, gesehen, count }: Table): Promise<readonly string[]> {
  const { data, codes } = await office.read(persons.map(({ pseudonym }) => pseudonym), selection);
  const found: readonly { readonly jobcenter: Readonly<Record<string, readonly object[]>> }[] = JSON.parse(JSON.stringify(data?.['_entities'] ?? []));
  clock.pass(1);
  return persons.flatMap(({ schluessel, bezug }, index) => {
    const values = valuesOf(file.rows, schluessel).map((value) => ({ ...value, outcome: gesehen.outcome(bezug, placeOf(value.place, value.feld, value.row), value.wert, new Date(clock.now().getTime() - 1)) }));
    for (const { outcome } of values) count(outcome);
    const expected = expectedBlock(values);
    const block = sortedLists(found[index]?.jobcenter ?? {});
    return codes.length === 0 && JSON.stringify(block) === JSON.stringify(expected) ? [] : [`${codes.join()} ${JSON.stringify(block)} statt ${JSON.stringify(expected)}`];
  });
}

/** A row is there if one of its values is. */
function expectedBlock(values: readonly (ModelValue & { readonly outcome: Outcome })[]) {
  const rows = [...new Set(values.map(({ row }) => row))].map((row) => values.filter((value) => value.row === row));
  const visible = rows.filter((ofRow) => ofRow.some(({ outcome }) => isOut(outcome)));
  return sortedLists(
    Object.fromEntries(
      listenNamen.map((liste) => [
        liste,
        visible.filter(([first]) => first?.place.liste === liste).map((ofRow) => Object.fromEntries(ofRow.map(({ feld, wert, outcome }) => [feld, isOut(outcome) ? wert : null]))),
      ]),
    ),
  );
}

/** In which order rows come is not the question here. */
const sortedLists = (block: Readonly<Record<string, readonly object[]>>) => listenNamen.map((liste) => [liste, ...(block[liste] ?? []).map((row) => JSON.stringify(row)).sort()]);

describe('of the Fachverfahren leaves what staff have seen, and all of it', () => {
  it('on SQLite', () => play('sqlite', edits), patience);
});

describeMariadb('of the Fachverfahren leaves what staff have seen, and all of it', () => {
  it('on MariaDB', () => play('mariadb', edits), patience);
});
