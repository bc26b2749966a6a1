import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { demoVerifier, openOffices, readOfficeConfigs } from '../../../gateway/start';
import { readLaw } from '../../../schema/law';
import { loadSubgraphs } from '../../../schema/sdl';
import { openAuthorityChannel, type AuthorityChannel } from '../../../subgraphs/kit/authorityChannel';
import { openDatabase } from '../../../subgraphs/kit/database';
import { createDemoSource } from '../../../subgraphs/kit/demo/createDemoSource';
import { readDemoRows, type DemoRows } from '../../../subgraphs/kit/demo/demoRows';
import type { DemoSeite } from '../../../subgraphs/kit/demo/demoSeite';
import { fillVorlage } from '../../../subgraphs/kit/demo/fillVorlage';
import { weiterePerson } from '../../../subgraphs/kit/demo/weiterePerson';
import { readAuthorityKeys } from '../../../subgraphs/kit/keys';
import type { OfficeConfig } from '../../../subgraphs/kit/officeConfig';
import { systemClock, type StelleParts } from '../../../subgraphs/kit/release/stelle';
import { createLog } from '../../../subgraphs/kit/serving/log';
import { createMetrics } from '../../../subgraphs/kit/serving/metrics';
import { freigeben } from '../../../subgraphs/kit/staff/freigeben';
import { verknuepfen } from '../../../subgraphs/kit/staff/verknuepfen';
import { readVorschau } from '../../../subgraphs/kit/staff/vorschau';
import { personId } from '../../../subgraphs/kit/source/source';
import { readStelleBlocks } from '../../../subgraphs/kit/stelleBlocks';
import { readDemoWorld } from '../../../subgraphs/kim/demo/demoWorld';
import { seedAuthority } from '../../../subgraphs/kim/demo/seedAuthority';

/** The offices of this city: one houses two Stellen and releases by Abrufverfahren, the other releases what somebody has seen. */
export const aemter = ['auslaenderbehoerde', 'jobcenter'] as const;
export type Amt = (typeof aemter)[number];

/** Who leads all cases of the city. */
export const fallfuehrung = 'cm-ki';

/** Only every n-th has a file at the Jobcenter: releasing what somebody has seen takes a while, and few of them are enough. */
export const jedeImJobcenter = 5;

export const fallIdOf = (nummer: number): string => `FW${String(nummer).padStart(8, '0')}`;
export const klientIdOf = (nummer: number): string => `KW${String(nummer).padStart(8, '0')}`;

/** What an employee of the Jobcenter has seen and released of every person there. */
const gesehen = {
  kategorien: ['JC_BEWILLIGUNG', 'JC_BEDARF', 'JC_UNTERKUNFT', 'JC_KRANKENVERSICHERUNG', 'JC_STATUS'],
  felder: ['JobcenterBewilligung.stand', 'JobcenterBedarf.stand', 'JobcenterUnterkunft.stand', 'JobcenterKrankenversicherung.stand', 'JobcenterStatus.stand'],
};

const law = readLaw();

/** Configurations of authority and offices of the city. */
export const configsOf = (env: Readonly<Record<string, string>>): ReadonlyMap<string, OfficeConfig> =>
  new Map([...readOfficeConfigs(law, 'demo', { ...env, MODUS: 'demo' })].filter(([name]) => name === 'kim' || aemter.some((amt) => amt === name)));

/**
 * Makes the Fachverfahren of the city anew, and gives each inhabitant a case and a consent to both offices, which have linked her
 * page and released what is on it: through the functions real staff use, so that what is revoked later was really released before.
 * @param env DATEN of a world with keys, and on MariaDB the addresses of databases that are still empty
 */
export async function settleEinwohner(env: Readonly<Record<string, string>>, personen: number): Promise<void> {
  const configs = configsOf(env);
  const heute = new Date();
  for (const { folder, quelleUrl } of configs.values()) {
    if (quelleUrl !== undefined) await createDemoSource({ folder: join(folder, 'demo'), url: quelleUrl, heute, weitere: rowsOf(folder, personen, heute) });
  }
  const seiten = await signAll(configs, personen, heute);
  const tools = { law, clock: systemClock, log: createLog({ prozess: 'saat', stufe: 'error' }), metrics: createMetrics() };
  const { offices, close } = await openOffices({ configs, verifyToken: await demoVerifier({ daten: env['DATEN'] ?? '', modus: 'demo' }), tools });
  try {
    const kim = offices.get('kim');
    if (!kim) throw new Error('a city without an authority');
    for (const subgraph of loadSubgraphs(law)) {
      for (const parts of subgraph.name === 'kim' ? [] : (offices.get(subgraph.name)?.stellen ?? [])) {
        const channel = openAuthorityChannel(kim.endpoint, () => parts.sealKeys(), tools.clock.now);
        const block = readStelleBlocks(subgraph).find(({ stelle }) => stelle === parts.stelle);
        const keyOf = schluesselOf(configs.get(subgraph.name)?.folder ?? '', parts.stelle, heute);
        for (const nummer of numbered(personen)) {
          if (parts.stelle === 'JOBCENTER' && nummer % jedeImJobcenter !== 0) continue;
          const seite = seiten.get(`${weiterePerson(nummer).label}-${parts.stelle}`);
          if (!seite || !block) throw new Error(`no page of ${nummer} for ${parts.stelle}`);
          await link(nummer, keyOf(nummer), seite, channel, parts);
          if (parts.stelle === 'JOBCENTER') await release(keyOf(nummer), block.type, parts);
        }
      }
    }
  } finally {
    await close();
  }
}

