import { readSprachfassungen, type Sprachfassung } from '../../../schema/einwilligung/texte';
import { readLaw } from '../../../schema/law';
import { everyTextHasItsVersion } from '../../../schema/rules/everyTextHasItsVersion';

const law = readLaw();
const { textfassungen } = law;
const texts = readSprachfassungen();
const [first, ...rest] = [...texts];

const placesOf = (register: typeof textfassungen, changed: ReadonlyMap<string, Sprachfassung> = texts) => everyTextHasItsVersion({ ...law, textfassungen: register }, changed).map(({ datei, feld }) => `${datei} ${feld}`);
const newest = textfassungen.at(-1);

test('the texts are those of the newest version', () => expect(placesOf(textfassungen)).toEqual([]));

test('a text that changed needs a new version', () => {
  const changed = new Map([...rest, ...(first ? [[first[0], { ...first[1], pruefwert: '0'.repeat(64) }] as const] : [])]);
  expect(placesOf(textfassungen, changed)).toEqual(['schema/einwilligung/de.yaml de']);
});

test('a language that was added or taken away needs one as well', () => {
  const register = newest ? [{ ...newest, pruefwerte: { ...newest.pruefwerte, fr: '0'.repeat(64) } }] : [];
  expect(placesOf(register)).toEqual([`schema/einwilligung/fassungen.yaml ${newest?.id}`]);
  expect(placesOf(newest ? [{ ...newest, pruefwerte: { de: newest.pruefwerte['de'] ?? '' } }] : [])).toHaveLength(texts.size - 1);
});

test('a version that claims to have said more than the texts do', () => {
  const register = newest ? [{ ...newest, umfasst: { ...newest.umfasst, kategorien: [...newest.umfasst.kategorien, 'JC_TAGEBUCH'] } }] : [];
  expect(placesOf(register)).toEqual([`schema/einwilligung/fassungen.yaml ${newest?.id}`]);
});

test('no version at all', () => expect(placesOf([])).toHaveLength(texts.size));
