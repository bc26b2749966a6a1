import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shareIn, type Profil } from './profile';
import { promises, type Datenbank, type Promised } from './promises';
import type { Figure } from './settle';

/** The long run keeps a place of its own: an `npm test` must not write over an hour’s figures. */
const folderOf = (profil: Profil): string => join(__dirname, '..', '..', '.beweis', ...(profil === 'voll' ? [] : ['schnell']));

/** Where each proof leaves its figure until the report is made of them. */
export const figuresFolder = (profil: Profil): string => join(folderOf(profil), 'werte');

/** What became of one promise on one database. */
export interface Line {
  readonly name: string;
  readonly teil: string;
  readonly satz: string;
  readonly datenbank?: Datenbank;
  readonly figure?: Figure;
  readonly haelt: boolean;
}

export interface Report {
  readonly profil: Profil;
  readonly zeilen: readonly Line[];
  readonly haelt: boolean;
}

/** Forgets the figures of an earlier run, so that none of them can pass for one of this run. */
export const forgetFigures = (profil: Profil): void => rmSync(figuresFolder(profil), { recursive: true, force: true });

/** Makes `bericht.json` and `bericht.md` of the figures left by this run. */
export function writeReport(profil: Profil): Report {
  const values = figuresFolder(profil);
  const figures = existsSync(values) ? readdirSync(values).map((file): Figure => JSON.parse(readFileSync(join(values, file), 'utf8'))) : [];
  const report = reportOf(figures, profil);
  const folder = folderOf(profil);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bericht.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  writeFileSync(join(folder, 'bericht.md'), readable(report));
  return report;
}

/** Holds figures against what was promised. What was promised and not measured does not hold. */
export function reportOf(figures: readonly Figure[], profil: Profil): Report {
  const expected = Object.entries<Promised>(promises).filter(([, { nurVoll }]) => profil === 'voll' || !nurVoll);
  const zeilen = expected.flatMap(([name, promised]) => linesOf(name, promised, figures, profil));
  return { profil, zeilen, haelt: zeilen.every(({ haelt }) => haelt) };
}

function linesOf(name: string, { teil, satz, versuche, datenbanken, zweige }: Promised, figures: readonly Figure[], profil: Profil): readonly Line[] {
  return (datenbanken.length > 0 ? datenbanken : [undefined]).map((datenbank) => {
    const figure = figures.find((one) => one.name === name && one.datenbank === datenbank);
    const enough = (full: number, tried = 0) => tried >= shareIn(profil, full);
    const haelt =
      figure !== undefined && figure.verstoesse === 0 && enough(versuche, figure.versuche) && Object.entries(zweige).every(([zweig, full]) => enough(full, figure.zweige[zweig]));
    return { name, teil, satz, haelt, ...(datenbank && { datenbank }), ...(figure && { figure }) };
  });
}

const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4 });

/** The report for people, in German: it goes to the officer too. */
export function readable({ profil, zeilen, haelt }: Report): string {
  const text: string[] = [`# Beweis, Profil ${profil}: ${haelt ? 'alles hält' : 'es hält nicht alles'}`];
  let teil = '';
  for (const line of zeilen) {
    if (line.teil !== teil) text.push('', `## ${line.teil}`, '');
    teil = line.teil;
    text.push(`- ${line.haelt ? 'hält' : 'HÄLT NICHT'}: ${line.satz}${line.datenbank ? ` [${line.datenbank}]` : ''}`, `  ${figureText(line.figure)}`);
  }
  return `${text.join('\n')}\n`;
}

function figureText(figure: Figure | undefined): string {
  if (!figure) return 'Nicht gemessen.';
  const { versuche, verstoesse, zweige, messwerte = {}, seed } = figure;
  const named = (values: Readonly<Record<string, number>>) => Object.entries(values).map(([name, value]) => `${name} ${number.format(value)}`);
  return [`${number.format(verstoesse)} Verstöße in ${number.format(versuche)} Versuchen`, ...named(zweige), ...named(messwerte), `Seed ${seed}`].join('; ');
}
