import { dirname, join } from 'node:path';
import { importsOf, roomFiles } from './repository';

/**
 * The legal floor plan: each office is its own controller (§ 67 Abs. 4 SGB X), so one office's folder importing another's would
 * be a transmission in code.
 */
const floorPlan: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  schema: { may: [], because: 'the law knows nobody who applies it' },
  serving: { may: ['schema'], because: 'what carries requests knows nothing of what is in them' },
  kit: { may: ['schema', 'serving'], because: 'what all offices share knows none of them' },
  office: { may: ['schema', 'kit', 'serving'], because: 'an office knows the law and its tools, and no other office' },
  gateway: { may: ['schema', 'serving'], because: 'door and offices meet only through GraphQL' },
  composition: { may: ['schema', 'gateway', 'kit', 'serving'], because: 'somebody has to bring the parts together; it finds offices by their folders' },
};

interface Room {
  readonly kind: string;
  readonly name: string;
}

function roomOf(path: string): Room {
  if (path === 'gateway/start.ts' || path === 'gateway/start' || path.startsWith('gateway/demo/')) return { kind: 'composition', name: 'gateway/start.ts and gateway/demo/' };
  if (/^subgraphs\/kit\/serving(\/|$)/.test(path)) return { kind: 'serving', name: 'subgraphs/kit/serving/' };
  if (path.startsWith('subgraphs/kit/')) return { kind: 'kit', name: 'subgraphs/kit/' };
  if (path.startsWith('subgraphs/')) return { kind: 'office', name: path.split('/').slice(0, 2).join('/') };
  const [top = ''] = path.split('/');
  return { kind: top, name: `${top}/` };
}

/** The door may open what brings everything together (`gateway/commands/` starts it); nobody else may. */
const mayImport = (from: Room, to: Room): boolean =>
  from.name === to.name || (from.kind === 'gateway' && to.kind === 'composition') || (to.kind !== 'office' && (floorPlan[from.kind]?.may.includes(to.kind) ?? false));

const breaches = (file: string): readonly string[] => {
  const from = roomOf(file);
  return importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => roomOf(join(dirname(file), target)))
    .filter((to) => !mayImport(from, to))
    .map((to) => `${from.name} must not import ${to.name}: ${floorPlan[from.kind]?.because ?? 'it is no room'}`);
};

test.each(roomFiles)('%s keeps to its room', (file) => expect(breaches(file)).toEqual([]));

test.each([
  ['schema/law.ts', 'subgraphs/kit/seal', false],
  ['schema/rules/rule.ts', 'schema/law', true],
  ['gateway/server.ts', 'subgraphs/kit/serving/log', true],
  ['gateway/server.ts', 'subgraphs/kit/seal', false],
  ['gateway/server.ts', 'subgraphs/jobcenter/resolvers', false],
  ['gateway/start.ts', 'subgraphs/kit/seal', true],
  ['gateway/start.ts', 'subgraphs/jobcenter/resolvers', false],
  ['gateway/commands/start.ts', 'gateway/start', true],
  ['subgraphs/kit/guard.ts', 'gateway/start', false],
  ['subgraphs/kit/guard.ts', 'subgraphs/kim/authority/mint', false],
  ['subgraphs/kit/serving/log.ts', 'subgraphs/kit/seal', false],
  ['subgraphs/kim/resolvers.ts', 'subgraphs/kit/seal', true],
  ['subgraphs/kim/resolvers.ts', 'subgraphs/jugend/resolvers', false],
  ['subgraphs/kim/resolvers.ts', 'test/world', false],
])('%s importing %s: %s', (from, to, allowed) => expect(mayImport(roomOf(from), roomOf(to))).toBe(allowed));

/** `schema/` reads its own files and nothing else: no network, no database, no server. */
const packagesOfTheLaw = /^(node:(fs|path|util|crypto)|graphql|yaml|zod|@apollo\/composition)$/;

test.each(roomFiles.filter((file) => file.startsWith('schema/')))('%s needs no database and no network', (file) => {
  const packages = importsOf(file).filter((target) => !target.startsWith('.'));
  expect(packages.filter((name) => !packagesOfTheLaw.test(name))).toEqual([]);
  expect(file.startsWith('schema/decision/') ? packages : []).toEqual([]); // Facts come in; a decision looks nothing up.
});
