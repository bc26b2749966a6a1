import { randomUUID } from 'node:crypto';
import type { Freigabe } from '../../../schema/freigabe';
import { authoritySubgraph, loadSubgraph } from '../../../schema/sdl';
import type { Auszug } from '../../../subgraphs/kit/abgabe/abgabe';
import { answerFetch } from '../../../subgraphs/kit/release/answerFetch';
import type { OfficeMarks } from '../../../subgraphs/kit/release/officeMarks';
import { Released } from '../../../subgraphs/kit/release/released';
import type { ObjectSelection } from '../../../subgraphs/kit/release/selection';
import type { StelleParts } from '../../../subgraphs/kit/release/stelle';
import { openLedger } from '../../../subgraphs/kit/releaseLedger';
import { seal, usages } from '../../../subgraphs/kit/seal';
import { readStelleBlocks } from '../../../subgraphs/kit/stelleBlocks';
import { isFull, share } from '../profile';
import type { Found } from '../settle';
import { broughtUpToDate, coveredBy, readAkten, workAtTheDesk, worteOf, type Akte, type Worte } from './auszuege';
import type { Welt } from './welt';
import { openWuerfel, type Wuerfel } from './wuerfel';

const day = 24 * 60 * 60 * 1_000;
const personsInOneFetch = 40;
const rounds = isFull ? 20 : 3;

/** One controller, and what the corrupted authority has to work with there. */
export interface Opfer {
  readonly parts: StelleParts;
  readonly akten: readonly Akte[];
  readonly worte: Worte;
  readonly typ: string;
  readonly fremdePseudonyme: readonly string[];
}

/** From the second round on no release mode stands in the way of class S: what is refused then, the Auszug refuses. */
const automatisch = (parts: StelleParts, worte: Worte): StelleParts => {
  const verfahren = { id: 'AV', anlass: 'Beispiel', zwecke: [...worte.zwecke], empfaenger: [...worte.organisationen], kategorien: [...worte.kategorien], rechtsgrundlage: 'Beispiel', massnahmen: 'Beispiel', genehmigtVon: 'niemand', genehmigtAm: '2026-01-01' };
  const klasseS = worte.kategorien.filter((name) => parts.law.kategorien.get(name)?.klasse === 'S');
  const ausnahmen = [{ kategorien: klasseS, modus: 'AUTOMATISCH' as const, abrufverfahren: 'AV' }];
  return { ...parts, releaseConfig: { regeln: new Map([[parts.stelle, { einzelfreigabeGiltTage: 14, modus: 'EINZELFREIGABE', ausnahmen, abrufverfahren: [verfahren] }]]), einzelfreigabeGiltTage: () => 14 } };
};

/** A Freigabe that the Auszug covers, or at least begins like one; then the authority makes of it what it likes. */
function forged({ parts, akten, worte, fremdePseudonyme }: Opfer, at: Date, wuerfel: Wuerfel): Freigabe {
  const akte = wuerfel.one(akten);
  const page = wuerfel.one<Auszug>(akte.auszuege);
  const [to] = page.empfaenger.length > 0 ? [wuerfel.one(page.empfaenger)] : [{ organisation: wuerfel.one(worte.organisationen), rolle: 'CASE_MANAGEMENT', person: undefined }];
  const honest: Freigabe = {
    stelle: parts.stelle,
    art: 'FALLANSICHT',
    pseudonym: akte.pseudonym,
    organisation: to.organisation,
    rolle: to.rolle,
    ...(to.person !== undefined && { nutzer: to.person }),
    zweck: page.zwecke.length > 0 ? wuerfel.one(page.zwecke) : wuerfel.one(worte.zwecke),
    kategorien: wuerfel.chance(0.5) ? page.kategorien : wuerfel.some(page.kategorien),
    aufrufer: 'wer-auch-immer',
    einwilligungRef: randomUUID(),
    fallRef: randomUUID(),
    anfrageRef: randomUUID(),
    iat: at.getTime(),
    jti: randomUUID(),
  };
  const widened: readonly Partial<Freigabe>[] = [
    {}, {}, {}, {},
    { kategorien: worte.kategorien },
    { kategorien: [...parts.law.kategorien.keys()] },
    { kategorien: [...honest.kategorien, ...wuerfel.some(worte.kategorien)] },
    { organisation: wuerfel.one(worte.organisationen) },
    { organisation: wuerfel.one([...parts.law.organisationen.keys()]), rolle: wuerfel.one(['CASE_MANAGEMENT', 'SACHBEARBEITUNG', 'KOORDINATION', 'KI_LEITUNG', 'GREMIUM', 'TECHNIK', 'KLIENT', '']) },
    { zweck: wuerfel.one([...parts.law.zwecke.keys()]) },
    { zweck: wuerfel.one(worte.zwecke), kategorien: worte.kategorien },
    { nutzer: randomUUID() },
    { pseudonym: randomUUID(), kategorien: worte.kategorien },
    { pseudonym: wuerfel.one(fremdePseudonyme), kategorien: worte.kategorien },
    { pseudonym: akte.pseudonym.toLowerCase(), kategorien: worte.kategorien },
    { pseudonym: `${akte.pseudonym} `, kategorien: worte.kategorien },
    { pseudonym: wuerfel.one(akten).pseudonym, kategorien: worte.kategorien, organisation: wuerfel.one(worte.organisationen), zweck: wuerfel.one(worte.zwecke) },
  ];
  return { ...honest, ...wuerfel.one(widened) };
}

