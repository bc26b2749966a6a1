import { readMarks, type MarkedField } from '../marks';
import type { Herkunft, Typherkunft } from '../review/herkunft';
import type { Law } from '../law';
import type { SubgraphLaw } from '../sdl';
import { isList, namedType } from './reading/namedType';
import { readBlocks } from './reading/readBlocks';
import { ruleOf, type RuleOnMapping, type Violation } from './rule';

/**
 * Art. 5 Abs. 1 lit. c DSGVO: what is mapped is read. A column that feeds no field, decides nothing on a row, and tells no row from
 * another has no business in a mapping; nor has a table behind no type, a lock on a category this office does not have, or an
 * order of a list by a column that nobody may see (who sees the order learns the column).
 */
export const everyMappedColumnIsNeeded: RuleOnMapping = ruleOf(
  {
    name: 'everyMappedColumnIsNeeded',
    gesetz: 'Art. 5 Abs. 1 lit. c DSGVO',
    verlangt: 'Eine Zuordnung nennt nur Spalten, die ein Feld ausgibt oder die Entscheidung über eine Zeile braucht.',
    gut: `
JobcenterAnsprechpartner:
  tabelle: SB
  felder:
    name: { spalte: NAME, wandlung: text_getrimmt }
`,
    schlecht: `
JobcenterAnsprechpartner:
  tabelle: SB
  felder:
    name: { spalte: NAME, wandlung: text_getrimmt }
    privatnummer: { spalte: TEL_PRIV, wandlung: text_getrimmt }
`,
    beispiel: 'ZUORDNUNG',
  },
  (subgraph, herkunft, law) => {
    const below = readBlocks(subgraph, law).flatMap(({ fields }) => fields);
    return [
      ...[...herkunft.typen].flatMap(([type, mapped]) => unneededIn(type, mapped, below, subgraph, herkunft)),
      ...unneededLocks(subgraph, herkunft, law),
    ];
  },
);

function unneededIn(type: string, mapped: Typherkunft, below: readonly MarkedField[], { document }: SubgraphLaw, { datei, typen }: Herkunft): readonly Violation[] {
  const returning = below.find(({ node }) => namedType(node.type) === type);
  if (!returning) return [{ datei, zeile: mapped.zeile, feld: type, fehler: `Die Tabelle ${mapped.tabelle} speist einen Typ, den es unter keiner Stelle gibt.`, abhilfe: 'Den Typ aus der Zuordnung streichen oder in der SDL erklären.' }];

  const fields = new Map(readMarks(document).filter((field) => field.type === type).map((field) => [field.feld, field]));
  const unknown = [...mapped.felder]
    .filter(([feld]) => !fields.has(feld))
    .map(([feld, { spalte, zeile }]) => ({ datei, zeile, feld: `${type}.${feld}`, fehler: `Die Spalte ${mapped.tabelle}.${spalte} braucht kein Feld der SDL.`, abhilfe: 'Aus der Zuordnung streichen oder das Feld in der SDL erklären und einstufen.' }));
  const leadsOn = [...fields.values()].some(({ node }) => typen.has(namedType(node.type)));
  const idle = mapped.felder.size === 0 && !leadsOn ? [{ datei, zeile: mapped.zeile, feld: type, fehler: `Aus der Tabelle ${mapped.tabelle} wird kein Feld ausgegeben.`, abhilfe: 'Den Typ unter fehlt nennen, mit dem Grund.' }] : [];
  return [...unknown, ...idle, ...(isList(returning.node.type) ? tellingOrder(type, mapped, datei) : [])];
}

/** Of a single object the order says which row counts; of a list it is seen. */
const tellingOrder = (type: string, { tabelle, sortierung, felder, zeilenschluessel, entscheidung }: Typherkunft, datei: string): readonly Violation[] => {
  const known = new Set([...[...felder.values()].map(({ spalte }) => spalte), ...zeilenschluessel, ...entscheidung]);
  return sortierung
    .filter(({ spalte }) => !known.has(spalte))
    .map(({ spalte, zeile }) => ({ datei, zeile, feld: type, fehler: `Die Liste ist nach ${tabelle}.${spalte} geordnet, das kein Feld ausgibt: Die Reihenfolge verrät die Spalte.`, abhilfe: 'Nach einer Spalte ordnen, die ein Feld dieses Typs speist, oder nach dem Schlüssel der Zeile.' }));
};

const unneededLocks = ({ name, stellen }: SubgraphLaw, { datei, sperrspalten }: Herkunft, law: Law): readonly Violation[] =>
  sperrspalten.flatMap(({ art, spalte, kategorien, zeile }) =>
    kategorien
      .filter((kategorie) => !stellen.includes(law.kategorien.get(kategorie)?.stelle ?? ''))
      .map((kategorie) => ({ datei, zeile, feld: art, fehler: `Die Sperre aus ${spalte} gilt für ${kategorie}; eine solche Kategorie hat ${name} nicht.`, abhilfe: 'Eine Kategorie einer Stelle dieses Amts nennen oder die Angabe streichen.' })),
  );
