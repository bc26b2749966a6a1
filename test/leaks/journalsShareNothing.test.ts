import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { readLaw } from '../../schema/law';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();
const law = readLaw();

/** What two journals may say alike: it names no person and no request. */
const mayCoincide: ReadonlySet<string> = new Set(['am', 'organisation', 'rolle', 'zweck', 'urteil', 'grund', 'vorgang', 'handlung', 'aufbewahrung', 'folge', 'kategorie', 'felder']);

/** Every text of a row and of its payload, by where it stands. */
function textsOf(value: unknown, name = ''): readonly (readonly [string, string])[] {
  if (mayCoincide.has(name)) return [];
  if (typeof value === 'string' && name === 'nutzlast') return textsOf(JSON.parse(value));
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => textsOf(below, Array.isArray(value) ? name : key));
}

const rowsOf = (stelle: string, office: string): readonly unknown[] => {
  const database = new SQLite(join(world().daten, office, 'protokoll.sqlite'), { readonly: true });
  const rows = database.prepare(`SELECT * FROM ${stelle.toLowerCase()}_protokoll`).all();
  database.close();
  return rows;
};

const views: readonly [string, string, string][] = [
  ['values from everywhere', 'cm-ki', '{ fall(id: "F-2026-013") { id dokumentation { kopf { phase } } klienten { id dokumentation { stammdaten { familienname } } jobcenter { bewilligungen { stand } } arbeitsagentur { status { stand } } jugend { hilfen { stand } } soziales { sozialhilfe { bewilligungen { stand } } asylblg { leistungen { stand } } } auslaenderbehoerde { aufenthalt { aufenthaltsstatus { stand } } einbuergerung { verfahren { stand } } } } } }'],
  ['of whom nothing is released', 'cm-traeger-e', '{ fall(id: "F-2026-007") { klienten { jobcenter { bewilligungen { stand } } arbeitsagentur { status { stand } } jugend { hilfen { stand } } soziales { sozialhilfe { bewilligungen { stand } } asylblg { leistungen { stand } } } auslaenderbehoerde { aufenthalt { aufenthaltsstatus { stand } } einbuergerung { verfahren { stand } } } } } }'],
  ['asked for nothing but frames', 'cm-ki', '{ fall(id: "F-2026-013") { klienten { jobcenter { __typename } arbeitsagentur { __typename } jugend { __typename } soziales { sozialhilfe { __typename } asylblg { __typename } } auslaenderbehoerde { aufenthalt { __typename } einbuergerung { __typename } } } } }'],
];

describe('what two controllers write down about one request cannot be joined', () => {
  it.each(views)('%s', async (_what, user, query) => {
    const before = new Map([...law.stellen.values()].map(({ name, subgraph }) => [name, rowsOf(name, subgraph).length]));
    expect((await world().ask(user, query)).codes).toEqual([]);
    const written = [...law.stellen.values()].map(({ name, subgraph }) => ({ stelle: name, texts: rowsOf(name, subgraph).slice(before.get(name)).flatMap((row) => textsOf(row)) }));
    expect(written.filter(({ texts }) => texts.length > 0).length).toBeGreaterThanOrEqual(7);

    const shared = written.flatMap((one, index) =>
      written.slice(index + 1).flatMap((other) => one.texts.filter(([, text]) => other.texts.some(([, theirs]) => theirs === text)).map(([name, text]) => `${one.stelle} and ${other.stelle}: ${name} ${text}`)),
    );
    expect(shared).toEqual([]);
  });

  it('nor is a text of one part of a text of another', async () => {
    await world().ask('cm-ki', views[0]?.[2] ?? '');
    const references = new Map([...law.stellen.values()].map(({ name, subgraph }) => [name, rowsOf(name, subgraph).flatMap((row) => textsOf(row)).filter(([where]) => /Ref|pseudonym|nutzer|jti|abfrage/.test(where)).map(([, text]) => text)]));
    for (const [stelle, texts] of references) {
      for (const [other, theirs] of references) {
        if (stelle === other) continue;
        const whole = theirs.join(' ');
        expect([stelle, other, texts.filter((text) => text.length >= 8 && whole.includes(text))]).toEqual([stelle, other, []]);
      }
    }
  });

  it('the offices that need no user have none, and no office has one by its own name', () => {
    for (const { name, subgraph, erfaehrtNutzer } of [...law.stellen.values()].filter((stelle) => stelle.name !== 'KIM')) {
      const nutzer = rowsOf(name, subgraph).flatMap((row) => textsOf(row)).filter(([where]) => where === 'nutzer').map(([, text]) => text);
      expect([name, nutzer.filter((text) => demoNames.has(text))]).toEqual([name, []]);
      if (!erfaehrtNutzer) expect([name, nutzer.filter((text) => text !== 'demo')]).toEqual([name, []]);
    }
  });
});

const demoNames: ReadonlySet<string> = new Set(['cm-ki', 'cm-ki-2', 'cm-traeger-e']);
