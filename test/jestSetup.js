const { execFileSync } = require('node:child_process');
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Seeds the demo world once for a run, in a process of its own; test/world.ts copies it. */
module.exports = () => {
  const daten = mkdtempSync(join(tmpdir(), 'fallverbund-vorlage-'));
  execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'seedTemplate.ts'), daten], { stdio: 'inherit' });
  process.env.FALLVERBUND_TEST_VORLAGE = daten;
};
