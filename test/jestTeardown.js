const { rmSync } = require('node:fs');

module.exports = () => {
  const daten = process.env.FALLVERBUND_TEST_VORLAGE;
  if (daten) rmSync(daten, { recursive: true, force: true });
};
