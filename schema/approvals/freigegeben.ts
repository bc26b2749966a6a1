import type { Law } from '../law';
import { gegenstand, type Stand } from './stand';
import type { Aenderung } from './aenderungen';

/** What of one controller's part may be served; everything else is refused to everybody. */
export interface Freigegeben {
  /** Whether a field, written `Typ.feld`, of a category may be asked for at all. */
  feld(feld: string, kategorie: string): boolean;
  /** Whether a category may go to this kind of recipient for this purpose; only asked where the matrix has the cell. */
  empfang(kategorie: string, empfaenger: Empfaenger): boolean;
  /** What is not approved, in words, for readiness; nothing about a person. */
  readonly offen: readonly string[];
}

export interface Empfaenger {
  readonly organisationstyp: string;
  readonly rolle: string;
  readonly zweck: string;
}

/** In the demo nobody has approved anything, and everything is invented. */
export const nichtVerlangt: Freigegeben = { feld: () => true, empfang: () => true, offen: [] };

/** What the approval covers. A list of what may, not of what may not: a field that nobody has compared is refused. */
export function freigegebenVon({ stelle, gegenstaende }: Stand, changes: readonly Aenderung[]): Freigegeben {
  const open = new Set(changes.filter(({ art }) => art === 'NEU_SICHTBAR').map((change) => change.gegenstand));
  const isApproved = (name: string) => Object.hasOwn(gegenstaende, name) && !open.has(name);
  const ofStelle = isApproved(gegenstand.stelle(stelle));
  return {
    feld: (feld, kategorie) => ofStelle && isApproved(gegenstand.feld(feld)) && isApproved(gegenstand.kategorie(kategorie)),
    empfang: (kategorie, empfaenger) => ofStelle && !open.has(gegenstand.zweck(empfaenger.zweck)) && !open.has(gegenstand.empfang(kategorie, empfaenger)),
    offen: inWords(stelle, ofStelle, [...open]),
  };
}

/** Enough to know where to look; `npm run freigabe -- --zeigen` says all. */
const namedAtMost = 20;

function inWords(stelle: string, ofStelle: boolean, open: readonly string[]): readonly string[] {
  if (!ofStelle) return [`${stelle}: nicht freigegeben`];
  const more = open.length - namedAtMost;
  return [...open.slice(0, namedAtMost).map((name) => `${stelle}: nicht freigegeben: ${name}`), ...(more > 0 ? [`${stelle}: und ${more} weitere`] : [])];
}

/** `TRAEGER_A` is a `FREIER_TRAEGER`; an organisation nobody knows is of no type, and no cell is for it. */
export const organisationstyp = (law: Law, organisation: string): string => law.organisationen.get(organisation)?.typ ?? '';
