import { noAbsoluteBar } from '../../../../schema/decision/steps/noAbsoluteBar';
import { tableOf } from './tableOf';

const auslaenderbehoerde = { organisation: 'AUSLAENDERBEHOERDE', rolle: 'SACHBEARBEITUNG' };

tableOf(noAbsoluteBar, [
  ['a case manager meets no bar', {}, 'allowed'],
  ['Sozialdaten never reach the Auslaenderbehoerde', auslaenderbehoerde, 'ABSOLUTE_SCHRANKE'],
  ['its own data meet no bar at the Auslaenderbehoerde', { ...auslaenderbehoerde, stelle: 'AUFENTHALT', kategorie: 'AU_TITEL' }, 'allowed'],
  ['coordination sees no person', { rolle: 'KOORDINATION' }, 'ABSOLUTE_SCHRANKE'],
  ['the management of the KI sees no person', { rolle: 'KI_LEITUNG' }, 'ABSOLUTE_SCHRANKE'],
  ['a committee sees no person', { rolle: 'GREMIUM' }, 'ABSOLUTE_SCHRANKE'],
  ['technicians see no person', { rolle: 'TECHNIK' }, 'ABSOLUTE_SCHRANKE'],
  ['whoever runs the machines sees no person in any role', { organisation: 'STADT_IT' }, 'ABSOLUTE_SCHRANKE'],
  ['whoever controls data protection sees journals and no person', { organisation: 'DATENSCHUTZ' }, 'ABSOLUTE_SCHRANKE'],
  ['an unknown organisation is barred', { organisation: 'TRAEGER_X' }, 'ABSOLUTE_SCHRANKE'],
  ['an unknown Stelle is barred', { stelle: 'POLIZEI' }, 'ABSOLUTE_SCHRANKE'],
]);
