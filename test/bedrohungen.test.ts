import { readBedrohungen, unproven } from './bedrohungen';
import { isWritten, textOf } from './repository';

const bedrohungen = readBedrohungen();
const { zeilen, entfallen } = bedrohungen;
const numbers = [...zeilen, ...entfallen].map(({ nr }) => nr);

/** Every row there is: identity, GraphQL, what is learnt indirectly, consent and record, approval and rights. */
const all = [['I', 9], ['G', 15], ['S', 7], ['C', 11], ['R', 9]].flatMap(([letter, count]) => Array.from({ length: Number(count) }, (_, index) => `${letter}${index + 1}`));

describe('the document of threats', () => {
  test('has every row once, with its control or with the reason why it does not apply', () => {
    expect(numbers.toSorted()).toEqual(all.toSorted());
    expect(entfallen.filter(({ weil }) => weil === '')).toEqual([]);
  });

  test.each(zeilen.map((zeile) => [zeile.nr, zeile] as const))('%s: its control and its tests are there, under the titles it names', (_nr, { kontrollen, tests }) => {
    expect(kontrollen.length).toBeGreaterThan(0);
    expect(kontrollen.filter((file) => !isWritten(file))).toEqual([]);
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter(({ file }) => !isWritten(file))).toEqual([]);
    expect(tests.filter(({ file, titel }) => titel !== undefined && !textOf(file).includes(titel))).toEqual([]);
  });
});

describe('after a run', () => {
  const ran = (file: string) => ({ file, bestanden: 3, gescheitert: 0, ausgelassen: 1 });
  const files = [...new Set(zeilen.flatMap(({ tests }) => tests.map(({ file }) => file)))];
  const [first = ''] = files;
  const others = files.slice(1).map(ran);

  test.each([
    ['every cited file has run', [ran(first), ...others], false, 0],
    ['a cited file has not run', others, false, 1],
    ['something in a cited file has failed', [{ ...ran(first), gescheitert: 1 }, ...others], false, 1],
    ['a cited file holds no test that passed', [{ ...ran(first), bestanden: 0, ausgelassen: 0 }, ...others], false, 1],
    ['all of a cited file was left out for want of a MariaDB', [{ ...ran(first), bestanden: 0 }, ...others], false, 0],
    ['the same where a MariaDB was demanded', [{ ...ran(first), bestanden: 0 }, ...others], true, 1],
  ])('%s', (_what, files, mariadbDemanded, faults) => expect(unproven(bedrohungen, files, mariadbDemanded)).toHaveLength(faults));
});
