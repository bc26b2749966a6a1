import { caseBelongsToCaller } from '../../../../schema/decision/steps/caseBelongsToCaller';
import { tableOf } from './tableOf';

tableOf(caseBelongsToCaller, [
  ['an own case is let through', {}, 'allowed'],
  ['the case of another Traeger is refused', { fallbezug: false }, 'KEIN_FALLBEZUG'],
]);
