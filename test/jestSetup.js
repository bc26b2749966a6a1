const { execFileSync } = require('node:child_process');
const { randomInt } = require('node:crypto');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/**
 * Once for a run: seeds the demo world in a process of its own (test/world.ts copies it; a run may bring one of its own),
 * throws the seed of the proof, and forgets what an earlier quick proof has measured.
 */
module.exports = () => {
  process.env.BEWEIS_SEED ??= String(randomInt(2 ** 31));
  if (process.env.BEWEIS_PROFIL !== 'voll') rmSync(join(__dirname, '..', '.beweis', 'schnell'), { recursive: true, force: true });

  if (process.env.FALLVERBUND_TEST_VORLAGE) return;
  const daten = mkdtempSync(join(tmpdir(), 'fallverbund-vorlage-'));
  execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'seedTemplate.ts'), daten], { stdio: 'inherit' });
  process.env.FALLVERBUND_TEST_VORLAGE = daten;
  process.env.FALLVERBUND_TEST_VORLAGE_EIGEN = 'ja';
};
