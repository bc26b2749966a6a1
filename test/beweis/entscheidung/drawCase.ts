import type { AuthorityFacts, OfficeFacts } from '../../../schema/decision/decide';
import type { Freigabeweise, RowFacts, Sperre } from '../../../schema/decision/facts';
import type { EinwilligungEreignis } from '../../../schema/decision/foldConsents';
import { holders } from './drawDeclaration';
import { drawDeclarations, drawHistory, drawPages } from './drawHistory';
import { drawPerson } from './drawDeclaration';
import { drawQuestion, laws, type BothLaws } from './drawQuestion';
import { day, drawNow, near, noInstant } from './instants';
import type { Random } from './random';

/** One question to authority, office and row, with all that each of them knows. */
export interface Case extends BothLaws {
  readonly events: readonly EinwilligungEreignis[];
  readonly authority: Omit<AuthorityFacts, 'einwilligungen'>;
  readonly office: OfficeFacts;
  readonly row: RowFacts;
}

export function drawCase(random: Random): Case {
  const both = laws[random.chance(0.7) ? 0 : 1];
  const now = drawNow(random);
  const question = drawQuestion(random, both.law);
  const kategorie = both.law.kategorien.get(question.kategorie);
  const person = drawPerson(random, now);
  const declarations = drawDeclarations(random, question, person, now, kategorie?.herkunft203 !== false || random.chance(0.1));
  const asked = { ...question, now, person };
  const einwilligungen = drawPages(random, question, declarations, person, now);
  const sperren = random.chance(0.9) ? [] : [drawSperre(random, question.kategorie)];
  const lockFacts = { ...asked, einwilligungen, sperren, ortsbezug: false };
  return {
    ...both,
    events: drawHistory(random, question, declarations, now),
    authority: { ...asked, aufrufer: drawAufrufer(random, now), fallbezug: random.chance(0.98) },
    office: { ...lockFacts, ...drawMode(random, kategorie?.klasse === 'S') },
    row: { ...lockFacts, ...drawRow(random, kategorie?.herkunft203 === true), sperren: random.chance(0.97) ? sperren : [...sperren, drawSperre(random, question.kategorie)] },
  };
}

function drawAufrufer(random: Random, now: Date): AuthorityFacts['aufrufer'] {
  if (random.chance(0.005)) return undefined;
  const long = new Date(now.getTime() - 500 * day);
  const verpflichtetAm = random.chance(0.95) ? long : random.pick([near(random, now), near(random, now), noInstant, undefined]);
  return {
    aktiv: random.chance(0.99),
    ...(verpflichtetAm ? { verpflichtetAm } : {}),
    ...(random.chance(0.1) ? { verpflichtetBis: random.chance(0.5) ? near(random, now) : new Date(now.getTime() + day) } : {}),
  };
}

const drawSperre = (random: Random, kategorie: string): Sperre => ({
  art: random.pick(['AUSKUNFTSSPERRE_51', 'BEDINGTER_SPERRVERMERK_52', 'BESCHAEFTIGTE_35', 'FALL_GESPERRT', 'VETO_64', 'WIDERSPRUCH_76', 'EINSCHRAENKUNG_18', 'UNLESBAR']),
  wirkung: random.pick(['ALLES', 'ORT', 'ORT']),
  ...(random.chance(0.5) ? { kategorien: random.pick([[kategorie], ['JC_TERMINE'], [], ['AU_TITEL', kategorie]]) } : {}),
});

function drawMode(random: Random, isS: boolean): Pick<OfficeFacts, 'weise' | 'abrufverfahren'> {
  const weise = random.pick<Freigabeweise | undefined>(random.chance(0.02) ? [undefined] : isS || random.chance(0.05) ? ['EINZELFREIGABE', 'AUTOMATISCH', 'VON_HAND'] : ['EINZELFREIGABE', 'VON_HAND']);
  return { weise, abrufverfahren: weise === 'AUTOMATISCH' ? random.pick(['AV-1', 'AV-1', 'AV-1', 'AV-1', '', undefined]) : undefined };
}

const others = ['p-2', 'p-3', 'p-4'];

function drawRow(random: Random, isSecret: boolean): Pick<RowFacts, 'ortsbezug' | 'beteiligte' | 'einwilligende' | 'anvertrautVon' | 'geheimnistraeger' | 'zeitbezug'> {
  return {
    ortsbezug: random.chance(0.3),
    beteiligte: random.chance(0.75) ? [] : random.some([...others, ''], random.chance(0.9) ? 0.3 : 1),
    einwilligende: new Set(random.some([...others, ''], 0.85)),
    anvertrautVon: random.chance(0.85) ? undefined : random.pick([...others, ...others, '']),
    geheimnistraeger: isSecret ? (random.chance(0.96) ? random.pick(['Dr. Muster', 'Dr. Muster', 'Dr. Muster', ...holders]) : random.pick(['', ' ', undefined])) : random.chance(0.05) ? random.pick(holders) : undefined,
    zeitbezug: random.pick(['2025-01-01', '2025-12-31', '2025-06-15', '2025-06-15', '2025-06-15', '2025-06-15', '2024-12-31', '2026-01-01', undefined, '2025-02-30']),
  };
}
