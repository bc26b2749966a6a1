import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openTestWorld, type TestWorld } from '../world';
import { widerrufen } from './story/einwilligung';
import { klienten } from './story/klienten';

/** What somebody may come for who leads no case. */
const zwecke: Readonly<Record<string, string>> = { 'jc-vermittlung': 'FREIGABEPRUEFUNG', dsb: 'DATENSCHUTZKONTROLLE', 'klient-1': 'AUSKUNFT' };

const operation = (name: string) => readFileSync(join(__dirname, '../../schema/operations', `${name}.graphql`), 'utf8');

describe('what was shown before a revocation is to be forgotten', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  const ask = async (user: string, name: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, codes } = await world.ask(user, operation(name), variables, zwecke[user]);
    expect(codes).toEqual([]);
    return data?.[name];
  };
  const openOf = async (user: string) => (await ask(user, 'meineLoeschaufgaben')) as readonly { readonly id: string; readonly fall: string }[];
  const own = async () => {
    const { data } = await world.ask('klient-1', '{ meineAuskunft { loeschungen { organisation stelle kategorien ausgang grund } } }', {}, 'AUSKUNFT');
    return (data?.['meineAuskunft'] as readonly { readonly loeschungen: readonly unknown[] }[])[0]?.loeschungen;
  };

  it('a man has revoked everything two days ago: his case manager has a task for each office he could see before', async () => {
    expect(await openOf('cm-traeger-e')).toMatchObject([{ fall: 'F-2026-007' }, { fall: 'F-2026-007' }]);
    const [tesfay] = await klienten(world, 'cm-traeger-e', 'F-2026-007', 'loeschaufgaben { stelle kategorien erledigung { am } }');
    expect(tesfay?.['loeschaufgaben']).toEqual(expect.arrayContaining([{ stelle: 'JOBCENTER', kategorien: expect.arrayContaining(['JC_EINGLIEDERUNG']), erledigung: null }]));
  });

  it('nobody else has it, and nobody else can say it is done', async () => {
    const [task] = await openOf('cm-traeger-e');
    for (const user of ['cm-traeger-a', 'cm-ki', 'jc-vermittlung', 'dsb', 'klient-1']) {
      expect(await openOf(user)).toEqual([]);
      expect(await ask(user, 'loeschaufgabe', { id: task?.id })).toBeNull();
      expect(await ask(user, 'loeschungBestaetigen', { aufgabe: task?.id })).toMatchObject({ ergebnis: 'AUFGABE_UNBEKANNT' });
    }
    expect(await openOf('cm-traeger-e')).toHaveLength(2);
  });

  it('he deletes at one office and keeps at the other, for a reason', async () => {
    const [one, other] = await openOf('cm-traeger-e');
    expect(await ask('cm-traeger-e', 'loeschungBestaetigen', { aufgabe: one?.id })).toMatchObject({ ergebnis: 'ERLEDIGT' });
    const eingabe = { aufgabe: other?.id, grund: 'RECHTLICHE_VERPFLICHTUNG', erlaeuterung: 'Verwendungsnachweis bis Jahresende.' };
    expect(await ask('cm-traeger-e', 'aufbewahrungBegruenden', { eingabe })).toMatchObject({ ergebnis: 'ERLEDIGT' });
    expect(await openOf('cm-traeger-e')).toEqual([]);
    expect(await ask('cm-traeger-e', 'loeschaufgabe', { id: other?.id })).toMatchObject({ erledigung: { ausgang: 'AUFBEWAHRT', grund: 'RECHTLICHE_VERPFLICHTUNG' } });
  });

  it('a young man takes one office back after it was looked at, and sees what became of it', async () => {
    await klienten(world, 'cm-traeger-a', 'F-2026-002', 'arbeitsagentur { termine { am } } jugend { hilfen { norm } }');
    expect(await own()).toEqual([]);
    expect(await widerrufen(world, 'klient-1', { fall: 'F-2026-002', klient: 'K-0006', stellen: ['ARBEITSAGENTUR'] }, 'AUSKUNFT')).toBe('WIDERRUFEN');
    expect(await own()).toEqual([{ organisation: 'TRAEGER_A', stelle: 'ARBEITSAGENTUR', kategorien: expect.arrayContaining(['AA_TERMINE']), ausgang: null, grund: null }]);
    const [task] = await openOf('cm-traeger-a');
    expect(await ask('cm-traeger-a', 'loeschungBestaetigen', { aufgabe: task?.id })).toMatchObject({ ergebnis: 'ERLEDIGT' });
    expect(await own()).toMatchObject([{ organisation: 'TRAEGER_A', ausgang: 'GELOESCHT' }]);
  });
});
