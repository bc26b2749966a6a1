import { openTestWorld, type TestWorld } from '../world';
import { erteilen, type Auszug, type Erteilung } from './story/einwilligung';
import { klient } from './story/klienten';
import { releaseWaiting, verknuepfen } from './story/staff';

const fall = 'F-2026-010';
const kategorien = ['JC_BEWILLIGUNG', 'JC_ANSPRECHPARTNER'];
const akte = { schluessel: ['0000001115'], familienname: 'Probe-Hussein', geburtsdatum: '1992-11-11' };
const ask = ['cm-traeger-b', fall, 'jobcenter { bewilligungen { leistungsart } ansprechpartner { rolle } status { profillage } }'] as const;
const empty = { id: 'K-0015', jobcenter: { bewilligungen: [], ansprechpartner: [], status: null } };

describe('a man signs anew and takes the page to the Jobcenter', () => {
  let world: TestWorld;
  let erteilung: Erteilung;
  const page = (change: Partial<Auszug> = {}): Auszug => {
    const [auszug] = erteilung.auszuege;
    if (!auszug) throw new Error('no page was printed');
    return { ...auszug, ...change };
  };
  beforeAll(async () => {
    world = await openTestWorld();
    erteilung = await erteilen(world, 'cm-traeger-b', { fall, klient: 'K-0015', stellen: ['JOBCENTER'], kategorien });
  });
  afterAll(() => world.close());

  it('one page is printed, with a code of ten characters and only what concerns the Jobcenter', () => {
    expect(erteilung).toMatchObject({ ergebnis: 'ERTEILT', maengel: [], auszuege: [{ stelle: 'JOBCENTER', kategorien, code: expect.stringMatching(/^[0-9A-Z]{10}$/) }] });
  });

  it('a form that is not valid is not taken, and prints nothing', async () => {
    const tooLong = await erteilen(world, 'cm-traeger-b', { fall, klient: 'K-0015', stellen: ['JOBCENTER'], kategorien, gueltigTage: 500 });
    expect(tooLong).toMatchObject({ ergebnis: 'NICHT_AUFGENOMMEN', auszuege: [] });
    expect(await erteilen(world, 'cm-traeger-a', { fall, klient: 'K-0015', stellen: ['JOBCENTER'], kategorien })).toMatchObject({ ergebnis: 'FALL_UNBEKANNT', auszuege: [] });
  });

  it('a consent alone opens nothing', async () => {
    expect(await klient(world, ...ask)).toEqual(empty);
  });

  it.each([
    ['a code nobody printed', { code: '0000000000' }, {}, 'CODE_UNBEKANNT'],
    ['a record that is not there', {}, { schluessel: ['0000009999'] }, 'VORGANG_UNBEKANNT'],
    ['another name than in the record', {}, { familienname: 'Probe-Hassan' }, 'NAME_ODER_GEBURTSDATUM_WEICHT_AB'],
    ['another day of birth than in the record', {}, { geburtsdatum: '1992-11-12' }, 'NAME_ODER_GEBURTSDATUM_WEICHT_AB'],
    ['a page with another office’s categories', { kategorien: ['JU_HILFE'] }, {}, 'AUSZUG_UNGUELTIG'],
    ['a page that nobody signed', { erklaerende: [] }, {}, 'AUSZUG_UNGUELTIG'],
  ])('%s is not linked', async (_what, seite, fund, ergebnis) => {
    expect(await verknuepfen(world, page(seite), { ...akte, ...fund })).toBe(ergebnis);
  });

  it('with the page, the record and the code it is linked, and waits until somebody has looked', async () => {
    expect(await verknuepfen(world, page(), akte)).toBe('ERLEDIGT');
    expect(await klient(world, ...ask)).toEqual(empty);
    await releaseWaiting(world, 'JOBCENTER');
    expect(await klient(world, ...ask)).toEqual({ id: 'K-0015', jobcenter: { bewilligungen: [{ leistungsart: 'GRUNDSICHERUNGSGELD' }], ansprechpartner: [{ rolle: 'INTEGRATION' }, { rolle: 'LEISTUNG' }], status: null } });
  });

  it('a code is dead after its first use', async () => {
    expect(await verknuepfen(world, page(), akte)).toMatch(/^CODE_/);
  });
});

describe('a consent that is widened in kim alone', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it('changes nothing at an office that has seen no paper for it', async () => {
    const seen = ['cm-ki-2', 'F-2026-006', 'arbeitsagentur { foerderungen { art status } termine { am } } jugend { ansprechpartner { name } } jobcenter { bewilligungen { von } }'] as const;
    const before = await klient(world, ...seen);
    const { ergebnis } = await erteilen(world, 'cm-ki-2', {
      fall: 'F-2026-006',
      klient: 'K-0011',
      stellen: ['JOBCENTER', 'JUGEND', 'SOZIALHILFE', 'ASYLBLG', 'AUFENTHALT'],
      kategorien: ['JC_BEWILLIGUNG', 'JC_STATUS', 'JU_HILFE', 'JU_ANSPRECHPARTNER', 'SH_BEWILLIGUNG', 'AL_ZEITRAUM', 'AU_TITEL'],
    });
    expect(ergebnis).toBe('ERTEILT');
    expect(await klient(world, ...seen)).toEqual(before);
    expect(await klient(world, 'cm-ki-2', 'F-2026-006', 'auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art } } } soziales { sozialhilfe { bewilligungen { von } } }')).toMatchObject({
      auslaenderbehoerde: { aufenthalt: { aufenthaltsstatus: [] } },
      soziales: { sozialhilfe: { bewilligungen: [] } },
    });
  });
});
