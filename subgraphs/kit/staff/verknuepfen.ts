import { z } from 'zod';
import type { Einwilligungsinhalt } from '../../../schema/consent';
import type { Sorge } from '../../../schema/decision/facts';
import { normaliseAuszugCode } from '../abgabe/auszugCode';
import type { Auszug } from '../abgabe/abgabe';
import type { AuthorityChannel } from '../authorityChannel';
import { newId } from '../journal/newId';
import type { StelleParts } from '../release/stelle';
import type { KeyPart, PersonRecord } from '../source/source';
import type { Bedienstete } from './bedienstete';
import { ergebnis, type Ergebnis } from './ergebnis';
import { journaliseHandlung } from './journaliseHandlung';

/** What an employee copies from the page before him. Nothing of it is taken from the authority. */
export interface Auszugseite extends Omit<Einwilligungsinhalt, 'stellen'> {
  readonly code: string;
  readonly saetze: readonly (readonly KeyPart[])[];
  readonly familienname: string;
  readonly geburtsdatum: string;
  readonly sorge?: Sorge;
  readonly erteiltAm: Date;
  readonly dokumentHash: string;
}

const redeemed = z.union([z.looseObject({ gefunden: z.literal(true), pseudonym: z.string().min(1) }), z.looseObject({ gefunden: z.literal(false) })]);

/**
 * Links the pseudonym behind a code to local records: the office's own evidence of a consent (§ 67d Abs. 1 SGB X).
 * Name and date of birth on the page must be those of every record; what the page says is kept as the Auszug.
 */
export async function verknuepfen(seite: Auszugseite, wer: Bedienstete, channel: AuthorityChannel, parts: StelleParts): Promise<Ergebnis> {
  const { source, store, stelle, clock } = parts;
  const code = normaliseAuszugCode(seite.code);
  if (!code) return ergebnis('CODE_UNBEKANNT');
  if (!isCarrying(seite, parts)) return ergebnis('AUSZUG_UNGUELTIG');

  const records = await Promise.all(seite.saetze.map((key) => source.findPerson(key, stelle)));
  if (records.length === 0 || records.some((record) => !record)) return ergebnis('VORGANG_UNBEKANNT');
  const found = records.filter((record) => record !== undefined);
  if (!found.every((record) => isSamePerson(record, seite))) return ergebnis('NAME_ODER_GEBURTSDATUM_WEICHT_AB');

  const answer = redeemed.safeParse(await channel.send(stelle, { art: 'EINLOESEN', code }).catch(() => undefined));
  if (!answer.success) return ergebnis('KIM_NICHT_ERREICHBAR');
  if (!answer.data.gefunden) return ergebnis('CODE_UNBEKANNT');

  const { pseudonym } = answer.data;
  const linked = await store.verknuepfen(auszugOf(seite, { code, pseudonym, stelle, wer, now: clock.now() }), found.map(({ key }) => key));
  if (linked !== 'VERKNUEPFT') return ergebnis(linked === 'SATZ_VERGEBEN' ? 'VORGANG_BEREITS_VERKNUEPFT' : 'CODE_VERBRAUCHT');
  await journaliseHandlung(parts, wer, 'VERKNUEPFT', { pseudonym });
  await reportBearbeitet(code, parts);
  return ergebnis('ERLEDIGT');
}

/** The Auszug is dealt with and nothing is linked; outside this looks like any other dealing with it. */
export async function nichtVerknuepfen(rawCode: string, wer: Bedienstete, parts: StelleParts): Promise<Ergebnis> {
  const code = normaliseAuszugCode(rawCode);
  if (!code) return ergebnis('CODE_UNBEKANNT');
  await journaliseHandlung(parts, wer, 'NICHT_VERKNUEPFT');
  await reportBearbeitet(code, parts);
  return ergebnis('ERLEDIGT');
}

/** The authority learns the day and nothing else; the message waits until it can be delivered. */
const reportBearbeitet = (code: string, { store, clock }: StelleParts): Promise<void> =>
  store.meldungAblegen({
    id: newId(clock.now()),
    inhalt: { art: 'BEARBEITET', code, am: clock.now().toISOString().slice(0, 10) },
    entstandenAm: clock.now(),
  });

/** A page that could never release anything is refused at the desk, where it can still be asked about. */
const isCarrying = (seite: Auszugseite, { stelle, law, clock }: StelleParts): boolean =>
  seite.kategorien.length > 0 &&
  seite.kategorien.every((kategorie) => law.kategorien.get(kategorie)?.stelle === stelle) &&
  seite.empfaenger.length > 0 &&
  seite.empfaenger.every(({ organisation }) => law.organisationen.has(organisation)) &&
  seite.zwecke.length > 0 &&
  seite.erklaerende.length > 0 &&
  seite.gueltigAb < seite.gueltigBis &&
  clock.now() < seite.gueltigBis;

const isSamePerson = ({ familienname, geburtsdatum }: PersonRecord, seite: Auszugseite): boolean =>
  familienname !== null && sameName(familienname, seite.familienname) && geburtsdatum === seite.geburtsdatum;

const sameName = (a: string, b: string): boolean => comparable(a) === comparable(b);

const comparable = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('de');

function auszugOf(seite: Auszugseite, { code, pseudonym, stelle, wer, now }: { code: string; pseudonym: string; stelle: string; wer: Bedienstete; now: Date }): Auszug {
  const { saetze: _saetze, familienname: _familienname, geburtsdatum, sorge, code: _printed, ...inhalt } = seite;
  return {
    ...inhalt,
    id: newId(now),
    stellen: [stelle],
    pseudonym,
    code,
    person: { geburtsdatum, ...(sorge ? { sorge } : {}) },
    gesehenVon: wer.nutzer,
    gesehenAm: now,
  };
}
