import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLaw } from '../../../../schema/law';
import { readAngaben } from '../../../../subgraphs/kit/review/readAngaben';

const folder = mkdtempSync(join(tmpdir(), 'angaben-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('how long journals stay is what each controller has laid down, and the usual where it has laid down nothing', () => {
  mkdirSync(join(folder, 'kim'));
  mkdirSync(join(folder, 'soziales'));
  writeFileSync(join(folder, 'kim', 'abgabe.yaml'), 'KIM:\n  aufbewahrung: { abrufTage: 90, nachweisJahre: 5 }\n');
  cpSync(join(__dirname, '..', '..', '..', '..', 'subgraphs', 'soziales', 'abgabe.yaml'), join(folder, 'soziales', 'abgabe.yaml'));
  const { aufbewahrung } = readAngaben(readLaw(), folder);
  expect(aufbewahrung('KIM')).toEqual({ abrufTage: 90, nachweisJahre: 5 });
  for (const stelle of ['SOZIALHILFE', 'ASYLBLG', 'JUGEND']) expect(aufbewahrung(stelle)).toEqual({ abrufTage: 180, nachweisJahre: 3 });
});
