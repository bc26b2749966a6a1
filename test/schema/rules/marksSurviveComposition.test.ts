import { marksSurviveComposition } from '../../../schema/rules/marksSurviveComposition';
import { change, jobcenter, kim, subgraph } from '../exampleSdl';

const subgraphs = [subgraph('jobcenter', jobcenter), subgraph('kim', kim)];

/** What composition would make of both: their types, and one `Klient` with the fields of both. */
const supergraph = [
  change(jobcenter, 'type Klient', 'type Klient_jobcenter').replace(/type Klient_jobcenter[^}]*}/, ''),
  change(
    kim,
    '  "Eigene Dokumentation."',
    '  jobcenter: JobcenterSicht @join__field(graph: JOBCENTER) @stelle(id: JOBCENTER) @ohnePersonenbezug(weil: "Rahmen.")\n  "Eigene Dokumentation."',
  ),
].join('\n');

const placesOf = (composed: string) => marksSurviveComposition(subgraphs, composed).map(({ feld }) => feld);

test.each([
  ['every mark is found again, shared fields once', supergraph, []],
  ['a default written out is the same mark', change(supergraph, 'betrag: Cent @daten(kategorie: JC_EINKOMMEN)', 'betrag: Cent @daten(kategorie: JC_EINKOMMEN, freitext: false)'), []],
  ['a mark that vanished', change(supergraph, 'betrag: Cent @daten(kategorie: JC_EINKOMMEN)', 'betrag: Cent'), ['JobcenterEinkommen.betrag', 'JobcenterEinkommen.betrag']],
  ['a mark that became another', change(supergraph, 'betrag: Cent @daten(kategorie: JC_EINKOMMEN)', 'betrag: Cent @daten(kategorie: JC_TEXT)'), ['JobcenterEinkommen.betrag', 'JobcenterEinkommen.betrag']],
  ['a field that is not in any subgraph', change(supergraph, 'type JobcenterEinkommen {', 'type JobcenterEinkommen { neu: Cent @daten(kategorie: JC_TEXT)'), ['JobcenterEinkommen.neu']],
  ['a controller that no longer begins', change(supergraph, '@stelle(id: JOBCENTER) ', ''), ['Klient.jobcenter']],
] as const)('%s', (_promise, composed, places) => expect(placesOf(composed)).toEqual(places));

test('two subgraphs that mark a shared field differently are noticed', () => {
  const disagreeing = [subgraphs[0], subgraph('kim', change(kim, '@inaccessible @ohnePersonenbezug(weil: "Undurchsichtig.")', '@inaccessible @eigeneStelle(weil: "Anders.")'))].flatMap((one) => one ?? []);
  const composed = change(supergraph, '@inaccessible @ohnePersonenbezug(weil: "Undurchsichtig.")', '@inaccessible @ohnePersonenbezug(weil: "Undurchsichtig.") @eigeneStelle(weil: "Anders.")');
  expect(marksSurviveComposition(disagreeing, composed).map(({ feld }) => feld)).toEqual(['Klient.freigabeJobcenter']);
});
