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
  ['a row that names a holder needs the release in any category', { geheimnistraeger: 'Dr. Muster' }, refused],
]);
