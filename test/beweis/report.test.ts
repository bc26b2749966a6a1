import { shareIn } from './profile';
import { promises, type PromiseName, type Promised } from './promises';
import { readable, reportOf } from './report';
import type { Figure } from './settle';

/** Figures of a run in which everything held. */
const all: readonly Figure[] = Object.entries<Promised>(promises).flatMap(([name, { versuche, datenbanken, zweige }]) =>
  (datenbanken.length > 0 ? datenbanken : [undefined]).map((datenbank) => ({
    name: name as PromiseName, seed: 7, profil: 'voll', am: '2026-11-22T12:00:00.000Z', versuche, verstoesse: 0, zweige, ...(datenbank && { datenbank }),
  })),
);
const [first, ...others] = all;
if (!first) throw new Error('nothing is promised');

test('a run holds when every promise was measured, on each database, without a violation', () => {
  expect(reportOf(all, 'voll')).toMatchObject({ haelt: true });
  expect(readable(reportOf(all, 'voll'))).toMatch(/^# Beweis, Profil voll: alles hält\n/);
});

test.each([
  ['a promise was not measured', others],
  ['it was violated once', [{ ...first, verstoesse: 1 }, ...others]],
  ['there was one try too few', [{ ...first, versuche: first.versuche - 1 }, ...others]],
  ['a branch was never hit', [{ ...first, zweige: {} }, ...others]],
  ['it was measured on one database only', all.filter(({ datenbank }) => datenbank !== 'mariadb')],
])('it does not hold where %s', (_where, figures) => {
  const report = reportOf(figures, 'voll');
  expect(report.haelt).toBe(false);
  expect(readable(report)).toContain('HÄLT NICHT');
});

test('the quick profile asks for a hundredth, and for nothing that is timed', () => {
  const quick = all.map((figure) => ({ ...figure, versuche: shareIn('schnell', figure.versuche) }));
  const report = reportOf(quick, 'schnell');
  expect(report.haelt).toBe(true);
  expect(report.zeilen.map(({ name }) => name)).not.toContain('zeitGleich');
});
