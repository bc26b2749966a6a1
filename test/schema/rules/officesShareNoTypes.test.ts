import { officesShareNoTypes } from '../../../schema/rules/officesShareNoTypes';
import { change, exampleLaw, jobcenter, kim, soziales, subgraph } from '../exampleSdl';

test.each([
  ['each office has its own words', jobcenter, soziales, []],
  ['a controller may give its name too', jobcenter, soziales.replaceAll('SozialesLeistung', 'AsylblgLeistung'), []],
  ['a type without the name of its office', jobcenter.replaceAll('JobcenterEinkommen', 'Einkommen'), soziales, ['Einkommen']],
  ['an enum without it', jobcenter.replaceAll('JobcenterArt', 'Bewilligungsart'), soziales, ['Bewilligungsart']],
  ['a scalar of its own without it', `${jobcenter} scalar Euro`, soziales, ['Euro']],
  ['a type that another office has already', jobcenter, change(soziales, 'type SozialesSicht', 'type JobcenterSicht { id: ID } type SozialesSicht'), ['JobcenterSicht', 'JobcenterSicht']],
] as const)('%s', (_promise, ofJobcenter, ofSoziales, places) => {
  const violations = officesShareNoTypes([subgraph('jobcenter', ofJobcenter), subgraph('kim', kim), subgraph('soziales', ofSoziales)], exampleLaw);
  expect(violations.map(({ feld }) => feld)).toEqual(places);
});

test('the key to her own accesses is shared by a controller and the authority', () => {
  const zugriffe = 'type JobcenterZugriffe @key(fields: "auskunft") { auskunft: Freigabe }';
  expect(officesShareNoTypes([subgraph('jobcenter', zugriffe), subgraph('kim', zugriffe)], exampleLaw)).toEqual([]);
});

test('the authority shares no word with an office either', () => {
  const violations = officesShareNoTypes([subgraph('jobcenter', jobcenter), subgraph('kim', 'enum JobcenterArt { NEU }')], exampleLaw);
  expect(violations.map(({ feld }) => feld)).toEqual(['JobcenterArt']);
});
