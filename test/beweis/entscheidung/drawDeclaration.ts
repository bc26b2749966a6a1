import type { Einwilligungsstand, Empfaenger, Erklaerende } from '../../../schema/consent';
import type { ConsentFacts, Sorge } from '../../../schema/decision/facts';
import type { Question } from './drawQuestion';
import { day, near, noInstant, tagAway } from './instants';
import type { Random } from './random';

export type Person = ConsentFacts['person'];
export type Stand = Omit<Einwilligungsstand, 'widerrufenAm' | 'erteiltFuer'>;

export const holders = ['Dr. Muster', 'Dr. Beispiel', 'Dr. Probe'] as const;

/** A grown-up, or somebody on whose birthday it turns who must sign. */
export function drawPerson(random: Random, now: Date): Person {
  if (random.chance(0.005)) return undefined;
  if (random.chance(0.005)) return { geburtsdatum: random.pick(['1990-00-00', '2001-02-29', '', '2999-01-01']) };
  if (random.chance(0.45)) return { geburtsdatum: '1985-02-28' };
  const at = random.chance(0.7) ? now : new Date(now.getTime() - random.int(400) * day);
  const geburtsdatum = random.chance(0.85) ? tagAway(at, -random.pick([15, 16, 18, 15, 16, 18, 7]), random.pick([-1, 0, 0, 1, 30])) : '2012-02-29';
  return random.chance(0.02) ? { geburtsdatum } : { geburtsdatum, sorge: drawSorge(random) };
}

const drawSorge = (random: Random): Sorge =>
  random.pick<Sorge>([
    { art: 'ALLEIN', sorgeberechtigte: ['mutter'] },
    { art: 'GEMEINSAM', sorgeberechtigte: ['mutter', 'vater'] },
    { art: 'GEMEINSAM', sorgeberechtigte: random.pick([['mutter'], ['mutter', 'mutter'], ['mutter', 'vater', 'vater'], ['mutter', '']]) },
    { art: 'VORMUND', sorgeberechtigte: ['amt'] },
    { art: 'PFLEGER', sorgeberechtigte: random.pick([['amt'], ['amt'], []]) },
  ]);

/** Those who have to sign, all of them; now and then one is missing, or has no proof, or another signs. */
function drawErklaerende(random: Random, person: Person): readonly Erklaerende[] {
  const rolle = person?.sorge?.art === 'VORMUND' || person?.sorge?.art === 'PFLEGER' ? ('VORMUND' as const) : ('SORGEBERECHTIGT' as const);
  const forHer = (person?.sorge?.sorgeberechtigte ?? []).map((ref): Erklaerende => ({ rolle, ref, nachweis: random.chance(0.03) ? ' ' : 'Nachweis' }));
  const own: Erklaerende = { rolle: 'SELBST', ref: 'k-1', nachweis: '' };
  const all = person?.sorge ? (random.chance(0.5) ? [...forHer, own] : random.pick([forHer, [own]])) : [random.chance(0.9) ? own : { rolle: 'BETREUER' as const, ref: random.pick(['b', 'b', '']), nachweis: random.pick(['Ausweis', 'Ausweis', '']) }];
  return random.chance(0.04) ? all.slice(1) : all;
}

function drawEmpfaenger(random: Random, { organisation, rolle, nutzer }: Question): readonly Empfaenger[] {
  const asking: Empfaenger = random.chance(0.8) ? { organisation, rolle } : { organisation, rolle, person: random.chance(0.85) ? nutzer : 'm.zwei' };
  const other: Empfaenger = { organisation: random.pick(['KI', 'TRAEGER_A', organisation]), rolle: random.pick([rolle, 'SACHBEARBEITUNG']), person: 'm.zwei' };
  if (random.chance(0.03)) return [other];
  return random.chance(0.25) ? [asking, other] : [asking];
}

/** One declaration that would carry the question; now and then one thing in it is otherwise, mostly by a hair. */
export function drawDeclaration(random: Random, question: Question, person: Person, now: Date, art: Stand['art']): Stand {
  const { stelle, kategorie, zweck } = question;
  const hit = <T>(right: T, wrong: T, probability = 0.02): T => (random.chance(probability) ? wrong : right);
  const erteiltAm = random.chance(0.7) ? new Date(now.getTime() - random.int(360) * day - random.int(day)) : drawSigned(random, now);
  return {
    art,
    stellen: hit([stelle, ...random.some(['JOBCENTER', 'JUGEND'], 0.2)], ['ARBEITSAGENTUR']),
    empfaenger: drawEmpfaenger(random, question),
    zwecke: hit([zweck, ...random.some(['SPRACHFOERDERUNG'], 0.2)], ['AUSKUNFT']),
    kategorien: hit([kategorie, ...random.some(['JC_TERMINE', 'AU_TITEL'], 0.3)], ['JC_TERMINE']),
    artNeunAusdruecklich: hit([kategorie], [], 0.04),
    geheimnistraeger: art === 'SCHWEIGEPFLICHTENTBINDUNG' ? hit(['Dr. Muster', ...random.some(holders.slice(1), 0.3)], [' ']) : [],
    erklaerende: drawErklaerende(random, person),
    ...(random.chance(0.25) ? { zeitraumDaten: drawZeitraum(random) } : {}),
    erteiltAm,
    gueltigAb: hit(erteiltAm, random.pick([near(random, now), noInstant]), 0.06),
    gueltigBis: random.chance(0.75) ? new Date(now.getTime() + 30 * day) : drawEnd(random, now),
  };
}

/** On the day twelve months ago, the day before or after it; now; a moment from now; never. */
const drawSigned = (random: Random, now: Date): Date => {
  if (random.chance(0.03)) return noInstant;
  if (random.chance(0.3)) return near(random, now);
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  return new Date(yearAgo.getTime() + random.pick([-1, 0, 1, 1]) * day + random.pick([-1, 0, 1, 3_600_000, -3_600_000]));
};

const drawEnd = (random: Random, now: Date): Date => (random.chance(0.02) ? noInstant : random.chance(0.85) ? near(random, now) : new Date(now.getTime() - random.int(day)));

const drawZeitraum = (random: Random): NonNullable<Stand['zeitraumDaten']> =>
  random.pick([{ von: '2025-01-01' }, { bis: '2025-12-31' }, { von: '2025-01-01', bis: '2025-12-31' }, { von: '2025-01-01', bis: '2025-12-31' }, { von: '2025-02-30' }, {}]);
