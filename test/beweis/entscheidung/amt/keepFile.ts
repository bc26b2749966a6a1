import { newId } from '../../../../subgraphs/kit/journal/newId';
import { freigeben } from '../../../../subgraphs/kit/staff/freigeben';
import { vonHandEintragen } from '../../../../subgraphs/kit/staff/vonHand';
import { readVorschau } from '../../../../subgraphs/kit/staff/vorschau';
import { latestNaming } from '../../oracle/declarations';
import { day } from '../instants';
import { ofPages } from '../ofPages';
import type { Random } from '../random';
import { kennwert, type PersonalFile, type Zeile } from './personalFile';
import type { ProofOffice } from './proofOffice';
import { kategorien, partsOfBlock, tableOf } from './proofSchema';

const staff = { nutzer: 'staff', rolle: 'SACHBEARBEITUNG', organisation: 'JOBCENTER' };
const felder = partsOfBlock.flatMap(({ typ, darunter }) => [typ, ...(darunter ? [darunter] : [])].flatMap((one) => ['stand', 'wert', 'ort', 'text'].map((feld) => `${one}.${feld}`)));

/** Enters a file as the office would have it: records in its own application, pages, locks and releases in its store. */
export async function enterFile(random: Random, file: PersonalFile, { quelle: { knex }, parts }: ProofOffice): Promise<void> {
  const { pers, haushalt, person, pseudonym } = file;
  const now = parts.clock.now();
  await knex.transaction(async (trx) => {
    await trx('PERSON').insert({ PERS: pers, NAME: kennwert(), VORNAME: kennwert(), GEB: person.geburtsdatum, K_AUSK: file.auskunftssperre ? 'J' : 'N', K_AKTE: file.akteGesperrt ? 'G' : 'O' });
    await trx('HAUSHALT').insert({ BG: haushalt, PERS: pers });
    for (const [typ, zeilen] of file.zeilen) {
      await trx(tableOf(typ)).insert(zeilen.map((zeile) => rowOf(zeile, pers, haushalt, null)));
      const below = zeilen.flatMap((zeile) => zeile.darunter.map((child) => ({ typ: child.typ, row: rowOf(child, null, haushalt, zeile.nummer) })));
      for (const { typ: ofChild, row } of below) await trx(tableOf(ofChild)).insert(row);
    }
  });
  for (const seite of file.seiten) await parts.store.verknuepfen(seite, [[pers]]);
  for (const sperre of file.sperren) await parts.store.sperreSetzen({ ...sperre, id: newId(now), person: pers, grund: '', gesetztVon: 'staff', gesetztAm: now });
  if (file.seiten.length === 0) return;
  for (const organisation of ['KI', 'TRAEGER_A']) {
    for (const zweck of ['KIM_CASE_MANAGEMENT', 'SPRACHFOERDERUNG']) await look(random, file, { pseudonym, organisation, rolle: 'CASE_MANAGEMENT', nutzer: 'm.eins', zweck }, parts);
  }
}

const rowOf = ({ nummer, werte, anvertraut, arzt, dritte, tag, gesperrt, veto }: Zeile, pers: string | null, haushalt: string, bew: number | null) => ({
  ZEILE: nummer,
  PERS: pers,
  BEW: bew,
  BG: haushalt,
  STAND: werte.stand,
  WERT: werte.wert,
  ORT: werte.ort,
  TEXT: werte.text,
  ANV: anvertraut,
  ARZT: arzt,
  DRITTE: dritte,
  TAG: tag,
  GESP: gesperrt ? 'J' : 'N',
  VETO: veto ? 'J' : 'N',
});

interface Recipient {
  readonly pseudonym: string;
  readonly organisation: string;
  readonly rolle: string;
  readonly nutzer: string;
  readonly zweck: string;
}

/** An employee looks at what would leave, releases most of it, and types what is answered by hand. */
async function look(random: Random, file: PersonalFile, recipient: Recipient, parts: ProofOffice['parts']): Promise<void> {
  const now = parts.clock.now();
  const bis = new Date(now.getTime() + (random.chance(0.8) ? 10 * day : random.int(8)));
  const { organisation, zweck } = recipient;
  const anfrage = { ...recipient, kategorien, felder };
  const shown = (await readVorschau(anfrage, 'JobcenterSicht', parts)).filter(() => random.chance(0.92));
  if (shown.length > 0 && (await freigeben(anfrage, shown.map(({ id }) => id), bis, 'JobcenterSicht', staff, parts)).ergebnis === 'ERLEDIGT') {
    for (const { kategorie, wert, bindung } of shown) file.gesehen.push({ organisation, zweck, auszug: bindung.auszugId, kategorie, werte: [String(wert)], bis });
  }
  if (!random.chance(0.6)) return;
  const [kategorie, typed] = ['JC_ANSPRECHPARTNER', [kennwert(), kennwert(), kennwert()]] as const;
  const [stand, wert, ort] = typed;
  const { pseudonym, rolle } = recipient;
  const { ergebnis } = await vonHandEintragen({ pseudonym, organisation, rolle, zweck, kategorie, werte: { ansprechpartner: [{ stand, wert, ort }] }, gueltigBis: bis }, 'JobcenterSicht', staff, parts);
  const [deciding] = latestNaming({ organisation, rolle, zweck, stelle: 'JOBCENTER', kategorie, now, person: file.person, geschehen: ofPages(file.seiten) }, 'DATENSCHUTZ');
  const auszug = file.seiten[Number(deciding?.id.split('-')[1])];
  if (ergebnis === 'ERLEDIGT' && auszug) file.gesehen.push({ organisation, zweck, auszug: auszug.id, kategorie, werte: typed, bis });
}

/** A file that is to be another: its link ends, its locks are lifted, its records are deleted. */
export async function removeFile({ pers, pseudonym }: PersonalFile, { quelle: { knex }, parts: { store, clock } }: ProofOffice): Promise<void> {
  await store.beenden(pseudonym, clock.now());
  for (const { id } of (await store.sperren([pers])).get(pers) ?? []) await store.sperreAufheben(id, 'staff', clock.now());
  await knex.transaction(async (trx) => {
    for (const { typ, darunter } of partsOfBlock) {
      if (darunter) await trx(tableOf(darunter)).whereIn('BEW', trx(tableOf(typ)).select('ZEILE').where({ PERS: pers })).delete();
      await trx(tableOf(typ)).where({ PERS: pers }).delete();
    }
    for (const table of ['PERSON', 'HAUSHALT']) await trx(table).where({ PERS: pers }).delete();
  });
}
