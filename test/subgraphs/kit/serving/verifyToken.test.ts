import { createHmac, createPrivateKey, generateKeyPairSync, sign as signBytes, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWK, type KeyLike } from 'jose';
import { localKeys, remoteKeys, tokenVerifier } from '../../../../subgraphs/kit/serving/verifyToken';

const issuer = 'https://anmeldung.example';
const audience = 'fallverbund';
const now = () => Math.floor(Date.now() / 1000);

let es256: { publicKey: KeyLike; privateKey: KeyLike };
let ps256: { publicKey: KeyLike; privateKey: KeyLike };
let foreign: { publicKey: KeyLike; privateKey: KeyLike };
let keys: JWK[];

beforeAll(async () => {
  [es256, ps256, foreign] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('PS256'), generateKeyPair('ES256')]);
  keys = [
    { ...(await exportJWK(es256.publicKey)), kid: 'es', alg: 'ES256' },
    { ...(await exportJWK(ps256.publicKey)), kid: 'ps', alg: 'PS256' },
    { ...(await exportJWK(ps256.publicKey)), kid: 'offen' }, // a sign-in that does not say what its key is for
  ];
});

const claims = () => ({ iss: issuer, aud: audience as unknown, sub: 'cm-beispiel', exp: now() + 300, iat: now(), jti: 'j1', organisation: 'KI', rolle: 'CASE_MANAGEMENT', azp: 'anwendung' });
type Claims = ReturnType<typeof claims> & Record<string, unknown>;

const sign = (change: (good: Claims) => Record<string, unknown> = (good) => good, header: Record<string, unknown> = {}, key: KeyLike | KeyObject = es256.privateKey) =>
  new SignJWT(change(claims())).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'es', ...header }).sign(key);

