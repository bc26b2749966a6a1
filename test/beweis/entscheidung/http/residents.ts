import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readLaw } from '../../../../schema/law';
import { loadSubgraphs } from '../../../../schema/sdl';
import { readOfficeMarks } from '../../../../subgraphs/kit/release/officeMarks';
import { readStelleBlocks } from '../../../../subgraphs/kit/stelleBlocks';
import { stories } from '../../../journeys/story/stories';
import type { Tables } from './cells';

/** A field of a block that can be asked for, with what protects it and the values below it. */
export interface Askable {
  readonly feld: string;
  readonly typ: string;
  readonly kategorie: string;
  readonly ortsbezug: boolean;
  readonly istListe: boolean;
  readonly werte: readonly { readonly feld: string; readonly kategorie: string; readonly ortsbezug: boolean }[];
}

/** One Stelle: how it is asked, and what of its tables the oracle understands. */
export interface Amt {
  readonly stelle: string;
  readonly path: readonly string[];
  readonly tables: Tables;
  readonly fields: readonly Askable[];
}

/** A grown-up of the demo's stories, with the record each Stelle has of her. */
export interface Resident {
  readonly klient: string;
  readonly fall: string;
  readonly user: string;
  readonly akten: ReadonlyMap<string, { readonly key: readonly (string | number)[]; readonly familienname: string; readonly geburtsdatum: string }>;
}

const law = readLaw();
const root = join(__dirname, '../../../..');

/**
 * @param tables of each office by its name
 * @param residents of whom an object is the only row: which of several is the newest, is asked elsewhere
 */
export const aemterOf = (tables: ReadonlyMap<string, Tables>, residents: readonly Resident[]): readonly Amt[] =>
  loadSubgraphs(law).flatMap((subgraph) => {
    const known = tables.get(subgraph.name);
    if (!known) return [];
    const marks = readOfficeMarks(subgraph);
    return readStelleBlocks(subgraph).map(({ stelle, path, type }): Amt => ({
      stelle,
      path,
      tables: known,
      fields: [...(marks.get(type)?.values() ?? [])].flatMap(({ feld, kind, kategorie, ortsbezug, istListe }) => {
        if (kind === undefined || !known.typen.includes(kind)) return [];
        if (!istListe && residents.some(({ akten }) => known.zellen(kind, akten.get(stelle)?.key ?? []).length > 1)) return [];
        return [{ feld, typ: kind, kategorie, ortsbezug, istListe, werte: [...(marks.get(kind)?.values() ?? [])].filter((one) => one.kind === undefined) }];
      }),
    }));
  });

interface Entry { readonly code: string; readonly verknuepfung?: readonly (string | number | readonly (string | number)[])[]; readonly familienname?: string; readonly geburtsdatum?: string }

const read = (file: string): Readonly<Record<string, readonly Entry[]>> => parse(readFileSync(join(root, file), 'utf8'));

/** Those who are of age everywhere and whose record each office keeps under one key. */
export function readResidents(): readonly Resident[] {
  const documentation: { readonly KLIENT: readonly Readonly<Record<string, string>>[] } = parse(readFileSync(join(root, 'subgraphs/kim/demo/daten.yaml'), 'utf8'));
  const offices = [...new Set([...law.stellen.values()].map(({ subgraph }) => subgraph))].filter((name) => name !== 'kim').map((name) => read(`subgraphs/${name}/demo/abgabe.yaml`));
  return documentation.KLIENT.flatMap((row): readonly Resident[] => {
    const [klient, fall, geboren] = [String(row['KLIENT_NR']), String(row['FALL_NR']), String(row['GEB_DAT']).slice(0, 10)];
    const user = stories.find(([, of]) => of === fall)?.[0];
    if (user === undefined || !(geboren < '2005')) return [];
    const label = `P${Number(klient.replace(/\D/g, ''))}`;
    const akten = new Map(
      [...law.stellen.keys()].flatMap((stelle) => {
        const entry = offices.flatMap((office) => office[stelle] ?? []).find(({ code, verknuepfung }) => code === `${label}-${stelle}` && verknuepfung);
        const key = (entry?.verknuepfung ?? []).filter((part): part is string | number => typeof part !== 'object');
        return entry && key.length > 0 ? [[stelle, { key, familienname: entry.familienname ?? '', geburtsdatum: entry.geburtsdatum ?? '' }] as const] : [];
      }),
    );
    return akten.size > 0 ? [{ klient, fall, user, akten }] : [];
  });
}
