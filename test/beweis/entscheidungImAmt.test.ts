import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Freigabe } from '../../schema/freigabe';
import { seal, usages } from '../../subgraphs/kit/seal';
import { aufruferOf } from '../../subgraphs/kit/serving/aufruferOf';
import type { EndpointAnswer } from '../../subgraphs/kit/serving/endpoint';
import { createTestDatabase, describeMariadb } from '../subgraphs/kit/journal/mariadbForTests';
import { setClock } from '../subgraphs/kit/exampleStelle';
import { expectedValues } from './entscheidung/amt/expectedValues';
import { enterFile, removeFile } from './entscheidung/amt/keepFile';
import { drawFile, modeFor, type PersonalFile } from './entscheidung/amt/personalFile';
import { openProofOffice, type ProofOffice } from './entscheidung/amt/proofOffice';
import { kategorien, selection } from './entscheidung/amt/proofSchema';
import { day } from './entscheidung/instants';
import { randomOf, type Random } from './entscheidung/random';
import { readRecht } from './oracle/law';
import { promises, type Datenbank } from './promises';
import { isFull, seed, share } from './profile';
import { settle } from './settle';

jest.setTimeout(30 * 60_000);

const recht = readRecht();
const token = 'token-of-a-caller';
const query = `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Klient { ${selection} } } }`;
const households = Array.from({ length: isFull ? 14 : 8 }, (_, index) => [1, 2, 3].map((member) => `P${index}x${member}`));

/** A Freigabe as the authority could seal it: mostly for everything, of a caller this purpose may know. */
function drawFreigabe(random: Random, pseudonym: string, caller: Pick<Freigabe, 'organisation' | 'rolle' | 'zweck' | 'nutzer'>, now: Date): Freigabe {
  return {
    ...caller,
    stelle: 'JOBCENTER',
    art: random.chance(0.99) ? 'FALLANSICHT' : 'AUSKUNFT',
    pseudonym: random.chance(0.98) ? pseudonym : 'p-unbekannt',
    kategorien: random.some(kategorien, random.pick([1, 1, 0.9, 0.5])),
    aufrufer: aufruferOf('JOBCENTER', token),
    einwilligungRef: 'e',
    fallRef: 'f',
    anfrageRef: 'a',
    iat: now.getTime(),
    jti: randomBytes(16).toString('base64url'),
  };
}

async function ask({ endpoint, key }: ProofOffice, freigaben: readonly Freigabe[]): Promise<readonly string[]> {
  const representations = freigaben.map((freigabe) => ({ __typename: 'Klient', freigabeJobcenter: seal(freigabe, { kid: 'k1', key }, usages.freigabe) }));
  const headers = new Map([['x-aufrufer', `JOBCENTER=${aufruferOf('JOBCENTER', token)}`]]);
  const answer = await new Promise<EndpointAnswer>((resolve, reject) => {
    endpoint({ query, variables: { representations }, headers }, resolve).catch(reject);
  });
  const { data, errors = [] }: { data?: { _entities: readonly unknown[] }; errors?: readonly unknown[] } = JSON.parse(answer.body);
  expect(errors).toEqual([]);
  return (data?._entities ?? []).map((entity) => JSON.stringify(entity));
}

