import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rereadKeys } from '../../../subgraphs/kit/rereadKeys';

const folder = mkdtempSync(join(tmpdir(), 'reread-'));
const file = join(folder, 'schluessel.json');
afterAll(() => rmSync(folder, { recursive: true }));

let reads = 0;
const read = (name: string): string => {
  reads += 1;
  if (name !== file) throw new Error(name);
  return `read ${reads}`;
};
const place = (text: string, time = new Date('2026-11-01')) => {
  writeFileSync(`${file}.neu`, text);
  utimesSync(`${file}.neu`, time, time);
  renameSync(`${file}.neu`, file);
};

beforeEach(() => {
  reads = 0;
  place('alt');
});

test('a file that stays is read once', () => {
  const keys = rereadKeys(file, read);
  expect([keys(), keys(), keys()]).toEqual(['read 1', 'read 1', 'read 1']);
});

test('another file in its place is read, though it has the same time and length: a retired key must not live on', () => {
  const keys = rereadKeys(file, read);
  place('neu');
  expect([keys(), keys()]).toEqual(['read 2', 'read 2']);
});

test('one that is written over is read', () => {
  const keys = rereadKeys(file, read);
  writeFileSync(file, 'länger als zuvor');
  expect(keys()).toBe('read 2');
});

test('a file that is gone changes nothing; one that cannot be read fails each time, until it can', () => {
  let fails = false;
  const keys = rereadKeys(file, (name) => {
    if (fails) throw new Error('half a file');
    return read(name);
  });
  rmSync(file);
  expect(keys()).toBe('read 1');
  fails = true;
  place('halb');
  expect(keys).toThrow('half a file');
  expect(keys).toThrow('half a file');
  fails = false;
  expect(keys()).toBe('read 2');
});
