import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readLaw } from '../../../../schema/law';
import { camelCase, pascalCase } from '../../../../schema/names';
import { latestNaming } from '../../oracle/declarations';
import { kalendertag } from '../../../../schema/decision/kalendertag';
import { gespraech, signedText, toldAll } from '../../../schema/einwilligung/signedText';
import type { Erklaerung, Geschehen, Sachverhalt } from '../../oracle/facts';
import { refusalOf } from '../../oracle/judge';
import { readRecht } from '../../oracle/law';
import { day } from '../instants';
import type { Random } from '../random';
import { ask, type City } from './city';
import type { Amt, Resident } from './residents';

const law = readLaw();
const recht = readRecht();
const textFassung = signedText(kalendertag(new Date()));

/** A page as it was printed, with the days as instants. */
type Page = Erklaerung & { readonly code: string };

interface Link {
  readonly pseudonym: string;
  readonly schluessel: readonly string[];
  readonly istBeendet: boolean;
}

/** What has happened to one person, as the oracle keeps it. */
interface Life {
  readonly events: Geschehen[];
  /** Pages linked at a Stelle; revoked there at an instant. */
  readonly pages: Map<string, { page: Page; widerrufenAm?: Date }[]>;
  readonly sperren: Map<string, { readonly art: string; readonly wirkung: string; readonly kategorien?: readonly string[] }[]>;
  /** Values somebody has seen: page, recipient, purpose, field and value. */
  readonly seen: Set<string>;
}

const staffOf: Readonly<Record<string, string>> = { JOBCENTER: 'jc-vermittlung', ARBEITSAGENTUR: 'aa-beratung', JUGEND: 'ju-fachkraft', SOZIALHILFE: 'so-sachbearbeitung', ASYLBLG: 'so-sachbearbeitung', AUFENTHALT: 'ab-sachbearbeitung', EINBUERGERUNG: 'ab-sachbearbeitung' };

const printed = 'stelle code art kategorien artNeunAusdruecklich empfaenger { organisation rolle person } zwecke geheimnistraeger erklaerende { rolle ref nachweis } sorge { art sorgeberechtigte } zeitraumVon zeitraumBis erteiltAm gueltigAb gueltigBis dokumentHash';

/** The life of a city in which people sign, offices link, look, lock and halt, all through the product's own ways; and what the oracle makes of it. */
export class Story {
  readonly #records = new Map<string, Life>();
  readonly #halted = new Set<string>();
  readonly #modes = modesOf();

  constructor(readonly city: City, readonly aemter: readonly Amt[], readonly residents: readonly Resident[], readonly random: Random) {}

