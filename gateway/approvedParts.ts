import { TypeInfo, visit, visitWithTypeInfo, type GraphQLSchema } from 'graphql';
import { aenderungen } from '../schema/approvals/aenderungen';
import { readApproval } from '../schema/approvals/approval';
import { freigegebenVon, organisationstyp, type Freigegeben } from '../schema/approvals/freigegeben';
import { standOf } from '../schema/approvals/stand';
import type { Law } from '../schema/law';
import type { Operation } from '../schema/operations/readOperations';
import { reviewFields } from '../schema/review/felder';
import type { Angaben } from '../schema/review/herkunft';
import type { SubgraphLaw } from '../schema/sdl';
import type { Caller } from '../subgraphs/kit/serving/verifyToken';

/** What the controllers have approved, as far as the door can see: the SDL and who may be given what. Each office holds its mapping against it, too. */
export interface ApprovedParts {
  /** Whether this caller may send this operation for this purpose, whoever it is about. */
  covers(operation: Operation, caller: Pick<Caller, 'organisation' | 'rolle'>, zweck: string): boolean;
  /** Which operations touch what nobody has approved, and what that is. */
  readonly hinweise: readonly string[];
}

/** In the demo nobody has approved anything. */
export const everyPart: ApprovedParts = { covers: () => true, hinweise: [] };

interface ProtectedField {
  readonly stelle: string;
  readonly kategorie: string;
}

/** The door has neither mappings nor `abgabe.yaml`. */
const nothingOfTheOffices: Angaben = { herkunft: new Map(), abgabe: new Map() };

/**
 * Reads the approvals of all controllers and holds the approved operations against them.
 * @throws FileRefused for an approval that is not valid
 */
export function readApprovedParts(law: Law, subgraphs: readonly SubgraphLaw[], operations: readonly Operation[], schema: GraphQLSchema, folder: string): ApprovedParts {
  const parts = new Map([...law.stellen.keys()].flatMap((stelle) => subgraphs.filter(({ stellen }) => stellen.includes(stelle)).map((subgraph) => [stelle, freigegebenAtTheDoor(stelle, subgraph, law, folder)] as const)));
  const isProtected = protectedFields(law, subgraphs);
  const touched = new Map(operations.map((operation) => [operation.id, touchedFields(operation, schema, isProtected)]));
  const openFields = ({ id }: Operation) => [...(touched.get(id) ?? [])].filter(([feld, { stelle, kategorie }]) => !parts.get(stelle)?.feld(feld, kategorie)).map(([feld]) => feld);
  const refused = new Map(operations.map((operation) => [operation.id, openFields(operation)]));
  return {
    covers: (operation, { organisation, rolle }, zweck) => {
      if (refused.get(operation.id)?.length !== 0) return false;
      const empfaenger = { organisationstyp: organisationstyp(law, organisation), rolle, zweck };
      return [...(touched.get(operation.id)?.values() ?? [])].every(({ stelle, kategorie }) => parts.get(stelle)?.empfang(kategorie, empfaenger) ?? false);
    },
    hinweise: [
      ...operations.flatMap(({ id, name }) => notRunning(name, refused.get(id)?.length ?? 0)),
      ...[...parts.values()].flatMap(({ offen }) => offen),
    ],
  };
}

const notRunning = (name: string, open: number): readonly string[] =>
  open === 0 ? [] : [`${name}: läuft nicht, ${open === 1 ? '1 Feld ist' : `${open} Felder sind`} nicht freigegeben`];

function freigegebenAtTheDoor(stelle: string, subgraph: SubgraphLaw, law: Law, folder: string): Freigegeben {
  const stand = standOf(stelle, law, subgraph, nothingOfTheOffices);
  const approval = readApproval(stelle, law, folder);
  return freigegebenVon(stand, aenderungen(approval?.gegenstaende, stand.gegenstaende, { technisch: approval?.technisch ?? [], ohneAmt: true }));
}

/** A field's own category is the last one; those before are of the objects it stands in, and whoever asks for it asks for them, too. */
const protectedFields = (law: Law, subgraphs: readonly SubgraphLaw[]): ReadonlyMap<string, ProtectedField> =>
  new Map(
    subgraphs
      .flatMap((subgraph) => reviewFields(subgraph, law, nothingOfTheOffices))
      .map(({ feld, stelle, kategorien }) => [feld, { stelle, kategorie: kategorien.at(-1) ?? '' }] as const),
  );

function touchedFields({ document }: Operation, schema: GraphQLSchema, isProtected: ReadonlyMap<string, ProtectedField>): ReadonlyMap<string, ProtectedField> {
  const touched = new Map<string, ProtectedField>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        const feld = `${types.getParentType()?.name}.${name.value}`;
        const found = isProtected.get(feld);
        if (found) touched.set(feld, found);
      },
    }),
  );
  return touched;
}
