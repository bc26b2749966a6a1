import { abschnitt, liste, type Abschnitt, type Tabelle } from '../review/abschnitt';
import { bedingungen } from '../review/bedingungen';
import type { Aenderung, Aenderungsart } from './aenderungen';
import type { Approval } from './approval';
import { beschreibe } from './beschreibung';
import type { Lage } from './lage';
import type { Stand } from './stand';

const ueberschriften: readonly (readonly [Aenderungsart, string, string])[] = [
  ['NEU_SICHTBAR', 'Neu sichtbar', 'Braucht die Freigabe der verantwortlichen Stelle und die Stellungnahme der oder des Datenschutzbeauftragten. Bis dahin wird es im Betrieb nicht ausgegeben.'],
  ['WENIGER_SICHTBAR', 'Weniger sichtbar', 'Zur Kenntnis.'],
  ['TECHNISCH_GLEICH', 'Technisch gleich', 'Eine andere Spalte, Tabelle oder Schreibweise, dieselben Daten; so erklärt.'],
];

/** What has changed since the last approval; where there was none, one sentence instead of everything. */
export function changes({ stand, approval, aenderungen }: Lage): Abschnitt {
  const id = `aenderungen-${stand.stelle.toLowerCase()}`;
  const titel = `${stand.stelle}: was sich seit der letzten Freigabe geändert hat`;
  if (!approval) return abschnitt(2, id, titel, [`Es liegt keine Freigabe vor: Alles ist neu sichtbar (${countOf(stand, 'Feld')} Felder, ${countOf(stand, 'Kategorie')} Kategorien). Kurzhash des jetzigen Stands: ${stand.kurzhash}.`]);
  if (aenderungen.length === 0) return abschnitt(2, id, titel, [`Nichts. ${approvedBy(approval)}`]);
  return abschnitt(2, id, titel, [approvedBy(approval), `Kurzhash des jetzigen Stands: ${stand.kurzhash}.`, ...noted(aenderungen)], ueberschriften.flatMap(([art, name]) => changeTable(art, `${stand.stelle}: ${name}`, { stand, approval, aenderungen })));
}

const noted = (aenderungen: readonly Aenderung[]): readonly string[] => ueberschriften.filter(([art]) => aenderungen.some((one) => one.art === art)).map(([, name, text]) => `${name}: ${text}`);

export const approvedBy = ({ kurzhash, freigabe, stellungnahme }: Approval): string =>
  `Freigegeben ist der Stand ${kurzhash}: ${freigabe.durch}, ${freigabe.am}, ${freigabe.aktenzeichen}. Stellungnahme der oder des Datenschutzbeauftragten: ${ergebnisse[stellungnahme.ergebnis]} (${stellungnahme.aktenzeichen}, ${stellungnahme.am}).`;

export const ergebnisse: Readonly<Record<Approval['stellungnahme']['ergebnis'], string>> = { ZUGESTIMMT: 'zugestimmt', BEDENKEN: 'Bedenken', NICHT_BETEILIGT: 'nicht beteiligt' };

function changeTable(art: Aenderungsart, titel: string, { stand, approval, aenderungen }: Lage): readonly Tabelle[] {
  const those = aenderungen.filter((one) => one.art === art);
  if (those.length === 0) return [];
  return [{
    titel,
    kopf: ['Was', 'für wen und wozu', 'auf welcher Grundlage', 'aus welcher Spalte', ...(art === 'TECHNISCH_GLEICH' ? ['erklärt'] : [])],
    zeilen: those.map((one) => {
      const { was, fuer, grundlage, aus } = beschreibe(one, stand.gegenstaende, approval?.gegenstaende);
      return [was, liste(fuer, 'niemand'), liste(grundlage, '–'), liste(aus, '–'), ...(art === 'TECHNISCH_GLEICH' ? [declaredBy(one, approval)] : [])];
    }),
  }];
}

export function declaredBy({ gegenstand, was }: Aenderung, approval: Approval | undefined): string {
  const found = approval?.technisch.find((one) => one.gegenstand === gegenstand && one.was === was);
  return found ? `${found.durch}, ${found.am}: ${found.warum}` : '';
}

/** Everything the approval covers: what is signed. */
export function wholePart({ stelle, gegenstaende }: Stand): Abschnitt {
  const of = (kind: string) => Object.entries(gegenstaende).filter(([name]) => name.startsWith(`${kind} `)).map(([name, aussagen]) => ({ name: name.slice(kind.length + 1), aussagen }));
  const rows = (kind: string) => of(kind).map(({ name, aussagen }) => [name, Object.entries(aussagen).map(([art, lines]) => `${art}: ${lines.join('; ')}`).join(' · ')]);
  return abschnitt(2, `stand-${stelle.toLowerCase()}`, `${stelle}: der ganze Stand`, ['Das ist, was mit der Unterschrift freigegeben wird.'], [
    { titel: 'Die Stelle', kopf: ['Stelle', 'Aussagen'], zeilen: rows('Stelle') },
    { titel: 'Kategorien und ihre Grundlage', kopf: ['Kategorie', 'Aussagen'], zeilen: rows('Kategorie') },
    { titel: 'Zwecke', kopf: ['Zweck', 'Aussagen'], zeilen: rows('Zweck') },
    { titel: 'Wer sie wozu empfangen kann', kopf: ['Kategorie: Empfänger, Rolle, Zweck', 'Aussagen'], zeilen: rows('Empfang') },
    { titel: 'Was die Bedingungen heißen', kopf: ['Bedingung', 'Bedeutung'], zeilen: bedingungen.map(({ name, text }) => [name, text]) },
    { titel: 'Felder und ihre Herkunft', kopf: ['Feld', 'Aussagen'], zeilen: rows('Feld') },
  ]);
}

export const countOf = ({ gegenstaende }: Stand, kind: string): number => Object.keys(gegenstaende).filter((name) => name.startsWith(`${kind} `)).length;
