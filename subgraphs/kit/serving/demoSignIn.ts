import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';

/** The demo's own sign-in, as every process of the demo knows it; the private key is the gateway's business. */
export const demoIssuer = 'https://anmeldung.fallverbund.example';
export const demoAudience = 'fallverbund';

/** A folder of its own, so that an office can be given the public key without the private one beside it. */
export const demoJwksFile = (daten: string): string => join(daten, 'anmeldung-oeffentlich', 'jwks.json');

const publicKey = z.strictObject({ kty: z.string(), crv: z.string(), x: z.string(), y: z.string(), kid: z.string(), alg: z.string(), use: z.string() });
const jwks = z.strictObject({ keys: z.array(publicKey).min(1) });

/**
 * The public key of the demo's sign-in, for offices in processes of their own.
 * @throws Error with a German sentence where there is none yet
 */
export function readDemoJwks(daten: string): JSONWebKeySet {
  const file = demoJwksFile(daten);
  if (!existsSync(file)) throw new Error(`«${file}» fehlt; die Demo-Welt wird mit «npm start» angelegt.`);
  return jwks.parse(JSON.parse(readFileSync(file, 'utf8')));
}
