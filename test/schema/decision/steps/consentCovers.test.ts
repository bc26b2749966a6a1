import { consentCovers } from '../../../../schema/decision/steps/consentCovers';
import { consent, entbindung, now } from '../exampleFacts';
import { tableOf } from './tableOf';

const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);
const withdrawn = { ...consent, widerrufenAm: before };
const again = { ...consent, erteiltAm: new Date('2026-04-01T09:00:00Z') };
const forOne = (person: string) => [{ organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT', person }];
const without = (...kategorien: string[]) => ({
  ...again,
  kategorien,
  erteiltFuer: { stellen: again.stellen, empfaenger: again.empfaenger, kategorien: again.kategorien },
});

tableOf(consentCovers, [
  ['a consent that names all of it covers', {}, 'allowed'],
  ['no consent at all refuses', { einwilligungen: [] }, 'KEINE_EINWILLIGUNG'],
  ['consent for another organisation refuses', { organisation: 'TRAEGER_B' }, 'KEINE_EINWILLIGUNG'],
  ['consent for another role refuses', { rolle: 'SACHBEARBEITUNG' }, 'KEINE_EINWILLIGUNG'],
  ['consent for another purpose refuses', { zweck: 'SPRACHFOERDERUNG' }, 'KEINE_EINWILLIGUNG'],
  ['consent for another category refuses', { kategorie: 'JC_TERMINE' }, 'KEINE_EINWILLIGUNG'],
  ['consent for another office refuses', { einwilligungen: [{ ...consent, stellen: ['JUGEND'] }] }, 'KEINE_EINWILLIGUNG'],
  ['a Schweigepflichtentbindung is no consent to transmit', { einwilligungen: [entbindung] }, 'KEINE_EINWILLIGUNG'],
  ['consent to the contact status is none to transmit', { einwilligungen: [{ ...consent, art: 'KONTAKTSTATUS' }] }, 'KEINE_EINWILLIGUNG'],
  ['consent for this very person covers', { einwilligungen: [{ ...consent, empfaenger: forOne('nutzer-1') }] }, 'allowed'],
  ['consent for a colleague refuses', { einwilligungen: [{ ...consent, empfaenger: forOne('nutzer-2') }] }, 'KEINE_EINWILLIGUNG'],
  ['organisation and role of two entries do not add up', {
    einwilligungen: [{ ...consent, empfaenger: [{ organisation: 'TRAEGER_A', rolle: 'SACHBEARBEITUNG' }, { organisation: 'TRAEGER_B', rolle: 'CASE_MANAGEMENT' }] }],
  }, 'KEINE_EINWILLIGUNG'],
  ['it starts at its first instant', { einwilligungen: [{ ...consent, gueltigAb: now }] }, 'allowed'],
  ['it does not start before', { einwilligungen: [{ ...consent, gueltigAb: after }] }, 'KEINE_EINWILLIGUNG'],
  ['it does not cover before it was given', { einwilligungen: [{ ...consent, erteiltAm: after }] }, 'KEINE_EINWILLIGUNG'],
  ['it covers up to its last instant', { einwilligungen: [{ ...consent, gueltigBis: after }] }, 'allowed'],
  ['it has ended at its end', { einwilligungen: [{ ...consent, gueltigBis: now }] }, 'EINWILLIGUNG_ABGELAUFEN'],
  ['it ends after twelve months, whatever it says', {
    einwilligungen: [{ ...consent, erteiltAm: new Date('2025-06-14T09:00:00Z'), gueltigBis: new Date('2030-01-01T00:00:00Z') }],
  }, 'EINWILLIGUNG_ABGELAUFEN'],
  ['withdrawn refuses', { einwilligungen: [withdrawn] }, 'EINWILLIGUNG_WIDERRUFEN'],
  ['withdrawn at this very instant refuses', { einwilligungen: [{ ...consent, widerrufenAm: now }] }, 'EINWILLIGUNG_WIDERRUFEN'],
  ['a withdrawal for later still covers now', { einwilligungen: [{ ...consent, widerrufenAm: after }] }, 'allowed'],
  ['a withdrawal of no readable date refuses', { einwilligungen: [{ ...consent, widerrufenAm: new Date(NaN) }] }, 'EINWILLIGUNG_WIDERRUFEN'],
  ['withdrawn, then given again covers', { einwilligungen: [withdrawn, again] }, 'allowed'],
  ['given again, then withdrawn: the older one does not revive', { einwilligungen: [consent, { ...again, widerrufenAm: before }] }, 'EINWILLIGUNG_WIDERRUFEN'],
  ['given again and expired: the older one does not revive', { einwilligungen: [{ ...again, gueltigBis: before }, consent] }, 'EINWILLIGUNG_ABGELAUFEN'],
  ['revoked in part for this category: the older one does not revive', { einwilligungen: [consent, without('JU_HILFE')] }, 'EINWILLIGUNG_WIDERRUFEN'],
  ['revoked in part for another category still covers', { einwilligungen: [without('JC_BEWILLIGUNG')] }, 'allowed'],
  ['a newer consent to something else takes nothing away', { einwilligungen: [consent, { ...again, kategorien: ['JU_HILFE'], widerrufenAm: before }] }, 'allowed'],
  ['two given in one instant, one withdrawn: refuses', { einwilligungen: [consent, withdrawn] }, 'EINWILLIGUNG_WIDERRUFEN'],
  ['a consent of no readable date refuses', { einwilligungen: [consent, { ...consent, erteiltAm: new Date(NaN) }] }, 'KEINE_EINWILLIGUNG'],
]);
