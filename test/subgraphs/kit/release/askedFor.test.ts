import { askedFor } from '../../../../subgraphs/kit/release/askedFor';
import { exampleMarks, selected } from '../exampleStelle';

test('a selection is its categories, each with its fields in the order of the SDL, whatever the order asked in', () => {
  const selection = selected('JobcenterSicht', { plan: { ziel: true }, bewilligungen: { bedarfe: { norm: true }, befund: true, stand: true } });
  expect([...askedFor(exampleMarks, selection)]).toEqual([
    ['JC_BEWILLIGUNG', ['JobcenterSicht.bewilligungen', 'JobcenterBewilligung.stand', 'JobcenterBewilligung.bedarfe', 'JobcenterBedarf.norm']],
    ['JC_GESUNDHEIT', ['JobcenterBewilligung.befund']],
    ['JC_TERMINE', ['JobcenterSicht.plan', 'JobcenterPlan.ziel']],
  ]);
});

test('an object asked for without its fields is still a category asked for', () => {
  expect([...askedFor(exampleMarks, selected('JobcenterSicht', { plan: {} })).keys()]).toEqual(['JC_TERMINE']);
});

test('nothing asked for touches no category', () => {
  expect(askedFor(exampleMarks, selected('JobcenterSicht', {})).size).toBe(0);
});
