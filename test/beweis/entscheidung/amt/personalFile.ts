import type { Sperre } from '../../../../schema/decision/facts';
import type { Auszug } from '../../../../subgraphs/kit/abgabe/abgabe';
import { newId } from '../../../../subgraphs/kit/journal/newId';
import { drawDeclaration, drawPerson, type Person } from '../drawDeclaration';
import { day, near } from '../instants';
import type { Random } from '../random';
import { automatisch, kategorien, partsOfBlock, vonHand } from './proofSchema';

/** A row as it stands in its table; every value in it stands nowhere else. */
export interface Zeile {
  readonly nummer: number;
  readonly typ: string;
  readonly werte: Readonly<Record<'stand' | 'wert' | 'ort' | 'text', string>>;
  readonly anvertraut: string;
  readonly arzt: string;
  readonly dritte: string;
  readonly tag: string;
  readonly gesperrt: boolean;
  readonly veto: boolean;
  readonly darunter: readonly Zeile[];
}

/** Values somebody at the office has seen or typed for one recipient, purpose and page, until when. */
export interface Gesehen {
  readonly organisation: string;
  readonly zweck: string;
  readonly auszug: string;
  readonly kategorie: string;
  readonly werte: readonly string[];
  readonly bis: Date;
}

/** What the office has of one person: record, pages, locks, what was seen; as the oracle is told. */
export interface PersonalFile {
  readonly pers: string;
  readonly haushalt: string;
  readonly pseudonym: string;
  readonly person: NonNullable<Person>;
  readonly istVerknuepft: boolean;
  readonly seiten: readonly Auszug[];
  readonly sperren: readonly Sperre[];
  readonly auskunftssperre: boolean;
  readonly akteGesperrt: boolean;
  readonly zeilen: ReadonlyMap<string, readonly Zeile[]>;
  readonly gesehen: Gesehen[];
}

let kennwerte = 0;
let zeilennummern = 0;

/** A value like no other. */
export const kennwert = (): string => `K${String((kennwerte += 1)).padStart(8, '0')}`;

export const holders = ['Dr. Muster', 'Dr. Beispiel'];

/** How categories leave, by the recipient and the purpose: as the file says, read by people. */
export function modeFor(kategorie: string, organisation: string, zweck: string): { readonly weise: string; readonly abrufverfahren: string | undefined } {
  const isIn = (list: readonly string[], word: string) => list.includes(word);
  if (isIn(vonHand.kategorien, kategorie) && isIn(vonHand.empfaenger, organisation)) return { weise: 'VON_HAND', abrufverfahren: undefined };
  const isAutomatic = isIn(automatisch.kategorien, kategorie) && isIn(automatisch.empfaenger, organisation) && isIn(automatisch.zwecke, zweck);
  return isAutomatic ? { weise: 'AUTOMATISCH', abrufverfahren: 'AV-PROBE' } : { weise: 'EINZELFREIGABE', abrufverfahren: undefined };
}

export function drawFile(random: Random, pers: string, household: readonly string[], now: Date): PersonalFile {
  const drawn = random.chance(0.75) ? undefined : drawPerson(random, now);
  const isReal = drawn !== undefined && /^(19|20)\d\d-(0[1-9]|1[0-2])-\d\d$/.test(drawn.geburtsdatum);
  const person = isReal ? drawn : { geburtsdatum: '1985-02-28' };
  const pseudonym = `p-${kennwert()}`;
  const seiten = random.chance(0.94) ? drawSeiten(random, pseudonym, person, now) : [];
  const others = household.filter((other) => other !== pers);
  return {
    pers,
    haushalt: `B${household[0] ?? ''}`,
    pseudonym,
    person,
    istVerknuepft: seiten.length > 0,
    seiten,
    sperren: random.chance(0.12) ? [drawSperre(random)] : [],
    auskunftssperre: random.chance(0.08),
    akteGesperrt: random.chance(0.04),
    zeilen: new Map(partsOfBlock.map(({ typ, darunter }) => [typ, [1, 2].map(() => drawZeile(random, typ, others, typ === 'JobcenterGesundheit', darunter))])),
    gesehen: [],
  };
}

