import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bogen } from '../../subgraphs/kim/commands/bogen';
import { openTestWorld, type Asked, type TestWorld } from '../world';
import { formOf } from './story/einwilligung';

const operation = (name: string): string => readFileSync(join(__dirname, '..', '..', 'schema', 'operations', `${name}.graphql`), 'utf8');
const fall = 'F-2026-003';
const form = formOf({ fall, klient: 'K-0007', stellen: ['JOBCENTER', 'JUGEND'], kategorien: ['JC_BEWILLIGUNG', 'JC_BEDARF_GESUNDHEIT', 'JU_HILFE'] });

describe('a mother signs, and everybody gets the paper that is for them', () => {
  let world: TestWorld;
  const folder = mkdtempSync(join(tmpdir(), 'papier-'));
  const saved = (name: string, { body }: Asked): string => {
    writeFileSync(join(folder, name), body);
    return join(folder, name);
  };
  const print = (...args: string[]): void => bogen(args, new Date(), () => undefined);
  const page = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const grant = (nachweis: object = {}): Promise<Asked> => world.ask('cm-traeger-b', operation('einwilligungErteilen'), { eingabe: { ...form, nachweis: { ...form.nachweis, ...nachweis } } });

  beforeAll(async () => (world = await openTestWorld()));
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  it('her case manager prints a sheet for her and one for her child, with what is known already there', async () => {
    print('--fall', saved('fall.json', await world.ask('cm-traeger-b', operation('bogen'), { fall })), '--nach', join(folder, 'bogen'), '--sprache', 'uk');
    expect(readdirSync(join(folder, 'bogen'))).toEqual(['bogen-K-0007.html', 'bogen-K-0008.html']);
    expect(page('bogen/bogen-K-0007.html')).toMatch(/value="Olena [^"]*Probe-Kowalenko"/);
    expect(page('bogen/bogen-K-0008.html')).not.toContain('Olena');
  });

  it('what was not told, or told by the wrong person, is not taken, and nothing is printed', async () => {
    const { gespraech, textFassung } = form.nachweis;
    const refused = async (nachweis: object) => (await grant(nachweis)).data?.['einwilligungErteilen'] as { ergebnis: string; maengel: string[]; auszuege: unknown[] };
    const cases: readonly (readonly [object, string])[] = [
      [{ textFassung: { ...textFassung, hash: '0'.repeat(64) } }, 'TEXTFASSUNG_UNBEKANNT'],
      [{ textFassung: { ...textFassung, sprache: 'fr' } }, 'TEXTFASSUNG_UNBEKANNT'],
      [{ dolmetscher: { dienst: 'Sohn', verpflichtet: true, art: 'KIND' } }, 'DOLMETSCHER_UNGEEIGNET'],
      [{ gespraech: { ...gespraech, kannNichtSchreiben: true } }, 'ZEUGE_FEHLT'],
      [{ gespraech: { ...gespraech, ohneBedingung: false } }, 'BEDINGUNG_GESTELLT'],
    ];
    for (const [nachweis, mangel] of cases) expect(await refused(nachweis)).toMatchObject({ ergebnis: 'NICHT_AUFGENOMMEN', maengel: [mangel], einwilligung: null, auszuege: [] });
  });

  it('each office gets its own page with its own code, and she a copy of all with no code', async () => {
    print('--auszug', saved('erteilt.json', await grant()), '--fall', join(folder, 'fall.json'), '--klient', 'K-0007', '--nach', join(folder, 'papier'));
    const { auszuege } = (JSON.parse(page('erteilt.json')) as { data: { einwilligungErteilen: { auszuege: { stelle: string; code: string }[] } } }).data.einwilligungErteilen;
    const codeOf = (stelle: string) => auszuege.find((one) => one.stelle === stelle)?.code ?? 'no code';
    const jobcenter = page('papier/auszug-jobcenter.html');
    expect(jobcenter).toContain(codeOf('JOBCENTER'));
    for (const word of [codeOf('JUGEND'), 'Jugendamt', 'JU_HILFE', fall, 'K-0007']) expect(jobcenter).not.toContain(word);
    const copy = page('papier/kopie.html');
    for (const word of ['Jobcenter', 'Stadtdienst Jugend', 'ausdrücklich', 'id="widerruf"']) expect(copy).toContain(word);
    for (const code of auszuege) expect(copy).not.toContain(code.code);
  });
});
