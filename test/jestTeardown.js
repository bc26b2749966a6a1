const { rmSync } = require('node:fs');

module.exports = () => {
  const daten = process.env.FALLVERBUND_TEST_VORLAGE;
  if (daten && process.env.FALLVERBUND_TEST_VORLAGE_EIGEN) rmSync(daten, { recursive: true, force: true });
};
