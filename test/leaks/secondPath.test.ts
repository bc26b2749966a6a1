import type { TestWorld } from '../world';
import { askEntities, aufruferHeader, pseudonymOf, takeFreigaben } from './thief';
import { inNewWorld, worldOfFile } from './worldOfFile';

interface Member {
  readonly id: string;
  readonly jobcenter: { readonly bedarfsgemeinschaft: object | null; readonly betraegeGesamt: readonly object[]; readonly bewilligungen: readonly object[] };
}

const household = '{ fall(id: "F-2026-001") { klienten { id jobcenter { bewilligungen { leistungsart } bedarfsgemeinschaft { anzahlMitglieder } betraegeGesamt { stand } } } } }';
const seesHousehold = ({ jobcenter }: Member) => jobcenter.bedarfsgemeinschaft !== null || jobcenter.betraegeGesamt.length > 0;
const membersOf = async (world: TestWorld): Promise<readonly Member[]> => {
  const { data, codes } = await world.ask('cm-ki', household);
  expect(codes).toEqual([]);
  return JSON.parse(JSON.stringify(data?.['fall'])).klienten;
};
const revoke = (world: TestWorld, user: string, fall: string, klient: string, stelle: string) =>
  world.ask(user, `mutation { einwilligungWiderrufen(eingabe: { fall: "${fall}", klient: "${klient}", kanal: PERSOENLICH, stellen: [${stelle}], kategorien: [] }) { ergebnis } }`);

describe('nobody is seen through somebody else', () => {
  const world = worldOfFile();

  it('while all five of a household have consented, it is seen as a whole', async () => {
    const members = await membersOf(world());
    expect(members.map(seesHousehold)).toEqual([true, true, true, true, true]);
  });

  it('asked past the gateway without the others’ Freigaben it is not seen', async () => {
    const token = await world().token('cm-ki');
    const [first] = await takeFreigaben(world(), token, 'F-2026-001', ['JOBCENTER']);
    const { body } = await askEntities(world(), 'jobcenter', [first], '... on Klient { jobcenter { bewilligungen { leistungsart } bedarfsgemeinschaft { anzahlMitglieder } betraegeGesamt { stand } } }', aufruferHeader(['JOBCENTER'], token));
    expect(body).toContain('GRUNDSICHERUNGSGELD');
    expect(body).toContain('"bedarfsgemeinschaft":null,"betraegeGesamt":[]');
  });

  it('what concerns a child stands with the parent only while the child’s own consent lives', async () => {
    const query = '{ fall(id: "F-2026-003") { klienten { id jugend { hilfen { norm } hilfeplaene { stand } } } } }';
    expect((await world().ask('cm-traeger-b', query)).body).toContain('"norm":"P31"');
    await revoke(world(), 'cm-traeger-b', 'F-2026-003', 'K-0008', 'JUGEND');
    expect((await world().ask('cm-traeger-b', query)).body).toBe('{"data":{"fall":{"klienten":[{"id":"K-0007","jugend":{"hilfen":[],"hilfeplaene":[]}},{"id":"K-0008","jugend":{"hilfen":[],"hilfeplaene":[]}}]}}}');
  });

  it.each(['{ fall(id: "F-2026-001") { klienten { klienten { id } } } }', '{ fall(id: "F-2026-001") { klienten { jobcenter { bedarfsgemeinschaft { mitglieder { id } } } } } }', '{ fall(id: "F-2026-001") { klienten { fall { id } } } }', '{ klient(id: "K-0001") { id } }', '{ klienten { id } }'])('there is no way on: %s', async (query) => {
    expect((await world().ask('cm-ki', query)).codes).toEqual(['ANFRAGE_UNGUELTIG']);
  });
});

describe('of a household of five one takes her consent back', () => {
  it.each<readonly [string, (world: TestWorld) => Promise<unknown>]>([
    ['at the case manager', (world) => revoke(world, 'cm-ki', 'F-2026-001', 'K-0002', 'JOBCENTER')],
    ['at the office', async (world) => world.ask('jc-vermittlung', 'mutation($p: ID!) { jobcenterWiderrufen(pseudonym: $p) { ergebnis } }', { p: await pseudonymOf(world, 'JOBCENTER', '0000001042') }, 'FREIGABEPRUEFUNG')],
  ])('%s: size, type and amounts are gone for all five, everything else stays with the four', (_where, takeBack) =>
    inNewWorld({}, async (world) => {
      await takeBack(world);
      const members = await membersOf(world);
      expect(members.map(seesHousehold)).toEqual([false, false, false, false, false]);
      expect(members.map(({ jobcenter }) => jobcenter.bewilligungen.length > 0)).toEqual([true, false, true, true, true]);
    }),
  );
});
