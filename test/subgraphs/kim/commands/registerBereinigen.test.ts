import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAbgabeStore } from '../../../../subgraphs/kit/abgabe/openAbgabeStore';
import { openDatabase } from '../../../../subgraphs/kit/database';
import { protokollBereinigen } from '../../../../subgraphs/kit/commands/protokollBereinigen';
import { protokollPruefen } from '../../../../subgraphs/kit/commands/protokollPruefen';
import { eigeneStelle, tage } from '../../../../subgraphs/kim/authority/parts';
import { assign, consent, mintOne, openCity, users } from '../city';

test('npm run protokoll:bereinigen -- kim: the register of issued Freigaben too, said first, and whole afterwards', async () => {
  const daten = mkdtempSync(join(tmpdir(), 'register-'));
  const issued = new Date('2026-11-22T12:00:00Z');
  const later = new Date(issued.getTime() + tage(200));
  const told = async (args: readonly string[], now: Date) => {
    const lines: string[] = [];
    await protokollBereinigen(['kim', ...args], { DATEN: daten }, now, (line) => lines.push(line));
    return lines.join('\n');
  };
  try {
    mkdirSync(join(daten, 'kim'));
    const city = await openCity(await openDatabase(join(daten, 'kim', 'abgabe.sqlite'), { readOnly: false }));
    await assign(city, 'F-1', ['K-1'], users.ki);
    await consent(city, users.ki, 'F-1', 'K-1');
    for (const stelle of ['JOBCENTER', 'JUGEND']) await mintOne(city, users.ki, 'F-1', 'K-1', stelle);
    await openAbgabeStore(city.parts.database, eigeneStelle, issued);
    await city.parts.database.close();

    expect(await told([], issued)).not.toMatch(/fällig: |bereinigt am/);
    expect(await told(['--bericht'], later)).toContain('jetzt fällig: 2 ABRUF im Register «ausstellung» vom 2026-11-22 bis 2026-11-22.');
    const after = await told([], later);
    expect(after).not.toContain('jetzt fällig');
    expect(after).toContain('bereinigt am 2027-06-10: 2 ABRUF im Register «ausstellung» vom 2026-11-22 bis 2026-11-22 (fällig, was vor dem 2026-12-12 entstand).');
    const lines: string[] = [];
    expect([await protokollPruefen(['kim'], { DATEN: daten }, later, (line) => lines.push(line)), lines.join('\n')]).toEqual([0, expect.stringContaining('davon 2 bereinigt')]);
  } finally {
    rmSync(daten, { recursive: true, force: true });
  }
});
