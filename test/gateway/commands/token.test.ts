import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { token } from '../../../gateway/commands/token';
import { openDemoIssuer } from '../../../gateway/demo/issuer';
import { demoUsers } from '../../../gateway/demo/users';
import { demoAudience, demoIssuer } from '../../../subgraphs/kit/serving/demoSignIn';
import { localKeys, tokenVerifier } from '../../../subgraphs/kit/serving/verifyToken';

let daten: string;
beforeEach(() => { daten = mkdtempSync(join(tmpdir(), 'door-')); });
afterEach(() => rmSync(daten, { recursive: true }));

const verifier = async () => tokenVerifier({ issuer: demoIssuer, audience: demoAudience, keys: localKeys((await openDemoIssuer({ daten, modus: 'demo' })).jwks) });

describe('the demo sign-in', () => {
  it('signs in every demo user under an organisation the law knows', async () => {
    const known = Object.keys(parse(readFileSync(join(__dirname, '../../../schema/organisationen.yaml'), 'utf8')) as object);
    const verify = await verifier();
    for (const { sub, organisation, rolle } of demoUsers) {
      expect(known).toContain(organisation);
      const text = await token([sub], { DATEN: daten });
      expect(await verify(`Bearer ${text.trim()}`)).toMatchObject({ nutzer: sub, organisation, rolle });
    }
  });

  it('binds a token to a purpose and shortens it', async () => {
    const text = await token(['cm-ki', '--zweck', 'KIM_CASE_MANAGEMENT', '--minuten', '5'], { DATEN: daten });
    expect(await (await verifier())(`Bearer ${text.trim()}`)).toMatchObject({ zweck: 'KIM_CASE_MANAGEMENT' });
    const { exp, iat } = JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString()) as { exp: number; iat: number };
    expect(exp - iat).toBe(300);
  });

  it('creates its key once, even if two processes start at once, readable by its owner only', async () => {
    const issuers = await Promise.all(Array.from({ length: 5 }, () => openDemoIssuer({ daten, modus: 'demo' })));
    expect(new Set(issuers.map(({ jwks }) => JSON.stringify(jwks))).size).toBe(1);
    expect(readdirSync(join(daten, 'anmeldung'))).toEqual(['schluessel.json']);
    expect(statSync(join(daten, 'anmeldung', 'schluessel.json')).mode & 0o777).toBe(0o600);
    expect(JSON.stringify(issuers[0]?.jwks)).not.toContain('"d"');
  });

  it('does not exist in operation', async () => {
    await expect(openDemoIssuer({ daten, modus: 'betrieb' })).rejects.toThrow('nur im Demo-Modus');
    await expect(token(['cm-ki'], { DATEN: daten, MODUS: 'betrieb', OIDC_ISSUER: 'https://a.example', OIDC_AUDIENCE: 'b', OIDC_JWKS_URL: 'https://a.example/jwks' })).rejects.toThrow('nur im Demo-Modus');
    await expect(token(['cm-ki'], { DATEN: daten, MODUS: 'betrieb' })).rejects.toThrow();
    expect(readdirSync(daten)).toEqual([]);
  });
});

describe('the token command', () => {
  it('lists the users, and helps', async () => {
    const list = await token([], { DATEN: daten });
    for (const { sub } of demoUsers) expect(list).toContain(sub);
    expect(await token(['--help'], {})).toContain('--minuten');
  });

  it.each([
    ['an unknown person', ['niemand'], '«niemand» gibt es nicht'],
    ['two persons', ['cm-ki', 'dsb'], 'genau eine Person'],
    ['an unknown option', ['--geheim'], 'nicht verständlich'],
    ['an unknown purpose', ['cm-ki', '--zweck', 'NEUGIER'], '--zweck'],
    ['no minutes', ['cm-ki', '--minuten', '0'], '--minuten'],
    ['too many minutes', ['cm-ki', '--minuten', '61'], '--minuten'],
  ])('%s: a German line', async (_title, args, message) => {
    await expect(token(args, { DATEN: daten })).rejects.toThrow(message);
  });
});
