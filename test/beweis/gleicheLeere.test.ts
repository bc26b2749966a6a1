import { camelCase } from '../../schema/names';
import { schluesselOf } from '../../subgraphs/kit/serving/schluesselOf';
import { describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import { askEntities, aufruferHeader, takeFreigaben } from '../leaks/thief';
import { wholeBlock } from '../leaks/wholeBlock';
import { caller, faelle, openCases, releaseOneValueEach, staff } from './leere/cases';
import { aemter, person, spielstellen, type Spielstelle } from './leere/stellen';
import type { WorldOn } from './leere/worldOn';
import { isFull, seed } from './profile';
import type { Datenbank } from './promises';
import { settle } from './settle';

/*
 * § 51 Abs. 2 Satz 3 BMG, § 34 Abs. 5 BMG by analogy: ten reasons for which there is nothing to see, at every controller, and one
 * answer. Compared are whole answers as they leave: status, headers, blocks, lists, errors, extensions. What differs by nature is
 * the id of a request in an error, and the mark an office returns for the permission it was asked with; nothing else is left out.
 */

/** How often an answer is asked for again that a loaded machine could not give in time: the gateway gives an office two seconds, whoever the person is. */
const patience = 40;
const asksAgain: { times: number } = { times: 0 };

async function inTime(ask: () => Promise<string>): Promise<string> {
  for (let left = patience; left > 0; left -= 1) {
    const answer = await ask();
    if (!answer.includes('QUELLE_NICHT_ERREICHBAR')) return answer;
    asksAgain.times += 1;
  }
  return ask();
}

/** An answer by where it was asked: at the door for one office or all, and at an office itself. */
type Answers = ReadonlyMap<string, string>;

const everywhere = aemter.map(wholeBlock).join(' ');

async function answersFor(world: WorldOn, fall: string): Promise<Answers> {
  const answers = new Map<string, string>();
  for (const [place, selection] of [['alle Ämter', everywhere], ...(isFull ? aemter : []).map((office) => [office, wholeBlock(office)] as const)] as const) {
    answers.set(`Gateway: ${place}`, await inTime(() => atTheDoor(world, fall, selection)));
  }
  for (const office of aemter) answers.set(`Amt: ${office}`, await inTime(() => atTheOffice(world, fall, office)));
  return answers;
}

async function atTheDoor(world: WorldOn, fall: string, selection: string): Promise<string> {
  const { status, body, headers } = await world.ask(caller, `query($fall: ID!) { fall(id: $fall) { klienten { ${selection} } } }`, { fall });
  return JSON.stringify({ status, body: withoutRequest(body), headers: [...(headers ?? [])] });
}

async function atTheOffice(world: WorldOn, fall: string, office: string): Promise<string> {
  const stellen = spielstellen.filter((one) => one.office === office).map(({ stelle }) => stelle);
  const token = await world.token(caller);
  const taken = await takeFreigaben(world, token, fall, stellen);
  const { status, body, headers } = await askEntities(world, office, taken, `... on Klient { ${wholeBlock(office)} }`, aufruferHeader(stellen, token));
  const told = taken.reduce<string>((text, representation) => text.replace(schluesselOf(representation), 'Schlüssel'), body);
  return JSON.stringify({ status, body: withoutRequest(told), headers: [...(headers ?? [])] });
}

const withoutRequest = (body: string) => body.replaceAll(/"anfrage":"[0-9a-f-]{36}"/g, '"anfrage":"…"');

/** Something that empties the block of the open case, and is taken back. */
interface Passing {
  readonly bring: (stelle: Spielstelle) => Promise<unknown>;
  readonly takeBack: (stelle: Spielstelle) => Promise<unknown>;
}

const passing = (world: WorldOn): Readonly<Record<'seitherGeaendert' | 'imSpeicherGesperrt' | 'imFachverfahrenGesperrt' | 'widersprochen' | 'zeilenWeg', Passing>> => {
  const set = ({ office }: Spielstelle, table: string, spalte: string, wert: string, where: string) => world.change(office, 'quelle', `UPDATE ${table} SET ${spalte} = ${wert} WHERE ${where}`);
  const lock = async ({ stelle, schluessel, kategorie }: Spielstelle, art: string, nurKategorie: boolean) => {
    const { body } = await staff(world, stelle, `mutation { ${camelCase(stelle)}SperreSetzen(eingabe: { schluessel: "${schluessel}", art: ${art}, wirkung: ALLES, grund: "Beispiel"${nurKategorie ? `, kategorien: [${kategorie}]` : ''} }) { ergebnis } }`);
    expect(body).toContain('ERLEDIGT');
  };
  const unlock = async ({ stelle, schluessel }: Spielstelle) => {
    const { data } = await staff(world, stelle, `{ ${camelCase(stelle)}Sperren(schluessel: ["${schluessel}"]) { id } }`);
    const locks: readonly { readonly id: string }[] = JSON.parse(JSON.stringify(data?.[`${camelCase(stelle)}Sperren`] ?? []));
    for (const { id } of locks) await staff(world, stelle, `mutation { ${camelCase(stelle)}SperreAufheben(sperre: "${id}") { ergebnis } }`);
  };
  return {
    seitherGeaendert: {
      bring: (one) => set(one, one.tabelle, one.geaendert[0], one.geaendert[2], `${one.where} AND ${one.geaendert[0]} = ${one.geaendert[1]}`),
      takeBack: (one) => set(one, one.tabelle, one.geaendert[0], one.geaendert[1], `${one.where} AND ${one.geaendert[0]} = ${one.geaendert[2]}`),
    },
    imSpeicherGesperrt: { bring: (one) => lock(one, 'EINSCHRAENKUNG_18', false), takeBack: unlock },
    imFachverfahrenGesperrt: {
      bring: (one) => set(one, one.personentabelle, one.gesperrt[0], one.gesperrt[2], one.where),
      takeBack: (one) => set(one, one.personentabelle, one.gesperrt[0], one.gesperrt[1], one.where),
    },
    widersprochen: { bring: (one) => lock(one, one.stelle === 'JUGEND' ? 'VETO_64' : 'WIDERSPRUCH_76', true), takeBack: unlock },
    zeilenWeg: {
      bring: (one) => set(one, one.tabelle, one.niemand[0], one.niemand[1], one.where),
      takeBack: (one) => set(one, one.tabelle, one.niemand[0], keyOf(one), `${one.niemand[0]} = ${one.niemand[1]}`),
    },
  };
};

/** The last part of a key, as it stands in the column that `niemand` changes. */
function keyOf({ schluessel, office }: Spielstelle): string {
  const last = schluessel.split('|').at(-1) ?? '';
  return office === 'jobcenter' ? `'${last.padEnd(12)}'` : office === 'soziales' ? `'${last.padEnd(14)}'` : last;
}

async function answersByReason(world: WorldOn): Promise<{ readonly empty: ReadonlyMap<string, Answers>; readonly full: Answers }> {
  const empty = new Map<string, Answers>();
  for (const [grund, fall] of Object.entries(faelle)) if (fall !== faelle.offen) empty.set(grund === 'ohneEinwilligung' ? 'keineEinwilligung' : grund === 'keinVorgang' ? 'keinDatensatz' : grund, await answersFor(world, fall));
  empty.set('nochNichtFreigegeben', await answersFor(world, faelle.offen));
  await releaseOneValueEach(world);
  const full = await answersFor(world, faelle.offen);
  for (const [grund, { bring, takeBack }] of Object.entries(passing(world))) {
    for (const stelle of spielstellen) await bring(stelle);
    empty.set(grund, await answersFor(world, faelle.offen));
    for (const stelle of spielstellen) await takeBack(stelle);
    expect([grund, await inTime(() => atTheDoor(world, faelle.offen, everywhere))]).toEqual([grund, full.get('Gateway: alle Ämter')]);
  }
  return { empty, full };
}

/** A failure is everybody’s: asked for somebody with data, without consent and without a record, at the door and at the office. */
async function failures(world: WorldOn): Promise<readonly string[]> {
  const asked = [faelle.offen, faelle.ohneEinwilligung, faelle.keinVorgang];
  const found: string[] = [];
  for (const office of isFull ? aemter : aemter.filter((_, index) => index === seed % aemter.length)) {
    const { personentabelle, tabelle } = spielstellen.find((one) => one.office === office) ?? { personentabelle: '', tabelle: '' };
    for (const table of [personentabelle, tabelle]) {
      await world.change(office, 'quelle', `ALTER TABLE ${table} RENAME TO ${table}_WEG`);
      const answers = await Promise.all(asked.map(async (fall) => [await atTheDoor(world, fall, wholeBlock(office)), await atTheOffice(world, fall, office)].join('\n')));
      await world.change(office, 'quelle', `ALTER TABLE ${table}_WEG RENAME TO ${table}`);
      found.push(...unlike(`${office} ohne ${table}`, answers, 'QUELLE_NICHT_ERREICHBAR'));
    }
    const answers = await withoutJournal(world, office, () => Promise.all(asked.map((fall) => atTheOffice(world, fall, office))));
    found.push(...unlike(`${office} ohne Protokoll`, answers, 'PROTOKOLL_NICHT_VERFUEGBAR'));
  }
  return found;
}

const unlike = (what: string, answers: readonly string[], code: string): readonly string[] =>
  answers.filter((answer) => answer !== answers[0] || !answer.includes(code) || answer.includes(person.klient) || answer.includes(person.familienname)).map((answer) => `${what}: ${answer}`);

/** On SQLite somebody else holds the file’s write lock; on MariaDB the table is gone. */
async function withoutJournal<T>(world: WorldOn, office: string, work: () => Promise<T>): Promise<T> {
  const tables = spielstellen.filter((one) => one.office === office).map(({ stelle }) => `${stelle.toLowerCase()}_protokoll`);
  const [take, giveBack] = world.datenbank === 'sqlite' ? [['BEGIN IMMEDIATE'], ['ROLLBACK']] : [tables.map((table) => `RENAME TABLE ${table} TO ${table}_weg`), tables.map((table) => `RENAME TABLE ${table}_weg TO ${table}`)];
  await world.change(office, 'protokoll', ...take);
  try {
    return await work();
  } finally {
    await world.change(office, 'protokoll', ...giveBack);
  }
}

async function prove(datenbank: Datenbank): Promise<void> {
  const world = await openCases(datenbank);
  try {
    const { empty, full } = await answersByReason(world);
    const zeilenWeg = empty.get('zeilenWeg');
    const one = empty.get('keineEinwilligung') ?? new Map<string, string>();
    const different = [...empty].flatMap(([grund, answers]) => [...answers].filter(([place, answer]) => answer !== one.get(place)).map(([place, answer]) => `${grund}, ${place}: ${answer}\nstatt ${one.get(place)}`));
    expect([...full].filter(([place, answer]) => answer === one.get(place))).toEqual([]); // otherwise all were alike because nothing is ever there
    const failed = await failures(world);
    expect([...different, ...failed].slice(0, 3)).toEqual([]);
    const tries = (grund: string) => empty.get(grund)?.size ?? 0;
    settle('gleicheLeere', {
      versuche: [...empty.values()].reduce((sum, answers) => sum + answers.size, 0),
      verstoesse: different.length + failed.length,
      zweige: {
        keineEinwilligung: tries('keineEinwilligung'), widerrufen: tries('widerrufen'), abgelaufen: tries('abgelaufen'), nichtVerknuepft: tries('nichtVerknuepft'), nochNichtFreigegeben: tries('nochNichtFreigegeben'),
        seitherGeaendert: tries('seitherGeaendert'), imSpeicherGesperrt: tries('imSpeicherGesperrt'), imFachverfahrenGesperrt: tries('imFachverfahrenGesperrt'), widersprochen: tries('widersprochen'), keinDatensatz: tries('keinDatensatz') + (zeilenWeg?.size ?? 0),
      },
      messwerte: { Störungen: aemter.length * 3, 'nochmals gefragt': asksAgain.times },
      datenbank,
    });
  } finally {
    await world.close();
  }
}

describe('ten reasons, every controller, one answer', () => {
  it('on SQLite', () => prove('sqlite'), 900_000);
});

describeMariadb('ten reasons, every controller, one answer', () => {
  it('on MariaDB', () => prove('mariadb'), 900_000);
});