const numbered = (personen: number): readonly number[] => Array.from({ length: personen }, (_, index) => index + 1);

interface Vorlagen {
  readonly vorlagen: readonly { readonly zeilen: Readonly<Record<string, Readonly<Record<string, string | number | null>>>> }[];
  readonly verknuepfungen: Readonly<Record<string, { readonly schluessel: readonly string[] }>>;
}

const vorlagenOf = (folder: string): Vorlagen => parse(readFileSync(join(folder, 'demo', 'weitere.yaml'), 'utf8'));

/** The person of the stories with a row in every table of the Ausländerbehörde: everybody here is given rows like hers. */
const vorbild = '00600018';

/** One row for each table of the generator's templates; at the Ausländerbehörde in all others what the person of the stories has. */
function rowsOf(folder: string, personen: number, heute: Date): readonly DemoRows[] {
  const tabellen = new Map(vorlagenOf(folder).vorlagen.flatMap(({ zeilen }) => Object.entries(zeilen)));
  const like = folder.endsWith('auslaenderbehoerde') ? readDemoRows(join(folder, 'demo', 'daten.yaml'), heute) : [];
  const copied = like.flatMap(({ tabelle, zeilen }) => {
    const hers = tabelle === 'AZV_PERS' ? [] : zeilen.filter(({ AKTE }) => AKTE === vorbild);
    return hers.length === 0 ? [] : [{ tabelle, zeilen: numbered(personen).flatMap((nummer) => hers.map((zeile, index) => copyFor(nummer, zeile, index))) }];
  });
  const filled = [...tabellen].filter(([tabelle]) => !copied.some((one) => one.tabelle === tabelle)).map(([tabelle, vorlage]) => ({
    tabelle,
    zeilen: numbered(personen).map((nummer) =>
      Object.fromEntries(Object.entries(vorlage).map(([spalte, value]) => [spalte, value === null ? null : fillVorlage(String(value), weiterePerson(nummer), `${tabelle}.${spalte}`, heute)])),
    ),
  }));
  return [...filled, ...copied];
}

const copyFor = (nummer: number, zeile: DemoRows['zeilen'][number], index: number): DemoRows['zeilen'][number] =>
  Object.fromEntries(
    Object.entries(zeile).map(([spalte, value]) => {
      if (spalte === 'AKTE') return [spalte, `9${String(nummer).padStart(7, '0')}`];
      return [spalte, /_(NR|ID)$/.test(spalte) && /^\d+$/.test(value ?? '') ? String(100_000_000 + nummer * 100 + index) : value];
    }),
  );

function schluesselOf(folder: string, stelle: string, heute: Date): (nummer: number) => readonly string[] {
  const { schluessel } = vorlagenOf(folder).verknuepfungen[stelle] ?? { schluessel: [] };
  return (nummer) => schluessel.map((part) => fillVorlage(part, weiterePerson(nummer), `${stelle}.schluessel`, heute));
}

async function signAll(configs: ReadonlyMap<string, OfficeConfig>, personen: number, heute: Date): Promise<ReadonlyMap<string, DemoSeite>> {
  const kim = configs.get('kim');
  if (!kim) throw new Error('a city without an authority');
  const database = await openDatabase(kim.abgabeUrl, { readOnly: false });
  const world = readDemoWorld(join(kim.folder, 'demo'));
  const geburtsdatum = async (klientId: string) => weiterePerson(Number(klientId.slice(2))).geburtsdatum.toISOString().slice(0, 10);
  const parts = { database, law, keys: readAuthorityKeys(kim.schluesselDatei), dokumentation: { geburtsdatum, offeneTermine: async () => [] }, now: () => heute, wait: async () => undefined };
  const stellen = [...law.stellen].flatMap(([stelle, { subgraph }]) => (aemter.some((amt) => amt === subgraph) ? [stelle] : []));
  const faelle = Object.fromEntries(numbered(personen).map((nummer) => [fallIdOf(nummer), { fallfuehrung, personen: { [weiterePerson(nummer).label]: { stellen } } }]));
  try {
    return await seedAuthority(parts, heute, { ...world, faelle });
  } finally {
    await database.close();
  }
}

const staff = { nutzer: 'sachbearbeitung', organisation: 'AMT', rolle: 'SACHBEARBEITUNG' };

async function link(nummer: number, key: readonly string[], { stelle: _stelle, person, ...page }: DemoSeite, channel: AuthorityChannel, parts: StelleParts): Promise<void> {
  const { familienname } = weiterePerson(nummer);
  const { ergebnis } = await verknuepfen({ ...page, saetze: [key], familienname, geburtsdatum: person.geburtsdatum }, staff, channel, parts);
  if (ergebnis !== 'ERLEDIGT') throw new Error(`${nummer} at ${parts.stelle}: ${ergebnis}`);
}

async function release(key: readonly string[], blockType: string, parts: StelleParts): Promise<void> {
  const [verknuepfung] = await parts.store.verknuepfungenMitSatz([personId(key)]);
  const pseudonym = verknuepfung?.pseudonym ?? '';
  const anfrage = { pseudonym, organisation: 'KI', rolle: 'CASE_MANAGEMENT', zweck: 'KIM_CASE_MANAGEMENT', kategorien: gesehen.kategorien, felder: gesehen.felder };
  const werte = await readVorschau(anfrage, blockType, parts);
  const { ergebnis } = await freigeben(anfrage, werte.map(({ id }) => id), undefined, blockType, staff, parts);
  if (ergebnis !== 'ERLEDIGT') throw new Error(`${key.join()} at ${parts.stelle}: ${ergebnis}`);
}
