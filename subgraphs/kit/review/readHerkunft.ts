import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import type { Herkunft, Typherkunft } from '../../../schema/review/herkunft';
import { canonicalJson } from '../journal/canonicalJson';
import type { DecisionMapping } from '../source/mapping/decisionMapping';
import { decisionColumns as rowDecisionColumns } from '../source/rowDecision';
import { mappingForm } from '../source/mapping/mapping';
import { MappingRefused } from '../source/mapping/mappingRefused';
import type { TypeMapping } from '../source/mapping/typeMapping';
import type { Bedingung } from '../source/mapping/words';
import { parseYamlDocument, type YamlDocument } from '../source/mapping/yamlDocument';

/** The conversions as they are written; the form itself has already made functions of them. */
const asWritten = z.object({
  person: z.unknown(),
  sperren: z.array(z.looseObject({})).default([]),
  typen: z.record(z.string(), z.looseObject({ felder: z.record(z.string(), z.object({ wandlung: z.unknown() })), entscheidung: z.record(z.string(), z.unknown()).default({}) })),
});
type TypeAsWritten = z.infer<typeof asWritten>['typen'][string];

/** A mapping in words: which table, column, conversion and row filter feeds which field. @throws MappingRefused with file and line */
export function readHerkunft(file: string): Herkunft {
  const document = parseYamlDocument(readFileSync(file, 'utf8'), file);
  const form = mappingForm.safeParse(document.content);
  if (!form.success) throw new MappingRefused(file, faultsOf(form.error, document));
  const { typen, person, sperren } = asWritten.parse(document.content);
  return {
    datei: ['subgraphs', basename(dirname(file)), basename(file)].join('/'),
    fachverfahren: form.data.fachverfahren,
    typen: new Map([...form.data.typen].map(([type, mapping]) => [type, typherkunft(mapping, typen[type], (path) => document.lineOf(['typen', type, ...path]))])),
    fehlt: new Map(form.data.fehlt.map(({ feld, weil }) => [feld, weil])),
    sperren: form.data.sperren.map(({ art, wirkung, tabelle, spalte }) => `${art} (${wirkung}): ${tabelle}.${spalte}`),
    sperrenGenau: sperren.map(canonicalJson),
    sperrspalten: form.data.sperren.map(({ art, tabelle, spalte, kategorien }, index) => ({ art, spalte: `${tabelle}.${spalte}`, kategorien: kategorien ?? [], zeile: document.lineOf(['sperren', index]) })),
    person: canonicalJson(person),
  };
}

const faultsOf = ({ issues }: z.ZodError, { lineOf }: YamlDocument) => issues.map(({ path, message }) => ({ line: lineOf(path), expected: `${path.join('.')}: ${message}` }));

const typherkunft = (mapping: TypeMapping, written: TypeAsWritten | undefined, lineOf: YamlDocument['lineOf']): Typherkunft => ({
  tabelle: mapping.tabelle,
  schluessel: mapping.schluessel.map(({ spalte }) => spalte),
  zeilenfilter: [
    ...(mapping.mandant ? [`${mapping.mandant.spalte} = ${mapping.mandant.wert}`] : []),
    ...[...mapping.gueltigWenn, ...mapping.filter].map(conditionText),
  ],
  entscheidungsspalten: decisionColumns(mapping.entscheidung),
  entscheidungGenau: Object.entries(written?.entscheidung ?? {}).flatMap(([name, columns]) => (Array.isArray(columns) ? columns : [columns]).map((one) => `${name} ${canonicalJson(one)}`)),
  anbindung: canonicalJson({ zu: mapping.zu, schluessel: mapping.schluessel, zeile: mapping.zeile, sortierung: mapping.sortierung, mandant: mapping.mandant }),
  entscheidung: rowDecisionColumns(mapping.entscheidung),
  zeilenschluessel: mapping.zeile,
  sortierung: mapping.sortierung.map(({ spalte }, index) => ({ spalte, zeile: lineOf(['sortierung', index]) })),
  felder: new Map([...mapping.felder].map(([feld, { spalte }]) => [feld, { spalte, wandlung: conversionText(written?.felder[feld]?.wandlung), zeile: lineOf(['felder', feld]) }])),
  zeile: lineOf([]),
});

const conditionText = ({ spalte, in: allowed, nichtIn }: Bedingung): string => {
  const values = (list: readonly (string | null)[]) => list.map((value) => (value === null ? 'leer' : unmistakable(value))).join(', ');
  return allowed ? `${spalte} ist eines von: ${values(allowed)}` : `${spalte} ist keines von: ${values(nichtIn ?? [])}`;
};

/** Two different mappings never read the same: what could be taken for something else stands in quotation marks. */
const unmistakable = (vendor: string): string => (vendor === '' || vendor === 'leer' || /[,;:→«»]|^\s|\s$/.test(vendor) ? `«${vendor}»` : vendor);

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
  const codes = (code: Readonly<Record<string, string>>) => Object.entries(code).map(([vendor, ours]) => `${unmistakable(vendor)} → ${ours}`).join(', ');
  if (shown.code) return `Schlüssel: ${codes(shown.code)}`;
  if (shown.liste) return `Liste, getrennt durch «${shown.liste.trenner}»${shown.liste.code ? `, Schlüssel: ${codes(shown.liste.code)}` : ''}`;
  const words = (list: readonly unknown[] = []) => list.map((one) => unmistakable(String(one))).join(', ');
  return `ja: ${words(shown.janein?.ja)}; nein: ${words(shown.janein?.nein)}`;
}
