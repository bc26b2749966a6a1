/**
 * `describe` where a machine has what a proof needs; says loudly what is skipped where not, and fails where the whole was promised
 * (MARIADB_ERFORDERLICH=ja, as the gate sets it).
 */
export function whereProvided(what: string, isProvided: () => boolean): jest.Describe {
  if (isProvided()) return describe;
  if (process.env['MARIADB_ERFORDERLICH'] === 'ja') throw new Error(`MARIADB_ERFORDERLICH=ja, and this machine has no ${what}.`);
  console.warn(`SKIPPED: this machine has no ${what}; everything here that needs it was not tested.`);
  return describe.skip;
}
