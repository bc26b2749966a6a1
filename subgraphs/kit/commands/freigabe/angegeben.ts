import { UserMistake } from '../../serving/runCommand';

/** What stands behind the options of the command. */
export type Angegeben = Readonly<Partial<Record<'kurzhash' | 'durch' | 'am' | 'aktenzeichen' | 'warum' | 'dsb' | 'dsb-aktenzeichen' | 'dsb-am', string>>>;

/** @throws UserMistake naming the option that is missing */
export function needed(given: Angegeben, option: keyof Angegeben, what: string): string {
  const value = given[option]?.trim();
  if (!value) throw new UserMistake(`--${option}: erwartet wird ${what}. Mehr mit --help.`);
  return value;
}

/** @throws UserMistake where it is no day of the calendar */
export function day(given: Angegeben, option: 'am' | 'dsb-am'): string {
  const value = needed(given, option, 'ein Tag (JJJJ-MM-TT)');
  const read = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== value) throw new UserMistake(`--${option}: erwartet wird ein Tag (JJJJ-MM-TT), nicht «${value}».`);
  return value;
}
