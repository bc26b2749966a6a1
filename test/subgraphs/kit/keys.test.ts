import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAuthorityKeys, readOfficeKeys } from '../../../subgraphs/kit/keys';

const secret = 'GEHEIMGEHEIMGEHEIMGEHEIMGEHEIMGEHEIMGEHEIMG';
const one = (kid: string, key = secret) => ({ kid, key });
const office = { stellen: { JOBCENTER: [one('2026-1')] }, hash: secret };

function fileWith(content: unknown, mode = 0o600): string {
  const file = join(mkdtempSync(join(tmpdir(), 'keys-')), 'schluessel.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  chmodSync(file, mode);
  return file;
}

test('an office reads its pairwise keys and the key for its own hashes', () => {
  const keys = readOfficeKeys(fileWith({ ...office, stellen: { JOBCENTER: [one('2026-2'), one('2026-1')] } }));
  expect(keys.stellen['JOBCENTER']?.map(({ kid, key }) => [kid, key.length])).toEqual([['2026-2', 32], ['2026-1', 32]]);
  expect(keys.hash).toHaveLength(32);
});

test('the authority needs one key more, and its file also serves it as an office', () => {
  const file = fileWith({ ...office, referenz: secret });
  expect(readAuthorityKeys(file).referenz).toHaveLength(32);
  expect(readOfficeKeys(file).hash).toHaveLength(32);
  expect(() => readAuthorityKeys(fileWith(office))).toThrow(/referenz/);
});

test.each([0o640, 0o604, 0o660, 0o644])('a file others may read (mode %o) is refused', (mode) => {
  expect(() => readOfficeKeys(fileWith(office, mode))).toThrow(/chmod 600/);
});

test.each<[string, unknown, RegExp]>([
  ['a key that is too short', { ...office, hash: secret.slice(3) }, /hash: a key has 32 bytes/],
  ['a key that is too long', { ...office, hash: `${secret}${secret}` }, /hash: a key has 32 bytes/],
  ['a key that is not base64url', { ...office, hash: `${secret.slice(1)}+` }, /hash/],
  ['three keys for one controller: rotation overlaps two', { ...office, stellen: { JOBCENTER: [one('a'), one('b'), one('c')] } }, /stellen\.JOBCENTER/],
  ['a controller without a key', { ...office, stellen: { JOBCENTER: [] } }, /stellen\.JOBCENTER/],
  ['a kid with a dot, where the seal begins', { ...office, stellen: { JOBCENTER: [one('a.b')] } }, /kid/],
  ['something that is not JSON', `{ "hash": ${secret} }`, /is not JSON/],
  ['nothing', '', /is not JSON/],
])('%s is refused, and nothing of the file is in the error', (_what, content, expected) => {
  const file = fileWith(content);
  let message = '';
  try {
    readOfficeKeys(file);
  } catch (error) {
    message = String(error);
  }
  expect(message).toMatch(expected);
  expect(message).toContain(file);
  expect(message).not.toContain('GEHEIM');
});
