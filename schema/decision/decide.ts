import type { Law } from '../law';
import type { CallerFacts, CaseFacts, ConsentFacts, LockFacts, ModeFacts, Reason, RowFacts, Step } from './facts';
import { callerIsBound } from './steps/callerIsBound';
import { caseBelongsToCaller } from './steps/caseBelongsToCaller';
import { consentCovers } from './steps/consentCovers';
import { consentIsExplicit } from './steps/consentIsExplicit';
import { entrustedByConsent } from './steps/entrustedByConsent';
import { fieldIsClassified } from './steps/fieldIsClassified';
import { locksAreOpen } from './steps/locksAreOpen';
import { matrixAllows } from './steps/matrixAllows';
import { noAbsoluteBar } from './steps/noAbsoluteBar';
import { releaseModeAllows } from './steps/releaseModeAllows';
import { secrecyIsReleased } from './steps/secrecyIsReleased';
import { secretHolderIsReleased } from './steps/secretHolderIsReleased';
import { signatoriesAreComplete } from './steps/signatoriesAreComplete';
import { thirdPersonsConsent } from './steps/thirdPersonsConsent';
import { withinDataPeriod } from './steps/withinDataPeriod';

export type AuthorityFacts = CallerFacts & CaseFacts & ConsentFacts;
export type OfficeFacts = LockFacts & ConsentFacts & ModeFacts;
export type OwnFacts = CallerFacts & CaseFacts;

/*
 * The ten steps, and who takes them. Deny wins, unknown is deny; the office's verdict counts (§ 67d Abs. 1 SGB X).
 *
 *    1 field classified     authority, office
 *    2 caller bound         authority
 *    3 matrix               authority, office
 *    4 absolute bars        authority, office
 *    5 case relation        authority
 *    6 locks                           office, row
 *    7 consent              authority (the consent), office (the Auszug it has seen), row (holder, entrusting person, period)
 *    8 third persons                           row
 *    9 release mode                    office
 *   10 allow                silence; the obligations lie with the release and the door
 */

/** Steps 1 to 5 and 7, before a Freigabe is sealed with a category in it. */
export const authoritySteps: readonly Step<AuthorityFacts>[] = [
  fieldIsClassified,
  callerIsBound,
  matrixAllows,
  noAbsoluteBar,
  caseBelongsToCaller,
  consentCovers,
  consentIsExplicit,
  secrecyIsReleased,
  signatoriesAreComplete,
];

/** Steps 1 to 5: own documentation is no transmission and needs no consent (§ 67 Abs. 4 SGB X, Art. 6 Abs. 1 lit. e DSGVO). */
export const ownSteps: readonly Step<OwnFacts>[] = [
  fieldIsClassified,
  callerIsBound,
  matrixAllows,
  noAbsoluteBar,
  caseBelongsToCaller,
];

/** Steps 1, 3, 4, 6, 7 and 9, before the office reads a row. */
export const officeSteps: readonly Step<OfficeFacts>[] = [
  fieldIsClassified,
  matrixAllows,
  noAbsoluteBar,
  locksAreOpen,
  consentCovers,
  consentIsExplicit,
  secrecyIsReleased,
  signatoriesAreComplete,
  releaseModeAllows,
];

/** What of steps 6, 7 and 8 only the row itself can tell. They add to `officeSteps` and never replace them. */
export const rowSteps: readonly Step<RowFacts>[] = [
  locksAreOpen,
  secretHolderIsReleased,
  entrustedByConsent,
  withinDataPeriod,
  thirdPersonsConsent,
];

/**
 * Read top to bottom: the first refusal ends it; only silence from all of them allows.
 * A step that throws has not judged, and no steps at all judge nothing: both refuse.
 */
export function decide<Facts>(steps: readonly Step<Facts>[], facts: Facts, law: Law): Reason | undefined {
  if (steps.length === 0) return 'PRUEFUNG_GESCHEITERT';
  try {
    for (const step of steps) {
      const reason = step(facts, law);
      if (reason !== undefined) return reason;
    }
    return undefined;
  } catch {
    return 'PRUEFUNG_GESCHEITERT';
  }
}
