import { entrustedByConsent } from '../../../../schema/decision/steps/entrustedByConsent';
import { tableOf } from './tableOf';

tableOf(entrustedByConsent, [
  ['what nobody entrusted needs nobody', {}, 'allowed'],
  ['the child who entrusted it agreed', { anvertrautVon: 'kind', einwilligende: new Set(['kind']) }, 'allowed'],
  ['the child who entrusted it did not agree', { anvertrautVon: 'kind' }, 'NICHT_ANVERTRAUENDE'],
  ['the mother cannot agree in its place', { anvertrautVon: 'kind', einwilligende: new Set(['mutter']) }, 'NICHT_ANVERTRAUENDE'],
  ['somebody unknown has not agreed', { anvertrautVon: '', einwilligende: new Set(['']) }, 'NICHT_ANVERTRAUENDE'],
]);
