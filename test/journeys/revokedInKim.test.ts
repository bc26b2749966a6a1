import { openTestWorld, type TestWorld } from '../world';
import { widerrufen } from './story/einwilligung';
import { klienten } from './story/klienten';
import { kimHasLearnt } from './story/staff';

const fall = 'F-2026-003';
const offices = {
  jobcenter: 'jobcenter { bewilligungen { leistungsart } kooperationsplan { erstelltAm } }',
  arbeitsagentur: 'arbeitsagentur { termine { am } beratungen { art } }',
  jugend: 'jugend { hilfen { norm } hilfeplaene { erstelltAm teilnehmer } ansprechpartner { name } }',
  auslaenderbehoerde: 'auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art } } }',
};
/** L + E: what may still be under way has died by then. */
const wartetMindestens = 4_000;

describe('a woman takes back what she has consented to', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  const view = () => klienten(world, 'cm-traeger-b', fall, Object.values(offices).join(' '));

  it('her consent is there for her case manager to see, and the day each office has dealt with it', async () => {
    const stellen = ['JOBCENTER', 'JUGEND', 'AUFENTHALT', 'ARBEITSAGENTUR'];
    for (const stelle of stellen) await kimHasLearnt(world, stelle);
    const [olena] = await klienten(world, 'cm-traeger-b', fall, 'einwilligungen { widerrufenAm stellen { stelle bearbeitetAm } }');
    expect(olena?.['einwilligungen']).toEqual([{ widerrufenAm: null, stellen: stellen.map((stelle) => ({ stelle, bearbeitetAm: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) })) }]);
  });

  it('somebody who does not lead the case takes nothing back, and is told the same', async () => {
    const before = await view();
    expect(await widerrufen(world, 'cm-traeger-a', { fall, klient: 'K-0007' })).toBe('WIDERRUFEN');
    expect(await view()).toEqual(before);
  });

  it('one category: what it covers is gone, all else of that office stays', async () => {
    const [before] = await view();
    expect(await widerrufen(world, 'cm-traeger-b', { fall, klient: 'K-0007', kategorien: ['JU_HILFEPLAN'] })).toBe('WIDERRUFEN');
    const [after] = await view();
    expect(before?.['jugend']).toMatchObject({ hilfen: [expect.anything()], hilfeplaene: [expect.anything()] });
    expect(after).toEqual({ ...before, jugend: { ...(before?.['jugend'] as object), hilfeplaene: [] } });
  });

  it('one office: its block is empty once it is acknowledged, after four seconds and not before; every other block and person is as before', async () => {
    const [before, kind] = await view();
    const begun = performance.now();
    expect(await widerrufen(world, 'cm-traeger-b', { fall, klient: 'K-0007', stellen: ['JOBCENTER'] })).toBe('WIDERRUFEN');
    expect(performance.now() - begun).toBeGreaterThanOrEqual(wartetMindestens);
    expect(await view()).toEqual([{ ...before, jobcenter: { bewilligungen: [], kooperationsplan: null } }, kind]);
  });

  it('taking it back again changes nothing, is acknowledged alike and takes as long', async () => {
    const before = await view();
    const begun = performance.now();
    expect(await widerrufen(world, 'cm-traeger-b', { fall, klient: 'K-0007', stellen: ['JOBCENTER'] })).toBe('WIDERRUFEN');
    expect(performance.now() - begun).toBeGreaterThanOrEqual(wartetMindestens);
    expect(await view()).toEqual(before);
  });
});
