import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { newId } from '../journal/newId';
import { askedFor } from '../release/askedFor';
import type { OfficeMarks } from '../release/officeMarks';
import type { ObjectSelection } from '../release/selection';
import type { StelleParts } from '../release/stelle';
import { personId } from '../source/source';
import type { AuthorityChannel } from '../authorityChannel';
import type { Bedienstete } from '../staff/bedienstete';
import { freigeben } from '../staff/freigeben';
import { nichtVerknuepfen, verknuepfen } from '../staff/verknuepfen';
import { vonHandEintragen } from '../staff/vonHand';
import { readVorschau } from '../staff/vorschau';
import type { StelleBlock } from '../stelleBlocks';
import type { DemoSeite } from './demoSeite';
import { dayNotations, relativeDay, writtenDay } from './relativeDay';
import type { WeiterePersonen, Weitere } from './weiterePersonen';

const relative = z.strictObject({ tage: z.int(), als: z.enum(dayNotations) });
const key = z.array(z.union([z.string(), z.number()])).min(1);
const verknuepfung = z.strictObject({
  code: z.string(),
  verknuepfung: z.union([z.array(key).min(1), key.transform((one) => [one])]).exactOptional(),
  keinVorgang: z.literal(true).exactOptional(),
  familienname: z.string().exactOptional(),
  geburtsdatum: z.string().exactOptional(),
  freigegeben: z.union([z.enum(['alles', 'nichts']), z.array(z.string())]).default('nichts'),
  vonHand: z.record(z.string(), z.strictObject({ bis: relative, werte: z.record(z.string(), z.unknown()) })).default({}),
});
const sperre = z.strictObject({
  stelle: z.string(),
  verknuepfung: key,
  art: z.enum(['AUSKUNFTSSPERRE_51', 'BEDINGTER_SPERRVERMERK_52', 'BESCHAEFTIGTE_35', 'FALL_GESPERRT', 'VETO_64', 'WIDERSPRUCH_76', 'EINSCHRAENKUNG_18']),
  wirkung: z.enum(['ALLES', 'ORT']),
  kategorien: z.array(z.string()).exactOptional(),
  grund: z.string(),
});
const abgabe = z.object({ sperren: z.array(sperre).default([]) }).catchall(z.unknown());

export interface DemoStelle {
  readonly parts: StelleParts;
  readonly block: StelleBlock;
}

export interface DemoAbgabe {
  /** demo/abgabe.yaml of the office. */
  readonly file: string;
  readonly stellen: readonly DemoStelle[];
  /** The signed pages by label. */
  readonly seiten: ReadonlyMap<string, DemoSeite>;
  readonly channel: AuthorityChannel;
  readonly weitere: Weitere & { readonly vorlagen: WeiterePersonen };
}

/**
 * Replays what the invented staff of one office have done, through the functions real staff use: link, release, answer by hand, lock.
 * @throws Error naming the entry that staff could not have done
 */
export async function seedAbgabe({ file, stellen, seiten, channel, weitere }: DemoAbgabe): Promise<void> {
  if (!existsSync(file)) return;
  const content = abgabe.parse(parse(readFileSync(file, 'utf8')));
  for (const { parts, block } of stellen) {
    const entries = z.array(verknuepfung).default([]).parse(content[parts.stelle]);
    for (const entry of entries) {
      await seedLink(entry, seiten.get(entry.code), parts, channel);
      const entbindung = seiten.get(`${entry.code}-203`);
      if (entbindung) await seedLink(entry, entbindung, parts, channel);
    }
    for (const entry of entries) await seedReleases(entry, seiten.get(entry.code), parts, block, seiten.get(`${entry.code}-203`));
    for (const { stelle, verknuepfung: record, ...rest } of content.sperren) {
      if (stelle !== parts.stelle) continue;
      await parts.store.sperreSetzen({ ...rest, id: newId(parts.clock.now()), person: personId(record), gesetztVon: demoStaff(parts).nutzer, gesetztAm: parts.clock.now() });
    }
    await seedWeitere(weitere, { parts, block }, seiten, channel);
  }
}

/** Further persons have one record each, linked and with all of their page released. */
async function seedWeitere(weitere: DemoAbgabe['weitere'], { parts, block }: DemoStelle, seiten: DemoAbgabe['seiten'], channel: AuthorityChannel): Promise<void> {
  for (const { person, schluessel } of weitere.vorlagen.verknuepfungen(parts.stelle, weitere)) {
    const { familienname, geburtsdatum, label, nummer } = person;
    const code = `${label}-${parts.stelle}`;
    const entry = verknuepfung.parse({ code, verknuepfung: schluessel, familienname, geburtsdatum: writtenDay(geburtsdatum, 'iso'), freigegeben: 'alles' });
    await seedLink(entry, seiten.get(code), parts, channel);
    await seedReleases(entry, seiten.get(code), parts, block);
    weitere.fortschritt(nummer);
  }
}

