import { tagAt, tagOf } from '../oracle/calendar';
import type { Case } from './drawCase';
import { day } from './instants';

/** Places where a decision turns by a hair: how often a draw came by each of them. */
const isAt = {
  genauBeiAblauf: ({ events, authority: { now } }: Case) => grantsIn(events).some(({ gueltigBis }) => gueltigBis.getTime() === now.getTime()),
  genauBeiBeginn: ({ events, authority: { now } }: Case) => grantsIn(events).some(({ gueltigAb }) => gueltigAb.getTime() === now.getTime()),
  widerrufImSelbenAugenblick: ({ events, authority: { now } }: Case) => events.some((event) => event.ereignis === 'WIDERRUFEN' && event.am.getTime() === now.getTime()),
  teilwiderruf: ({ events }: Case) => events.some((event) => event.ereignis === 'WIDERRUFEN' && event.umfang !== 'GANZ'),
  amGeburtstag: ({ authority: { now, person } }: Case) => person !== undefined && isSameDay(tagAt(now), tagOf(person.geburtsdatum)),
  amJahrestagDerUnterschrift: ({ events, authority: { now } }: Case) =>
    grantsIn(events).some(({ erteiltAm }) => now.getTime() - erteiltAm.getTime() > day && isSameDay(tagAt(erteiltAm), tagAt(now))),
  umDieZeitumstellung: ({ authority: { now } }: Case) => clockChanges.some((at) => Math.abs(at - now.getTime()) <= 3_600_000),
  gemeinsameSorge: ({ authority: { person } }: Case) => person?.sorge?.art === 'GEMEINSAM',
  mehrereImSelbenAugenblick: ({ office: { einwilligungen } }: Case) => new Set(einwilligungen.map(({ erteiltAm }) => erteiltAm.getTime())).size < einwilligungen.length,
  geheimnis: ({ law, authority: { kategorie } }: Case) => law.kategorien.get(kategorie)?.herkunft203 === true,
  artNeun: ({ law, authority: { kategorie } }: Case) => law.kategorien.get(kategorie)?.besonders === true,
  dritte: ({ row: { beteiligte } }: Case) => beteiligte.length > 0,
  datenzeitraum: ({ office: { einwilligungen } }: Case) => einwilligungen.some(({ zeitraumDaten }) => zeitraumDaten !== undefined),
  sperre: ({ row: { sperren } }: Case) => sperren.length > 0,
} as const satisfies Readonly<Record<string, (drawn: Case) => boolean>>;

export type Branch = keyof typeof isAt;

export const noBranches = (): Record<Branch, number> => Object.fromEntries(Object.keys(isAt).map((branch) => [branch, 0])) as Record<Branch, number>;

/** Counts the branches a case is at. */
export function countBranches(drawn: Case, counts: Record<Branch, number>): void {
  for (const branch of branches) if (isAt[branch](drawn)) counts[branch] += 1;
}

const branches = Object.keys(isAt) as readonly Branch[];

const isSameDay = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && a % 10_000 === b % 10_000;

const grantsIn = (events: Case['events']) => events.flatMap((event) => (event.ereignis === 'ERTEILT' ? [event.einwilligung] : []));

const clockChanges = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2027-03-28T01:00:00Z'].map((text) => Date.parse(text));
