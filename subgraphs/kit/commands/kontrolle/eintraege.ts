import { z } from 'zod';
import { renderTable } from '../stelle/renderTable';

const kategorie = z.object({ kategorie: z.string(), felder: z.array(z.string()), urteil: z.string(), grund: z.string().nullable() });

export const eintragShape = z.object({
  id: z.string(),
  am: z.string(),
  vorgang: z.string(),
  organisation: z.string().nullable(),
  rolle: z.string().nullable(),
  zweck: z.string().nullable(),
  pseudonym: z.string().nullable(),
  urteil: z.string(),
  grund: z.string().nullable(),
  handlung: z.string().nullable(),
  kategorien: z.array(kategorie),
  einwilligungRef: z.string().nullable(),
  zu: z.string().nullable(),
  aktenzeichen: z.string().nullable(),
  istVerfallen: z.boolean(),
});

export type Eintrag = z.infer<typeof eintragShape>;

/** Entries as lines; what was refused carries its internal reason. */
export const renderEintraege = (eintraege: readonly Eintrag[]): string =>
  renderTable(
    ['am', 'Vorgang', 'Organisation', 'Rolle', 'Zweck', 'Urteil', 'Pseudonym', 'Einzelnes'],
    eintraege.map(({ am, vorgang, organisation, rolle, zweck, urteil, istVerfallen, pseudonym, handlung, grund, kategorien }) => [
      am.slice(0, 19),
      vorgang,
      organisation,
      rolle,
      zweck,
      istVerfallen ? `${urteil} (nicht übergeben)` : urteil,
      pseudonym,
      [handlung, grund, ...kategorien.map((one) => `${one.kategorie}: ${one.urteil}${one.grund === null ? '' : ` (${one.grund})`}`)].filter((text) => text !== null),
    ]),
  );
