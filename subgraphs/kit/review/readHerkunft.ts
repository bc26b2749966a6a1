import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import type { Herkunft, Typherkunft } from '../../../schema/review/herkunft';
import type { DecisionMapping } from '../source/mapping/decisionMapping';
import { decisionColumns as rowDecisionColumns } from '../source/rowDecision';
import { mappingForm } from '../source/mapping/mapping';
import { MappingRefused } from '../source/mapping/mappingRefused';
import type { TypeMapping } from '../source/mapping/typeMapping';
import type { Bedingung } from '../source/mapping/words';
import { parseYamlDocument, type YamlDocument } from '../source/mapping/yamlDocument';

/** The conversions as they are written; the form itself has already made functions of them. */
const asWritten = z.object({ typen: z.record(z.string(), z.object({ felder: z.record(z.string(), z.object({ wandlung: z.unknown() })) })) });

/** A mapping in words: which table, column, conversion and row filter feeds which field. @throws MappingRefused with file and line */
export function readHerkunft(file: string): Herkunft {
  const document = parseYamlDocument(readFileSync(file, 'utf8'), file);
  const form = mappingForm.safeParse(document.content);
  if (!form.success) throw new MappingRefused(file, faultsOf(form.error, document));
  const { typen } = asWritten.parse(document.content);
  return {
    datei: ['subgraphs', basename(dirname(file)), basename(file)].join('/'),
    fachverfahren: form.data.fachverfahren,
    typen: new Map([...form.data.typen].map(([type, mapping]) => [type, typherkunft(mapping, typen[type]?.felder ?? {}, (path) => document.lineOf(['typen', type, ...path]))])),
    fehlt: new Map(form.data.fehlt.map(({ feld, weil }) => [feld, weil])),
    sperren: form.data.sperren.map(({ art, wirkung, tabelle, spalte }) => `${art} (${wirkung}): ${tabelle}.${spalte}`),
    sperrspalten: form.data.sperren.map(({ art, tabelle, spalte, kategorien }, index) => ({ art, spalte: `${tabelle}.${spalte}`, kategorien: kategorien ?? [], zeile: document.lineOf(['sperren', index]) })),
  };
}

const faultsOf = ({ issues }: z.ZodError, { lineOf }: YamlDocument) => issues.map(({ path, message }) => ({ line: lineOf(path), expected: `${path.join('.')}: ${message}` }));

const typherkunft = (mapping: TypeMapping, written: Readonly<Record<string, { readonly wandlung?: unknown }>>, lineOf: YamlDocument['lineOf']): Typherkunft => ({
  tabelle: mapping.tabelle,
  schluessel: mapping.schluessel.map(({ spalte }) => spalte),
  zeilenfilter: [
    ...(mapping.mandant ? [`${mapping.mandant.spalte} = ${mapping.mandant.wert}`] : []),
    ...[...mapping.gueltigWenn, ...mapping.filter].map(conditionText),
  ],
  entscheidungsspalten: decisionColumns(mapping.entscheidung),
  entscheidung: rowDecisionColumns(mapping.entscheidung),
  zeilenschluessel: mapping.zeile,
  sortierung: mapping.sortierung.map(({ spalte }, index) => ({ spalte, zeile: lineOf(['sortierung', index]) })),
  felder: new Map([...mapping.felder].map(([feld, { spalte }]) => [feld, { spalte, wandlung: conversionText(written[feld]?.wandlung), zeile: lineOf(['felder', feld]) }])),
  zeile: lineOf([]),
});

const conditionText = ({ spalte, in: allowed, nichtIn }: Bedingung): string => {
  const values = (list: readonly (string | null)[]) => list.map((value) => value ?? 'leer').join(', ');
  return allowed ? `${spalte} ist eines von: ${values(allowed)}` : `${spalte} ist keines von: ${values(nichtIn ?? [])}`;
};

function decisionColumns({ veto64, sperre, anvertraut65, geheimnistraeger, dritte, mitglieder, zeitbezug }: DecisionMapping): readonly string[] {
  return [
    ...(veto64 ? [`Veto § 64 SGB VIII: ${veto64.spalte}`] : []),
    ...(sperre ? [`Sperre: ${sperre.spalte}`] : []),
    ...(anvertraut65 ? [`anvertraut von: ${anvertraut65.join(', ')}`] : []),
    ...(geheimnistraeger ? [`Geheimnisträger: ${geheimnistraeger.spalte}`] : []),
    ...dritte.map((spalten) => `dritte Person: ${spalten.join(', ')}`),
    ...(mitglieder ? [`Mitglieder: ${mitglieder.tabelle}.${mitglieder.person.join(', ')}`] : []),
    ...(zeitbezug ? [`Zeitbezug: ${zeitbezug.spalte}`] : []),
  ];
}

/** `datum_yyyymmdd`, `code: 01 → KITA, 02 → OGS`, `janein: ja J; nein N`: as the integrator wrote it. */
function conversionText(wandlung: unknown): string {
  if (typeof wandlung === 'string') return wandlung;
  const shown = z
    .object({
      code: z.record(z.string(), z.string()).optional(),
      liste: z.object({ trenner: z.string(), code: z.record(z.string(), z.string()).optional() }).optional(),
      janein: z.object({ ja: z.array(z.unknown()), nein: z.array(z.unknown()) }).optional(),
    })
    .parse(wandlung);
  const codes = (code: Readonly<Record<string, string>>) => Object.entries(code).map(([vendor, ours]) => `${vendor} → ${ours}`).join(', ');
  if (shown.code) return `Schlüssel: ${codes(shown.code)}`;
  if (shown.liste) return `Liste, getrennt durch «${shown.liste.trenner}»${shown.liste.code ? `, Schlüssel: ${codes(shown.liste.code)}` : ''}`;
  return `ja: ${(shown.janein?.ja ?? []).join(', ')}; nein: ${(shown.janein?.nein ?? []).join(', ')}`;
}
