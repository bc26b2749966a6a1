import { randomUUID } from 'node:crypto';
import type { Law } from '../../../schema/law';
import type { Auszug, Verknuepfung } from '../../../subgraphs/kit/abgabe/abgabe';
import type { StelleParts } from '../../../subgraphs/kit/release/stelle';
import type { Wuerfel } from './wuerfel';

/*
 * What one office has seen on paper, as this proof keeps book of it: beside the store, so that the two can be held against each other.
 */

const day = 24 * 60 * 60 * 1_000;

/** A person linked at one office: her records, and every page that was ever on the desk. */
export interface Akte {
  readonly pseudonym: string;
  readonly saetze: Verknuepfung['saetze'];
  auszuege: Auszug[];
  verknuepft: boolean;
}

export async function readAkten({ store }: StelleParts): Promise<readonly Akte[]> {
  const links = await store.alleVerknuepfungen();
  return links
    .filter(({ saetze }) => saetze.length > 0)
    .map(({ pseudonym, saetze, auszuege, beendetAm }) => ({ pseudonym, saetze, auszuege: [...auszuege], verknuepft: beendetAm === undefined }));
}

/** The book as it stands after somebody else has worked at the desk; the records are kept, for they can be linked again. */
export async function broughtUpToDate({ store }: StelleParts, akten: readonly Akte[]): Promise<void> {
  const links = new Map((await store.alleVerknuepfungen()).map((link) => [link.pseudonym, link]));
  for (const akte of akten) {
    const link = links.get(akte.pseudonym);
    akte.auszuege = [...(link?.auszuege ?? [])];
    akte.verknuepft = link !== undefined && link.beendetAm === undefined;
  }
}

/** Recipients, purposes and categories from which pages and Freigaben are made up. */
export interface Worte {
  readonly organisationen: readonly string[];
  readonly zwecke: readonly string[];
  readonly kategorien: readonly string[];
}

/** Only what the matrix foresees: then nothing but the Auszug stands between a Freigabe and the data. */
export function worteOf(stelle: string, law: Law): Worte {
  const rows = law.matrix.filter(({ eingeschaltet, rollen }) => eingeschaltet && rollen.includes('CASE_MANAGEMENT'));
  const typen = new Set(rows.flatMap(({ organisationstypen }) => organisationstypen));
  return {
    organisationen: [...law.organisationen].filter(([, { typ }]) => typen.has(typ)).map(([name]) => name),
    zwecke: [...new Set(rows.map(({ zweck }) => zweck))],
    kategorien: [...law.kategorien.values()].filter((kategorie) => kategorie.stelle === stelle).map(({ name }) => name),
  };
}

/** A page that says something else than the one before it. */
function newAuszug(before: Auszug, round: number, { organisationen, zwecke, kategorien }: Worte, heute: Date, wuerfel: Wuerfel): Auszug {
  const chosen = wuerfel.chance(0.3) ? kategorien : wuerfel.some(kategorien);
  const [from, to] = wuerfel.one([[-20, 200], [-20, 200], [-20, 200], [-20, 200], [10, 200], [-20, -1]] as const);
  const { widerrufenAm: _ended, ...page } = before;
  return {
    ...page,
    id: randomUUID().replaceAll('-', '').slice(0, 26),
    code: randomUUID().replaceAll('-', '').slice(0, 10),
    erteiltAm: new Date(heute.getTime() - 60 * day + round * 60_000),
    empfaenger: wuerfel.some(organisationen).map((organisation) => ({ organisation, rolle: 'CASE_MANAGEMENT' })),
    zwecke: wuerfel.chance(0.5) ? zwecke : wuerfel.some(zwecke),
    kategorien: chosen,
    artNeunAusdruecklich: wuerfel.chance(0.7) ? chosen : wuerfel.some(chosen),
    zeitraumDaten: {},
    gueltigAb: new Date(heute.getTime() + from * day),
    gueltigBis: new Date(heute.getTime() + to * day),
  };
}

/** What happens at the desk between two rounds: a new page instead of the old ones or beside them, a revocation, or nothing. */
export async function workAtTheDesk(akten: readonly Akte[], round: number, worte: Worte, { store }: StelleParts, heute: Date, wuerfel: Wuerfel): Promise<void> {
  for (const akte of akten) {
    const { pseudonym, saetze } = akte;
    const what = wuerfel.one(['instead', 'instead', 'beside', 'revoked', 'nothing'] as const);
    const am = new Date(heute.getTime() - 1);
    if (what === 'instead' || what === 'beside') {
      const [before] = akte.auszuege.filter(({ art }) => art === 'DATENSCHUTZ');
      if (!before) continue;
      const older = akte.auszuege.filter(({ art, widerrufenAm }) => art === 'DATENSCHUTZ' && !widerrufenAm);
      const auszug = newAuszug(before, round, worte, heute, wuerfel);
      if ((await store.verknuepfen(auszug, saetze)) !== 'VERKNUEPFT') throw new Error('the record is linked to somebody else');
      akte.auszuege.push(auszug);
      akte.verknuepft = true;
      if (what === 'instead') {
        for (const { id } of older) await store.beenden(pseudonym, am, id);
        akte.auszuege = akte.auszuege.map((one) => (older.includes(one) ? { ...one, widerrufenAm: am } : one));
      }
    }
    if (what === 'revoked') {
      await store.beenden(pseudonym, am);
      akte.auszuege = akte.auszuege.map((one) => ({ ...one, widerrufenAm: one.widerrufenAm ?? am }));
      akte.verknuepft = false;
    }
  }
}

export interface Gefragt {
  readonly organisation: string;
  readonly rolle: string;
  readonly zweck: string;
  readonly nutzer?: string;
}

/** Whether what was seen on paper covers this: written anew from the words of the design, and without a look at the decision. */
export function coveredBy(akte: Akte | undefined, kategorie: string, stelle: string, gefragt: Gefragt, at: Date, law: Law): boolean {
  if (!akte?.verknuepft || law.kategorien.get(kategorie)?.stelle !== stelle) return false;
  const named = akte.auszuege.filter(
    (page) =>
      page.art === 'DATENSCHUTZ' && page.stellen.includes(stelle) && page.kategorien.includes(kategorie) && page.zwecke.includes(gefragt.zweck) &&
      page.empfaenger.some(({ organisation, rolle, person }) => organisation === gefragt.organisation && rolle === gefragt.rolle && (person ?? gefragt.nutzer) === gefragt.nutzer),
  );
  const newest = named.reduce<Auszug | undefined>((latest, page) => (latest && latest.erteiltAm > page.erteiltAm ? latest : page), undefined);
  if (!newest || (newest.widerrufenAm && newest.widerrufenAm <= at)) return false;
  if (newest.gueltigAb > at || newest.erteiltAm > at || newest.gueltigBis <= at || at.getTime() > newest.erteiltAm.getTime() + 367 * day) return false;
  return law.kategorien.get(kategorie)?.besonders === false || newest.artNeunAusdruecklich.includes(kategorie);
}
