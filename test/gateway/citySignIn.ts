import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type KeyLike } from 'jose';
import type { DemoUser } from '../../gateway/demo/users';

/** Stands in for the city's sign-in in `betrieb`: keys at an address, tokens as RFC 9068 describes them. */
export interface CitySignIn {
  readonly env: Readonly<Record<string, string>>;
  sign(user: Pick<DemoUser, 'sub' | 'organisation' | 'rolle'>, changed?: Readonly<Record<string, string>>): Promise<string>;
  /** By somebody who has a key, but not the one that is published under this name. */
  forge(user: Pick<DemoUser, 'sub' | 'organisation' | 'rolle'>): Promise<string>;
  close(): Promise<void>;
}

const issuer = 'https://anmeldung.beispielstadt.invalid';
const audience = 'fallverbund';
const kid = 'anmeldung-1';

export async function openCitySignIn(): Promise<CitySignIn> {
  const own = await generateKeyPair('ES256');
  const foreign = await generateKeyPair('ES256');
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(own.publicKey)), kid, alg: 'ES256', use: 'sig' }] });
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(jwks));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const signedWith = (key: KeyLike, { sub, organisation, rolle }: Pick<DemoUser, 'sub' | 'organisation' | 'rolle'>, changed: Readonly<Record<string, string>> = {}) =>
    new SignJWT({ organisation, rolle, azp: 'fachanwendung', iss: issuer, aud: audience, sub, jti: randomUUID(), ...changed })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
      .setIssuedAt()
      .setExpirationTime('30m')
      .sign(key);

  return {
    env: { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URL: `http://127.0.0.1:${portOf(server)}/jwks` },
    sign: (user, changed) => signedWith(own.privateKey, user, changed),
    forge: (user) => signedWith(foreign.privateKey, user),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
