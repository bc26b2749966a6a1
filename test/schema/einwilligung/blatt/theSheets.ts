import type { Auszugsseite, Betroffene } from '../../../../schema/einwilligung/blatt/auszug';
import type { Vordruck } from '../../../../schema/einwilligung/blatt/bogen';
import { readSprachfassungen } from '../../../../schema/einwilligung/texte';
import { readLaw } from '../../../../schema/law';

export const law = readLaw();
export const texts = readSprachfassungen();
export const sprachen = [...texts.keys()];

const fassung = law.textfassungen.at(-1);

/** The real law and texts, in one language. */
export function vordruck(schluessel = 'de'): Vordruck {
  if (!fassung) throw new Error('no version');
  return { law, sprachfassungen: texts, schluessel, fassung };
}

/** What a text says of a word of the law, as it stands on a page. */
export function said(schluessel: string, bereich: 'stellen' | 'zwecke' | 'kategorien', name: string): string {
  const text = texts.get(schluessel)?.texte[bereich][name];
  if (text === undefined) throw new Error(`${schluessel} ${name}`);
  return text;
}

/** A page as `einwilligungErteilen` hands it out. */
export const seite = (stelle: string, change: Partial<Auszugsseite> = {}): Auszugsseite => ({
  stelle,
  code: `CODE${stelle.slice(0, 6)}`,
  art: 'DATENSCHUTZ',
  kategorien: [...law.kategorien.values()].filter((kategorie) => kategorie.stelle === stelle && !kategorie.nichtAusgeliefert).map(({ name }) => name),
  artNeunAusdruecklich: [...law.kategorien.values()].filter((kategorie) => kategorie.stelle === stelle && kategorie.besonders).map(({ name }) => name),
  empfaenger: [{ organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT', person: undefined }],
  zwecke: ['KIM_CASE_MANAGEMENT', 'UEBERGANG_RECHTSKREIS'],
  geheimnistraeger: [],
  erklaerende: [{ rolle: 'SELBST', ref: 'K-0007', nachweis: 'Musterausweis' }],
  sorge: undefined,
  zeitraumVon: undefined,
  zeitraumBis: undefined,
  erteiltAm: '2026-11-22T12:00:00.000Z',
  gueltigAb: '2026-11-22T12:00:00.000Z',
  gueltigBis: '2027-05-31T22:00:00.000Z',
  dokumentHash: 'a'.repeat(64),
  textFassung: { id: fassung?.id ?? '', hash: fassung?.pruefwerte['de'] ?? '', sprache: 'de', leichteSprache: false },
  ...change,
});

export const olena: Betroffene = { name: 'Olena Probe-Kowalenko', geburtsdatum: '1988-02-03', namen: new Map([['K-0007', 'Olena Probe-Kowalenko']]) };
