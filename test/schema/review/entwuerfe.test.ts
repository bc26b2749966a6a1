import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reviewDocuments } from '../../../schema/review/documents';
import { vermerk } from '../../../schema/review/entwuerfe/entwurf';
import { gewaehrleistungsziele } from '../../../schema/review/entwuerfe/gewaehrleistungsziele';
import { law, theReview } from './theReview';

const documents = reviewDocuments(theReview());
const drafts = [...documents].filter(([name]) => name.startsWith('entwurf-'));
const draft = (name: string): string => documents.get(`entwurf-${name}.md`) ?? '';

test.each(drafts)('%s says that it is a draft, before anything else, and needs nothing from elsewhere', (_name, content) => {
  const [heading = ''] = content.split(/<nav|\n- /);
  expect(heading).toContain(vermerk);
  expect(content).not.toMatch(/<script|https?:\/\//);
});

test('there is one record of processing for every controller (Art. 30 DSGVO)', () => {
  for (const name of law.stellen.keys()) expect(draft('verarbeitungsverzeichnis')).toContain(`**${name}: ${name === 'KIM' ? 'Falldokumentation, Einwilligungen und Freigaben' : 'Übermittlung'}`);
  expect(draft('verarbeitungsverzeichnis').match(/§ 67b Abs\. 2 SGB X \|/g)).toHaveLength(4); // the four whose own law it is (stellen.yaml)
});

test('there is one Festlegung for every Abrufverfahren, with who approved it, and none for the others', () => {
  const text = draft('festlegungen');
  expect([...text.matchAll(/^## \w+: (AV-\S+)$/gm)].map(([, id]) => id)).toEqual(['AV-MUSTER-AUFENTHALT', 'AV-MUSTER-EINBUERGERUNG']);
  expect(text).toContain('Musterfrau, Leitung der Ausländerbehörde (MUSTER), 2026-01-15');
  expect(text).toContain('Stellen ohne Abrufverfahren: KIM, JOBCENTER, ARBEITSAGENTUR, JUGEND, SOZIALHILFE, ASYLBLG.');
});

test('in the concept of roles nobody but case managers sees anybody', () => {
  const rows = draft('berechtigungskonzept').split('\n').filter((line) => / \| [1-9]\d* \|/.test(line));
  expect(rows.map((line) => line.split(' | ').slice(0, 2).join(' | '))).toEqual(['| KOMMUNALES_INTEGRATIONSZENTRUM | CASE_MANAGEMENT', '| FREIER_TRAEGER | CASE_MANAGEMENT']);
});

test.each(gewaehrleistungsziele)('$ziel: $kontrolle', ({ test: file }) => {
  expect(existsSync(join(__dirname, '..', '..', '..', file))).toBe(true);
});

test('all seven protection goals are served', () => {
  expect(new Set(gewaehrleistungsziele.map(({ ziel }) => ziel)).size).toBe(7);
});

test('the data flow is drawn: every controller a box, the same as text, and nothing to load', () => {
  const page = documents.get('entwurf-datenschutz-folgenabschaetzung.html') ?? '';
  const [svg = ''] = /<figure role="img" aria-label="[^"]+"><svg[^]*?<\/svg><\/figure>/.exec(page) ?? [];
  for (const name of law.stellen.keys()) {
    expect(svg).toContain(`>${name}</text>`);
    expect(draft('datenschutz-folgenabschaetzung')).toContain(`${name}`);
  }
  expect(draft('datenschutz-folgenabschaetzung')).toContain('```mermaid\nflowchart LR');
  expect(svg).not.toMatch(/href|<image|<script|https?:\/\//);
});
