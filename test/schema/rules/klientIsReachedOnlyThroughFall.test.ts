import { klientIsReachedOnlyThroughFall } from '../../../schema/rules/klientIsReachedOnlyThroughFall';
import { change, jobcenter, kim } from '../exampleSdl';
import { testRule } from './testRule';

const mark = '@eigeneStelle(weil: "Beispiel.")';

testRule(klientIsReachedOnlyThroughFall, 'kim', [
  ['Query.fall, then Fall.klienten', kim, []],
  ['a person by her number', change(kim, 'type Query {', `type Query { klient(id: ID!): Klient ${mark}`), ['Query.klient']],
  ['a second name for the case', change(kim, 'type Query {', `type Query { meinFall: Fall ${mark}`), ['Query.meinFall']],
  ['a list of cases', change(kim, 'fall(id: ID!): Fall', 'fall(ids: [ID!]!): [Fall!]!'), ['Query.fall']],
  ['a person who leads to another', change(kim, '  id: ID!', `  mutter: Klient ${mark} id: ID!`), ['Klient.mutter']],
  ['a mutation that answers with the case', change(kim, 'type Mutation {', `type Mutation { uebergeben: Fall ${mark}`), ['Mutation.uebergeben', 'Mutation.uebergeben']],
  ['a result that leads to a person', change(kim, 'hinweis: String!', `klient: Klient ${mark} hinweis: String!`), ['WiderrufErgebnis.klient', 'Mutation.widerrufen']],
  ['a mutation without a result of its own', change(kim, 'type Mutation {', `type Mutation { loeschen: Boolean! ${mark}`), ['Mutation.loeschen']],
  ['unless the gateway cannot reach it', change(kim, 'type Mutation {', `type Mutation { mitteilung: String! @inaccessible ${mark}`), []],
]);

testRule(klientIsReachedOnlyThroughFall, 'jobcenter', [
  ['an office leads to no person', jobcenter, []],
  ['not even to the same one', change(jobcenter, 'betrag: Cent', 'klient: Klient'), ['JobcenterEinkommen.klient']],
]);