const demoStaff = ({ stelle, law }: StelleParts): Bedienstete => ({
  nutzer: 'demo',
  rolle: 'SACHBEARBEITUNG',
  organisation: [...law.organisationen].find(([, { stellen }]) => stellen.includes(stelle))?.[0] ?? '',
});

/** Linked on the day the page was signed: some of them have run out since. */
async function seedLink(entry: z.infer<typeof verknuepfung>, seite: DemoSeite | undefined, today: StelleParts, channel: AuthorityChannel): Promise<void> {
  if (!seite) throw new Error(`demo/abgabe.yaml: no consent of the demo has the page ${entry.code}`);
  const parts = { ...today, clock: { ...today.clock, now: () => seite.erteiltAm } };
  const { ergebnis } = entry.verknuepfung
    ? await verknuepfen(
        { ...pageOf(seite), saetze: entry.verknuepfung, familienname: entry.familienname ?? '', geburtsdatum: entry.geburtsdatum ?? '' },
        demoStaff(parts),
        channel,
        parts,
      )
    : await nichtVerknuepfen(seite.code, demoStaff(parts), parts);
  if (ergebnis !== 'ERLEDIGT') throw new Error(`demo/abgabe.yaml: ${entry.code}: ${ergebnis}`);
}

const pageOf = ({ stelle: _stelle, person: { sorge }, ...page }: DemoSeite) => ({ ...page, ...(sorge ? { sorge } : {}) });

/** Releases what the entry says, per recipient and purpose of the page, exactly as a preview shows it; a Schweigepflichtentbindung names who receives. */
async function seedReleases(entry: z.infer<typeof verknuepfung>, seite: DemoSeite | undefined, parts: StelleParts, block: StelleBlock, entbindung?: DemoSeite): Promise<void> {
  if (!seite || !entry.verknuepfung || seite.art !== 'DATENSCHUTZ') return;
  const wanted = entry.freigegeben === 'alles' ? seite.kategorien : entry.freigegeben === 'nichts' ? [] : entry.freigegeben;
  const [pseudonym] = (await parts.store.verknuepfungenMitSatz(entry.verknuepfung.map(personId))).map((link) => link.pseudonym);
  if (pseudonym === undefined) return;

  const nutzer = entbindung?.empfaenger[0]?.person;
  const answered = new Set<string>();
  for (const { organisation, rolle } of seite.empfaenger) {
    for (const zweck of seite.zwecke) {
      const recipient = { pseudonym, organisation, rolle, zweck, ...(nutzer === undefined ? {} : { nutzer }) };
      if (wanted.length > 0) await releaseAll({ ...recipient, kategorien: wanted, felder: allFields(parts.marks, block.type) }, block.type, parts);
      for (const [kategorie, { bis, werte }] of Object.entries(entry.vonHand)) {
        const heute = parts.clock.now();
        const gueltigBis = new Date(`${relativeDay({ ...bis, als: 'iso' }, heute)}T23:59:59.999Z`);
        const { ergebnis } = await vonHandEintragen({ ...recipient, kategorie, werte: withDays(werte, heute), gueltigBis }, block.type, demoStaff(parts), parts);
        if (ergebnis === 'ERLEDIGT') answered.add(kategorie);
      }
    }
  }
  // A purpose that foresees nothing of the category is no fault; an answer that no purpose takes is.
  const refused = Object.keys(entry.vonHand).filter((kategorie) => !answered.has(kategorie));
  if (refused.length > 0) throw new Error(`demo/abgabe.yaml: ${entry.code}: ${refused.join(', ')} cannot be answered by hand`);
}

/** Every `{ tage, als }` in a typed answer as the day it means. */
function withDays(werte: Readonly<Record<string, unknown>>, heute: Date): Record<string, unknown> {
  const dated = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(dated);
    const day = relative.safeParse(value);
    if (day.success) return relativeDay(day.data, heute);
    return typeof value === 'object' && value !== null ? withDays({ ...value }, heute) : value;
  };
  return Object.fromEntries(Object.entries(werte).map(([feld, value]) => [feld, dated(value)]));
}

async function releaseAll(anfrage: Parameters<typeof readVorschau>[0], blockType: string, parts: StelleParts): Promise<void> {
  const werte = await readVorschau(anfrage, blockType, parts);
  if (werte.length === 0) return;
  const { ergebnis } = await freigeben(anfrage, werte.map(({ id }) => id), undefined, blockType, demoStaff(parts), parts);
  if (ergebnis !== 'ERLEDIGT') throw new Error(`demo: releasing to ${anfrage.organisation}: ${ergebnis}`);
}

const allFields = (marks: OfficeMarks, type: string): readonly string[] => [...askedFor(marks, everything(marks, type)).values()].flat();

const everything = (marks: OfficeMarks, type: string): ObjectSelection => ({
  type,
  felder: new Map([...(marks.get(type)?.values() ?? [])].map(({ feld, kind }) => [feld, kind === undefined ? undefined : everything(marks, kind)])),
});
