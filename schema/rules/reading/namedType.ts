import { Kind, type TypeNode } from 'graphql';

/** [JobcenterTermin!]! → JobcenterTermin */
export const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** [JobcenterTermin!]! and [JobcenterTermin] */
export const isList = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;
