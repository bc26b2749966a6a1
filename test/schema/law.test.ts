import { readLaw } from '../../schema/law';
import { exampleFolder, type ExampleFolder } from './exampleFolder';

test('the law of this repository fits together', () => {
  const law = readLaw();

  expect([...law.stellen.keys()]).toEqual(['KIM', 'JOBCENTER', 'ARBEITSAGENTUR', 'JUGEND', 'SOZIALHILFE', 'ASYLBLG', 'AUFENTHALT', 'EINBUERGERUNG']);
  expect(law.stellen.get('ASYLBLG')).toMatchObject({ subgraph: 'soziales', rechtskreis: 'AsylbLG', sozialdaten: true });
  expect(law.kategorien.get('JU_EINGLIEDERUNGSHILFE_35A')).toMatchObject({ stelle: 'JUGEND', klasse: 'E', besonders: true, herkunft203: false, nichtAusgeliefert: false });
  expect(Object.isFrozen(law)).toBe(true);
});

test('what is sensitive by Art. 9 DSGVO or § 203 StGB is never of class S', () => {
  const milder = [...readLaw().kategorien.values()].filter(({ besonders, herkunft203, klasse }) => (besonders || herkunft203) && klasse === 'S');
  expect(milder.map(({ name }) => name)).toEqual([]);
});

test('each of the six recipients works under a data-protection law, and two controllers may share one roof', () => {
  const { organisationen } = readLaw();
  const recipients = [...organisationen.values()].filter(({ typ }) => typ === 'FREIER_TRAEGER' || typ === 'KOMMUNALES_INTEGRATIONSZENTRUM');

  expect(recipients).toHaveLength(6);
  expect(organisationen.get('STADTDIENST_SOZIALES')?.stellen).toEqual(['SOZIALHILFE', 'ASYLBLG']);
});

test('the two purposes for offices among themselves ship switched off', () => {
  const off = readLaw().matrix.filter(({ eingeschaltet }) => !eingeschaltet).map(({ zweck }) => zweck);
  expect(off.sort()).toEqual(['DOPPELFOERDERUNG_VERMEIDEN', 'FALLKONFERENZ']);
});

const row = (zweck: string, kategorie: string) => `- { zweck: ${zweck}, organisationstypen: [FREIER_TRAEGER], rollen: [CASE_MANAGEMENT], eingeschaltet: true, kategorien: [${kategorie}] }`;

test.each<[string, (example: ExampleFolder) => void, string | RegExp]>([
  ['a purpose nobody declared', ({ write }) => write('matrix.yaml', row('NEUGIER', 'JU_KITA')), 'matrix.yaml: Zweck «NEUGIER» is not in vocabulary.graphql'],
  ['a category nobody declared', ({ write }) => write('matrix.yaml', row('SPRACHFOERDERUNG', 'JU_TAGEBUCH')), 'matrix.yaml: Datenkategorie «JU_TAGEBUCH» is not in vocabulary.graphql'],
  ['a category of no Stelle', ({ change }) => change('vocabulary.graphql', 'JU_KITA @kategorie(stelle: JUGEND', 'JU_KITA @kategorie(stelle: NIEMAND'), 'vocabulary.graphql: Stelle «NIEMAND» is not in vocabulary.graphql'],
  ['a category that says nothing about itself', ({ change }) => change('vocabulary.graphql', 'JU_KITA @kategorie(stelle: JUGEND, klasse: S)', 'JU_KITA'), /vocabulary\.graphql:\d+: JU_KITA needs @kategorie/],
  ['a class between S and E', ({ change }) => change('vocabulary.graphql', 'JU_KITA @kategorie(stelle: JUGEND, klasse: S)', 'JU_KITA @kategorie(stelle: JUGEND, klasse: M)'), /klasse/],
  ['an employer nobody knows', ({ write }) => write('organisationen.yaml', 'KI: { name: Beispiel, typ: BEISPIEL, datenschutzrecht: DSGVO, stellen: [NIEMAND] }'), 'organisationen.yaml: Stelle «NIEMAND» is not in vocabulary.graphql'],
  ['a word in the matrix that means nothing', ({ write }) => write('matrix.yaml', row('SPRACHFOERDERUNG', 'JU_KITA').replace('eingeschaltet: true', 'eingeschaltet: true, ausnahmsweise: true')), /ausnahmsweise/],
])('%s is refused', (_promise, breakIt, message) => {
  const example = exampleFolder();
  breakIt(example);
  expect(() => readLaw(example.folder)).toThrow(message);
});
