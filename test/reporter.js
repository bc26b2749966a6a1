const { spawnSync } = require('node:child_process');
const { join, relative } = require('node:path');

const root = join(__dirname, '..');

/**
 * After a whole run: does every test that test/bedrohungen.md cites stand up, and was every promised figure of the quick proof
 * measured? Says so in two lines, and makes the run fail if not. A run of some tests, and the full proof, are none of its business.
 */
class Reporter {
  constructor(globalConfig) {
    const { testPathPattern, testNamePattern, onlyChanged, findRelatedTests, runTestsByPath, shard, watch, watchAll, lastCommit, onlyFailures } = globalConfig;
    const isPart = testPathPattern || testNamePattern || onlyChanged || findRelatedTests || runTestsByPath || shard || watch || watchAll || lastCommit || onlyFailures;
    this.isWhole = !isPart && process.env.BEWEIS_PROFIL !== 'voll';
  }

  onRunComplete(testContexts, results) {
    const leavesOut = [...testContexts].some(({ config }) => config.testPathIgnorePatterns.length > 1);
    if (!this.isWhole || leavesOut || results.wasInterrupted) return;
    const ran = results.testResults.map(({ testFilePath, numPassingTests, numFailingTests, numPendingTests, testExecError }) => ({
      file: relative(root, testFilePath),
      bestanden: numPassingTests,
      gescheitert: numFailingTests + (testExecError ? 1 : 0),
      ausgelassen: numPendingTests,
    }));
    const child = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'afterRun.ts')], { cwd: root, input: JSON.stringify(ran), encoding: 'utf8' });
    process.stderr.write(`\n${child.stdout}${child.stderr}`);
    if (child.status !== 0) this.error = new Error('Der Lauf hat nicht alles gezeigt, was er zeigen soll (siehe oben).');
  }

  getLastError() {
    return this.error;
  }
}

module.exports = Reporter;
