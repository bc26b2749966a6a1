import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPair, importJWK, SignJWT, type JWTPayload, type KeyLike } from 'jose';
import { z } from 'zod';
import { demoAudience, demoIssuer, demoJwksFile } from '../../../subgraphs/kit/serving/demoSignIn';
import type { TestWorld } from '../../world';

const privateKey = z.looseObject({ kid: z.string() });

const segment = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tokens that say they are a case manager’s, each wrong in its own way. */
export async function wrongTokens(world: TestWorld, canary: string): Promise<readonly (readonly [string, string])[]> {
  const jwk = JSON.parse(readFileSync(join(world.daten, 'anmeldung', 'schluessel.json'), 'utf8'));
  const { kid } = privateKey.parse(jwk);
  const real = await importJWK(jwk, 'ES256');
  const published = readFileSync(demoJwksFile(world.daten), 'utf8');
  const foreign = (await generateKeyPair('ES256')).privateKey;
  const second = Math.floor(Date.now() / 1_000);
  const claims: JWTPayload = {
    organisation: 'TRAEGER_B', rolle: 'CASE_MANAGEMENT', azp: 'demo-fachanwendung', sub: 'cm-traeger-b', iss: demoIssuer, aud: demoAudience,
    iat: second, exp: second + 600, jti: randomUUID(), hinweis: canary,
  };
  const signed = (changed: Readonly<Record<string, unknown>>, key: KeyLike | Uint8Array = real, header: Readonly<Record<string, unknown>> = {}) =>
    new SignJWT({ ...claims, ...changed }).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid, ...header }).sign(key);
  const good = await signed({});
  const [head = '', body = '', signature = ''] = good.split('.');
  const symmetric = (secret: string) => {
    const text = `${segment({ alg: 'HS256', typ: 'at+jwt', kid })}.${segment(claims)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  return [
    ['garbage', canary],
    ['three pieces of garbage', `${canary}.${canary}.${canary}`],
    ['signed by a foreign issuer', await signed({}, foreign)],
    ['signed by a foreign issuer who brings his key', await signed({}, foreign, { jwk: JSON.parse(published).keys[0] })],
    ['of another issuer', await signed({ iss: `https://${canary.toLowerCase()}.example` })],
    ['for another audience', await signed({ aud: canary })],
    ['for two audiences', await signed({ aud: [demoAudience, canary] })],
    ['expired', await signed({ iat: second - 1_200, exp: second - 600 })],
    ['not yet issued', await signed({ iat: second + 600, exp: second + 1_200 })],
    ['older than any may be', await signed({ iat: second - 4_000 })],
    ['of another type', await signed({}, real, { typ: 'JWT' })],
    ['with an unknown kid', await signed({}, real, { kid: canary })],
    ['alg none', `${segment({ alg: 'none', typ: 'at+jwt' })}.${segment(claims)}.`],
    ['alg none with a signature', `${segment({ alg: 'none', typ: 'at+jwt', kid })}.${segment(claims)}.${signature}`],
    ['HS256 with the public key', symmetric(published)],
    ['HS256 with nothing', symmetric(`${canary}-`)],
    ['another body under a real signature', `${head}.${segment({ ...claims, sub: 'cm-ki' })}.${signature}`],
    ['without its signature', `${head}.${body}.`],
    ['with half its signature', `${head}.${body}.${signature.slice(0, 40)}`],
    ['without an organisation', await signed({ organisation: undefined })],
    ['without a subject', await signed({ sub: undefined })],
  ];
}
