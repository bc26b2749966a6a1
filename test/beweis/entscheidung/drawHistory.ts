import type { Einwilligungsstand, Einwilligungsumfang } from '../../../schema/consent';
import type { EinwilligungEreignis } from '../../../schema/decision/foldConsents';
import { drawDeclaration, type Person, type Stand } from './drawDeclaration';
import type { Question } from './drawQuestion';
import { day, near, noInstant } from './instants';
import type { Random } from './random';

/** Declarations of both kinds; of several, some of the same instant. */
export function drawDeclarations(random: Random, question: Question, person: Person, now: Date, isSecret: boolean): readonly Stand[] {
  const arten = [
    'DATENSCHUTZ' as const,
    ...(isSecret || random.chance(0.05) ? ['SCHWEIGEPFLICHTENTBINDUNG' as const] : []),
    ...random.some(['DATENSCHUTZ', 'DATENSCHUTZ', isSecret ? 'SCHWEIGEPFLICHTENTBINDUNG' : 'KONTAKTSTATUS'] as const, 0.15),
  ].filter(() => random.chance(0.97));
  const drawn = arten.map((art) => drawDeclaration(random, question, person, now, art));
  const [first] = drawn;
  return drawn.map((one) => (first && random.chance(0.1) ? { ...one, erteiltAm: first.erteiltAm } : one));
}

/** The log of a person: what was declared, recorded at once or a moment later, and what ended it. */
export function drawHistory(random: Random, question: Question, declarations: readonly Stand[], now: Date): readonly EinwilligungEreignis[] {
  const ids = declarations.map((_, index) => (random.chance(0.01) ? 'e-0' : `e-${index}`));
  const grants = declarations.map((one, index): EinwilligungEreignis => ({
    ereignis: 'ERTEILT',
    erfasstAm: random.chance(0.97) ? one.erteiltAm : random.pick([near(random, now), noInstant]),
    einwilligung: { ...one, id: ids[index] ?? '', fallId: 'F-1', klientId: 'k-1' },
  }));
  const endings = Array.from({ length: random.pick([0, 0, 0, 0, 0, 1, 1, 2, 3]) }, () => drawEnding(random, question, random.pick(['e-0', 'e-0', ...ids, 'e-9']), now));
  return random.chance(0.8) ? [...grants, ...endings] : [...endings, ...grants].reverse();
}

function drawEnding(random: Random, question: Question, einwilligungId: string, now: Date): EinwilligungEreignis {
  const am = random.chance(0.03) ? noInstant : random.chance(0.6) ? near(random, now) : new Date(now.getTime() - random.int(60) * day);
  const erfasstAm = random.chance(0.8) ? am : near(random, now);
  if (random.chance(0.15)) return { ereignis: 'BEENDET', erfasstAm, einwilligungId, am, grund: 'UEBERGABE' };
  return { ereignis: 'WIDERRUFEN', erfasstAm, einwilligungId, am, umfang: random.chance(0.3) ? 'GANZ' : drawPart(random, question) };
}

/** Half of them touch the question. */
function drawPart(random: Random, { stelle, kategorie, organisation, rolle, nutzer }: Question): Partial<Einwilligungsumfang> {
  return random.pick<Partial<Einwilligungsumfang>>([
    { kategorien: [kategorie] },
    { kategorien: ['JC_TERMINE', 'AU_TITEL'].filter((name) => name !== kategorie) },
    { stellen: [stelle] },
    { stellen: ['JUGEND', 'ARBEITSAGENTUR'].filter((name) => name !== stelle) },
    { empfaenger: [{ organisation, rolle }] },
    { empfaenger: [{ organisation, rolle, person: random.pick([nutzer, 'm.zwei', 'm.drei']) }] },
    { empfaenger: [{ organisation: 'TRAEGER_E', rolle }] },
    {},
  ]);
}

/** The pages an office has seen: mostly the same declarations, some not seen, some seen of another form, some revoked there. */
export const drawPages = (random: Random, question: Question, declarations: readonly Stand[], person: Person, now: Date): readonly Einwilligungsstand[] =>
  declarations.flatMap((one): readonly Einwilligungsstand[] => {
    if (random.chance(0.04)) return [];
    const page = random.chance(0.95) ? one : drawDeclaration(random, question, person, now, one.art);
    return [random.chance(0.05) ? { ...page, widerrufenAm: random.chance(0.9) ? near(random, now) : noInstant } : page];
  });
