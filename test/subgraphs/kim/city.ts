import { randomBytes } from 'node:crypto';
import type { Freigabe } from '../../../schema/freigabe';
import { readLaw, type Law } from '../../../schema/law';
import { gespraech, signedText, toldAll } from '../../schema/einwilligung/signedText';
import type { Database } from '../../../subgraphs/kit/database';
import type { AuthorityKeys } from '../../../subgraphs/kit/keys';
import { unseal, usages } from '../../../subgraphs/kit/seal';
import { openAuthority, type Authority } from '../../../subgraphs/kim/authority/authority';
import type { Auszugsseite } from '../../../subgraphs/kim/authority/consent/auszuege';
import type { Erteilungsantrag } from '../../../subgraphs/kim/authority/consent/grant';
import { eigeneStelle, tage, type Aufrufer, type AuthorityParts } from '../../../subgraphs/kim/authority/parts';

export const law = readLaw();

const textFassung = signedText('2026-11-22');

const stellen = [...law.stellen.keys()].filter((stelle) => stelle !== eigeneStelle);

export const keys: AuthorityKeys = {
  stellen: Object.fromEntries(stellen.map((stelle) => [stelle, [{ kid: stelle.slice(0, 4), key: randomBytes(32) }]])),
  referenz: randomBytes(32),
  hash: randomBytes(32),
};

const user = (nutzer: string, organisation: string, rolle = 'CASE_MANAGEMENT'): Aufrufer => ({ nutzer, organisation, rolle, token: `token-${nutzer}` });

export const users = {
  ki: user('cm-ki', 'KI'),
  ki2: user('cm-ki-2', 'KI'),
  a: user('cm-traeger-a', 'TRAEGER_A'),
  b: user('cm-traeger-b', 'TRAEGER_B'),
  koordination: user('koordination', 'KI', 'KOORDINATION'),
  amadou: user('klient-1', 'PERSON', 'KLIENT'),
} as const;

/** What the shipped matrix foresees of a Stelle for case management. */
export const kategorienOf = (...wanted: readonly string[]): readonly string[] =>
  law.matrix
    .filter(({ eingeschaltet, zweck }) => eingeschaltet && zweck === 'KIM_CASE_MANAGEMENT')
    .flatMap(({ kategorien }) => kategorien)
    .filter((name) => wanted.includes(law.kategorien.get(name)?.stelle ?? ''));

/** One city's authority with a clock that goes on by a millisecond whenever it is read, and waits that are only noted. */
export interface City {
  readonly parts: AuthorityParts;
  readonly authority: Authority;
  readonly waited: number[];
  later(days: number): void;
  clock(): number;
}

export async function openCity(database: Database, geburtsdaten: Readonly<Record<string, string>> = {}, ofCity: Law = law): Promise<City> {
  let time = Date.parse('2026-11-22T12:00:00Z');
  const waited: number[] = [];
  const parts: AuthorityParts = {
    database,
    law: ofCity,
    keys,
    dokumentation: {
      geburtsdatum: async (klientId) => geburtsdaten[klientId] ?? '1990-01-01',
      offeneTermine: async (klienten) => klienten.map(() => [{ art: 'ZIEL', datum: '2027-01-15', thema: 'SPRACHE' }]),
    },
    now: () => new Date((time += 1)),
    wait: async (ms) => void waited.push(ms),
  };
  const authority = await openAuthority(parts);
  const verpflichtetAm = new Date('2020-01-01T00:00:00Z');
  for (const { nutzer, organisation, rolle } of Object.values(users)) await authority.saveNutzer({ sub: nutzer, organisation, rolle, aktiv: true, verpflichtetAm });
  return { parts, authority, waited, later: (days) => void (time += tage(days)), clock: () => time };
}

export const assign = ({ authority }: City, fallId: string, klienten: readonly string[], { organisation, nutzer }: Aufrufer) =>
  authority.assignCase({ fallId, klienten, organisation, nutzer }, users.koordination);

export function antrag(city: City, fallId: string, klientId: string, change: Partial<Erteilungsantrag> = {}): Erteilungsantrag {
  const named = change.stellen ?? ['JOBCENTER', 'AUFENTHALT'];
  const kategorien = change.kategorien ?? kategorienOf(...named);
  return {
    fallId,
    klientId,
    art: 'DATENSCHUTZ',
    stellen: named,
    zwecke: ['KIM_CASE_MANAGEMENT'],
    kategorien,
    artNeunAusdruecklich: kategorien.filter((name) => law.kategorien.get(name)?.besonders === true),
    geheimnistraeger: [],
    istNurFuerMich: false,
    erklaerende: [{ rolle: 'SELBST', ref: klientId, nachweis: 'Musterausweis' }],
    gueltigBis: new Date(city.clock() + tage(180)),
    nachweis: {
      wechselseitig: false,
      form: 'SCHRIFTLICH',
      textFassung,
      belehrung: toldAll(textFassung),
      gespraech,
      nachweis: { dokumentHash: 'd', ablage: 'Musterakte', ort: 'Musterstadt' },
    },
    ...change,
  };
}

/** A consent that must be taken; answers its id and its pages. */
export async function consent(
  city: City,
  caller: Aufrufer,
  fallId: string,
  klientId: string,
  change: Partial<Erteilungsantrag> = {},
): Promise<{ readonly id: string; readonly auszuege: readonly Auszugsseite[] }> {
  const erteilung = await city.authority.grant(antrag(city, fallId, klientId, change), caller);
  if (erteilung.ergebnis !== 'ERTEILT') throw new Error(JSON.stringify(erteilung));
  return { id: erteilung.einwilligung, auszuege: erteilung.auszuege };
}

export const open = (sealed: string | undefined, stelle: string): Freigabe => unseal(sealed, keys.stellen[stelle] ?? [], usages.freigabe) as Freigabe;

/** The one Freigabe for a person at a Stelle, opened. */
export async function mintOne({ authority }: City, caller: Aufrufer, fallId: string, klientId: string, stelle = 'JOBCENTER', zweck = 'KIM_CASE_MANAGEMENT'): Promise<Freigabe> {
  const [sealed] = await authority.mint([{ fallId, klientId, stelle, art: 'FALLANSICHT' }], caller, zweck, 'anfrage-1');
  return open(sealed, stelle);
}
