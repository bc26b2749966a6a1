import type { GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Path } from '../../../../schema/yamlFile';
import { faultsAgainstSdl, verweiseOf } from './againstSdl';
import { faultsWithin } from './withinMapping';
import { mappingForm, type Mapping } from './mapping';
import { MappingRefused, type MappingFault } from './mappingRefused';
import { parseYamlDocument, type YamlDocument } from './yamlDocument';

/**
 * Reads a `quelle.yaml` and holds it against its own form and the office's SDL.
 * @throws MappingRefused with file, line and what was expected for every fault
 */
export const loadMapping = (file: string, sdl: GraphQLSchema): Mapping => readMapping(readFileSync(file, 'utf8'), file, sdl);

/** As `loadMapping`, for a text; `file` is what the faults are named with. */
export function readMapping(text: string, file: string, sdl: GraphQLSchema): Mapping {
  const document = parseYamlDocument(text, file);
  const parsed = mappingForm.safeParse(document.content, { error: z.locales.de().localeError });
  if (!parsed.success) throw new MappingRefused(file, parsed.error.issues.flatMap((issue) => faultsOf(issue, document, [])));
  const form = parsed.data;
  const findings = [...faultsWithin(form), ...faultsAgainstSdl(form, sdl)];
  if (findings.length > 0) {
    throw new MappingRefused(file, findings.map(({ path, expected }) => ({ line: document.lineOf(path), expected: `${wordOf(path)}${expected}` })));
  }
  return { ...form, verweise: verweiseOf(form, sdl) };
}

function faultsOf(issue: z.core.$ZodIssue, document: YamlDocument, parent: Path): readonly MappingFault[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ line: document.lineOf([...path, key]), expected: `«${key}» ist hier nicht vorgesehen` }));
  }
  if (issue.code === 'invalid_key') {
    return issue.issues.map(({ message }) => ({ line: document.lineOf(path), expected: `${wordOf(path)}${message}` }));
  }
  const closest = issue.code === 'invalid_union' ? closestBranch(issue.errors) : undefined;
  if (closest) return closest.flatMap((inner) => faultsOf(inner, document, path));
  return [{ line: document.lineOf(path), expected: `${wordOf(path)}${issue.message}` }];
}

/** Of several allowed forms the one that was meant: whose faults lie inside it, not at its first word. */
const closestBranch = (branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined =>
  branches.find((issues) => issues.length > 0 && issues.every(({ path }) => path.length > 0));

const wordOf = (path: Path): string => (path.length > 0 ? `${path.map(String).join('.')}: ` : '');
