import type { DecisionMapping } from './decisionMapping';
import type { MappingForm } from './mapping';
import type { Finding } from './mappingRefused';
import type { TypeMapping } from './typeMapping';

/** Where parts of the mapping must fit each other: keys of one length, days where days are needed. */
export function faultsWithin({ person, sperren, typen }: MappingForm): readonly Finding[] {
  const length = person.schluessel.length;
  return [
    ...expectResult(['person', 'familienname'], 'String', person.familienname.wandlung.ergibt),
    ...expectResult(['person', 'vornamen'], 'String', person.vornamen.wandlung.ergibt),
    ...expectResult(['person', 'geburtsdatum'], 'Datum', person.geburtsdatum.wandlung.ergibt),
    ...sperren.flatMap(({ schluessel }, index) => expectColumns(['sperren', index, 'schluessel'], length, schluessel.length)),
    ...[...typen].flatMap(([name, type]) => [
      ...expectColumns(['typen', name, 'schluessel'], type.zu === 'person' ? length : type.zu.length, type.schluessel.length),
      ...decisionFaults(['typen', name, 'entscheidung'], type, length),
    ]),
  ];
}

function decisionFaults(path: Finding['path'], { entscheidung }: TypeMapping, length: number): readonly Finding[] {
  const { anvertraut65, dritte, mitglieder, zeitbezug, geheimnistraeger }: DecisionMapping = entscheidung;
  return [
    ...(anvertraut65 ? expectColumns([...path, 'anvertraut65'], length, anvertraut65.length) : []),
    ...dritte.flatMap((spalten, index) => expectColumns([...path, 'dritte', index], length, spalten.length)),
    ...(mitglieder ? expectColumns([...path, 'mitglieder', 'person'], length, mitglieder.person.length) : []),
    ...(mitglieder ? expectColumns([...path, 'mitglieder', 'zu'], mitglieder.schluessel.length, mitglieder.zu.length) : []),
    ...(zeitbezug ? expectResult([...path, 'zeitbezug'], 'Datum', zeitbezug.wandlung.ergibt) : []),
    ...(geheimnistraeger ? expectResult([...path, 'geheimnistraeger'], 'String', geheimnistraeger.wandlung.ergibt) : []),
  ];
}

const expectColumns = (path: Finding['path'], expected: number, found: number): readonly Finding[] =>
  expected === found ? [] : [{ path, expected: `erwartet werden ${expected} Spalten, eine für jeden Teil des Schlüssels, nicht ${found}` }];

const expectResult = (path: Finding['path'], expected: string, found: string): readonly Finding[] =>
  expected === found ? [] : [{ path: [...path, 'wandlung'], expected: `erwartet wird eine Wandlung, die ${expected} ergibt, nicht ${found}` }];
