import { createLocalJWKSet, createRemoteJWKSet, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { PublicError } from '../../../schema/errors';

/** Who asks, as the city's sign-in says. */
export interface Caller {
  readonly nutzer: string;
  readonly organisation: string;
  readonly rolle: string;
  /** The application the user works with. */
  readonly azp: string;
  readonly jti: string;
  /** The token itself, for the authority; an office learns only a hash of it. */
  readonly token: string;
  /** Where set, the token is good for this purpose only. */
  readonly zweck?: string;
}

/** @throws PublicError ANMELDUNG_FEHLT for whatever is wrong; the cause stays inside */
export type VerifyToken = (authorization: string | undefined) => Promise<Caller>;

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

/** The public keys of a sign-in in this process (demo). */
export const localKeys = (jwks: JSONWebKeySet): JWTVerifyGetKey => createLocalJWKSet(jwks);

/** The city's sign-in. Nothing in a token chooses the address; an unknown `kid` asks again at most every 30 s. */
export const remoteKeys = (url: URL): JWTVerifyGetKey =>
  createRemoteJWKSet(url, { timeoutDuration: 2_000, cooldownDuration: 30_000, cacheMaxAge: 600_000 });

/** No token is good for longer, whatever its `exp` says. */
const maxTokenAge = '60m';
/** Seconds two clocks may differ. */
const clockTolerance = 5;

const word = z.string().min(1).max(200);
const claims = z.object({
  sub: word,
  aud: z.union([z.string(), z.tuple([z.string()])]), // jose accepts a list that merely contains ours
  organisation: word,
  rolle: word,
  azp: word,
  jti: word,
  zweck: word.optional(),
});

/** Checks a bearer token as RFC 9068 asks, with the algorithms and claims of this product. */
export function tokenVerifier({ issuer, audience, keys }: TokenRules): VerifyToken {
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw new PublicError('ANMELDUNG_FEHLT');
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['ES256', 'PS256'],
        typ: 'at+jwt',
        issuer,
        audience,
        requiredClaims: ['sub', 'exp', 'iat', 'jti', 'organisation', 'rolle', 'azp'],
        maxTokenAge,
        clockTolerance,
      });
      const { sub, organisation, rolle, azp, jti, zweck } = claims.parse(payload);
      return { nutzer: sub, organisation, rolle, azp, jti, token, ...(zweck !== undefined && { zweck }) };
    } catch (cause) {
      throw new PublicError('ANMELDUNG_FEHLT', { cause });
    }
  };
}
