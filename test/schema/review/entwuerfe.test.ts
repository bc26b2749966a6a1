import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reviewDocuments } from '../../../schema/review/documents';
import { vermerk } from '../../../schema/review/entwuerfe/entwurf';
import { mitUmlauten } from '../../../schema/mitUmlauten';
import { gewaehrleistungsziele } from '../../../schema/review/entwuerfe/gewaehrleistungsziele';
import { law, theReview } from './theReview';

const review = theReview();
const documents = reviewDocuments(review);
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

test.each(['verpflichtungserklaerung', 'anzeige-auftragsverarbeitung', 'dienstvereinbarung'])('%s is written with umlauts', (name) => {
  const words = draft(name).replace(/\]\(#[^)]*\)|<a id="[^"]*">|test\/\S+/g, '').match(/[A-Za-zÄÖÜäöüß]*(?:[aoAO]e|(?<![aeqAEQ])[uU]e)[A-Za-zÄÖÜäöüß]*/g) ?? [];
  expect([...new Set(words)].filter((word) => word !== 'sexuelle')).toEqual([]);
});

test.each([
  ['Fallfuehrung im Traeger, Aerztlicher Dienst, Groesse', 'Fallführung im Träger, Ärztlicher Dienst, Größe'],
  ['Massnahmen ausserhalb, Strasse, gemaess', 'Maßnahmen außerhalb, Straße, gemäß'],
  ['Neue Dauer, aktuelle Quelle, sexuelle, individuell, Steuer', 'Neue Dauer, aktuelle Quelle, sexuelle, individuell, Steuer'],
])('%s', (ascii, german) => expect(mitUmlauten(ascii)).toBe(german));

test('every recipient the matrix knows commits itself, and nobody else', () => {
  const rows = draft('verpflichtungserklaerung').split('\n').filter((line) => / \| Teil /.test(line));
  expect(rows.map((line) => line.split(' | ')[0])).toEqual(['KI', 'TRAEGER_A', 'TRAEGER_B', 'TRAEGER_C', 'TRAEGER_D', 'TRAEGER_E'].map((id) => `| ${id}`));
  expect(rows.filter((line) => line.includes('Teil A und Teil B'))).toHaveLength(5);
});

test('every controller of social data has its notice for the gateway, to its own supervisors, and no other controller has one', () => {
  const text = draft('anzeige-auftragsverarbeitung');
  expect([...text.matchAll(/^## (\w+): Anzeige$/gm)].map(([, name]) => name)).toEqual(['JOBCENTER', 'ARBEITSAGENTUR', 'JUGEND', 'SOZIALHILFE', 'ASYLBLG']);
  expect(text).toContain('hier ohne Anzeige: KIM, AUFENTHALT, EINBUERGERUNG');
  for (const { name, aufgabe } of review.auftragsverarbeiter) expect([text.includes(name), text.includes(aufgabe)]).toEqual([true, true]);
  expect(text.match(/Datenschutzaufsicht: Bundesbeauftragte/g)).toHaveLength(1);
  expect(text.match(/§ 51 SGB II\b/g)).toHaveLength(1);
});

test('the agreement says for every controller whether somebody who asks can be recognised, and what is never done', () => {
  const text = draft('dienstvereinbarung');
  for (const { name, erfaehrtNutzer } of law.stellen.values()) expect(text).toMatch(new RegExp(`^\\| ${name} \\| .* \\| ${erfaehrtNutzer ? 'ja' : 'nein, nur Organisation und Rolle'} \\|$`, 'm'));
  for (const promise of ['§ 67c Abs. 5 SGB X', 'zwei Zeichnungen, der Datenschutzbeauftragten und des Personalrats', 'keine Auswertung, Zählung oder Rangfolge', '180 Tage']) expect(text).toContain(promise);
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
