import type { Database } from '../database';
import { rawText } from './conversions/conversion';
import type { GewandelteSpalte } from './mapping/conversionMapping';
import type { Mapping } from './mapping/mapping';
import type { OnMangel } from './readRows';
import { SourceUnavailable, type KeyPart, type PersonRecord } from './source';
import { readByKeys, type RawRow } from './statement';

/**
 * The one local record under a key, for an employee who links it. A key that stands twice finds nobody (and is noted):
 * taking the first would be somebody's guess about whose data these are. A record of the other controller in the same table is nobody.
 * @throws SourceUnavailable
 */
export async function findPerson(database: Database, { person }: Mapping, onMangel: OnMangel, key: readonly KeyPart[], stelle: string): Promise<PersonRecord | undefined> {
  const { tabelle, schluessel, mandant, gueltigWenn, stellen, familienname, vornamen, geburtsdatum } = person;
  const own = Object.keys(stellen).length === 0 ? [] : stellen[stelle];
  if (!own) return undefined;
  const spalten = [familienname.spalte, vornamen.spalte, geburtsdatum.spalte];
  const [rows = []] = await readByKeys(database, { tabelle, schluessel, mandant, bedingungen: [...gueltigWenn, ...own], spalten, sortierung: [] }, [key]).catch((cause: unknown) => {
    throw new SourceUnavailable({ cause });
  });
  const [row] = rows;
  if (rows.length > 1) onMangel({ type: 'person', feld: 'schluessel', mangel: 'Zeile nicht eindeutig' });
  if (!row || rows.length > 1) return undefined;
  return {
    key: schluessel.map(({ spalte, typ }) => keyPartOf(row[spalte], typ)),
    familienname: textOf(row, familienname),
    vornamen: textOf(row, vornamen),
    geburtsdatum: textOf(row, geburtsdatum),
  };
}

const keyPartOf = (raw: unknown, typ: string): KeyPart => {
  const text = rawText(raw)?.trimEnd() ?? '';
  return typ === 'ganzzahl' && Number.isSafeInteger(Number(text)) ? Number(text) : text;
};

function textOf(row: RawRow, { spalte, wandlung }: GewandelteSpalte): string | null {
  const { value } = wandlung.convert(row[spalte]);
  return typeof value === 'string' ? value : null;
}
