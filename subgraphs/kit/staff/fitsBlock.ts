import type { OfficeMarks } from '../release/officeMarks';

/** Whether typed values have only fields of the block that belong to this category; their types are judged when they are put out. */
export function fitsBlock(werte: unknown, blockType: string, kategorie: string, marks: OfficeMarks): boolean {
  return fitsObject(werte, blockType, kategorie, marks) && Object.keys(Object(werte)).length > 0;
}

function fitsObject(value: unknown, type: string, kategorie: string, marks: OfficeMarks): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([name, below]) => {
    const feld = marks.get(type)?.get(name);
    if (!feld || feld.kategorie !== kategorie) return false;
    const { kind } = feld;
    if (kind !== undefined) return (Array.isArray(below) ? below : [below]).every((one) => fitsObject(one, kind, kategorie, marks));
    return below === null || ['string', 'number', 'boolean'].includes(typeof below) || (Array.isArray(below) && below.every((one) => typeof one === 'string'));
  });
}
