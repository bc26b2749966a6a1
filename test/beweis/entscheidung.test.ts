import { authoritySteps, decide, officeSteps, rowSteps } from '../../schema/decision/decide';
import { foldConsents } from '../../schema/decision/foldConsents';
import { countBranches, noBranches } from './entscheidung/branches';
import { drawCase, type Case } from './entscheidung/drawCase';
import { randomOf } from './entscheidung/random';
import { ofPages } from './entscheidung/ofPages';
import { sameReason } from './entscheidung/sameReason';
import { refusalOf } from './oracle/judge';
import { promises } from './promises';
import { seed, share } from './profile';
import { settle } from './settle';

jest.setTimeout(20 * 60_000);

/** What each of the three deciders says, by the product and by the oracle. */
function bothVerdicts({ law, recht, events, authority, office, row }: Case): readonly (readonly [product: string | undefined, oracle: string | undefined])[] {
  const einwilligungen = foldConsents(events, authority.now);
  return [
    [decide(authoritySteps, { ...authority, einwilligungen }, law), refusalOf('BEHOERDE', { ...authority, geschehen: events }, recht)],
    [decide(officeSteps, office, law), refusalOf('AMT', { ...office, geschehen: ofPages(office.einwilligungen) }, recht)],
    [decide(rowSteps, row, law), refusalOf('ZEILE', { ...row, geschehen: ofPages(row.einwilligungen) }, recht)],
  ];
}

it('random decisions of authority, office and row equal those of the oracle', () => {
  const random = randomOf(seed);
  const versuche = share(promises.entscheidung.versuche);
  const zweige = { freigegeben: 0, abgelehnt: 0, ...noBranches() };
  const differences: unknown[] = [];
  let gleicheGruende = 0;
  for (let index = 0; index < versuche; index += 1) {
    const drawn = drawCase(random);
    const verdicts = bothVerdicts(drawn);
    const differs = verdicts.some(([product, oracle]) => (product === undefined) !== (oracle === undefined) || !sameReason(product, oracle, drawn));
    if (differs) differences.push({ verdicts, drawn: { ...drawn, law: undefined, recht: undefined } });
    gleicheGruende += verdicts.filter(([product]) => product !== undefined).length;
    const isReleased = verdicts.every(([, oracle]) => oracle === undefined);
    zweige[isReleased ? 'freigegeben' : 'abgelehnt'] += 1;
    countBranches(drawn, zweige);
  }
  expect(differences.slice(0, 1)).toEqual([]);
  settle('entscheidung', { versuche, verstoesse: differences.length, zweige, messwerte: { verglicheneGruende: gleicheGruende } });
});
