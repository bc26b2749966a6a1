import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every way to leak that anybody has thought of, and the file that shows it shut. */
const ways: Readonly<Record<string, string>> = {
  'an alias on an internal name': 'aliases',
  'fragments, @include and @skip': 'fragmentsAndInclude',
  'an office asked past the gateway': 'entities',
  'a derived field through @requires': 'derivedFields',
  'a second path: household, member, person': 'secondPath',
  'a second case in one operation': 'secondFall',
  'a count over withheld rows': 'counts',
  'a filter, a sort order, a page': 'filtersAndSorting',
  'an error’s text': 'errorTexts',
  'an error’s place and number': 'errorsKnowNoPerson',
  'two callers in one process': 'sharedState',
  'two fetches of one moment': 'sharedLoaders',
  'persons with different consents in one batch': 'mixedBatches',
  'a refusal that takes its parent with it': 'nonNullBubbling',
  'an interface, a union': 'interfaces',
  'introspection and the SDL of an office': 'service',
  'timing traces and query plans': 'tracing',
  'a log': 'logFiles',
  'a journal': 'journalHoldsNoValues',
  'two journals laid side by side': 'journalsShareNothing',
  'a metric’s label': 'metricLabels',
  'names that JavaScript knows': 'prototypeNames',
  'a header sent twice, two purposes': 'headers',
  'the shape of nothing': 'uniformEmptiness',
  'a mutation’s answer': 'mutationsReachNoBlock',
  'a role that sees no person': 'roles',
  'a Freigabe shown again': 'spentFreigabe',
  'an old key': 'keyRotation',
  'a clock that is behind': 'clockBehind',
  'an answer that is handed over late': 'handOver',
  'SQL in what a caller says': 'sqlInjection',
  'a store that was put back to an older copy': 'restoredCopy',
  'an officer who reads another’s journal, or whose work she reads': 'protokoll',
  'a search for an employee, an export, a token, with one signature or none': 'einsicht',
  'a journal that becomes a measure of work': 'keineLeistungskontrolle',
  'a purpose under which cases are allotted': 'fallzuweisung',
  'a stolen login that goes through a whole case load': 'wholeCaseLoad',
};

const files = readdirSync(__dirname).filter((file) => file.endsWith('.test.ts') && file !== 'ways.test.ts').map((file) => file.replace('.test.ts', ''));

describe('one way to leak a file', () => {
  it.each(Object.entries(ways))('%s', (_way, file) => expect(existsSync(join(__dirname, `${file}.test.ts`))).toBe(true));

  it('and no file that shows no way', () => expect(files.filter((file) => !Object.values(ways).includes(file))).toEqual([]));
});
