import { decide, officeSteps, type OfficeFacts } from '../../../schema/decision/decide';
import { decidingConsents } from '../../../schema/decision/decidingConsents';
import type { Freigabeweise, Reason, Sperre } from '../../../schema/decision/facts';
import type { Freigabe } from '../../../schema/freigabe';
import type { Auszug, Freigabebindung, Verknuepfung } from '../abgabe/abgabe';
import { releaseModeFor } from '../abgabe/releaseConfig';
import type { Verified } from '../freigabe/verifyFreigabe';
import { nowhere, personId, type Key, type KeyPart, type SourceReader } from '../source/source';
import type { StelleParts } from './stelle';

/** Why nothing of a category leaves before a row was looked at; the journal knows, the caller never. */
export type Ablehnung = Reason | 'FREIGABE_UNGUELTIG' | 'NICHT_IN_FREIGABE' | 'NICHT_VERKNUEPFT' | 'ANGEHALTEN';

/** A category that may be read for this person, with what the decision on rows goes on with. */
export interface Erlaubnis {
  readonly weise: Freigabeweise;
  readonly bindung: Freigabebindung;
  readonly facts: OfficeFacts;
}

/** What may be read for one Freigabe. Where nothing may, everything runs the same with nobody's key. */
export interface Leseerlaubnis {
  readonly freigabe: Freigabe | undefined;
  readonly saetze: readonly (readonly KeyPart[])[];
  readonly erlaubt: ReadonlyMap<string, Erlaubnis>;
  readonly abgelehnt: ReadonlyMap<string, Ablehnung>;
}

/**
 * Steps 1 to 9 for every category asked for, before any row is read: Freigabe ∩ Auszug ∩ the office's own rules.
 * The same statements run for every person: where a Freigabe is void, for a pseudonym and a record that exist nowhere.
 */
export async function decideBeforeReading(
  verified: readonly Verified[],
  kategorien: readonly string[],
  reader: SourceReader,
  parts: StelleParts,
): Promise<readonly Leseerlaubnis[]> {
  const { store } = parts;
  const pseudonyme = verified.map((one) => (one.gueltig ? one.freigabe.pseudonym : ''));
  const [angehalten, verknuepfungen] = await Promise.all([store.istAngehalten(), store.verknuepfungen(pseudonyme)]);

  const linked = pseudonyme.map((pseudonym) => liveLink(verknuepfungen.get(pseudonym)));
  const saetze = linked.map((link) => link?.saetze ?? []);
  const [eigene, ausDemVerfahren] = await Promise.all([
    store.sperren(saetze.flat().map(personId)),
    Promise.all(saetze.map((keys) => Promise.all(orNobody(keys).map((key) => reader.locks(key))))),
  ]);

  return verified.map((one, index) => {
    const keys = saetze[index] ?? [];
    const sperren = [...keys.flatMap((key) => eigene.get(personId(key)) ?? []), ...(ausDemVerfahren[index] ?? []).flat()];
    return readingPermission(one, { link: linked[index], saetze: keys, sperren, angehalten }, kategorien, parts);
  });
}

const orNobody = (keys: readonly Key[]): readonly Key[] => (keys.length > 0 ? keys : [nowhere]);

const liveLink = (link: Verknuepfung | undefined): Verknuepfung | undefined => (link && !link.beendetAm ? link : undefined);

interface Known {
  readonly link: Verknuepfung | undefined;
  readonly saetze: readonly (readonly KeyPart[])[];
  readonly sperren: readonly Sperre[];
  readonly angehalten: boolean;
}

function readingPermission(one: Verified, known: Known, kategorien: readonly string[], parts: StelleParts): Leseerlaubnis {
  const erlaubt = new Map<string, Erlaubnis>();
  const abgelehnt = new Map<string, Ablehnung>();
  for (const kategorie of kategorien) {
    const verdict = one.gueltig ? judge(kategorie, one.freigabe, known, parts) : 'FREIGABE_UNGUELTIG';
    if (typeof verdict === 'string') abgelehnt.set(kategorie, verdict);
    else erlaubt.set(kategorie, verdict);
  }
  return {
    freigabe: one.gueltig ? one.freigabe : undefined,
    saetze: erlaubt.size > 0 ? known.saetze : [],
    erlaubt,
    abgelehnt,
  };
}

function judge(kategorie: string, freigabe: Freigabe, { link, sperren, angehalten }: Known, parts: StelleParts): Ablehnung | Erlaubnis {
  if (angehalten) return 'ANGEHALTEN';
  if (!freigabe.kategorien.includes(kategorie)) return 'NICHT_IN_FREIGABE';
  if (!link) return 'NICHT_VERKNUEPFT';

  const facts = officeFacts(kategorie, freigabe, link.auszuege, sperren, parts);
  const refusal = decide(officeSteps, facts, parts.law);
  if (refusal) return refusal;

  const [deciding] = decidingConsents(facts, 'DATENSCHUTZ');
  const auszug = link.auszuege.find((one) => one === deciding);
  if (!auszug || !facts.weise) return 'KEINE_EINWILLIGUNG';
  const { pseudonym, organisation, zweck } = freigabe;
  return { weise: facts.weise, bindung: { pseudonym, organisation, zweck, auszugId: auszug.id }, facts };
}

/** What this office knows itself about one category for one Freigabe. A field that betrays a whereabouts is judged again with its row. */
function officeFacts(kategorie: string, freigabe: Freigabe, auszuege: readonly Auszug[], sperren: readonly Sperre[], parts: StelleParts): OfficeFacts {
  const { organisation, rolle, zweck, nutzer } = freigabe;
  const { weise, abrufverfahren } = releaseModeFor(parts.releaseConfig, { stelle: parts.stelle, kategorie, organisation, zweck });
  return {
    organisation,
    rolle,
    zweck,
    ...(nutzer === undefined ? {} : { nutzer }),
    stelle: parts.stelle,
    kategorie,
    now: parts.clock.now(),
    einwilligungen: auszuege,
    person: newest(auszuege)?.person,
    ortsbezug: false,
    sperren,
    weise,
    abrufverfahren,
  };
}

const newest = (auszuege: readonly Auszug[]): Auszug | undefined =>
  auszuege.reduce<Auszug | undefined>((latest, one) => (latest && latest.erteiltAm >= one.erteiltAm ? latest : one), undefined);
