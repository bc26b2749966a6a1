import { withinDataPeriod } from '../../../../schema/decision/steps/withinDataPeriod';
import { consent } from '../exampleFacts';
import { tableOf } from './tableOf';

const row = (zeitbezug: string | undefined, zeitraumDaten: { von?: string; bis?: string }) => ({
  zeitbezug,
  einwilligungen: [{ ...consent, zeitraumDaten }],
});
const outside = 'AUSSERHALB_ZEITRAUM';

tableOf(withinDataPeriod, [
  ['without a period every row is inside', {}, 'allowed'],
  ['without a period a row of no known day is inside', { zeitbezug: undefined }, 'allowed'],
  ['a period without bounds is none', row(undefined, {}), 'allowed'],
  ['the first day is inside', row('2025-01-01', { von: '2025-01-01', bis: '2025-12-31' }), 'allowed'],
  ['the last day is inside', row('2025-12-31', { von: '2025-01-01', bis: '2025-12-31' }), 'allowed'],
  ['the day before is outside', row('2024-12-31', { von: '2025-01-01' }), outside],
  ['the day after is outside', row('2026-01-01', { bis: '2025-12-31' }), outside],
  ['an unknown day is outside of any period', row(undefined, { von: '2025-01-01' }), outside],
  ['a day in the vendor\'s writing is unknown', row('20250601', { von: '2025-01-01' }), outside],
  ['a period that cannot be read holds nothing', row('2025-06-01', { von: '1.1.2025' }), outside],
  ['without any consent every row is outside', { einwilligungen: [] }, outside],
]);
