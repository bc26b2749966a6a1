import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf } from '../repository';
import { rules } from './oracle/rules';
import { statements } from './oracle/statements';

const files = readdirSync(join(__dirname, 'oracle')).map((file) => `test/beweis/oracle/${file}`);

describe('the oracle', () => {
  test.each(files)('%s imports nothing of the product: a mistake there cannot be one here', (file) => {
    const foreign = importsOf(file).filter((target) => !/^(node:(fs|path)|yaml|\.\/[a-zA-Z]+)$/.test(target));
    expect(foreign).toEqual([]);
  });

  test('says nothing that its table does not ask for', () => {
    const asked = new Set(rules.flatMap(({ nurWenn }) => nurWenn.flat().map((sign) => sign.replace('!', ''))));
    expect(Object.keys(statements).filter((name) => !asked.has(name))).toEqual([]);
  });

  test('has a line for each of the steps that can refuse', () => {
    expect([...new Set(rules.map(({ schritt }) => schritt))].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