const drawSperre = (random: Random): Sperre => ({
  art: random.pick(['AUSKUNFTSSPERRE_51', 'FALL_GESPERRT', 'WIDERSPRUCH_76', 'EINSCHRAENKUNG_18']),
  wirkung: random.pick(['ALLES', 'ORT', 'ORT']),
  ...(random.chance(0.6) ? { kategorien: random.some(kategorien, 0.3) } : {}),
});

const drawZeile = (random: Random, typ: string, others: readonly string[], isSecret: boolean, darunter?: string): Zeile => ({
  nummer: (zeilennummern += 1),
  typ,
  werte: { stand: kennwert(), wert: kennwert(), ort: kennwert(), text: kennwert() },
  anvertraut: random.chance(0.08) ? random.pick([...others, 'fremd']) : '',
  arzt: isSecret ? random.pick([...holders, 'Dr. Muster', 'Dr. Muster', '']) : random.chance(0.03) ? 'Dr. Muster' : '',
  dritte: random.chance(0.12) ? random.pick([...others, ...others, 'fremd']) : '',
  tag: random.pick(['2025-01-01', '2025-12-31', '2025-06-15', '2025-06-15', '2024-12-31', '']),
  gesperrt: random.chance(0.03),
  veto: random.chance(0.02),
  darunter: darunter ? [1, 2].map(() => drawZeile(random, darunter, others, false)) : [],
});

/** Pages of the signed forms, no two of one instant: an Einzelfreigabe rests on one of them. */
function drawSeiten(random: Random, pseudonym: string, person: Person, now: Date): readonly Auszug[] {
  const arten = ['DATENSCHUTZ' as const, ...random.some(['SCHWEIGEPFLICHTENTBINDUNG'] as const, 0.6), ...random.some(['DATENSCHUTZ', 'SCHWEIGEPFLICHTENTBINDUNG'] as const, 0.2)];
  const question = { organisation: random.pick(['KI', 'KI', 'TRAEGER_A']), rolle: 'CASE_MANAGEMENT', nutzer: 'm.eins', zweck: random.pick(['KIM_CASE_MANAGEMENT', 'KIM_CASE_MANAGEMENT', 'SPRACHFOERDERUNG']), stelle: 'JOBCENTER', kategorie: 'JC_TERMINE' };
  const seiten = arten.map((art): Auszug => {
    const drawn = drawDeclaration(random, question, person, now, art);
    const ticked = random.some(kategorien, 0.8);
    const widerrufenAm = random.chance(0.05) ? new Date(now.getTime() - random.int(2) * day) : undefined;
    const long = new Date(now.getTime() - random.int(300) * day - random.int(day));
    return {
      ...drawn,
      ...(random.chance(0.6) ? { erteiltAm: long, gueltigAb: long, gueltigBis: new Date(now.getTime() + 20 * day) } : {}),
      empfaenger: [...drawn.empfaenger, ...random.some(['KI', 'TRAEGER_A'], 0.6).map((organisation) => ({ organisation, rolle: 'CASE_MANAGEMENT' }))],
      zwecke: [...new Set([...drawn.zwecke, ...random.some(['SPRACHFOERDERUNG', 'KIM_CASE_MANAGEMENT'], 0.7)])],
      kategorien: ticked,
      artNeunAusdruecklich: random.some(ticked, 0.85),
      id: newId(now),
      pseudonym,
      code: kennwert(),
      dokumentHash: kennwert(),
      person: person ?? { geburtsdatum: '' },
      gesehenVon: 'staff',
      gesehenAm: near(random, now),
      ...(widerrufenAm && { widerrufenAm }),
    };
  });
  const isWhole = ({ erteiltAm, gueltigAb, gueltigBis }: Auszug) => [erteiltAm, gueltigAb, gueltigBis].every((at) => !Number.isNaN(at.getTime()));
  return seiten.filter((one, index) => isWhole(one) && seiten.findIndex((other) => +other.erteiltAm === +one.erteiltAm) === index);
}
