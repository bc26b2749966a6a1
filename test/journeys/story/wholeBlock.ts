import { readLaw } from '../../../schema/law';
import { authoritySubgraph, loadSubgraphs } from '../../../schema/sdl';
import { readOfficeMarks, type OfficeMarks, type ProtectedField } from '../../../subgraphs/kit/release/officeMarks';
import { readStelleBlocks } from '../../../subgraphs/kit/stelleBlocks';

/** One controller's part of `Klient` (or kim's part of a case) with everything below it that is protected. */
export interface Block {
  readonly stelle: string;
  /** From `Klient` down, or from `Fall`. */
  readonly path: readonly string[];
  readonly type: string;
  readonly marks: OfficeMarks;
}

const subgraphs = loadSubgraphs(readLaw());

/** Every office's blocks; kim's own documentation is none, because nobody consents to it. */
export const officeBlocks: readonly Block[] = subgraphs
  .filter(({ name }) => name !== authoritySubgraph)
  .flatMap((subgraph) => readStelleBlocks(subgraph).map((block) => ({ ...block, marks: readOfficeMarks(subgraph) })));

const kim = subgraphs.find(({ name }) => name === authoritySubgraph);
const kimMarks = kim ? readOfficeMarks(kim) : new Map<never, never>();

/** kim's own documentation, of a person and of a case. */
export const klientDokumentation: Block = { stelle: 'KIM', path: ['dokumentation'], type: 'KimDokumentation', marks: kimMarks };
export const fallDokumentation: Block = { stelle: 'KIM', path: ['dokumentation'], type: 'KimFallDokumentation', marks: kimMarks };

export function blockOf(stelle: string): Block {
  const block = officeBlocks.find((one) => one.stelle === stelle);
  if (!block) throw new Error(`no block of ${stelle}`);
  return block;
}

/** Everything of a block, or what of it `wanted` keeps, as one selection below `Klient`. */
export const selectionOf = (block: Block, wanted: (feld: ProtectedField) => boolean = () => true): string =>
  block.path.reduceRight((below, feld) => `${feld} { ${below} }`, below(block.marks, block.type, wanted));

const below = (marks: OfficeMarks, type: string, wanted: (feld: ProtectedField) => boolean): string =>
  [...(marks.get(type)?.values() ?? [])]
    .filter(wanted)
    .map(({ feld, kind }) => (kind === undefined ? feld : `${feld} { ${below(marks, kind, wanted)} }`))
    .join(' ');

/** The block itself in an answer about one person. */
export const blockIn = ({ path }: Pick<Block, 'path'>, answer: unknown): unknown =>
  path.reduce<unknown>((value, feld) => (isRecord(value) ? value[feld] : undefined), answer);

/** Every "Type.feld" below a block. */
export const fieldsBelow = ({ marks, type }: Pick<Block, 'marks' | 'type'>): readonly string[] =>
  [...(marks.get(type)?.values() ?? [])].flatMap(({ feld, kind }) => [`${type}.${feld}`, ...(kind === undefined ? [] : fieldsBelow({ marks, type: kind }))]);

/** Every "Type.feld" of a block that says something: not null, and not an empty list. */
export function spokenIn({ marks, type }: Pick<Block, 'marks' | 'type'>, value: unknown): readonly string[] {
  if (!isRecord(value)) return [];
  return [...(marks.get(type)?.values() ?? [])].flatMap(({ feld, kind }) => {
    const said = asList(value[feld]);
    if (said.length === 0) return [];
    return [`${type}.${feld}`, ...(kind === undefined ? [] : said.flatMap((one) => spokenIn({ marks, type: kind }, one)))];
  });
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