/** For headers that an orderly signer refuses to write. */
async function signedByHand(header: Record<string, unknown>): Promise<string> {
  const input = `${encoded({ alg: 'ES256', typ: 'at+jwt', kid: 'es', ...header })}.${encoded(claims())}`;
  const key = createPrivateKey({ key: { ...(await exportJWK(es256.privateKey)) }, format: 'jwk' });
  return `${input}.${signBytes('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const without = (name: string) => (good: Claims) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
const verify = (authorization: string | undefined) => tokenVerifier({ issuer, audience, keys: localKeys({ keys }) })(authorization);

describe('a token that is good', () => {
  const cases: readonly [string, () => Promise<string>, Record<string, unknown>][] = [
    ['signed with ES256', () => sign(), {}],
    ['signed with PS256', () => sign((good) => good, { alg: 'PS256', kid: 'ps' }, ps256.privateKey), {}],
    ['for a list of audiences that is ours alone', () => sign((good) => ({ ...good, aud: [audience] })), {}],
    ['signed by hand', () => signedByHand({}), {}],
    ['bound to a purpose', () => sign((good) => ({ ...good, zweck: 'AUSKUNFT' })), { zweck: 'AUSKUNFT' }],
    ['a clock that is two seconds ahead', () => sign((good) => ({ ...good, iat: now() + 2 })), {}],
  ];
  it.each(cases)('%s', async (_title, make, more) => {
    const token = await make();
    expect(await verify(`Bearer ${token}`)).toEqual({ nutzer: 'cm-beispiel', organisation: 'KI', rolle: 'CASE_MANAGEMENT', azp: 'anwendung', jti: 'j1', token, ...more });
  });
});

describe('a token that is refused, always with the same code', () => {
  const cases: readonly [string, () => Promise<string> | string][] = [
    ['alg none', () => `${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(claims())}.`],
    ['alg none with a signature', () => `${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded(claims())}.AAAA`],
    ['HS256 with the public key as secret', async () => {
      const input = `${encoded({ alg: 'HS256', typ: 'at+jwt', kid: 'es' })}.${encoded(claims())}`;
      return `${input}.${createHmac('sha256', await exportSPKI(es256.publicKey)).update(input).digest('base64url')}`;
    }],
    ['an algorithm we do not use', () => sign((good) => good, { alg: 'RS256' }, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)],
    ['an algorithm we do not use, with a key of ours', () => sign((good) => good, { alg: 'RS256', kid: 'offen' }, ps256.privateKey)],
    ['a key of somebody else', () => sign((good) => good, {}, foreign.privateKey)],
    ['a key of somebody else, brought along', async () => sign((good) => good, { jwk: await exportJWK(foreign.publicKey) }, foreign.privateKey)],
    ['a key address brought along', () => sign((good) => good, { kid: 'x', jku: 'https://boese.example/jwks' })],
    ['a key id that is a path', () => sign((good) => good, { kid: '../../dev/null' })],
    ['a critical header nobody knows, rightly signed', () => signedByHand({ crit: ['x'], x: 1 })],
    ['a payload that says of itself that it is not encoded', () => signedByHand({ crit: ['b64'], b64: false })],
    ['an identity token', () => sign((good) => good, { typ: 'JWT' })],
    ['no type', () => sign((good) => good, { typ: undefined })],
    ['another issuer', () => sign((good) => ({ ...good, iss: 'https://anmeldung.example.boese.example' }))],
    ['another audience', () => sign((good) => ({ ...good, aud: 'anderes' }))],
    ['our audience among others', () => sign((good) => ({ ...good, aud: [audience, 'anderes'] }))],
    ['no audience', () => sign(without('aud'))],
    ['expired', () => sign((good) => ({ ...good, iat: now() - 100, exp: now() - 10 }))],
    ['issued in the future', () => sign((good) => ({ ...good, iat: now() + 60 }))],
    ['older than an hour, though not expired', () => sign((good) => ({ ...good, iat: now() - 3_700 }))],
    ['not valid yet', () => sign((good) => ({ ...good, nbf: now() + 60 }))],
    ['an organisation that is no word', () => sign((good) => ({ ...good, organisation: ['KI'] }))],
    ['an empty role', () => sign((good) => ({ ...good, rolle: '' }))],
    ['a purpose that is no word', () => sign((good) => ({ ...good, zweck: ['AUSKUNFT'] }))],
    ['a changed payload', async () => {
      const [header, , signature] = (await sign()).split('.');
      return `${header}.${encoded({ ...claims(), sub: 'anderer' })}.${signature}`;
    }],
    ['no token at all', () => ''],
    ['two tokens', async () => `${await sign()} ${await sign()}`],
    ...['iss', 'sub', 'exp', 'iat', 'jti', 'organisation', 'rolle', 'azp'].map((name) => [`no ${name}`, () => sign(without(name))] as [string, () => Promise<string>]),
  ];
  it.each(cases)('%s', async (_title, make) => {
    await expect(verify(`Bearer ${await make()}`)).rejects.toMatchObject({ code: 'ANMELDUNG_FEHLT', message: 'Bitte melden Sie sich an.' });
  });

  it('no header, another scheme', async () => {
    for (const header of [undefined, '', 'Basic YTpi', `Token ${await sign()}`]) {
      await expect(verify(header)).rejects.toMatchObject({ code: 'ANMELDUNG_FEHLT' });
    }
  });
});

describe('keys of the city’s sign-in', () => {
  let server: Server;
  let up = true;
  beforeAll(async () => {
    server = createServer((_request, response) => response.writeHead(up ? 200 : 500, { 'content-type': 'application/json' }).end(JSON.stringify({ keys })));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const remote = () => tokenVerifier({ issuer, audience, keys: remoteKeys(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`)) });

  it('are fetched', async () => {
    expect(await remote()(`Bearer ${await sign()}`)).toMatchObject({ nutzer: 'cm-beispiel' });
  });

  it('not to be had: nobody is let in', async () => {
    up = false;
    await expect(remote()(`Bearer ${await sign()}`)).rejects.toMatchObject({ code: 'ANMELDUNG_FEHLT' });
  });
});
