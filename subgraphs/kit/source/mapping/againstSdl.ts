import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { conversionFault } from './conversionFault';
import type { MappingForm } from './mapping';
import type { Finding } from './mappingRefused';
import type { TypeMapping } from './typeMapping';

/** A type below a controller's block: `parent` is the type whose field returns it, undefined right below the block. */
interface TypeBelow {
  readonly type: GraphQLObjectType;
  readonly field: string;
  readonly parent: string | undefined;
}

/** Every type below a block is mapped or missing with a reason; every field likewise; nothing is mapped that the SDL lacks. */
export function faultsAgainstSdl(form: MappingForm, sdl: GraphQLSchema): readonly Finding[] {
  const below = typesBelowBlocks(sdl);
  const names = new Set(below.map(({ type }) => type.name));
  return [
    ...[...form.typen.keys()].filter((name) => !names.has(name)).map((name) => ({ path: ['typen', name], expected: 'diesen Typ gibt es unter keinem Block der SDL' })),
    ...form.fehlt.flatMap(({ feld }, index) => missingFaults(feld, ['fehlt', index, 'feld'], form, below, sdl)),
    ...below.flatMap((entry) => typeFaults(entry, form)),
  ];
}

/** Columns of a type's rows that nested types are matched by; they are read always and put out never. */
export const verweiseOf = (form: MappingForm, sdl: GraphQLSchema): ReadonlyMap<string, readonly string[]> => {
  const nested = typesBelowBlocks(sdl).flatMap(({ type, parent }) => {
    const zu = form.typen.get(type.name)?.zu;
    return parent && zu && zu !== 'person' ? [{ parent, zu }] : [];
  });
  return new Map([...form.typen.keys()].map((name) => [name, [...new Set(nested.filter(({ parent }) => parent === name).flatMap(({ zu }) => zu))]]));
};

function typesBelowBlocks(sdl: GraphQLSchema): readonly TypeBelow[] {
  const blocks = Object.values(sdl.getTypeMap()).filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields()).filter(isBlock).map((field) => getNamedType(field.type)).filter(isObjectType),
  );
  const found: TypeBelow[] = [];
  const visit = (type: GraphQLObjectType, parent: string | undefined): void => {
    for (const field of Object.values(type.getFields())) {
      const child = getNamedType(field.type);
      if (!isObjectType(child) || found.some((entry) => entry.type === child)) continue;
      found.push({ type: child, field: `${type.name}.${field.name}`, parent });
      visit(child, child.name);
    }
  };
  for (const block of blocks) visit(block, undefined);
  return found;
}

const isBlock = (field: GraphQLField<unknown, unknown>): boolean => field.astNode?.directives?.some(({ name }) => name.value === 'stelle') ?? false;

function typeFaults({ type, field, parent }: TypeBelow, form: MappingForm): readonly Finding[] {
  const mapped = form.typen.get(type.name);
  const missing = new Set(form.fehlt.map(({ feld }) => feld));
  const path = ['typen', type.name];
  if (!mapped) {
    const isExcused = missing.has(type.name) || missing.has(field) || (parent !== undefined && !form.typen.has(parent));
    return isExcused ? [] : [{ path, expected: 'dieser Typ der SDL ist weder zugeordnet noch unter fehlt genannt' }];
  }
  const matched: readonly Finding[] = (mapped.zu === 'person') === (parent === undefined) ? [] : [
    { path: [...path, 'zu'], expected: parent ? `erwartet werden Spalten aus der Tabelle von ${parent}` : 'erwartet wird person' },
  ];
  return [...matched, ...fieldFaults(type, mapped.felder, missing)];
}

function fieldFaults(type: GraphQLObjectType, felder: TypeMapping['felder'], missing: ReadonlySet<string>): readonly Finding[] {
  const fields = type.getFields();
  const path = ['typen', type.name, 'felder'];
  const unknown = [...felder].flatMap(([name, { wandlung }]): readonly Finding[] => {
    const field = fields[name];
    if (!field) return [{ path: [...path, name], expected: `${type.name} hat in der SDL kein solches Feld` }];
    const fault = conversionFault(wandlung, field.type);
    return fault ? [{ path: [...path, name, 'wandlung'], expected: fault }] : [];
  });
  const left = Object.values(fields).filter(({ name, type: of }) => !isObjectType(getNamedType(of)) && !felder.has(name) && !missing.has(`${type.name}.${name}`));
  return [...unknown, ...left.map(({ name }) => ({ path, expected: `${type.name}.${name} ist weder zugeordnet noch unter fehlt genannt` }))];
}

function missingFaults(feld: string, path: Finding['path'], form: MappingForm, below: readonly TypeBelow[], sdl: GraphQLSchema): readonly Finding[] {
  const [typeName = '', fieldName] = feld.split('.');
  const type = sdl.getType(typeName);
  const isKnown = isObjectType(type) && (fieldName === undefined ? below.some((entry) => entry.type === type) : fieldName in type.getFields());
  if (!isKnown) return [{ path, expected: `«${feld}» gibt es in der SDL nicht` }];
  const child = below.find((entry) => entry.field === feld)?.type.name;
  const isMapped = fieldName === undefined ? form.typen.has(typeName) : form.typen.get(typeName)?.felder.has(fieldName) || (child !== undefined && form.typen.has(child));
  return isMapped ? [{ path, expected: `«${feld}» ist zugeordnet und kann nicht zugleich fehlen` }] : [];
}
