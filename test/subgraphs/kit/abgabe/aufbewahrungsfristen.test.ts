import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAufbewahrungsfristen } from '../../../../subgraphs/kit/abgabe/aufbewahrungsfristen';
import { ueblicheFristen } from '../../../../subgraphs/kit/journal/retention';

const folder = mkdtempSync(join(tmpdir(), 'fristen-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(office: string, stelle: string, yaml: string) {
  mkdirSync(join(folder, office), { recursive: true });
  writeFileSync(join(folder, office, 'abgabe.yaml'), yaml);
  return readAufbewahrungsfristen(join(folder, office, 'abgabe.yaml'), [stelle])(stelle);
}
const jobcenter = (aufbewahrung: string) => read('jobcenter', 'JOBCENTER', `JOBCENTER:\n  einzelfreigabeGiltTage: 14\n  modus: EINZELFREIGABE\n${aufbewahrung}`);

test.each([
  ['nothing is said', '', ueblicheFristen, ueblicheFristen],
  ['both', '  aufbewahrung: { abrufTage: 90, nachweisJahre: 10 }', { abrufTage: 90, nachweisJahre: 10 }, { abrufTage: 90, nachweisJahre: 10 }],
  ['one', '  aufbewahrung: { nachweisJahre: 5 }', { abrufTage: 180, nachweisJahre: 5 }, { abrufTage: 180, nachweisJahre: 5 }],
  ['longer than before', '  aufbewahrung: { nachweisJahre: 5, frueher: { nachweisJahre: 3 } }', { abrufTage: 180, nachweisJahre: 5 }, { abrufTage: 180, nachweisJahre: 3 }],
  ['shorter than before', '  aufbewahrung: { nachweisJahre: 2, frueher: { nachweisJahre: 3 } }', { abrufTage: 180, nachweisJahre: 2 }, { abrufTage: 180, nachweisJahre: 2 }],
])('%s', (_what, aufbewahrung, bereinigen, pruefen) => expect(jobcenter(aufbewahrung)).toEqual({ bereinigen, pruefen }));

test.each([
  ['retrievals for more than six months', '  aufbewahrung: { abrufTage: 181 }', /abgabe\.yaml:4: .*höchstens sechs Monate/],
  ['retrievals for no day', '  aufbewahrung: { abrufTage: 0 }', /abgabe\.yaml:4: .*1 bis 180 Tage/],
  ['proofs for half a year', '  aufbewahrung: { nachweisJahre: 0.5 }', /abgabe\.yaml:4: .*1 bis 30 Jahre/],
  ['proofs for ever', '  aufbewahrung: { nachweisJahre: 31 }', /abgabe\.yaml:4: .*1 bis 30 Jahre/],
  ['a word that is none', '  aufbewahrung: { nachweis: 3 }', /abgabe\.yaml:4: /],
  ['a Stelle of another office', 'JUGEND: {}', /abgabe\.yaml:4: «JUGEND» ist keine Stelle dieses Amtes/],
])('%s: refused, with file and line', (_what, aufbewahrung, expected) => expect(() => jobcenter(aufbewahrung)).toThrow(expected));

test('the authority’s file says nothing else, and a slip in it is found', () => {
  expect(read('kim', 'KIM', 'KIM:\n  aufbewahrung: { nachweisJahre: 4 }').bereinigen).toEqual({ abrufTage: 180, nachweisJahre: 4 });
  expect(() => read('kim', 'KIM', 'KIM:\n  aufbewarung: { nachweisJahre: 4 }')).toThrow(/abgabe\.yaml:\d: /);
});

test('the shipped periods are accepted', () => {
  const stellen = { kim: ['KIM'], jobcenter: ['JOBCENTER'], soziales: ['SOZIALHILFE', 'ASYLBLG'] };
  for (const [office, of] of Object.entries(stellen)) expect(of.map((stelle) => readAufbewahrungsfristen(join(__dirname, '..', '..', '..', '..', 'subgraphs', office, 'abgabe.yaml'), of)(stelle).bereinigen)).toEqual(of.map(() => ueblicheFristen));
});
