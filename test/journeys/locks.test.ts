import { openTestWorld, type TestWorld } from '../world';
import { klient } from './story/klienten';
import { sperreAufheben, sperren } from './story/staff';

const everywhere = `
  jobcenter { bewilligungen { von } ansprechpartner { name } status { profillage } }
  jugend { hilfen { norm } ansprechpartner { asdBezirk name } }
  soziales { sozialhilfe { bewilligungen { kapitel } ansprechpartner { name } } }`;
const ask = ['cm-traeger-c', 'F-2026-011', everywhere] as const;

describe('a woman who has consented to everything, and of whom locks hold things back', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  const reasons = async (office: string): Promise<readonly string[]> => {
    const [stelle] = world.offices.get(office)?.stellen ?? [];
    const [entry] = (await stelle?.journal.read({ vorgang: 'ABRUF', hoechstens: 1 })) ?? [];
    return [...new Set((entry?.kategorien ?? []).map(({ kategorie, urteil, grund }) => [kategorie, urteil, grund].filter(Boolean).join(' ')))];
  };

  it('where she works her record is closed to all, a veto keeps one row, an objection keeps an office: nobody is told which', async () => {
    expect(await klient(world, ...ask)).toEqual({
      id: 'K-0016',
      jobcenter: { bewilligungen: [], ansprechpartner: [], status: null },
      jugend: { hilfen: [], ansprechpartner: [{ asdBezirk: 'Beispiel-Nord', name: 'Herr Probe-Amt' }] },
      soziales: { sozialhilfe: { bewilligungen: [], ansprechpartner: [] } },
    });
  });

  it.each([
    ['jobcenter', ['JC_BEWILLIGUNG ABGELEHNT SPERRE', 'JC_STATUS ABGELEHNT SPERRE', 'JC_ANSPRECHPARTNER ABGELEHNT SPERRE']],
    ['jugend', ['JU_HILFE ABGELEHNT SPERRE', 'JU_ANSPRECHPARTNER FREIGEGEBEN']],
    ['soziales', ['SH_BEWILLIGUNG ABGELEHNT WIDERSPRUCH', 'SH_ANSPRECHPARTNER ABGELEHNT WIDERSPRUCH']],
  ])('the journal of %s knows the reason, and only it', async (office, expected) => {
    expect(await reasons(office)).toEqual(expected);
  });

  it('when the objection is lifted at the office, what was released before is given', async () => {
    const [sperre, ...others] = await sperren(world, 'SOZIALHILFE', '010|SH-25-0016');
    expect([sperre?.art, others]).toEqual(['WIDERSPRUCH_76', []]);
    expect(await sperreAufheben(world, 'SOZIALHILFE', sperre?.id ?? '')).toBe('ERLEDIGT');
    expect(await klient(world, ...ask)).toMatchObject({ soziales: { sozialhilfe: { bewilligungen: [expect.anything()] } } });
  });
});
