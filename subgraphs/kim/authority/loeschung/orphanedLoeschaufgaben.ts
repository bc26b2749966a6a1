import type { Knex } from 'knex';
import { leadsCasesIn } from '../consent/mayActFor';
import type { AuthorityParts } from '../parts';
import { lastLedIn } from '../store/fallzustand';
import { findLoeschaufgaben, type Aufgabensuche, type Loeschaufgabe } from '../store/loeschaufgaben';
import { traegerOf } from './traegerOf';

/** The tasks among those looked for, deleted ones aside, that nobody sees any more: of everybody whose they are, nobody works in the organisation now. */
export async function orphanedLoeschaufgaben(knex: Knex, { law }: Pick<AuthorityParts, 'law'>, now: Date, suche: Aufgabensuche): Promise<readonly Loeschaufgabe[]> {
  const left = (await findLoeschaufgaben(knex, suche)).filter(({ antwort }) => antwort?.ereignis !== 'GELOESCHT');
  const orphaned: Loeschaufgabe[] = [];
  for (const organisation of new Set(left.map((aufgabe) => aufgabe.organisation))) {
    const own = left.filter((aufgabe) => aufgabe.organisation === organisation);
    const led = await lastLedIn(knex, organisation, [...new Set(own.map(({ fallId }) => fallId))], now);
    const whose = own.map((aufgabe) => ({ aufgabe, traeger: traegerOf(aufgabe, led.get(aufgabe.fallId)) }));
    const working = new Set<string>();
    for (const nutzer of new Set(whose.flatMap(({ traeger }) => traeger))) if (await leadsCasesIn(knex, law, organisation, nutzer, now)) working.add(nutzer);
    orphaned.push(...whose.filter(({ traeger }) => !traeger.some((nutzer) => working.has(nutzer))).map(({ aufgabe }) => aufgabe));
  }
  return orphaned;
}
