import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { buildSchema, parse, validate } from 'graphql';
import { demoUsers } from '../../gateway/demo/users';
import { readLaw } from '../../schema/law';
import { camelCase } from '../../schema/names';
import { auskunft } from '../../subgraphs/kim/commands/auskunft';
import type { EndpointAnswer } from '../../subgraphs/kit/serving/endpoint';
import { openTestWorld, type TestWorld } from '../world';
import { auskunftOperation, besuche, besuchen, eigeneAuskunft, freischalten, nachAllenBesuchen, type Zugriff } from './story/auskunft';

const law = readLaw();

/** A door of its own for a world that lives in this process. */
async function overHttp(world: TestWorld): Promise<{ readonly url: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string; variables: Record<string, unknown> };
      const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const handOver = ({ status, body }: EndpointAnswer) => void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      void world.gateway.endpoint({ query, variables, headers }, handOver);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, close: () => void server.close() };
}

describe('a woman asks who has seen what of her', () => {
  let world: TestWorld;
  let door: Awaited<ReturnType<typeof overHttp>>;
  let folder: string;
  beforeAll(async () => {
    world = await openTestWorld();
    door = await overHttp(world);
    folder = mkdtempSync(join(tmpdir(), 'auskunft-'));
  }, 60_000);
  afterAll(async () => {
    door.close();
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  });

  const sheets = async () => {
    const lines: string[] = [];
    const target = mkdtempSync(join(folder, 'blatt-'));
    const done = await auskunft(['--url', door.url, '--ordner', target], { FALLVERBUND_TOKEN: await world.token('klient-1') }, new Date(), (line) => lines.push(line));
    const of = (klient: string) => readFileSync(join(target, readdirSync(target).find((file) => file.includes(klient)) ?? ''), 'utf8');
    return { done, text: lines.join('\n'), of, target };
  };

  it('the Auskunft lists exactly the accesses that were made, at every controller, and nothing else', async () => {
    const { before, told, done } = await nachAllenBesuchen(world);
    expect(Object.values(before).flat()).toEqual([]);
    expect(Object.keys(told).sort()).toEqual([...law.stellen.keys()].sort());
    expect(told).toEqual(done);
  });

  it('what was refused, what belongs to others, what staff looked at and what was not handed over is no access', async () => {
    const before = await eigeneAuskunft(world, 'K-0018');
    for (const [user, fall] of [['cm-traeger-a', 'F-2026-013'], ['cm-ki-2', 'F-2026-013'], ['cm-traeger-a', 'F-2026-002']] as const) {
      for (const besuch of besuche) await besuchen(world, user, fall, besuch);
    }
    await world.ask('so-sachbearbeitung', '{ sozialhilfeAnfragen { id } sozialhilfeVerknuepfungen { pseudonym } }', {}, 'FREIGABEPRUEFUNG');
    await world.ask('dsb', '{ sozialhilfeProtokoll { naechste } }', {}, 'DATENSCHUTZKONTROLLE');

    // Both controllers of an office are asked; one cannot write, so what the other had already written did not leave.
    const file = new BetterSqlite3(join(world.daten, 'soziales', 'protokoll.sqlite'));
    file.exec("CREATE TRIGGER voll BEFORE INSERT ON asylblg_protokoll BEGIN SELECT RAISE(ABORT, 'no space left'); END");
    const { codes } = await world.ask('cm-ki', '{ fall(id: "F-2026-013") { klienten { soziales { sozialhilfe { bewilligungen { kapitel } } asylblg { leistungen { leistungsart } } } } } }');
    file.exec('DROP TRIGGER voll');
    file.close();
    expect(codes).toEqual(['PROTOKOLL_NICHT_VERFUEGBAR']);
    const { data } = await world.ask('dsb', '{ sozialhilfeProtokoll(filter: { vorgang: ABRUF }, hoechstens: 2) { eintraege { urteil istVerfallen } } }', {}, 'DATENSCHUTZKONTROLLE');
    expect(data?.['sozialhilfeProtokoll']).toMatchObject({ eintraege: expect.arrayContaining([expect.objectContaining({ urteil: 'FREIGEGEBEN', istVerfallen: true })]) });

    expect(await eigeneAuskunft(world, 'K-0018')).toEqual(before);
  });

  it('the child’s entries are not in its mother’s view, nor hers in the child’s', async () => {
    await freischalten(world, 'cm-ki', { fall: 'F-2026-013', klient: 'K-0019', art: 'VORMUND' });
    const ofChild = await eigeneAuskunft(world, 'K-0019');
    const ofMother = await eigeneAuskunft(world, 'K-0018');
    const only = (zugriffe: readonly Zugriff[] | null | undefined) => zugriffe?.flatMap(({ kategorien }) => kategorien);
    expect(ofChild.zugang).toBe('VORMUND');
    expect(only(ofChild.zugriffe['ARBEITSAGENTUR'])).toEqual([]); // he has none there, she has
    expect(only(ofMother.zugriffe['ARBEITSAGENTUR'])).toEqual(['AA_TERMINE']);
  });

  it('what the Jugendamt gave of a boy is not in the view of his guardian, and is in his own (§ 8 Abs. 3 SGB VIII)', async () => {
    const boy = { fall: 'F-2026-012', klient: 'K-0017' };
    for (const besuch of besuche.filter(([stelle]) => stelle === 'JUGEND' || stelle === 'AUFENTHALT')) await besuchen(world, 'cm-ki', boy.fall, besuch);
    const seen = async () => {
      const { zugang, zugriffe } = await eigeneAuskunft(world, boy.klient);
      return [zugang, ...['JUGEND', 'AUFENTHALT'].map((stelle) => zugriffe[stelle]?.flatMap(({ kategorien }) => kategorien))];
    };
    await freischalten(world, 'cm-ki', { ...boy, art: 'VORMUND' });
    const byGuardian = await seen();
    await freischalten(world, 'cm-ki', { ...boy, art: 'SELBST' });
    expect([byGuardian, await seen()]).toEqual([
      ['VORMUND', [], ['AU_TITEL']],
      ['SELBST', ['JU_HILFE'], ['AU_TITEL']],
    ]);
  });

  it('on paper: a part for every controller, every access with its words, and nothing that names anybody', async () => {
    const { done, of, target, text } = await sheets();
    expect([done, text]).toEqual([true, expect.not.stringContaining('nicht geantwortet')]);
    const html = of('K-0018');
    for (const stelle of law.stellen.keys()) expect(html).toContain(`id="stelle-${stelle.toLowerCase()}"`);
    const rows = [...html.matchAll(/<tr><th scope="row">\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}:\d{2}<\/th><td>Kommunales Integrationszentrum[^<]*<\/td><td>Case Management<\/td>/g)];
    expect(rows).toHaveLength(besuche.length);
    for (const words of ['Übermittlung', 'Art. 15 DSGVO', '§ 83 SGB X', 'Landesbeauftragte für Datenschutz', 'Einträge vor dem', 'nicht wegen eines Vorfalls']) expect(html).toContain(words);
    expect(html).not.toMatch(/\b\w*(?:fuer|ueber|Traeger|Behoerde|Massnahm)\w*/);
    for (const { sub } of demoUsers) expect(html).not.toContain(sub);
    expect(html).toContain('<html lang="de">');
    expect(html).not.toMatch(/<script|https?:\/\/|\b(?:src|href)="(?!#)/);
    expect(readdirSync(target).map((file) => statSync(join(target, file)).mode & 0o077)).toEqual([0, 0, 0, 0]);
  });

  it('who acts for a child reads that the Jugendamt tells him nothing, not that there was nothing', async () => {
    const html = (await sheets()).of('K-0019');
    const part = /<section id="stelle-jugend"[^]*?<\/section>/.exec(html)?.[0] ?? '';
    expect(part).toContain('Hier erhält nur die Person selbst Auskunft');
    expect(part).not.toContain('kein Zugriff');
  });

  it('a controller that did not answer is said so, there and at the end of the command', async () => {
    const file = new BetterSqlite3(join(world.daten, 'jobcenter', 'protokoll.sqlite'));
    file.exec("CREATE TRIGGER voll BEFORE INSERT ON jobcenter_protokoll BEGIN SELECT RAISE(ABORT, 'no space left'); END");
    const { done, text, of } = await sheets();
    file.exec('DROP TRIGGER voll');
    file.close();
    expect([done, text]).toEqual([false, expect.stringContaining('nicht geantwortet: JOBCENTER')]);
    const html = of('K-0018');
    expect(/<section id="stelle-jobcenter"[^]*?<\/section>/.exec(html)?.[0]).toContain('hat nicht geantwortet');
    expect(/<section id="stelle-jugend"[^]*?<\/section>/.exec(html)?.[0]).not.toContain('hat nicht geantwortet');
  });

  it.each([
    ['a case manager', 'cm-ki', 'Für Ihre Rolle ist dieser Zweck nicht vorgesehen.'],
    ['the data-protection officer', 'dsb', 'Für Ihre Rolle ist dieser Zweck nicht vorgesehen.'],
  ])('%s has no such sheet, and is told so in a line', async (_who, user, expected) => {
    await expect(auskunft(['--url', door.url, '--ordner', folder], { FALLVERBUND_TOKEN: await world.token(user) }, new Date(), () => undefined)).rejects.toThrow(expected);
    expect(readdirSync(folder).filter((name) => name.endsWith('.html'))).toEqual([]);
  });
});

test('the shipped operation asks every controller there is, and is valid', () => {
  for (const stelle of law.stellen.keys()) expect(auskunftOperation).toContain(`${camelCase(stelle)}Zugriffe`);
  const supergraph = readFileSync(join(__dirname, '..', '..', 'schema', 'generated', 'supergraph.graphql'), 'utf8');
  expect(validate(buildSchema(supergraph, { assumeValidSDL: true, assumeValid: true }), parse(auskunftOperation))).toEqual([]);
});
