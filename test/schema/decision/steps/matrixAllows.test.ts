import { matrixAllows } from '../../../../schema/decision/steps/matrixAllows';
import { tableOf } from './tableOf';

tableOf(matrixAllows, [
  ['what the table foresees is let through', {}, 'allowed'],
  ['a narrower purpose lets its own category through', { zweck: 'SPRACHFOERDERUNG', kategorie: 'JC_TERMINE' }, 'allowed'],
  ['a narrower purpose refuses any other category', { zweck: 'SPRACHFOERDERUNG' }, 'ZWECK_NICHT_VORGESEHEN'],
  ['a purpose that is switched off refuses', { zweck: 'FALLKONFERENZ' }, 'ZWECK_NICHT_VORGESEHEN'],
  ['an unknown purpose refuses', { zweck: 'NEUGIER' }, 'ZWECK_NICHT_VORGESEHEN'],
  ['income is in no purpose', { kategorie: 'JC_EINKOMMEN' }, 'ZWECK_NICHT_VORGESEHEN'],
  ['another role refuses', { rolle: 'SACHBEARBEITUNG' }, 'ZWECK_NICHT_VORGESEHEN'],
  ['another type of organisation refuses', { organisation: 'AUSLAENDERBEHOERDE' }, 'ZWECK_NICHT_VORGESEHEN'],
  ['an unknown organisation refuses', { organisation: 'TRAEGER_X' }, 'ZWECK_NICHT_VORGESEHEN'],
]);
