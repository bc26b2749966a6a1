import { authoritySteps, decide, officeSteps } from '../../../schema/decision/decide';
import { foldConsents, type EinwilligungEreignis } from '../../../schema/decision/foldConsents';
import type { Law } from '../../../schema/law';
import type { Einwilligung, Einwilligungsumfang } from '../../../schema/consent';
import { refusalOf } from '../oracle/judge';
import { laws, type Question } from './drawQuestion';
import { day } from './instants';

/*
 * A space small enough to be walked to its end: three categories of two Stellen, two recipients and one who is barred, two purposes,
 * and every history of so many events.
 */

export const now = new Date('2026-06-15T10:00:00Z');

const ask = (organisation: string, zweck: string, stelle: string, kategorie: string): Question => ({ organisation, rolle: 'CASE_MANAGEMENT', nutzer: 'm.eins', zweck, stelle, kategorie });

export const questions: readonly Question[] = [
  ...['KI', 'TRAEGER_A'].flatMap((organisation) => [
    ask(organisation, 'KIM_CASE_MANAGEMENT', 'JOBCENTER', 'JC_TERMINE'),
    ask(organisation, 'KIM_CASE_MANAGEMENT', 'JOBCENTER', 'JC_GESUNDHEIT'),
    ask(organisation, 'KIM_CASE_MANAGEMENT', 'AUFENTHALT', 'AU_TITEL'),
    ask(organisation, 'EINBUERGERUNGSBERATUNG', 'AUFENTHALT', 'AU_TITEL'),
  ]),
  ask('AUSLAENDERBEHOERDE', 'KIM_CASE_MANAGEMENT', 'JOBCENTER', 'JC_TERMINE'),
];

type Grant = Pick<Einwilligung, 'art' | 'stellen' | 'kategorien'> & { readonly an: readonly string[]; readonly zwecke?: readonly string[]; readonly endet?: Date };

const grants: readonly Grant[] = [
  { art: 'DATENSCHUTZ', stellen: ['JOBCENTER'], kategorien: ['JC_TERMINE'], an: ['KI'] },
  { art: 'DATENSCHUTZ', stellen: ['JOBCENTER', 'AUFENTHALT'], kategorien: ['JC_TERMINE', 'AU_TITEL'], an: ['KI'] },
  { art: 'DATENSCHUTZ', stellen: ['JOBCENTER'], kategorien: ['JC_TERMINE', 'JC_GESUNDHEIT'], an: ['KI', 'TRAEGER_A', 'AUSLAENDERBEHOERDE'] },
  { art: 'DATENSCHUTZ', stellen: ['AUFENTHALT'], kategorien: ['AU_TITEL'], an: ['TRAEGER_A'], zwecke: ['EINBUERGERUNGSBERATUNG'] },
  { art: 'DATENSCHUTZ', stellen: ['JOBCENTER'], kategorien: ['JC_TERMINE'], an: ['KI'], endet: now },
  { art: 'SCHWEIGEPFLICHTENTBINDUNG', stellen: ['JOBCENTER'], kategorien: ['JC_GESUNDHEIT'], an: ['KI'] },
];

const empfaenger = (organisationen: readonly string[]) => organisationen.map((organisation) => ({ organisation, rolle: 'CASE_MANAGEMENT' }));

export const granted = ({ an, zwecke = ['KIM_CASE_MANAGEMENT'], endet, ...scope }: Grant, id: string, at: Date): EinwilligungEreignis => ({
  ereignis: 'ERTEILT',
  erfasstAm: at,
  einwilligung: {
    ...scope,
    id,
    fallId: 'F-1',
    klientId: 'k-1',
    zwecke,
    empfaenger: empfaenger(an),
    artNeunAusdruecklich: scope.kategorien.filter((name) => name === 'JC_GESUNDHEIT'),
    geheimnistraeger: scope.art === 'DATENSCHUTZ' ? [] : ['Dr. Muster'],
    erklaerende: [{ rolle: 'SELBST', ref: 'k-1', nachweis: 'Unterschrift' }],
    erteiltAm: at,
    gueltigAb: at,
    gueltigBis: endet ?? new Date(now.getTime() + day),
  },
});

