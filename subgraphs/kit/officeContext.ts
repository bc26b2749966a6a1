import type { Law } from '../../schema/law';
import type { Caller } from './serving/verifyToken';
import type { EndpointRequest } from './serving/endpoint';

/** What a resolver of an office sees of one request; made anew for each, and gone with it. */
export interface OfficeContext {
  readonly request: EndpointRequest;
  readonly law: Law;
  readonly now: Date;
  /** Who asks, from a token this office has verified itself. @throws PublicError ANMELDUNG_FEHLT */
  caller(): Promise<Caller>;
  /** The one purpose of the request. @throws PublicError ZWECK_FEHLT */
  zweck(): string;
  /** Called when the answer is about to be handed over; false withholds it. */
  readonly releases: ReleaseLedger;
}

/** What has been released in this request and must still be alive when the answer leaves. */
export interface ReleaseLedger {
  add(release: { isAlive(): boolean; expired(): Promise<void> }): void;
  allAlive(): boolean;
  /** Appends VERFALLEN for every release that is not handed over. */
  expire(): Promise<void>;
}
