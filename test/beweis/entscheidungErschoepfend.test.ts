import { allowed, allowedByOracle, ended, granted, grantOf, histories, idsIn, now, parts, revoked, unforeseen, type History } from './entscheidung/smallSpace';
import { day } from './entscheidung/instants';
import type { Question } from './entscheidung/drawQuestion';
import { isFull } from './profile';
import { settle } from './settle';

jest.setTimeout(20 * 60_000);

const isSubset = (part: readonly Question[], whole: readonly Question[]): boolean => part.every((one) => whole.includes(one));
const same = (a: readonly Question[], b: readonly Question[]): boolean => a.length === b.length && isSubset(a, b);

/** Every history, with a day between its events and with all of them in one millisecond. */
function* all(length: number): Generator<History> {
  for (const step of [day, 0]) yield* histories(length, step);
}

const found = { versuche: 0, verstoesse: 0 };
const zweige = { ohneRegelNichts: 0, widerrufGewinnt: 0, wenigerGibtNieMehr: 0, kategorienUnabhaengig: 0, wieDasOrakel: 0, etwasFreigegeben: 0 };

/** One check of one sentence; the first that fails is shown. */
function hold(zweig: keyof typeof zweige, holds: boolean, history: History): void {
  found.versuche += 1;
  zweige[zweig] += 1;
  if (holds) return;
  found.verstoesse += 1;
  if (found.verstoesse === 1) console.error(zweig, JSON.stringify(history));
}

describe('every history of a small space', () => {
  it('is decided as the oracle decides it, and only by what a rule and a consent say', () => {
    for (const history of all(isFull ? 4 : 3)) {
      const given = allowed(history);
      hold('wieDasOrakel', same(given, allowedByOracle(history)), history);
      if (given.length === 0) continue;
      zweige.etwasFreigegeben += 1;
      hold('ohneRegelNichts', given.every((question) => isNamedIn(history, question)), history);
      hold('widerrufGewinnt', allowed([...history, ...idsIn(history).map((id) => revoked(id, 'GANZ'))]).length === 0, history);
    }
  });

  it('gives nothing where one thing is missing: caller, case, person, matrix, mode, grant', () => {
    for (const history of all(isFull ? 3 : 2)) {
      const without = [
        allowed(history, (facts) => ({ ...facts, person: undefined, aufrufer: undefined })),
        allowed(history, (facts) => ({ ...facts, fallbezug: false })),
        allowed(history, (facts) => facts, unforeseen),
        allowed(history.filter(({ ereignis }) => ereignis !== 'ERTEILT')),
        allowed(history, (facts) => ({ ...facts, stelle: 'KIM' })),
      ];
      for (const given of without) hold('ohneRegelNichts', given.length === 0, history);
      hold('widerrufGewinnt', allowed([...idsIn(history).map((id) => revoked(id, {})), ...history]).length === 0, history);
    }
  });

  it('gives no more after any revocation or end, nor where a consent that had not refused is taken away', () => {
    for (const history of all(isFull ? 3 : 2)) {
      const given = allowed(history);
      for (const id of idsIn(history)) {
        for (const ending of [...parts.map((part) => revoked(id, part)), ended(id)]) hold('wenigerGibtNieMehr', isSubset(allowed([...history, ending]), given), history);
        const own = history.filter((event) => idOf(event) === id);
        const others = history.filter((event) => idOf(event) !== id);
        const refuses = (question: Question) => isNamedIn(own, question) && !given.includes(question);
        hold('wenigerGibtNieMehr', isSubset(allowed(others).filter((question) => !refuses(question)), given), history);
      }
    }
  });

  it('answers for one category whatever is given or revoked for another', () => {
    for (const history of all(isFull ? 3 : 2)) {
      for (const kategorie of ['JC_TERMINE', 'AU_TITEL'] as const) {
        const ofOthers = (given: readonly Question[]) => given.filter((question) => question.kategorie !== kategorie);
        const before = ofOthers(allowed(history));
        const more = [granted(grantOf(kategorie), 'e-9', now), granted(grantOf(kategorie), 'e-9', new Date(now.getTime() - day / 2)), ...idsIn(history).map((id) => revoked(id, { kategorien: [kategorie] }))];
        for (const event of more) hold('kategorienUnabhaengig', same(ofOthers(allowed([...history, event])), before), history);
      }
    }
  });

  afterAll(() => settle('entscheidungErschoepfend', { ...found, zweige }));
});

const idOf = (event: History[number]): string => (event.ereignis === 'ERTEILT' ? event.einwilligung.id : event.einwilligungId);

/** Some grant names all of the question. */
const isNamedIn = (history: History, { stelle, kategorie, zweck, organisation }: Question): boolean =>
  history.some(
    (event) =>
      event.ereignis === 'ERTEILT' && event.einwilligung.stellen.includes(stelle) && event.einwilligung.kategorien.includes(kategorie) &&
      event.einwilligung.zwecke.includes(zweck) && event.einwilligung.empfaenger.some((one) => one.organisation === organisation),
  );
