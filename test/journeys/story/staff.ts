import { camelCase, pascalCase } from '../../../schema/names';
import type { TestWorld } from '../../world';
import type { Auszug } from './einwilligung';

/** Who works for a controller in the demo. */
const staffOf: Readonly<Record<string, string>> = {
  JOBCENTER: 'jc-vermittlung',
  ARBEITSAGENTUR: 'aa-beratung',
  JUGEND: 'ju-fachkraft',
  SOZIALHILFE: 'so-sachbearbeitung',
  ASYLBLG: 'so-sachbearbeitung',
  AUFENTHALT: 'ab-sachbearbeitung',
  EINBUERGERUNG: 'ab-sachbearbeitung',
};

export interface Anfrage {
  readonly id: string;
  readonly pseudonym: string;
  readonly organisation: string;
  readonly zweck: string;
  readonly kategorien: readonly string[];
}

/** A value as the preview shows it. */
export interface Wert {
  readonly id: string;
  readonly feld: string;
  readonly kategorie: string;
  readonly wert: string | null;
  readonly istFreigegeben: boolean;
}

export interface Verknuepfung {
  readonly pseudonym: string;
  readonly schluessel: readonly string[];
  readonly istBeendet: boolean;
}

/** One root field of a controller's own staff: its name without the controller's, and each argument with its type. */
interface StaffField {
  readonly art: 'query' | 'mutation';
  readonly feld: string;
  readonly auswahl: string;
  readonly argumente?: Readonly<Record<string, readonly [type: string, value: unknown]>>;
}

/** What such a request is, so that a story can also send it where there is no gateway. */
export function staffRequest(stelle: string, { art, feld, auswahl, argumente = {} }: StaffField) {
  const name = `${camelCase(stelle)}${feld}`;
  const declared = Object.entries(argumente).map(([variable, [type]]) => `$${variable}: ${type}`);
  const given = Object.keys(argumente).map((variable) => `${variable}: $${variable}`);
  const inBrackets = (list: readonly string[]) => (list.length > 0 ? `(${list.join(', ')})` : '');
  return {
    name,
    user: staffOf[stelle] ?? '',
    query: `${art}${inBrackets(declared)} { ${name}${inBrackets(given)} ${auswahl} }`,
    variables: Object.fromEntries(Object.entries(argumente).map(([variable, [, value]]) => [variable, value])),
  };
}

async function askStaff<Answer>(world: TestWorld, stelle: string, field: StaffField): Promise<Answer> {
  const { name, user, query, variables } = staffRequest(stelle, field);
  const { data, codes } = await world.ask(user, query, variables, 'FREIGABEPRUEFUNG');
  expect(codes).toEqual([]);
  return data?.[name] as Answer;
}

const act = async (world: TestWorld, stelle: string, feld: string, argumente: NonNullable<StaffField['argumente']>): Promise<string> =>
  (await askStaff<{ readonly ergebnis: string }>(world, stelle, { art: 'mutation', feld, auswahl: '{ ergebnis hinweis }', argumente })).ergebnis;

export const anfragen = (world: TestWorld, stelle: string): Promise<readonly Anfrage[]> =>
  askStaff(world, stelle, { art: 'query', feld: 'Anfragen', auswahl: '{ id pseudonym organisation zweck kategorien }' });

export async function vorschau(world: TestWorld, stelle: string, anfrage: string): Promise<readonly Wert[]> {
  const auswahl = '{ werte { id feld kategorie wert istFreigegeben } }';
  const shown = await askStaff<{ readonly werte: readonly Wert[] } | null>(world, stelle, { art: 'query', feld: 'Vorschau', auswahl, argumente: { anfrage: ['ID!', anfrage] } });
  return shown?.werte ?? [];
}

export const freigeben = (world: TestWorld, stelle: string, anfrage: string, werte: readonly string[]): Promise<string> =>
  act(world, stelle, 'Freigeben', { anfrage: ['ID!', anfrage], werte: ['[ID!]!', werte] });

/** Everything that waits is looked at and released, as it is shown. */
export async function releaseWaiting(world: TestWorld, stelle: string): Promise<void> {
  for (const { id } of await anfragen(world, stelle)) {
    const werte = await vorschau(world, stelle, id);
    expect(await freigeben(world, stelle, id, werte.map((wert) => wert.id))).toBe('ERLEDIGT');
  }
}

/** What an employee types from the page before him, beside the record he has found. */
export interface Aktenfund {
  readonly schluessel: readonly string[];
  readonly familienname: string;
  readonly geburtsdatum: string;
}

export const verknuepfen = (world: TestWorld, { stelle, ...seite }: Auszug, fund: Aktenfund): Promise<string> =>
  act(world, stelle, 'Verknuepfen', { eingabe: [`${pascalCase(stelle)}VerknuepfenEingabe!`, { ...seite, ...fund }] });

export const verknuepfungField: StaffField = { art: 'query', feld: 'Verknuepfungen', auswahl: '{ pseudonym schluessel istBeendet }' };

export const verknuepfungen = (world: TestWorld, stelle: string): Promise<readonly Verknuepfung[]> => askStaff(world, stelle, verknuepfungField);

export const widerrufField = (pseudonym: string): StaffField => ({ art: 'mutation', feld: 'Widerrufen', auswahl: '{ ergebnis }', argumente: { pseudonym: ['ID!', pseudonym] } });

/** A revocation declared at this office, for the person behind one of its records. */
export async function beiDerStelleWiderrufen(world: TestWorld, stelle: string, schluessel: string): Promise<string> {
  const link = (await verknuepfungen(world, stelle)).find((one) => one.schluessel.includes(schluessel));
  const { ergebnis } = await askStaff<{ readonly ergebnis: string }>(world, stelle, widerrufField(link?.pseudonym ?? ''));
  return ergebnis;
}

export const anhalten = (world: TestWorld, stelle: string, angehalten: boolean): Promise<string> => act(world, stelle, 'Anhalten', { angehalten: ['Boolean!', angehalten] });

/** Waits until kim has learnt what the office has done; offices try every few seconds. */
export async function kimHasLearnt(world: TestWorld, stelle: string): Promise<void> {
  const waiting = () => askStaff<{ readonly offeneMeldungen: number }>(world, stelle, { art: 'query', feld: 'Zustand', auswahl: '{ offeneMeldungen }' });
  while ((await waiting()).offeneMeldungen > 0) await new Promise((resolve) => setTimeout(resolve, 200));
}

export const sperren = (world: TestWorld, stelle: string, schluessel: string): Promise<readonly { readonly id: string; readonly art: string }[]> =>
  askStaff(world, stelle, { art: 'query', feld: 'Sperren', auswahl: '{ id art }', argumente: { schluessel: ['[String!]!', [schluessel]] } });

export const sperreAufheben = (world: TestWorld, stelle: string, sperre: string): Promise<string> => act(world, stelle, 'SperreAufheben', { sperre: ['ID!', sperre] });

/** An answer by hand, typed as JSON in the shape of the block. */
export const vonHand = (world: TestWorld, stelle: string, eingabe: Readonly<Record<string, unknown>>): Promise<string> =>
  act(world, stelle, 'VonHand', { eingabe: [`${pascalCase(stelle)}VonHandEingabe!`, eingabe] });
