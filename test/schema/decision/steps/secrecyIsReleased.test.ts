import { secrecyIsReleased } from '../../../../schema/decision/steps/secrecyIsReleased';
import { consent, entbindung, now } from '../exampleFacts';
import { tableOf } from './tableOf';

const withEntbindung = (difference: Partial<typeof entbindung> = {}) => ({
  kategorie: 'JC_GESUNDHEIT',
  einwilligungen: [consent, { ...entbindung, ...difference }],
});
const refused = 'KEINE_SCHWEIGEPFLICHTENTBINDUNG';
const newer = { ...entbindung, erteiltAm: new Date('2026-04-01T09:00:00Z') };

tableOf(secrecyIsReleased, [
  ['what nobody sworn told needs no release', {}, 'allowed'],
  ['a live release that names a person is enough to read', withEntbindung(), 'allowed'],
  ['consent alone does not release a physician', { kategorie: 'JC_GESUNDHEIT' }, refused],
  ['a release that names nobody is none', withEntbindung({ geheimnistraeger: [] }), refused],
  ['a blank name is nobody', withEntbindung({ geheimnistraeger: ['  '] }), refused],
  ['a release for another category is none', withEntbindung({ kategorien: ['JU_HILFE'] }), refused],
  ['a release for another office is none', withEntbindung({ stellen: ['JUGEND'] }), refused],
  ['a release for another purpose is none', withEntbindung({ zwecke: ['SPRACHFOERDERUNG'] }), refused],
  ['a release towards a colleague is none', { ...withEntbindung(), nutzer: 'nutzer-2' }, refused],
  ['a withdrawn release is none', withEntbindung({ widerrufenAm: now }), refused],
  ['an expired release is none', withEntbindung({ gueltigBis: now }), refused],
  ['a release signed by nobody is none', withEntbindung({ erklaerende: [] }), refused],
  ['names on a consent to transmit release nobody', { kategorie: 'JC_GESUNDHEIT', einwilligungen: [{ ...consent, geheimnistraeger: ['Dr. Muster'] }] }, refused],
  ['a release for a second physician leaves the first released', {
    kategorie: 'JC_GESUNDHEIT', einwilligungen: [entbindung, { ...newer, geheimnistraeger: ['Dr. Beispiel'], widerrufenAm: now }],
  }, 'allowed'],
  ['a newer release that was withdrawn does not revive the older', { kategorie: 'JC_GESUNDHEIT', einwilligungen: [entbindung, { ...newer, widerrufenAm: now }] }, refused],
  ['an unknown category counts as a secret', { kategorie: 'JC_UNBEKANNT' }, refused],
  ['at an unknown Stelle nobody is released', { ...withEntbindung({ stellen: ['POLIZEI'] }), stelle: 'POLIZEI' }, refused],
]);
