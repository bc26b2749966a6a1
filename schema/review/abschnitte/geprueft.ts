import type { Tabelle } from '../abschnitt';
import { gegenprobenTests, nichtVorgesehen, type Gegenprobe } from '../gegenproben';
import { lagen, eigeneLagen, type Lage } from '../lagen';
import type { Reviewstelle } from '../review';
import { inWorten } from '../worte';

/** What tests have shown of one controller, one sentence a recipient and situation; a case is one value of one purpose. */
export function shownTable({ name, eigeneDokumentation, gegenproben }: Reviewstelle): Tabelle {
  const file = eigeneDokumentation ? gegenprobenTests.eigeneDokumentation : gegenprobenTests.uebermittlung;
  const known = new Map((eigeneDokumentation ? eigeneLagen : lagen).map((lage) => [lage.name, lage]));
  const foreseen = grouped(gegenproben.filter(({ lage }) => lage !== nichtVorgesehen), ({ organisationstyp, rolle, lage }) => `${organisationstyp}|${rolle}|${lage}`);
  const foreign = grouped(gegenproben.filter(({ lage, leer }) => lage === nichtVorgesehen && leer > 0), ({ organisationstyp }) => organisationstyp);
  return {
    titel: `${name}: Was Tests gezeigt haben`,
    kopf: ['Satz', 'Fälle je Zweck', 'Test'],
    zeilen: [
      ...foreseen.flatMap((all) => {
        const lage = known.get(all[0]?.lage ?? '');
        return lage && touches(lage, all) ? [[sentence(lage, all), all.map(({ zweck, leer, sichtbar }) => `${zweck}: ${leer + sichtbar}`).join(', '), file]] : [];
      }),
      ...foreign.map((all) => [unforeseenSentence(all), `über alle Zwecke, je Rolle: ${all.map(({ rolle, leer }) => `${rolle}: ${leer}`).join(', ')}`, file]),
    ],
  };
}

/** A situation that concerns nothing here is no finding. */
const touches = ({ erwartet }: Lage, all: readonly Gegenprobe[]): boolean => erwartet !== 'TEIL' || sum(all, 'leer') > 0;

function sentence({ text, soweit }: Lage, all: readonly Gegenprobe[]): string {
  const [first] = all;
  const who = `${inWorten(first?.organisationstyp ?? '')}, ${inWorten(first?.rolle ?? '')}, ${text}`;
  const leer = sum(all, 'leer');
  const sichtbar = sum(all, 'sichtbar');
  if (sichtbar === 0) return `${who}: leer. Geprüft mit ${faelle(leer)}.`;
  if (leer === 0) return `${who}: sichtbar. Geprüft mit ${faelle(sichtbar)}.`;
  return `${who}: leer, soweit ${soweit ?? 'es darauf ankommt'}; das Übrige sichtbar. Geprüft mit ${faelle(leer)} leer und ${faelle(sichtbar)} sichtbar.`;
}

function unforeseenSentence(all: readonly Gegenprobe[]): string {
  const rollen = all.length === 1 ? inWorten(all[0]?.rolle ?? '') : `jede Rolle (${all.length})`;
  return `${inWorten(all[0]?.organisationstyp ?? '')}, ${rollen}, alles Übrige, auch wenn die Person unterschrieben und die Behörde irrtümlich eine Freigabe versiegelt hätte: leer. Geprüft mit ${faelle(sum(all, 'leer'))}.`;
}

const sum = (all: readonly Gegenprobe[], what: 'leer' | 'sichtbar'): number => all.reduce((total, one) => total + one[what], 0);

const faelle = (count: number): string => (count === 1 ? 'einem Fall' : `${count.toLocaleString('de-DE')} Fällen`);

function grouped(all: readonly Gegenprobe[], keyOf: (one: Gegenprobe) => string): readonly (readonly Gegenprobe[])[] {
  const groups = new Map<string, Gegenprobe[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}
