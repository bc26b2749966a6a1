import { weiterePerson } from '../../kit/demo/weiterePerson';
import type { DemoFall, DemoWorld } from './demoWorld';

/** Adds the cases of those further persons who have consented: one person, one case. The documentation has a row for every person. */
export function withWeitere(world: DemoWorld, personen: number): DemoWorld {
  const { jede, fallfuehrung, stellen } = world.weitere;
  const faelle: Record<string, DemoFall> = { ...world.faelle };
  for (let nummer = jede; nummer <= personen; nummer += jede) {
    faelle[`FW${String(nummer).padStart(8, '0')}`] = {
      fallfuehrung: fallfuehrung[nummer % fallfuehrung.length] ?? '',
      personen: { [weiterePerson(nummer).label]: { stellen } },
    };
  }
  return { ...world, faelle };
}
