import { kalendertag } from '../../../schema/decision/kalendertag';
import { readLaw } from '../../../schema/law';
import { gespraech, signedText, toldAll } from '../../schema/einwilligung/signedText';
import type { TestWorld } from '../../world';

const law = readLaw();
const textFassung = signedText(kalendertag(new Date()));
const tag = 24 * 60 * 60 * 1_000;

/** A page as the case manager prints it, one per office. */
export interface Auszug {
  readonly stelle: string;
  readonly code: string;
  readonly kategorien: readonly string[];
  readonly artNeunAusdruecklich: readonly string[];
  readonly [printed: string]: unknown;
}

export interface Erteilung {
  readonly ergebnis: string;
  readonly maengel: readonly string[];
  readonly einwilligung: string | null;
  readonly auszuege: readonly Auszug[];
}

const printed = 'stelle code art kategorien artNeunAusdruecklich empfaenger { organisation rolle person } zwecke geheimnistraeger erklaerende { rolle ref nachweis } sorge { art sorgeberechtigte } zeitraumVon zeitraumBis erteiltAm gueltigAb gueltigBis dokumentHash';

export interface Form {
  readonly fall: string;
  readonly klient: string;
  readonly stellen: readonly string[];
  readonly kategorien: readonly string[];
  readonly gueltigTage?: number;
}

/** A grown-up signs for herself: the form as her case manager takes it down. */
export const formOf = ({ gueltigTage = 90, ...form }: Form) => ({
  ...form,
  zwecke: ['KIM_CASE_MANAGEMENT'],
  artNeunAusdruecklich: form.kategorien.filter((name) => law.kategorien.get(name)?.besonders),
  erklaerende: [{ rolle: 'SELBST', ref: form.klient, nachweis: 'Musterausweis' }],
  gueltigBis: new Date(Date.now() + gueltigTage * tag).toISOString(),
  nachweis: {
    form: 'SCHRIFTLICH',
    textFassung,
    belehrung: toldAll(textFassung),
    gespraech,
    dokumentHash: 'muster-hash-des-blattes',
    ablage: 'Musterakte',
    ort: 'Musterstadt',
  },
});

/** What a case manager's form brings about. */
export async function erteilen(world: TestWorld, user: string, form: Form): Promise<Erteilung> {
  const query = `mutation($eingabe: EinwilligungEingabe!) { einwilligungErteilen(eingabe: $eingabe) { ergebnis maengel einwilligung auszuege { ${printed} } } }`;
  const { data, codes } = await world.ask(user, query, { eingabe: formOf(form) });
  expect(codes).toEqual([]);
  return data?.['einwilligungErteilen'] as Erteilung;
}

/** Takes back all, or what is named; answers the outcome. */
export async function widerrufen(world: TestWorld, user: string, eingabe: { readonly fall: string; readonly klient: string; readonly stellen?: readonly string[]; readonly kategorien?: readonly string[] }, zweck?: string): Promise<unknown> {
  const query = 'mutation($eingabe: WiderrufEingabe!) { einwilligungWiderrufen(eingabe: $eingabe) { ergebnis } }';
  const { data, codes } = await world.ask(user, query, { eingabe: { ...eingabe, kanal: 'PERSOENLICH' } }, zweck);
  expect(codes).toEqual([]);
  return (data?.['einwilligungWiderrufen'] as { ergebnis: unknown }).ergebnis;
}
