import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../subgraphs/kit/database';

describe('what was acknowledged', () => {
  const folder = mkdtempSync(join(tmpdir(), 'authority-killed-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('survives kill -9: every grant and every revocation', async () => {
    const file = join(folder, 'kim.sqlite');
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'grantForever.ts'), file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.split('\n').length > 60) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const acknowledged = printed.split('\n').slice(0, -1);
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);

    const { knex, close } = await openDatabase(file, { readOnly: true });
    const stored: readonly { readonly ereignis: string; readonly einwilligung: string }[] = await knex('einwilligung_ereignis').select('ereignis', 'einwilligung');
    await close();
    const found = new Set(stored.map(({ ereignis, einwilligung }) => `${ereignis} ${einwilligung}`));
    expect(acknowledged.filter((line) => !found.has(line))).toEqual([]);
  });
});
