import { fieldIsClassified } from '../../../../schema/decision/steps/fieldIsClassified';
import { tableOf } from './tableOf';

tableOf(fieldIsClassified, [
  ['a category of this Stelle is classified', {}, 'allowed'],
  ['an unknown category is refused', { kategorie: 'JC_UNBEKANNT' }, 'NICHT_KLASSIFIZIERT'],
  ['a category of another Stelle is refused', { kategorie: 'JU_HILFE' }, 'NICHT_KLASSIFIZIERT'],
  ['an unknown Stelle is refused', { stelle: 'POLIZEI' }, 'NICHT_KLASSIFIZIERT'],
  ['a word every object inherits is no category', { kategorie: 'constructor' }, 'NICHT_KLASSIFIZIERT'],
]);
