import { callerIsBound } from '../../../../schema/decision/steps/callerIsBound';
import { now } from '../exampleFacts';
import { tableOf } from './tableOf';

const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);

tableOf(callerIsBound, [
  ['active and committed is let through', {}, 'allowed'],
  ['committed at this very moment is let through', { aufrufer: { aktiv: true, verpflichtetAm: now } }, 'allowed'],
  ['an unknown caller is refused', { aufrufer: undefined }, 'AUFRUFER_NICHT_BERECHTIGT'],
  ['a caller no longer active is refused', { aufrufer: { aktiv: false, verpflichtetAm: before } }, 'AUFRUFER_NICHT_BERECHTIGT'],
  ['a caller never committed to secrecy is refused', { aufrufer: { aktiv: true } }, 'NICHT_VERPFLICHTET'],
  ['a commitment still to come is refused', { aufrufer: { aktiv: true, verpflichtetAm: after } }, 'NICHT_VERPFLICHTET'],
  ['a commitment that ends now is refused', { aufrufer: { aktiv: true, verpflichtetAm: before, verpflichtetBis: now } }, 'NICHT_VERPFLICHTET'],
  ['a commitment that ends later is let through', { aufrufer: { aktiv: true, verpflichtetAm: before, verpflichtetBis: after } }, 'allowed'],
  ['a commitment of no readable date is refused', { aufrufer: { aktiv: true, verpflichtetAm: new Date(NaN) } }, 'NICHT_VERPFLICHTET'],
]);
