import type { Verified } from '../freigabe/verifyFreigabe';
import type { StelleParts } from '../release/stelle';
import type { Anfrage } from './anfragen';

/** The Freigabe a caller would come with, so that staff see what the release decides. It is sealed by nobody and opens nothing. */
export const asIfAsked = (
  { pseudonym, organisation, rolle, nutzer, zweck, kategorien }: Pick<Anfrage, 'pseudonym' | 'organisation' | 'rolle' | 'nutzer' | 'zweck' | 'kategorien'>,
  { stelle, clock }: StelleParts,
): Verified => ({
  gueltig: true,
  lebtBis: 0,
  freigabe: {
    stelle,
    art: 'FALLANSICHT',
    pseudonym,
    organisation,
    rolle,
    ...(nutzer === undefined ? {} : { nutzer }),
    zweck,
    kategorien,
    aufrufer: '',
    einwilligungRef: '',
    fallRef: '',
    anfrageRef: '',
    iat: clock.now().getTime(),
    jti: '',
  },
});
