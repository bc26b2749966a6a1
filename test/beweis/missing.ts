import type { Line, Report } from './report';

/** What was promised and does not stand in a report, a line each. Where no MariaDB was demanded, what was not measured on one is no fault. */
export const missingIn = ({ zeilen }: Report, mariadbDemanded: boolean): readonly string[] =>
  zeilen.filter(({ haelt, figure, datenbank }) => !haelt && (figure !== undefined || datenbank !== 'mariadb' || mariadbDemanded)).map(described);

const described = ({ name, datenbank, figure }: Line): string => `${name}${datenbank ? ` [${datenbank}]` : ''}: ${figure ? 'hält nicht' : 'nicht gemessen'}`;
