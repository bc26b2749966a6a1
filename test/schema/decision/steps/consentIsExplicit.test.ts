import { consentIsExplicit } from '../../../../schema/decision/steps/consentIsExplicit';
import { consent } from '../exampleFacts';
import { tableOf } from './tableOf';

const gesundheit = { kategorie: 'JC_GESUNDHEIT' };
const implicit = { ...consent, artNeunAusdruecklich: [] };
const newer = { erteiltAm: new Date('2026-04-01T09:00:00Z') };

tableOf(consentIsExplicit, [
  ['an ordinary category needs no tick of its own', { einwilligungen: [implicit] }, 'allowed'],
  ['health that was ticked by name is let through', gesundheit, 'allowed'],
  ['health among the categories only is refused', { ...gesundheit, einwilligungen: [implicit] }, 'NICHT_AUSDRUECKLICH'],
  ['an older explicit consent does not help a newer one', { ...gesundheit, einwilligungen: [consent, { ...implicit, ...newer }] }, 'NICHT_AUSDRUECKLICH'],
  ['a newer explicit consent decides', { ...gesundheit, einwilligungen: [implicit, { ...consent, ...newer }] }, 'allowed'],
  ['two given in one instant must both be explicit', { ...gesundheit, einwilligungen: [consent, implicit] }, 'NICHT_AUSDRUECKLICH'],
  ['without any consent nothing is explicit', { ...gesundheit, einwilligungen: [] }, 'NICHT_AUSDRUECKLICH'],
  ['an unknown category counts as special', { kategorie: 'JC_UNBEKANNT' }, 'NICHT_AUSDRUECKLICH'],
]);