/** A few of the block's fields with everything in them, so that every fetch is another one. */
function randomSelection(marks: OfficeMarks, typ: string, wuerfel: Wuerfel): ObjectSelection {
  const felder = [...(marks.get(typ)?.values() ?? [])];
  const chosen = Array.from({ length: 4 }, () => wuerfel.one(felder));
  return { type: typ, felder: new Map(chosen.map(({ feld, kind }) => [feld, kind === undefined ? undefined : everythingIn(marks, kind)])) };
}

const everythingIn = (marks: OfficeMarks, type: string): ObjectSelection => ({
  type,
  felder: new Map([...(marks.get(type)?.values() ?? [])].map(({ feld, kind }) => [feld, kind === undefined ? undefined : everythingIn(marks, kind)])),
});

/** Every category of which a value, or the row of one, has left. */
function releasedIn(released: unknown, { type, felder }: ObjectSelection, marks: OfficeMarks): readonly string[] {
  if (!(released instanceof Released)) return [];
  return [...felder].flatMap(([feld, below]) => {
    const kategorie = marks.get(type)?.get(feld)?.kategorie ?? 'none';
    const values = [released.wert(feld)].flat().filter((value) => value !== null);
    return values.length === 0 ? [] : [kategorie, ...(below ? values.flatMap((value) => releasedIn(value, below, marks)) : [])];
  });
}

/** Read before anything happens: every person who was ever linked stays in the book. */
export async function openOpfer({ offices, law }: Welt): Promise<readonly Opfer[]> {
  const opened = await Promise.all(
    [...offices.values()]
      .filter(({ name }) => name !== authoritySubgraph)
      .flatMap(({ name, stellen }) => {
        const blocks = readStelleBlocks(loadSubgraph(name, law));
        return stellen.map(async (parts) => {
          const typ = blocks.find(({ stelle }) => stelle === parts.stelle)?.type ?? '';
          return { parts, typ, akten: await readAkten(parts), worte: worteOf(parts.stelle, law) };
        });
      }),
  );
  return opened.map((one) => ({ ...one, fremdePseudonyme: opened.filter((other) => other !== one).flatMap(({ akten }) => akten.map(({ pseudonym }) => pseudonym)) }));
}

/** Forged and widened consents under the real pairwise keys, while the desks of the offices work on. */
export async function attackFromTheAuthority(welt: Welt, alle: readonly Opfer[]): Promise<Found<'korrupteBehoerde'> & { readonly beyond: readonly string[] }> {
  const wuerfel = openWuerfel(`korrupteBehoerde ${welt.datenbank}`);
  const heute = welt.moment;
  const found = { versuche: 0, verstoesse: 0, erfunden: 0, erweitert: 0, imAuszugFreigegeben: 0 };
  const beyond: string[] = [];

  const attack = async (opfer: Opfer, parts: StelleParts): Promise<void> => {
    const at = new Date(heute.getTime() + (wuerfel.chance(0.75) ? 0 : wuerfel.one([-400, -40, -5, 15, 150, 199, 201, 400]) * day));
    const selection = randomSelection(parts.marks, opfer.typ, wuerfel);
    const freigaben = Array.from({ length: personsInOneFetch }, () => forged(opfer, at, wuerfel));
    const [key] = parts.sealKeys();
    if (!key) throw new Error('no key');
    const blocks = await answerFetch(
      { sealed: freigaben.map((freigabe) => seal(freigabe, key, usages.freigabe)), aufrufer: 'wer-auch-immer', selection, ledger: openLedger() },
      { ...parts, clock: { now: () => at, monotonic: () => 0 }, clockGuard: { highestIat: 0 } },
    );
    freigaben.forEach((freigabe, index) => {
      const akte = opfer.akten.find(({ pseudonym }) => pseudonym === freigabe.pseudonym);
      const covers = (kategorie: string) => coveredBy(akte, kategorie, parts.stelle, freigabe, at, parts.law);
      const released = [...new Set(releasedIn(blocks[index], selection, parts.marks))];
      const tooMuch = released.filter((kategorie) => !covers(kategorie) || !freigabe.kategorien.includes(kategorie));
      if (tooMuch.length > 0) beyond.push(`${parts.stelle}: ${tooMuch.join(' ')} for ${JSON.stringify(freigabe)}`);
      const covered = freigabe.kategorien.filter(covers);
      found.versuche += 1;
      found.verstoesse += Number(tooMuch.length > 0);
      found.erfunden += Number(covered.length === 0);
      found.erweitert += Number(covered.length > 0 && covered.length < freigabe.kategorien.length);
      found.imAuszugFreigegeben += Number(released.length > 0 && tooMuch.length === 0);
    });
  };

  for (const { parts, akten } of alle) await broughtUpToDate(parts, akten);
  const fetches = Math.ceil(share(100_000) / personsInOneFetch / rounds / alle.length);
  for (let round = 0; round < rounds; round += 1) {
    for (const opfer of alle) {
      if (round > 0) await workAtTheDesk(opfer.akten, round, opfer.worte, opfer.parts, heute, wuerfel);
      const parts = round === 0 ? opfer.parts : automatisch(opfer.parts, opfer.worte);
      for (let fetch = 0; fetch < fetches; fetch += 1) await attack(opfer, parts);
    }
  }
  const { versuche, verstoesse, ...zweige } = found;
  return { datenbank: welt.datenbank, versuche, verstoesse, zweige, beyond };
}