/** A world of households in one office: some of it changes with every epoch, and within one the clock passes by its ends. */
async function prove(datenbank: Datenbank, office: ProofOffice, clock: ReturnType<typeof setClock>): Promise<void> {
  const random = randomOf(seed + (datenbank === 'sqlite' ? 0 : 1));
  const files = new Map<string, PersonalFile>();
  const enter = async (pers: string, household: readonly string[]) => {
    const before = files.get(pers);
    if (before) await removeFile(before, office);
    const file = drawFile(random, pers, household, clock.now());
    await enterFile(random, file, office);
    files.set(pers, file);
  };
  for (const household of households) for (const pers of household) await enter(pers, household);

  const wanted = Math.max(share(promises.entscheidungImAmt.versuche), 3_000); // a hundredth would hardly see an epoch
  const zweige = { freigegeben: 0, zurueckgehalten: 0, freigegebenAutomatisch: 0, freigegebenVonHand: 0, freigegebenGesehen: 0, angehalten: 0 };
  const wrong: string[] = [];
  let [versuche, runs] = [0, 0];
  while (versuche < wanted) {
    runs += 1;
    if (runs % (isFull ? 25 : 5) === 0) {
      clock.turn(random.chance(0.5) ? random.int(1_000) : random.int(day));
      for (let redrawn = 0; redrawn < 4; redrawn += 1) {
        const household = random.pick(households);
        await enter(random.pick(household), household);
      }
    }
    clock.turn(random.pick([0, 1, 1, 2]));
    const istAngehalten = runs % 20 === 7;
    if (istAngehalten) await office.parts.store.anhalten(true, 'staff', clock.now());
    const caller = {
      organisation: random.pick(['KI', 'KI', 'KI', 'KI', 'KI', 'TRAEGER_A', 'TRAEGER_A', 'TRAEGER_A', 'TRAEGER_A', 'AUSLAENDERBEHOERDE']),
      rolle: random.chance(0.97) ? 'CASE_MANAGEMENT' : 'KOORDINATION',
      zweck: random.pick(['KIM_CASE_MANAGEMENT', 'KIM_CASE_MANAGEMENT', 'KIM_CASE_MANAGEMENT', 'KIM_CASE_MANAGEMENT', 'SPRACHFOERDERUNG', 'SPRACHFOERDERUNG', 'FALLKONFERENZ']),
      ...(random.chance(0.95) ? { nutzer: 'm.eins' } : {}),
    };
    const asked = random.some(households, isFull ? 0.25 : 0.45).flatMap((household) => random.some(household, 0.9));
    const freigaben = asked.map((pers) => drawFreigabe(random, files.get(pers)?.pseudonym ?? '', caller, clock.now()));
    const entities = await ask(office, freigaben);
    const fetched = { freigaben, files: [...files.values()], istAngehalten, now: clock.now(), recht };
    freigaben.forEach((freigabe, index) => {
      const expected = expectedValues(freigabe, fetched);
      const right = new Set([...expected.values()].flatMap((werte) => [...werte]));
      const found = new Set(entities[index]?.match(/K\d{8}/g) ?? []);
      versuche += kategorien.length;
      zweige.freigegeben += expected.size;
      zweige.zurueckgehalten += kategorien.length - expected.size;
      if (istAngehalten) zweige.angehalten += kategorien.length;
      for (const kategorie of expected.keys()) {
        const { weise } = modeFor(kategorie, freigabe.organisation, freigabe.zweck);
        zweige[weise === 'AUTOMATISCH' ? 'freigegebenAutomatisch' : weise === 'VON_HAND' ? 'freigegebenVonHand' : 'freigegebenGesehen'] += 1;
      }
      for (const wert of found) if (!right.has(wert)) wrong.push(`${wert} was released to ${JSON.stringify(freigabe)}`);
      for (const wert of right) if (!found.has(wert)) wrong.push(`${wert} was withheld from ${JSON.stringify(freigabe)}`);
    });
    if (istAngehalten) await office.parts.store.anhalten(false, 'staff', clock.now());
  }
  if (wrong.length > 0) console.error(wrong.length, wrong.slice(0, 3), storyOf(wrong[0] ?? '', files));
  settle('entscheidungImAmt', { versuche, verstoesse: wrong.length, zweige, messwerte: { ausfuehrungen: runs }, datenbank });
}

/** The file a wrong value comes from. */
const storyOf = (wrong: string, files: ReadonlyMap<string, PersonalFile>): string => {
  const wert = wrong.slice(0, 9);
  const file = [...files.values()].find((one) => JSON.stringify([...one.zeilen, one.gesehen]).includes(wert));
  const zeile = file && [...file.zeilen.values()].flat().flatMap((one) => [one, ...one.darunter]).find((one) => Object.values(one.werte).includes(wert));
  return JSON.stringify({ zeile, ...file, zeilen: undefined, gesehen: file?.gesehen.filter(({ werte }) => werte.includes(wert)) });
};

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'beweis-amt-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function withOffice(datenbank: Datenbank, folder: string, urls: { readonly quelleUrl: string; readonly abgabeUrl: string }): Promise<void> {
  const clock = setClock(new Date('2026-06-14T21:59:00Z'));
  const office = await openProofOffice({ folder, ...urls }, clock);
  try {
    await prove(datenbank, office, clock);
  } finally {
    await office.close();
  }
}

describe('an office on SQLite', () => {
  it('releases the values the oracle releases, and no other', () =>
    inFolder((folder) => withOffice('sqlite', folder, { quelleUrl: join(folder, 'quelle.sqlite'), abgabeUrl: join(folder, 'abgabe.sqlite') })));
});

describeMariadb('an office on MariaDB', () => {
  it('releases the values the oracle releases, and no other', async () => {
    const [quelle, abgabe] = [await createTestDatabase(), await createTestDatabase()];
    try {
      await inFolder((folder) => withOffice('mariadb', folder, { quelleUrl: quelle.url, abgabeUrl: abgabe.url }));
    } finally {
      await Promise.all([quelle.drop(), abgabe.drop()]);
    }
  });
});
