import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLaw } from '../../../schema/law';
import { readAufbewahrungsfristen } from '../abgabe/aufbewahrungsfristen';
import { kontrollstore } from '../abgabe/kontrolle';
import { openAbgabeStore } from '../abgabe/openAbgabeStore';
import { storeTables } from '../abgabe/storeTables';
import { openDatabase, type Database } from '../database';
import { DatabaseRefused } from '../database/databaseRefused';
import { refuseOutdated } from '../database/refuseOutdated';
import { journalUrlFor, storeUrl } from '../journal/journalUrl';
import { recordPurge } from '../journal/bereinigen';
import type { Bereinigt } from '../journal/journal';
import { openJournal } from '../journal/openJournal';
import { protokollTable } from '../journal/protokollTable';
import { dueEntries, readEntries } from '../journal/readProtokoll';
import { dueBefore, retentionClasses, type Bereinigungsregel, type Fristen } from '../journal/retention';
import { bereinigeStellen } from '../kontrolle/bereinigeStellen';
import { bereinigungsregel, type Aufbewahrende } from '../kontrolle/bereinigungsregel';
import { loadOfficeModule, type OwnChains } from '../officeModule';
import { runCommand, UserMistake } from '../serving/runCommand';
import { readSecretFiles } from '../serving/secretFiles';
import type { Env } from '../serving/settings';

const help = `Bereinigt die Protokolle eines Amtes, bei kim auch sein Register: Was seine Frist überschritten hat und nicht aufbewahrt wird,
verliert Inhalt und Salz; die Kette bleibt prüfbar. Jeder Lauf steht vorher selbst im Protokoll. Ein laufendes Amt bereinigt täglich von selbst.

  npm run protokoll:bereinigen -- <amt> [--bericht]

  --bericht   bereinigt nichts; zeigt Fristen, Aufbewahrungen, was jetzt fällig ist, und die bisherigen Läufe
  --help      diese Hilfe

Fristen: «aufbewahrung» in subgraphs/<amt>/abgabe.yaml (Abrufe höchstens 180 Tage, § 79 Abs. 4 SGB X; Nachweise in Jahren).
Umgebung: <AMT>_ABGABE_URL oder <AMT>_ABGABE_URL_DATEI, sonst DATEN (Vorgabe .daten).
Ein SQLite-Protokoll gehört einem einzigen Prozess: zum Bereinigen von Hand das Amt beenden. Der Bericht geht immer.
`;

interface Amt {
  readonly stellen: readonly string[];
  readonly fristenOf: (stelle: string) => Fristen;
  readonly url: string;
  /** Registers beside the journals; only the authority has some. */
  readonly register: OwnChains | undefined;
}

