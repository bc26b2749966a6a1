import { liste } from './abschnitt';
import type { Reviewfeld } from './felder';
import type { Zelle } from './matrix';
import type { Review, Reviewstelle } from './review';
import { inWorten } from './worte';

/** What an officer asks of one field: how strict, on what basis, to whom and what for, and who answers for it. */
export interface Feldrechte {
  readonly klasse: 'S' | 'E';
  readonly grundlage: string;
  readonly empfaenger: string;
  readonly verantwortung: string;
}

/** A field needs all of its categories: what one of them is not given for, the field is not either. */
export function rightsOf({ kategorien }: Reviewfeld, stelle: Reviewstelle, review: Review): Feldrechte {
  const declared = kategorien.flatMap((name) => review.kategorien.get(name) ?? []);
  const cells = possibleWithAll(kategorien, review.matrix.zellen);
  return {
    klasse: declared.every(({ klasse }) => klasse === 'S') ? 'S' : 'E',
    grundlage: basis(stelle, declared, cells),
    empfaenger: recipientsOf(cells),
    verantwortung: responsibility(stelle, cells),
  };
}

/** For each recipient and purpose that all of these categories are possible for, the cells. */
function possibleWithAll(kategorien: readonly string[], zellen: readonly Zelle[]): readonly Zelle[] {
  const keyOf = ({ organisationstyp, rolle, zweck }: Zelle) => `${organisationstyp}|${rolle}|${zweck}`;
  const own = zellen.filter(({ kategorie }) => kategorien.includes(kategorie));
  const counts = new Map<string, number>();
  for (const cell of own) counts.set(keyOf(cell), (counts.get(keyOf(cell)) ?? 0) + 1);
  return own.filter((cell) => counts.get(keyOf(cell)) === kategorien.length);
}

/** § 67 ff. SGB X hold where the controller’s own law says so (`stellen.yaml`). */
export const isUnderSgbX = ({ angaben }: Reviewstelle): boolean => angaben.datenschutzrecht.some((recht) => recht.includes('SGB X') && recht.includes('67'));

function basis(stelle: Reviewstelle, kategorien: readonly { readonly besonders: boolean; readonly herkunft203: boolean; readonly alleMitglieder: boolean }[], cells: readonly Zelle[]): string {
  if (stelle.eigeneDokumentation) return 'eigene Aufgabe, keine Übermittlung (Art. 6 Abs. 1 lit. e DSGVO)';
  if (cells.length === 0) return 'keine: in keinem ausgelieferten Zweck';
  const special = kategorien.some(({ besonders }) => besonders);
  return [
    `Einwilligung (Art. 6 Abs. 1 lit. a DSGVO${isUnderSgbX(stelle) ? ', § 67b Abs. 2 SGB X' : ''})`,
    ...(special ? ['ausdrücklich (Art. 9 Abs. 2 lit. a DSGVO)'] : []),
    ...(kategorien.some(({ herkunft203 }) => herkunft203) ? ['Schweigepflichtentbindung (§ 203 StGB, § 76 Abs. 1 SGB X)'] : []),
    ...(kategorien.some(({ alleMitglieder }) => alleMitglieder) ? ['Einwilligung jedes Mitglieds (§ 67d Abs. 2 SGB X)'] : []),
  ].join('; ');
}

/** «Freier Träger, Fallmanagement: A, B». */
export function recipientsOf(cells: readonly Zelle[]): string {
  const zweckeOf = new Map<string, Set<string>>();
  for (const { organisationstyp, rolle, zweck } of cells) {
    const who = `${inWorten(organisationstyp)}, ${inWorten(rolle)}`;
    zweckeOf.set(who, (zweckeOf.get(who) ?? new Set()).add(zweck));
  }
  return liste([...zweckeOf].map(([who, zwecke]) => `${who}: ${[...zwecke].join(', ')}`).map((text, index, all) => (index < all.length - 1 ? `${text};` : text)), 'niemand').replaceAll(';, ', '; ');
}

function responsibility(stelle: Reviewstelle, cells: readonly Zelle[]): string {
  if (stelle.eigeneDokumentation) return 'die Stelle selbst';
  const weisen = [...new Set(cells.flatMap((cell) => cell.weisen))];
  const law = isUnderSgbX(stelle) ? { stelle: '§ 67d Abs. 1 SGB X', abruf: '§ 79 Abs. 4 SGB X' } : { stelle: '§ 8 DSG NRW', abruf: '§ 8 DSG NRW' };
  return (
    weisen
      .map((weise) => (weise === 'AUTOMATISCH' ? `automatisch: Empfänger für den einzelnen Abruf (${law.abruf})` : `${inWorten(weise)}: übermittelnde Stelle (${law.stelle})`))
      .join('; ') || '–'
  );
}
