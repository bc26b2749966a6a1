import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, isMap, visit } from 'yaml';
import { z } from 'zod';
import type { Law } from '../law';
import { FileRefused, parseYamlFile } from '../yamlFile';
import { aussagearten, isArt, type Art } from './arten';
import { hashesOf, type Stand } from './stand';

const satz = (what: string) => z.string(`erwartet wird ${what}`).trim().min(1, `erwartet wird ${what}`);
const tag = z.iso.date('erwartet wird ein Tag (JJJJ-MM-TT)');
const art = z.custom<Art>((word) => typeof word === 'string' && isArt(word), { error: `erwartet wird eines von: ${Object.keys(aussagearten).join(', ')}` });
const zeilen = z.array(z.string()).readonly();

export const stellungnahmen = ['ZUGESTIMMT', 'BEDENKEN', 'NICHT_BETEILIGT'] as const;

const form = z.strictObject({
  stelle: z.string(),
  kurzhash: z.string(),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'erwartet wird ein SHA-256'),
  /** Art. 4 Nr. 7 DSGVO: the controller approves; her office and function, no name is needed. */
  freigabe: z.strictObject({ durch: satz('Amt und Funktion dessen, der freigegeben hat'), am: tag, aktenzeichen: satz('das Aktenzeichen der Freigabe') }),
  /** Art. 38 Abs. 6, 39 DSGVO: the officer advises; her word stands beside the approval and does not replace it. */
  stellungnahme: z.strictObject({
    ergebnis: z.enum(stellungnahmen, `erwartet wird eines von: ${stellungnahmen.join(', ')}`),
    aktenzeichen: satz('das Aktenzeichen der Stellungnahme, oder des Vermerks, warum keine vorliegt'),
    am: tag,
  }),
  technisch: z
    .array(z.strictObject({ gegenstand: z.string(), was: art, vorher: zeilen, jetzt: zeilen, durch: satz('Amt und Funktion dessen, der es erklärt'), am: tag, warum: satz('der Grund in Worten') }))
    .default([]),
  gegenstaende: z.record(z.string(), z.partialRecord(art, zeilen)),
});

/** What a controller has approved, by whom and when, with the officer's statement and what an integrator declared since. */
export type Approval = z.infer<typeof form>;

export const approvalsFolder = __dirname;

export const approvalFile = (stelle: string): string => `${stelle.toLowerCase()}.yaml`;

/**
 * The approval of one controller; undefined where there is none.
 * @throws FileRefused naming file, line and what was expected; also where the statements are not those that were signed
 */
export function readApproval(stelle: string, law: Law, folder = approvalsFolder): Approval | undefined {
  const path = join(folder, approvalFile(stelle));
  const file = `schema/approvals/${approvalFile(stelle)}`;
  if (!existsSync(path)) return undefined;
  const yaml = parseYamlFile(readFileSync(path, 'utf8'), file);
  const parsed = form.safeParse(yaml.content, { error: z.locales.de().localeError });
  if (!parsed.success) throw new FileRefused(parsed.error.issues.map((issue) => `${file}:${yaml.lineOf(issue.path)}: ${issue.path.join('.')}: ${issue.message}`));
  const approval = parsed.data;
  const at = (key: string, fault: string) => new FileRefused([`${file}:${yaml.lineOf([key])}: ${fault}`]);
  if (approval.stelle !== stelle || !law.stellen.has(stelle)) throw at('stelle', `erwartet wird «${stelle}».`);
  const { hash, kurzhash } = hashesOf(stelle, approval.gegenstaende);
  if (hash !== approval.hash || kurzhash !== approval.kurzhash) throw at('hash', 'unter gegenstaende steht etwas anderes, als unterzeichnet wurde. Die Datei wird nur von «npm run freigabe» geschrieben; frühere Fassungen stehen im Repository.');
  const untechnical = approval.technisch.findIndex(({ was }) => !aussagearten[was].technisch);
  if (untechnical !== -1) throw new FileRefused([`${file}:${yaml.lineOf(['technisch', untechnical, 'was'])}: das kann nicht technisch gleich sein; es ist freizugeben.`]);
  return approval;
}

/** The file as it lies in the repository: short lists on one line, so that a difference shows what it is. */
export function approvalText(approval: Approval): string {
  const document = new Document(approval, { aliasDuplicateObjects: false });
  document.commentBefore = ' Geschrieben von «npm run freigabe»; nicht von Hand zu ändern (README.md in diesem Ordner).';
  visit(document, { Seq: (_key, node) => void (node.items.some((item) => isMap(item)) || (node.flow = true)) });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A record of the present part, for the file. */
export const approvalOf = ({ stelle, kurzhash, hash, gegenstaende }: Stand, given: Pick<Approval, 'freigabe' | 'stellungnahme'>): Approval => ({ stelle, kurzhash, hash, ...given, technisch: [], gegenstaende: { ...gegenstaende } });
