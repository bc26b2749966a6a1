import type { GelesenerEintrag, Journal, Protokollfilter } from '../journal/journal';
import { verfalleneSeit } from '../journal/verfallene';

/** An entry as control sees it. Who the employee was, what spent it and which token it was are not among it. */
export interface GezeigterEintrag {
  readonly id: string;
  readonly am: string;
  readonly vorgang: string;
  readonly organisation: string | null;
  readonly rolle: string | null;
  readonly zweck: string | null;
  readonly pseudonym: string | null;
  readonly urteil: string;
  readonly grund: string | null;
  readonly handlung: string | null;
  readonly kategorien: NonNullable<GelesenerEintrag['kategorien']>;
  readonly einwilligungRef: string | null;
  readonly zu: string | null;
  readonly aktenzeichen: string | null;
  readonly istVerfallen: boolean;
}

export interface Protokollseite {
  readonly eintraege: readonly GezeigterEintrag[];
  /** Where the next page begins; null on the last. */
  readonly naechste: string | null;
}

/** One page, newest first; never a total. */
export async function readProtokollseite(journal: Pick<Journal, 'read'>, filter: Protokollfilter): Promise<Protokollseite> {
  const found = await journal.read({ ...filter, hoechstens: filter.hoechstens + 1 });
  const shown = found.slice(0, filter.hoechstens);
  const oldest = shown.at(-1);
  const verfallen = oldest ? await verfalleneSeit(journal, oldest.am) : new Set<string>();
  return { eintraege: shown.map((eintrag) => gezeigt(eintrag, verfallen)), naechste: found.length > shown.length ? (oldest?.id ?? null) : null };
}

/** Field by field: what is new in the journal is not shown before somebody has thought about it (Art. 25 Abs. 2 DSGVO). */
const gezeigt = (
  { id, am, vorgang, organisation, rolle, zweck, pseudonym, urteil, grund, handlung, kategorien, einwilligungRef, zu, aktenzeichen }: GelesenerEintrag,
  verfallen: ReadonlySet<string>,
): GezeigterEintrag => ({
  id,
  am: am.toISOString(),
  vorgang,
  organisation: organisation ?? null,
  rolle: rolle ?? null,
  zweck: zweck ?? null,
  pseudonym: pseudonym ?? null,
  urteil,
  grund: grund ?? null,
  handlung: handlung ?? null,
  kategorien: kategorien ?? [],
  einwilligungRef: einwilligungRef ?? null,
  zu: zu ?? null,
  aktenzeichen: aktenzeichen ?? null,
  istVerfallen: verfallen.has(id),
});
