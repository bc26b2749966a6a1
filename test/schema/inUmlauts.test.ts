import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inUmlauts } from '../../schema/inUmlauts';

/** Words of the law that have ae, oe or ue and no umlaut. A new word of the vocabulary is looked at before it is added here. */
const without: ReadonlySet<string> = new Set(['Dauer', 'sexuelle']);

test('every word of vocabulary and organisations that is written with ae, oe, ue gets its umlaut, and no other does', () => {
  const vocabulary = [...readFileSync(join(__dirname, '..', '..', 'schema', 'vocabulary.graphql'), 'utf8').matchAll(/"([^"]*)"/g)].map(([, text]) => text).join(' ');
  const organisationen = [...readFileSync(join(__dirname, '..', '..', 'schema', 'organisationen.yaml'), 'utf8').matchAll(/name: ([^,}\n]+)/g)].map(([, text]) => text).join(' ');
  const words = [...new Set(`${vocabulary} ${organisationen}`.match(/[A-Za-z]+/g))].filter((word) => /ae|oe|ue/i.test(word));
  expect(words.length).toBeGreaterThan(60);
  expect(words.filter((word) => (inUmlauts(word) === word) !== without.has(word) && word !== 'true')).toEqual([]);
});

test.each([
  ['Traeger der Sozialhilfe', 'Träger der Sozialhilfe'],
  ['Uebergang', 'Übergang'],
  ['Massnahmen', 'Maßnahmen'],
  ['Groesse', 'Größe'],
  ['Dauer, Steuer, neue, Quelle, aktuell, sexuelle', 'Dauer, Steuer, neue, Quelle, aktuell, sexuelle'],
])('%s', (ascii, expected) => expect(inUmlauts(ascii)).toBe(expected));
