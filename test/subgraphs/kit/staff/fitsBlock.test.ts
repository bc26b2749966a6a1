import { fitsBlock } from '../../../../subgraphs/kit/staff/fitsBlock';
import { exampleMarks } from '../exampleStelle';

test.each<[string, unknown, boolean]>([
  ['a list of rows', { bewilligungen: [{ stand: '2026-06-01', betrag: 100 }] }, true],
  ['a row below a row', { bewilligungen: [{ bedarfe: [{ norm: '§ 21' }] }] }, true],
  ['an object where the SDL has a list: one row', { bewilligungen: { stand: null } }, true],
  ['an empty list', { bewilligungen: [] }, true],
  ['nothing', {}, false],
  ['a list instead of the block', [], false],
  ['a text', 'bewilligungen', false],
  ['null', null, false],
  ['a field the block does not have', { erfunden: 'x' }, false],
  ['a field a row does not have', { bewilligungen: [{ erfunden: 'x' }] }, false],
  ['another category of the block', { plan: { ziel: 'x' } }, false],
  ['another category inside a row', { bewilligungen: [{ befund: 'x' }] }, false],
  ['an object where a value belongs', { bewilligungen: [{ betrag: { summe: 1 } }] }, false],
  ['a list of objects where a value belongs', { bewilligungen: [{ betrag: [{ summe: 1 }] }] }, false],
  ['a value where a row belongs', { bewilligungen: ['x'] }, false],
  ['a property every object has', { constructor: 'x' }, false],
])('typed under JC_BEWILLIGUNG: %s', (_what, werte, fits) => {
  expect(fitsBlock(werte, 'JobcenterSicht', 'JC_BEWILLIGUNG', exampleMarks)).toBe(fits);
});
