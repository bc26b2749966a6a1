import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import { z } from 'zod';
import { demoAudience, demoIssuer, demoJwksFile } from '../../subgraphs/kit/serving/demoSignIn';
import type { DemoUser } from './users';

/** Stands in for the city's sign-in. Its key lies on this machine, so whoever can read it can be anybody. */
export interface DemoIssuer {
  readonly jwks: JSONWebKeySet;
  /** @param minuten how long the token is good, at most 60 */
  sign(user: DemoUser, options?: { readonly zweck?: string | undefined; readonly minuten?: number | undefined }): Promise<string>;
}

const privateKey = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string(), kid: z.string() });

/**
 * Opens the demo's sign-in, creating its ES256 key under `daten` on first use.
 * @throws Error in `betrieb`: there a person signs in with the city
 */
export async function openDemoIssuer({ daten, modus }: { daten: string; modus: string }): Promise<DemoIssuer> {
  if (modus !== 'demo') throw new Error('Die Demo-Anmeldung gibt es nur im Demo-Modus (MODUS=demo).');
  const file = join(daten, 'anmeldung', 'schluessel.json');
  if (!existsSync(file)) await createKey(join(daten, 'anmeldung'), file);
  const { d, ...open } = privateKey.parse(JSON.parse(readFileSync(file, 'utf8')));
  const key = await importJWK({ ...open, d }, 'ES256');
  const jwks: JSONWebKeySet = { keys: [{ ...open, alg: 'ES256', use: 'sig' }] };
  publishKey(jwks, demoJwksFile(daten));
  return {
    jwks,
    sign: ({ sub, organisation, rolle }, { zweck, minuten = 60 } = {}) =>
      new SignJWT({ organisation, rolle, azp: 'demo-fachanwendung', ...(zweck !== undefined && { zweck }) })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: open.kid })
        .setIssuer(demoIssuer)
        .setAudience(demoAudience)
        .setSubject(sub)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${minuten}m`)
        .sign(key),
  };
}

/** Linked into place when complete: of two processes that start at once, one wins and nobody reads half a key. */
async function createKey(folder: string, file: string): Promise<void> {
  const { privateKey: key } = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(key)), kid: randomUUID() };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(jwk), { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}

/** For offices in processes of their own: they verify and cannot sign. Renamed into place, so that nobody reads half a key. */
function publishKey(jwks: JSONWebKeySet, file: string): void {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(jwks), { flag: 'wx', mode: 0o600 });
  renameSync(draft, file);
}
