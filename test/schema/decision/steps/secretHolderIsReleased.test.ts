import { secretHolderIsReleased } from '../../../../schema/decision/steps/secretHolderIsReleased';
import { consent, entbindung } from '../exampleFacts';
import { tableOf } from './tableOf';

const row = (geheimnistraeger?: string) => ({ kategorie: 'JC_GESUNDHEIT', einwilligungen: [consent, entbindung], geheimnistraeger });
const refused = 'KEINE_SCHWEIGEPFLICHTENTBINDUNG';

tableOf(secretHolderIsReleased, [
  ['a row nobody sworn told needs no release', {}, 'allowed'],
  ['a row of the released physician leaves', row('Dr. Muster'), 'allowed'],
  ['a row of another physician stays', row('Dr. Beispiel'), refused],
  ['a row of such a category that names no holder stays', row(), refused],
  ['a row whose holder is blank stays', row(''), refused],
  ['a row before the period of data of the release from secrecy stays', { ...row('Dr. Muster'), einwilligungen: [consent, { ...entbindung, zeitraumDaten: { von: '2026-03-01' } }] }, refused],
  ['a row within it leaves', { ...row('Dr. Muster'), einwilligungen: [consent, { ...entbindung, zeitraumDaten: { von: '2026-01-01' } }] }, 'allowed'],
  ['a row that names a holder needs the release in any category', { geheimnistraeger: 'Dr. Muster' }, refused],
]);
