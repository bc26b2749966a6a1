import { Kind } from 'graphql';
import { ruleOf, violationAt, type Rule } from './rule';

const kinds: ReadonlySet<string> = new Set([
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_EXTENSION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.UNION_TYPE_EXTENSION,
]);

/**
 * Art. 25 DSGVO: a mark on an object type is not asked when a field is read through an interface, and the type a union answers
 * with says what kind of record there is. Rows of another sensitivity are another field instead.
 */
export const noInterfacesOrUnions: Rule = ruleOf(
  {
    name: 'noInterfacesOrUnions',
    gesetz: 'Art. 25 DSGVO',
    verlangt: 'Keine Interfaces und keine Unions: Eine Markierung am Objekttyp wird über ein Interface nicht gefragt.',
    gut: `
type JobcenterBewilligung {
  stand: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
    schlecht: `
interface JobcenterMitStand {
  stand: Datum @daten(kategorie: JC_BEWILLIGUNG)
}
`,
  },
  ({ document }) =>
    document.definitions.flatMap((node) =>
      kinds.has(node.kind) && 'name' in node && node.name
        ? [violationAt(node.name, node.name.value, 'Interfaces und Unions umgehen die Markierung der Felder.', 'Einen eigenen Objekttyp und ein eigenes Feld je Art von Zeile erklären.')]
        : [],
    ),
);