/** @throws UserMistake, ConfigFault */
export async function protokollBereinigen(args: readonly string[], env: Env, now: Date, print: (line: string) => void): Promise<void> {
  const { values, positionals } = parsed(args);
  if (values.help) return print(help);
  const [name, ...more] = positionals;
  const stellen = [...readLaw().stellen.values()].filter(({ subgraph }) => subgraph === name).map((stelle) => stelle.name);
  if (name === undefined || more.length > 0 || stellen.length === 0) throw new UserMistake('Bitte genau ein Amt nennen, zum Beispiel: npm run protokoll:bereinigen -- jobcenter. Mehr mit --help.');
  const folder = join(__dirname, '..', '..', name);
  const fristen = readAufbewahrungsfristen(join(folder, 'abgabe.yaml'), stellen);
  const register = (await loadOfficeModule(folder))?.ownChains;
  const amt: Amt = { stellen, fristenOf: (stelle) => fristen(stelle).bereinigen, url: storeUrl(name, readSecretFiles(env)), register };
  try {
    await reading(amt.url, (store) => refuseOutdated(store, [...stellen.map((stelle) => storeTables(stelle).aufbewahrung), ...(register?.tables ?? [])]));
    await (values.bericht ? report(amt, now, print) : purge(amt, now, print));
  } catch (error) {
    throw error instanceof DatabaseRefused ? new UserMistake(error.message) : error;
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { bericht: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  } catch {
    throw new UserMistake('Die Angaben sind nicht verständlich. Mehr mit --help.');
  }
}

const aufbewahrende = (store: Database, { stellen, fristenOf }: Amt, now: Date): readonly Aufbewahrende[] =>
  stellen.map((stelle) => ({ stelle, store: kontrollstore(store, stelle), fristen: fristenOf(stelle), clock: { now: () => now, monotonic: () => 0 } }));

async function purge(amt: Amt, now: Date, print: (line: string) => void): Promise<void> {
  const store = await openDatabase(amt.url, { readOnly: false });
  try {
    for (const stelle of amt.stellen) await openAbgabeStore(store, stelle, now); // brought up to date first: a hold must be found
    const journal = await openJournal(journalUrlFor(amt.url), store, amt.stellen);
    try {
      const alle = aufbewahrende(store, amt, now);
      await bereinigeStellen(alle, journal, now);
      const { register } = amt;
      if (register) await register.purge(store, now, await bereinigungsregel(alle)(register.stelle), (bereinigt) => recordPurge(journal.of(register.stelle), bereinigt, now));
    } finally {
      await journal.close();
    }
  } finally {
    await store.close();
  }
  await report(amt, now, print);
}

async function report(amt: Amt, now: Date, print: (line: string) => void): Promise<void> {
  await reading(amt.url, async (store) => {
    const alle = aufbewahrende(store, amt, now);
    await reading(journalUrlFor(amt.url), async (journal) => {
      for (const one of alle) {
        const regel = await bereinigungsregel(alle)(one.stelle);
        const imRegister = amt.register?.stelle === one.stelle ? await amt.register.due(store, now, regel) : [];
        await reportStelle(one, regel, imRegister, journal, now, print);
      }
    });
  });
}

async function reportStelle({ stelle, store }: Aufbewahrende, regel: Bereinigungsregel, imRegister: readonly Bereinigt[], { knex }: Database, now: Date, print: (line: string) => void): Promise<void> {
  if (!(await knex.schema.hasTable(protokollTable(stelle)))) throw new UserMistake(`Ein Protokoll der Stelle ${stelle} gibt es dort nicht.`);
  const { abrufTage, nachweisJahre } = regel.fristen;
  print(`${stelle}: Abrufe bleiben ${abrufTage} Tage, Nachweise ${nachweisJahre} Jahre nach dem Jahr des Eintrags.`);
  for (const { anlass, von, bis, aktenzeichen, giltBis, aufgehobenAm } of await store.aufbewahrungen()) {
    const ends = aufgehobenAm ? `aufgehoben am ${day(aufgehobenAm)}` : `${giltBis < now ? 'abgelaufen' : 'gilt'} bis ${day(giltBis)}`;
    print(`  Aufbewahrung (${anlass}): Einträge vom ${day(von)} bis ${day(bis)}, Aktenzeichen ${aktenzeichen}, ${ends}.`);
  }
  for (const aufbewahrung of retentionClasses) {
    const due = await dueEntries(knex, { stelle, aufbewahrung, before: dueBefore(aufbewahrung, now, regel.fristen), gehalten: regel.gehalten });
    if (due) print(`  jetzt fällig: ${range({ ...due, aufbewahrung })}.`);
  }
  for (const due of imRegister) print(`  jetzt fällig: ${range(due)}.`);
  for (const { am, bereinigt = [] } of await readEntries(knex, stelle, { vorgang: 'BEREINIGUNG', hoechstens: laeufeAtMost })) {
    for (const lauf of bereinigt) print(`  bereinigt am ${day(am)}: ${range(lauf)} (fällig, was vor dem ${lauf.vor.slice(0, 10)} entstand).`);
  }
}

const laeufeAtMost = 1_000;

const range = ({ register, aufbewahrung, anzahl, von, bis }: Omit<Bereinigt, 'vor'>): string =>
  `${anzahl} ${aufbewahrung}${register ? ` im Register «${register}»` : ''} vom ${von.slice(0, 10)} bis ${bis.slice(0, 10)}`;

const day = (moment: Date): string => moment.toISOString().slice(0, 10);

async function reading<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(url, { readOnly: true });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

if (require.main === module) void runCommand(() => protokollBereinigen(process.argv.slice(2), process.env, new Date(), (line) => void process.stdout.write(`${line.trimEnd()}\n`)));
