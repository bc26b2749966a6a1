import { isAbstractType, type ASTVisitor, type GraphQLCompositeType, type ValidationContext, type ValidationRule } from 'graphql';
import { refusal } from './refusal';
import { reservedNames } from './reservedNames';

/**
 * The gateway merges by response name: `{ freigabeJobcenter: vorname jobcenter { … } }` would hand out a Freigabe, or
 * let a client choose one (tried on @apollo/gateway 2.14.4). So nobody may call a field by a name the gateway uses.
 */
export function reservedAliases(supergraphSdl: string): ValidationRule {
  const reserved = reservedNames(supergraphSdl);
  const anywhere = new Set([...reserved.values()].flatMap((names) => [...names]));

  const isReserved = (type: GraphQLCompositeType | null | undefined, alias: string) =>
    !type || isAbstractType(type) ? anywhere.has(alias) : (reserved.get(type.name)?.has(alias) ?? false);

  return (context: ValidationContext): ASTVisitor => ({
    Field: (field) => {
      const alias = field.alias?.value;
      if (alias === undefined || alias === field.name.value) return;
      if (isUnsafeName(alias) || isReserved(context.getParentType(), alias)) context.reportError(refusal('ANFRAGE_UNGUELTIG', field));
    },
    Variable: (variable) => {
      const name = variable.name.value;
      if (isUnsafeName(name) || name === 'representations') context.reportError(refusal('ANFRAGE_UNGUELTIG', variable));
    },
  });
}

/** `__typename` steers the gateway; names every object inherits are the way into its prototype (CVE-2026-32621). */
const isUnsafeName = (name: string) => name.startsWith('__') || name in {};
