import { z } from 'zod';
import type { Answer } from './askDoor';

/** What one office shows of the first person of a case, in a few words. */
export interface OfficeView {
  readonly stelle: string;
  readonly zeilen: readonly string[];
}

const row = z.looseObject({});
const rows = z.array(row).catch([]);
const klient = z.looseObject({
  jobcenter: z.object({ bewilligungen: rows, kooperationsplan: row.nullable() }),
  arbeitsagentur: z.object({ foerderungen: rows, termine: rows }),
  jugend: z.object({ kitaBetreuungen: rows, hilfen: rows, hilfeplaene: rows }),
  soziales: z.object({ sozialhilfe: z.object({ bewilligungen: rows }), asylblg: z.object({ leistungen: rows }) }),
  auslaenderbehoerde: z.object({ aufenthalt: z.object({ aufenthaltsstatus: rows }), einbuergerung: z.object({ verfahren: rows }) }),
});
const fallansicht = z.object({ fall: z.object({ klienten: z.array(klient).min(1) }) });

/** Reads the Fallansicht for the terminal. @throws Error if an office did not answer */
export function viewOf({ data, errors }: Answer): readonly OfficeView[] {
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  const [first] = fallansicht.parse(data).fall.klienten;
  if (!first) return [];
  const { jobcenter, arbeitsagentur, jugend, soziales, auslaenderbehoerde } = first;
  return [
    {
      stelle: 'Jobcenter',
      zeilen: [
        ...jobcenter.bewilligungen.map((one) => said(one['leistungsart'], 'bis', one['bis'])),
        ...(jobcenter.kooperationsplan ? [said('Kooperationsplan vom', jobcenter.kooperationsplan['erstelltAm'])] : []),
      ],
    },
    { stelle: 'Agentur für Arbeit', zeilen: [...arbeitsagentur.foerderungen.map((one) => said(one['art'], one['status'])), ...arbeitsagentur.termine.map((one) => said('Termin', one['am']))] },
    {
      stelle: 'Stadtdienst Jugend',
      zeilen: [...jugend.kitaBetreuungen.map((one) => said(one['art'], one['einrichtung'])), ...jugend.hilfen.map((one) => said('Hilfe', one['norm'], one['status']))],
    },
    {
      stelle: 'Stadtdienst Soziales',
      zeilen: [...soziales.sozialhilfe.bewilligungen.map((one) => said(one['kapitel'], 'bis', one['bis'])), ...soziales.asylblg.leistungen.map((one) => said(one['leistungsart'], 'bis', one['bis']))],
    },
    { stelle: 'Ausländerbehörde', zeilen: auslaenderbehoerde.aufenthalt.aufenthaltsstatus.map((one) => said(one['art'], 'bis', one['gueltigBis'])) },
    { stelle: 'Einbürgerungsbehörde', zeilen: auslaenderbehoerde.einbuergerung.verfahren.map((one) => said('Antrag vom', one['antragAm'], one['status'])) },
  ];
}

/** Days and codes are text; what an office does not give is null. */
const said = (...words: readonly unknown[]): string => words.map((word) => (typeof word === 'string' ? word : 'offen')).join(' ');
