import { openTestWorld, type TestWorld } from '../../world';

const auskunft = '{ meineAuskunft { fall kimZugriffe { eintraege { am organisation rolle zweck kategorien } } } }';
const lesen = (fall: string) => `{ fall(id: "${fall}") { id dokumentation { kopf { phase } } klienten { id dokumentation { stammdaten { stand } ziele { stand } } } } }`;

describe('a person concerned sees who read her documentation at kim', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld();
  });
  afterEach(() => world.close());

  const zugriffe = async () => {
    const { data, body, codes } = await world.ask('klient-1', auskunft, {}, 'AUSKUNFT');
    expect(codes).toEqual([]);
    const [fall] = data?.['meineAuskunft'] as readonly { readonly fall: string; readonly kimZugriffe: { readonly eintraege: readonly Record<string, unknown>[] } }[];
    expect(fall?.fall).toBe('F-2026-002');
    return { eintraege: fall?.kimZugriffe.eintraege ?? [], body };
  };
  const journal = () => {
    const [kim] = world.offices.get('kim')?.stellen ?? [];
    if (!kim) throw new Error('kim');
    return kim.journal;
  };

  it('exactly the accesses made: hers and her case’s, newest first, and no employee’s name', async () => {
    expect((await zugriffe()).eintraege).toEqual([]);
    await world.ask('cm-traeger-a', lesen('F-2026-002'));
    await world.ask('cm-traeger-a', '{ fall(id: "F-2026-002") { klienten { dokumentation { bildung { schulform } } } } }', {}, 'SPRACHFOERDERUNG');
    await world.ask('cm-traeger-a', '{ fall(id: "F-2026-002") { klienten { id fristen { art } } } }'); // no documentation
    await world.ask('cm-traeger-b', lesen('F-2026-002')); // not hers
    await world.ask('cm-ki', lesen('F-2026-013')); // somebody else

    const { eintraege, body } = await zugriffe();
    const who = { am: expect.any(String), organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT' };
    expect(eintraege).toHaveLength(3);
    expect(eintraege[0]).toEqual({ ...who, zweck: 'SPRACHFOERDERUNG', kategorien: ['KIM_BILDUNG'] });
    expect(eintraege).toEqual(expect.arrayContaining([
      { ...who, zweck: 'KIM_CASE_MANAGEMENT', kategorien: ['KIM_STAMM', 'KIM_HILFEPLAN'] },
      { ...who, zweck: 'KIM_CASE_MANAGEMENT', kategorien: ['KIM_FALL'] },
    ]));
    expect(body).not.toContain('cm-traeger-a');
  });

  it('and asking is itself on record, without a name', async () => {
    await zugriffe();
    const [entry, ...more] = await journal().read({ vorgang: 'AUSKUNFT', hoechstens: 10 });
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ zweck: 'AUSKUNFT', urteil: 'ERLEDIGT', pseudonym: expect.any(String) });
    expect(entry).not.toHaveProperty('nutzer');
  });

  it('nobody else does', async () => {
    for (const user of ['cm-traeger-a', 'koordination', 'dsb']) expect((await world.ask(user, auskunft, {}, 'AUSKUNFT')).codes).toEqual(['ZWECK_NICHT_VORGESEHEN']);
    expect(await journal().read({ vorgang: 'AUSKUNFT', hoechstens: 10 })).toEqual([]);
  });
});
