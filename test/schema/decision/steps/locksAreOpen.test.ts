import type { Sperre } from '../../../../schema/decision/facts';
import { locksAreOpen } from '../../../../schema/decision/steps/locksAreOpen';
import { tableOf } from './tableOf';

const lock = (art: Sperre['art'], wirkung: Sperre['wirkung'] = 'ALLES', kategorien?: string[]) => ({
  sperren: [{ art, wirkung, ...(kategorien && { kategorien }) }],
});

tableOf(locksAreOpen, [
  ['no lock is open', {}, 'allowed'],
  ['employees of the Leistungstraeger are locked', lock('BESCHAEFTIGTE_35'), 'SPERRE'],
  ['a closed file is locked', lock('FALL_GESPERRT'), 'SPERRE'],
  ['the veto of the Jugendamt locks', lock('VETO_64'), 'SPERRE'],
  ['restricted processing locks', lock('EINSCHRAENKUNG_18'), 'SPERRE'],
  ['an objection locks', lock('WIDERSPRUCH_76'), 'WIDERSPRUCH'],
  ['an address lock leaves open what tells no place', lock('AUSKUNFTSSPERRE_51', 'ORT'), 'allowed'],
  ['an address lock closes what tells a place', { ...lock('AUSKUNFTSSPERRE_51', 'ORT'), ortsbezug: true }, 'EINSCHRAENKUNG_ORT'],
  ['a conditional address lock does too', { ...lock('BEDINGTER_SPERRVERMERK_52', 'ORT'), ortsbezug: true }, 'EINSCHRAENKUNG_ORT'],
  ['an address lock declared as total closes everything', lock('AUSKUNFTSSPERRE_51'), 'SPERRE'],
  ['a lock on this category locks', lock('WIDERSPRUCH_76', 'ALLES', ['JC_BEWILLIGUNG']), 'WIDERSPRUCH'],
  ['a lock on another category leaves this one open', lock('WIDERSPRUCH_76', 'ALLES', ['JC_GESUNDHEIT']), 'allowed'],
  ['a lock on no category leaves it open', lock('VETO_64', 'ALLES', []), 'allowed'],
  ['an unreadable lock locks all', lock('UNLESBAR'), 'SPERRE'],
  ['an unreadable address lock locks all, place or not', lock('UNLESBAR', 'ORT'), 'SPERRE'],
  ['an unreadable lock locks all, whatever category it was for', lock('UNLESBAR', 'ALLES', ['JC_GESUNDHEIT']), 'SPERRE'],
  [
    'an open lock before a closed one does not open it',
    { sperren: [...lock('AUSKUNFTSSPERRE_51', 'ORT').sperren, ...lock('FALL_GESPERRT').sperren] },
    'SPERRE',
  ],
]);
