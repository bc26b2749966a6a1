import { dayNotations, relativeDay, writtenDay } from './relativeDay';
import { draw, type WeiterePerson } from './weiterePerson';

/** `{{name(argument):notation:notation}}` in a template; an offset on a number is `{{nummer+1000}}`. */
const placeholder = /\{\{([a-z]+)(?:\+(\d+))?(?:\(([^)]*)\))?((?::[^:}]+)*)\}\}/g;

/**
 * Fills a template for one person:
 * `nummer`, `familienname`, `vorname`, `geburtsdatum`; `tag(-90)` or `tag(-90..-30)` from today; `zahl(100..900)`;
 * `wahl(A|B)` by chance, `reihum(A|B)` in turn. Notations: of a day those of `{ tage, als }`; a width fills numbers with
 * zeros in front and texts with blanks behind; `GROSS` writes capitals.
 * @param place what chance depends on besides the person: table and column
 * @throws Error naming a placeholder or notation that is none
 */
export function fillVorlage(vorlage: string, person: WeiterePerson, place: string, heute: Date): string {
  const filled = vorlage.replace(placeholder, (whole, name: string, offset = '0', argument = '', notations: string) => {
    const value = valueOf({ name, offset: Number(offset), argument }, person, place, heute);
    if (value === undefined) throw new Error(`${place}: ${whole}: diesen Platzhalter gibt es nicht`);
    return notations.split(':').slice(1).reduce<Filled>((written, notation) => noted(written, notation, `${place}: ${whole}`), value).toString();
  });
  if (filled.includes('{{')) throw new Error(`${place}: ${vorlage}: kein Platzhalter`);
  return filled;
}

type Filled = string | number | Date;

interface Placeholder {
  readonly name: string;
  readonly offset: number;
  readonly argument: string;
}

function valueOf({ name, offset, argument }: Placeholder, person: WeiterePerson, place: string, heute: Date): Filled | undefined {
  const chance = draw(person.nummer, place);
  const words = argument.split('|');
  switch (name) {
    case 'nummer':
      return person.nummer + offset;
    case 'familienname':
      return person.familienname;
    case 'vorname':
      return person.vorname;
    case 'geburtsdatum':
      return person.geburtsdatum;
    case 'zahl':
      return between(argument, chance);
    case 'tag':
      return new Date(`${relativeDay({ tage: between(argument, chance), als: 'iso' }, heute)}T00:00:00Z`);
    case 'wahl':
      return words[Math.floor(chance * words.length)];
    case 'reihum':
      return words[person.nummer % words.length];
    default:
      return undefined;
  }
}

/** `5..9` by chance, both included; `5` is 5. */
function between(range: string, chance: number): number {
  const [from = 0, to = from] = range.split('..').map(Number);
  return from + Math.floor(chance * (to - from + 1));
}

function noted(value: Filled, notation: string, where: string): Filled {
  const als = dayNotations.find((one) => one === notation);
  if (value instanceof Date && als) return writtenDay(value, als);
  if (/^\d+$/.test(notation) && !(value instanceof Date)) return typeof value === 'number' ? String(value).padStart(Number(notation), '0') : value.padEnd(Number(notation));
  if (notation === 'GROSS') return String(value).toLocaleUpperCase('de');
  throw new Error(`${where}: ${notation}: so lässt sich das nicht schreiben`);
}
