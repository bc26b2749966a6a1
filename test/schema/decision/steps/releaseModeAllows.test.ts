import type { Freigabeweise } from '../../../../schema/decision/facts';
import { releaseModeAllows } from '../../../../schema/decision/steps/releaseModeAllows';
import { tableOf } from './tableOf';

const weise = (name: Freigabeweise | undefined, abrufverfahren?: string) => ({ weise: name, abrufverfahren });
const E = { kategorie: 'JC_GESUNDHEIT' };

tableOf(releaseModeAllows, [
  ['single release is a way out', weise('EINZELFREIGABE'), 'allowed'],
  ['single release is one for class E too', { ...weise('EINZELFREIGABE'), ...E }, 'allowed'],
  ['an answer by hand is one', { ...weise('VON_HAND'), ...E }, 'allowed'],
  ['class S leaves automatically on a recorded Abrufverfahren', weise('AUTOMATISCH', 'AV-MUSTER-1'), 'allowed'],
  ['nothing leaves automatically without one', weise('AUTOMATISCH'), 'KEINE_FREIGABEWEISE'],
  ['an empty name is no Abrufverfahren', weise('AUTOMATISCH', ''), 'KEINE_FREIGABEWEISE'],
  ['class E never leaves automatically', { ...weise('AUTOMATISCH', 'AV-MUSTER-1'), ...E }, 'KEINE_FREIGABEWEISE'],
  ['an unknown category never leaves automatically', { ...weise('AUTOMATISCH', 'AV-MUSTER-1'), kategorie: 'JC_UNBEKANNT' }, 'KEINE_FREIGABEWEISE'],
  ['no mode is no way out', weise(undefined), 'KEINE_FREIGABEWEISE'],
]);