export const parts: readonly ('GANZ' | Partial<Einwilligungsumfang>)[] = ['GANZ', {}, { kategorien: ['JC_TERMINE'] }, { stellen: ['JOBCENTER'] }, { empfaenger: empfaenger(['KI']) }];

export const revoked = (einwilligungId: string, umfang: (typeof parts)[number], at = now): EinwilligungEreignis => ({ ereignis: 'WIDERRUFEN', erfasstAm: at, einwilligungId, am: at, umfang });

export const ended = (einwilligungId: string, at = now): EinwilligungEreignis => ({ ereignis: 'BEENDET', erfasstAm: at, einwilligungId, am: at, grund: 'UEBERGABE' });

export type History = readonly EinwilligungEreignis[];

export const idsIn = (history: History): readonly string[] => history.flatMap((event) => (event.ereignis === 'ERTEILT' ? [event.einwilligung.id] : []));

/** What can happen next: a grant of each kind, an end in every way of the first or the latest of those given. */
const next = (history: History, at: Date): readonly EinwilligungEreignis[] => {
  const ids = idsIn(history);
  const [first = 'e-0', last = first] = [ids[0], ids.at(-1)];
  return [
    ...grants.map((grant) => granted(grant, `e-${history.length}`, at)),
    revoked(first, 'GANZ', at),
    ...parts.map((part) => revoked(last, part, at)),
    ended(last, at),
  ];
};

/** Every history of at most so many events: a day between them, or all in one millisecond. */
export function* histories(length: number, step: number, before: History = []): Generator<History> {
  yield before;
  if (length === 0) return;
  const at = new Date(now.getTime() - (length - 1) * step);
  for (const event of next(before, at)) yield* histories(length - 1, step, [...before, event]);
}

const { law: city, recht } = laws[0];
const person = { geburtsdatum: '1990-04-04' };
const factsFor = (question: Question) => ({ ...question, now, person, aufrufer: { aktiv: true, verpflichtetAm: new Date(0) }, fallbezug: true, ortsbezug: false, sperren: [], weise: 'EINZELFREIGABE' as const, abrufverfahren: undefined });

export type Known = ReturnType<typeof factsFor>;

/** The questions that authority and office both answer with yes. */
export function allowed(history: History, change: (facts: Known) => Known | (Omit<Known, 'person' | 'aufrufer'> & { readonly person: undefined; readonly aufrufer: undefined }) = (facts) => facts, law: Law = city): readonly Question[] {
  const einwilligungen = foldConsents(history, now);
  return questions.filter((question) => {
    const facts = { ...change(factsFor(question)), einwilligungen };
    return decide(authoritySteps, facts, law) === undefined && decide(officeSteps, facts, law) === undefined;
  });
}

/** The same by the oracle. */
export const allowedByOracle = (history: History): readonly Question[] =>
  questions.filter((question) => {
    const facts = { ...factsFor(question), geschehen: history };
    return refusalOf('BEHOERDE', facts, recht) === undefined && refusalOf('AMT', facts, recht) === undefined;
  });

export const unforeseen: Law = { ...city, matrix: city.matrix.map((row) => ({ ...row, eingeschaltet: false })) };

export const grantOf = (kategorie: 'JC_TERMINE' | 'AU_TITEL'): Grant => ({
  art: 'DATENSCHUTZ',
  stellen: ['JOBCENTER', 'AUFENTHALT'],
  kategorien: [kategorie],
  an: ['KI', 'TRAEGER_A'],
  zwecke: ['KIM_CASE_MANAGEMENT', 'EINBUERGERUNGSBERATUNG'],
});
