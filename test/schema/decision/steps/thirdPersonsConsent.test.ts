import { thirdPersonsConsent } from '../../../../schema/decision/steps/thirdPersonsConsent';
import { tableOf } from './tableOf';

tableOf(thirdPersonsConsent, [
  ['a row about nobody else is let through', {}, 'allowed'],
  ['everybody in the row agreed', { beteiligte: ['p-2', 'p-3'], einwilligende: new Set(['p-2', 'p-3', 'p-9']) }, 'allowed'],
  ['one of a Bedarfsgemeinschaft of three did not', { beteiligte: ['p-2', 'p-3'], einwilligende: new Set(['p-2']) }, 'DRITTE_OHNE_EINWILLIGUNG'],
  ['nobody agreed', { beteiligte: ['p-2'] }, 'DRITTE_OHNE_EINWILLIGUNG'],
  ['somebody unknown has not agreed', { beteiligte: [''], einwilligende: new Set(['']) }, 'DRITTE_OHNE_EINWILLIGUNG'],
]);