  #of(resident: Resident): Life {
    const found = this.#records.get(resident.klient) ?? { events: [], pages: new Map(), sperren: new Map(), seen: new Set<string>() };
    this.#records.set(resident.klient, found);
    return found;
  }

  /** She signs for some Stellen and categories; most of the pages are linked at once. */
  async sign(resident: Resident): Promise<void> {
    const { random } = this;
    const stellen = random.some([...resident.akten.keys()], 0.8);
    const kategorien = random.some(this.aemter.filter(({ stelle }) => stellen.includes(stelle)).flatMap(({ fields }) => [...new Set(fields.flatMap((one) => [one.kategorie, ...one.werte.map(({ kategorie }) => kategorie)]))]), 0.75);
    const named = stellen.filter((stelle) => kategorien.some((name) => law.kategorien.get(name)?.stelle === stelle));
    if (named.length === 0) return;
    const eingabe = {
      fall: resident.fall,
      klient: resident.klient,
      stellen: named,
      kategorien,
      zwecke: random.pick([['KIM_CASE_MANAGEMENT'], ['KIM_CASE_MANAGEMENT', 'SPRACHFOERDERUNG'], ['SPRACHFOERDERUNG', 'UEBERGANG_RECHTSKREIS']]),
      artNeunAusdruecklich: random.some(kategorien.filter((name) => law.kategorien.get(name)?.besonders), 0.8),
      erklaerende: [{ rolle: 'SELBST', ref: resident.klient, nachweis: 'Musterausweis' }],
      gueltigBis: new Date(Date.now() + 90 * day).toISOString(),
      nachweis: {
        form: 'SCHRIFTLICH',
        textFassung,
        belehrung: toldAll(textFassung),
        gespraech,
        dokumentHash: 'muster-hash',
        ablage: 'Musterakte',
        ort: 'Musterstadt',
      },
    };
    const query = `mutation($eingabe: EinwilligungEingabe!) { einwilligungErteilen(eingabe: $eingabe) { ergebnis einwilligung auszuege { ${printed} } } }`;
    const { data, body } = await ask(this.city, resident.user, query, { eingabe }, 'KIM_CASE_MANAGEMENT');
    const given = data?.['einwilligungErteilen'] as { ergebnis: string; einwilligung: string; auszuege: (Readonly<Record<string, unknown>> & { stelle: string })[] } | null;
    if (given?.ergebnis !== 'ERTEILT') throw new Error(`signing failed: ${body}`);
    const pages = given.auszuege.map((raw) => ({ raw, page: pageOf(raw) }));
    const [first] = pages;
    if (!first) return;
    const record = this.#of(resident);
    record.events.push({ ereignis: 'ERTEILT', erfasstAm: first.page.erteiltAm, einwilligung: { ...first.page, id: given.einwilligung, stellen: named, kategorien, artNeunAusdruecklich: eingabe.artNeunAusdruecklich } });
    for (const { raw, page } of pages) if (random.chance(0.92)) await this.#link(resident, raw, page);
  }

  async #link(resident: Resident, { stelle, ...raw }: Readonly<Record<string, unknown>> & { stelle: string }, page: Page): Promise<void> {
    const akte = resident.akten.get(stelle);
    if (!akte) return;
    const ergebnis = await this.#staff(stelle, 'Verknuepfen', { eingabe: [`${pascalCase(stelle)}VerknuepfenEingabe!`, { ...raw, schluessel: [akte.key.join('|')], familienname: akte.familienname, geburtsdatum: akte.geburtsdatum }] });
    if (ergebnis !== 'ERLEDIGT') throw new Error(`linking at ${stelle}: ${String(ergebnis)}`);
    const pages = this.#of(resident).pages;
    pages.set(stelle, [...(pages.get(stelle) ?? []), { page }]);
  }

  /** She takes back all of it, some categories, or one Stelle; in the case, by her case manager. */
  async revoke(resident: Resident): Promise<void> {
    const { random } = this;
    const record = this.#of(resident);
    const signed = record.events.flatMap((event) => (event.ereignis === 'ERTEILT' ? [event.einwilligung] : []));
    const umfang = random.pick([{}, { kategorien: random.some(signed.flatMap(({ kategorien }) => kategorien), 0.3) }, { stellen: random.some([...resident.akten.keys()], 0.5) }]);
    const query = 'mutation($eingabe: WiderrufEingabe!) { einwilligungWiderrufen(eingabe: $eingabe) { ergebnis } }';
    const { codes } = await ask(this.city, resident.user, query, { eingabe: { fall: resident.fall, klient: resident.klient, kanal: 'PERSOENLICH', ...umfang } }, 'KIM_CASE_MANAGEMENT');
    if (codes.length > 0) throw new Error(`revoking: ${codes.join()}`);
    const am = new Date();
    for (const { id } of signed) record.events.push({ ereignis: 'WIDERRUFEN', erfasstAm: am, einwilligungId: id, am, umfang });
  }

  /** She declares it at the office itself. */
  async revokeAt(resident: Resident, stelle: string): Promise<void> {
    const pseudonym = await this.#pseudonym(resident, stelle);
    if (pseudonym === undefined) return;
    await this.#staff(stelle, 'Widerrufen', { pseudonym: ['ID!', pseudonym] });
    const am = new Date();
    const pages = this.#of(resident).pages;
    pages.set(stelle, (pages.get(stelle) ?? []).map((one) => ({ ...one, widerrufenAm: one.widerrufenAm ?? am })));
  }

  async #links(stelle: string): Promise<readonly Link[]> {
    const name = `${camelCase(stelle)}Verknuepfungen`;
    const { data } = await ask(this.city, staffOf[stelle] ?? '', `{ ${name} { pseudonym schluessel istBeendet } }`, {}, 'FREIGABEPRUEFUNG');
    return (data?.[name] ?? []) as readonly Link[];
  }

  async #pseudonym(resident: Resident, stelle: string): Promise<string | undefined> {
    const akte = resident.akten.get(stelle);
    return akte && (await this.#links(stelle)).find(({ schluessel, istBeendet }) => !istBeendet && schluessel.includes(akte.key.join('|')))?.pseudonym;
  }

  async lock(resident: Resident, stelle: string): Promise<void> {
    const akte = resident.akten.get(stelle);
    if (!akte) return;
    const { random } = this;
    const sperre = { art: random.pick(['AUSKUNFTSSPERRE_51', 'WIDERSPRUCH_76', 'EINSCHRAENKUNG_18']), wirkung: random.pick(['ALLES', 'ORT', 'ORT']) };
    const ergebnis = await this.#staff(stelle, 'SperreSetzen', { eingabe: [`${pascalCase(stelle)}SperreEingabe!`, { ...sperre, schluessel: akte.key.join('|'), grund: 'Muster' }] });
    if (ergebnis !== 'ERLEDIGT') throw new Error(`locking at ${stelle}: ${String(ergebnis)}`);
    const { sperren } = this.#of(resident);
    sperren.set(stelle, [...(sperren.get(stelle) ?? []), sperre]);
  }

  async unlock(resident: Resident, stelle: string): Promise<void> {
    const akte = resident.akten.get(stelle);
    const name = `${camelCase(stelle)}Sperren`;
    const { data } = await ask(this.city, staffOf[stelle] ?? '', `query($k: [String!]!) { ${name}(schluessel: $k) { id } }`, { k: [akte?.key.join('|')] }, 'FREIGABEPRUEFUNG');
    for (const { id } of (data?.[name] ?? []) as { id: string }[]) await this.#staff(stelle, 'SperreAufheben', { sperre: ['ID!', id] });
    this.#of(resident).sperren.delete(stelle);
  }

  async halt(stelle: string, halted: boolean): Promise<void> {
    await this.#staff(stelle, 'Anhalten', { angehalten: ['Boolean!', halted] });
    if (halted) this.#halted.add(stelle);
    else this.#halted.delete(stelle);
  }

  /** An employee looks at what waits and releases most of it. */
  async look({ stelle }: Amt): Promise<void> {
    const [anfragen, vorschau] = [`${camelCase(stelle)}Anfragen`, `${camelCase(stelle)}Vorschau`];
    const user = staffOf[stelle] ?? '';
    const links = await this.#links(stelle);
    const { data } = await ask(this.city, user, `{ ${anfragen} { id pseudonym organisation zweck } }`, {}, 'FREIGABEPRUEFUNG');
    for (const { id, pseudonym, organisation, zweck } of (data?.[anfragen] ?? []) as { id: string; pseudonym: string; organisation: string; zweck: string }[]) {
      const keys = links.find((one) => one.pseudonym === pseudonym && !one.istBeendet)?.schluessel ?? [];
      const resident = this.residents.find(({ akten }) => keys.includes(akten.get(stelle)?.key.join('|') ?? ''));
      if (!resident) continue;
      const shown = await ask(this.city, user, `query($a: ID!) { ${vorschau}(anfrage: $a) { werte { id feld kategorie wert } } }`, { a: id }, 'FREIGABEPRUEFUNG');
      const werte = ((shown.data?.[vorschau] as { werte: { id: string; feld: string; kategorie: string; wert: string | null }[] } | null)?.werte ?? []).filter(() => this.random.chance(0.93));
      if (werte.length === 0 || (await this.#staff(stelle, 'Freigeben', { anfrage: ['ID!', id], werte: ['[ID!]!', werte.map((one) => one.id)] })) !== 'ERLEDIGT') continue;
      for (const { feld, kategorie, wert } of werte) {
        const [page] = latestNaming(this.#atOffice(resident, stelle, kategorie, organisation, zweck), 'DATENSCHUTZ');
        if (page) this.#of(resident).seen.add([page.id, organisation, zweck, feld, wert].join(' '));
      }
    }
  }

  async #staff(stelle: string, feld: string, argumente: Readonly<Record<string, readonly [type: string, value: unknown]>>): Promise<unknown> {
    const name = `${camelCase(stelle)}${feld}`;
    const entries = Object.entries(argumente);
    const query = `mutation(${entries.map(([variable, [type]]) => `$${variable}: ${type}`).join(', ')}) { ${name}(${entries.map(([variable]) => `${variable}: $${variable}`).join(', ')}) { ergebnis } }`;
    const { data, body } = await ask(this.city, staffOf[stelle] ?? '', query, Object.fromEntries(entries.map(([variable, [, value]]) => [variable, value])), 'FREIGABEPRUEFUNG');
    const answer = data?.[name] as { ergebnis: unknown } | null | undefined;
    if (!answer) throw new Error(`${name}: ${body}`);
    return answer.ergebnis;
  }

  #atOffice(resident: Resident, stelle: string, kategorie: string, organisation: string, zweck: string): Sachverhalt {
    const record = this.#of(resident);
    const amt = this.aemter.find((one) => one.stelle === stelle);
    const akte = resident.akten.get(stelle);
    const geschehen = (record.pages.get(stelle) ?? []).flatMap(({ page, widerrufenAm }): Geschehen[] => [
      { ereignis: 'ERTEILT', erfasstAm: page.erteiltAm, einwilligung: { ...page, id: page.code } },
      ...(widerrufenAm ? [{ ereignis: 'WIDERRUFEN' as const, erfasstAm: widerrufenAm, einwilligungId: page.code, am: widerrufenAm, umfang: 'GANZ' as const }] : []),
    ]);
    return {
      organisation,
      rolle: 'CASE_MANAGEMENT',
      zweck,
      stelle,
      kategorie,
      now: new Date(),
      geschehen,
      person: { geburtsdatum: akte?.geburtsdatum ?? '' },
      ortsbezug: false,
      sperren: [...(record.sperren.get(stelle) ?? []), ...(amt && akte ? amt.tables.sperren(akte.key) : [])],
      ...this.#modes(stelle, kategorie, organisation, zweck),
    };
  }

  /** Where a value stands, for whoever has to look into a difference. */
  placeOf(wert: string): string {
    for (const amt of this.aemter) {
      for (const { akten } of this.residents) {
        const key = akten.get(amt.stelle)?.key;
        const zelle = key && amt.fields.flatMap((field) => amt.tables.zellen(field.typ, key).flat()).find((one) => one.wert === wert);
        if (zelle) return `${amt.stelle} ${zelle.typ}.${zelle.feld}`;
      }
    }
    return 'nowhere';
  }

  /** Every value of these fields the oracle lets go to this caller. */
  expected(resident: Resident, amt: Amt, user: string, organisation: string, zweck: string): ReadonlySet<string> {
    const right = new Set<string>();
    const akte = resident.akten.get(amt.stelle);
    if (!akte || this.#halted.has(amt.stelle)) return right;
    const record = this.#of(resident);
    const judged = (kategorie: string) => {
      const office = this.#atOffice(resident, amt.stelle, kategorie, organisation, zweck);
      const authority: Sachverhalt = { ...office, nutzer: user, geschehen: record.events, aufrufer: { aktiv: true, verpflichtetAm: new Date(0) }, fallbezug: user === resident.user };
      const opened = refusalOf('BEHOERDE', authority, recht) === undefined && refusalOf('AMT', office, recht) === undefined;
      const [page] = latestNaming(office, 'DATENSCHUTZ');
      return {
        allows: (ortsbezug: boolean) => opened && office.weise !== 'VON_HAND' && refusalOf('ZEILE', { ...office, ortsbezug }, recht) === undefined,
        isSeen: (feld: string, wert: string) => office.weise !== 'EINZELFREIGABE' || record.seen.has([page?.id, organisation, zweck, feld, wert].join(' ')),
      };
    };
    for (const field of amt.fields) {
      if (!judged(field.kategorie).allows(field.ortsbezug)) continue;
      for (const { typ, feld, wert } of amt.tables.zellen(field.typ, akte.key).flat()) {
        const value = field.werte.find((one) => one.feld === feld);
        const ofValue = value && judged(value.kategorie);
        if (value && ofValue?.allows(value.ortsbezug) && ofValue.isSeen(`${typ}.${feld}`, wert)) right.add(wert);
      }
    }
    return right;
  }
}

function pageOf(raw: Readonly<Record<string, unknown>>): Page {
  const page = raw as Omit<Page, 'erteiltAm' | 'gueltigAb' | 'gueltigBis' | 'stellen' | 'empfaenger'> & { stelle: string; erteiltAm: string; gueltigAb: string; gueltigBis: string; empfaenger: { organisation: string; rolle: string; person: string | null }[] };
  return {
    ...page,
    stellen: [page.stelle],
    empfaenger: page.empfaenger.map(({ organisation, rolle, person }) => ({ organisation, rolle, ...(person === null ? {} : { person }) })),
    erteiltAm: new Date(page.erteiltAm),
    gueltigAb: new Date(page.gueltigAb),
    gueltigBis: new Date(page.gueltigBis),
  };
}

interface Ausnahme { readonly kategorien: readonly string[]; readonly empfaenger?: readonly string[]; readonly modus: string; readonly abrufverfahren?: string }
interface Regel { readonly modus: string; readonly ausnahmen: readonly Ausnahme[]; readonly abrufverfahren: readonly { readonly id: string; readonly zwecke: readonly string[] }[] }

/** How each office says it releases, by an own reading of its file. */
function modesOf(): (stelle: string, kategorie: string, organisation: string, zweck: string) => { readonly weise: string; readonly abrufverfahren: string | undefined } {
  const regeln = new Map<string, Regel>();
  for (const name of new Set([...law.stellen.values()].map(({ subgraph }) => subgraph))) {
    if (name === 'kim') continue;
    for (const [stelle, regel] of Object.entries(parse(readFileSync(join(__dirname, `../../../../subgraphs/${name}/abgabe.yaml`), 'utf8')) as Readonly<Record<string, Regel>>)) regeln.set(stelle, regel);
  }
  return (stelle, kategorie, organisation, zweck) => {
    const regel = regeln.get(stelle);
    const own = regel?.ausnahmen.find((one) => one.kategorien.includes(kategorie) && (one.empfaenger ?? [organisation]).includes(organisation));
    const verfahren = regel?.abrufverfahren.find(({ id, zwecke }) => id === own?.abrufverfahren && zwecke.includes(zweck));
    if (own?.modus === 'AUTOMATISCH') return verfahren ? { weise: 'AUTOMATISCH', abrufverfahren: verfahren.id } : { weise: regel?.modus ?? '', abrufverfahren: undefined };
    return { weise: own?.modus ?? regel?.modus ?? '', abrufverfahren: undefined };
  };
}
