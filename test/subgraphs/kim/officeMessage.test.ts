import { seal, unseal, usages } from '../../../subgraphs/kit/seal';
import { assign, consent, keys, mintOne, openCity, users, type City } from './city';
import { onBothDatabases } from './onBothDatabases';

onBothDatabases('messages of an office', (openStore) => {
  let city: City;
  let message = 0;

  beforeEach(async () => {
    city = await openCity(await openStore());
    await assign(city, 'F-1', ['K-1'], users.ki);
  });

  const keysOf = (stelle: string) => keys.stellen[stelle] ?? [];
  const send = async (stelle: string, inhalt: object): Promise<unknown> => {
    const [key] = keysOf(stelle);
    if (!key) throw new Error(stelle);
    const sealed = seal({ id: `m-${(message += 1)}`, iat: city.clock(), ...inhalt }, key, usages.mitteilung);
    return unseal(await city.authority.answerOffice(stelle, sealed), keysOf(stelle), usages.mitteilung);
  };
  const codeOf = async (stelle = 'JOBCENTER') => (await consent(city, users.ki, 'F-1', 'K-1')).auszuege.find((seite) => seite.stelle === stelle)?.code;

  it('a code gives the pseudonym that Freigaben will carry, once', async () => {
    const code = await codeOf();
    const freigabe = await mintOne(city, users.ki, 'F-1', 'K-1');
    expect(await send('JOBCENTER', { art: 'EINLOESEN', code, id: 'erste' })).toEqual({ gefunden: true, pseudonym: freigabe.pseudonym, einwilligungRef: freigabe.einwilligungRef, zu: 'erste' });
    expect(await send('JOBCENTER', { art: 'EINLOESEN', code })).toMatchObject({ gefunden: false });
  });

  it('answers the same message again alike: the first answer may have been lost', async () => {
    const code = await codeOf();
    const first = await send('JOBCENTER', { art: 'EINLOESEN', code, id: 'gleich' });
    expect(await send('JOBCENTER', { art: 'EINLOESEN', code, id: 'gleich' })).toEqual(first);
  });

  it('a code is good at its own Stelle only', async () => {
    expect(await send('AUFENTHALT', { art: 'EINLOESEN', code: await codeOf() })).toMatchObject({ gefunden: false });
  });

  it('a code is dead after 90 days', async () => {
    const [first, second] = [await codeOf(), await codeOf()];
    city.later(89);
    expect(await send('JOBCENTER', { art: 'EINLOESEN', code: first })).toMatchObject({ gefunden: true });
    city.later(2);
    expect(await send('JOBCENTER', { art: 'EINLOESEN', code: second })).toMatchObject({ gefunden: false });
  });

  it('the day an office dealt with it is shown, the first one, and nothing else of it', async () => {
    const code = await codeOf();
    expect(await send('JOBCENTER', { art: 'BEARBEITET', code, am: '2026-11-22' })).toMatchObject({ ok: true });
    await send('JOBCENTER', { art: 'BEARBEITET', code, am: '2026-11-24' });
    const [[einwilligung] = []] = await city.authority.consentsInView({ fallId: 'F-1', klienten: ['K-1'] }, users.ki, 'KIM_CASE_MANAGEMENT');
    expect(einwilligung?.stellen).toEqual([
      { stelle: 'JOBCENTER', bearbeitetAm: '2026-11-22' },
      { stelle: 'AUFENTHALT', bearbeitetAm: null },
    ]);
  });

  it('a revocation declared at an office ends what concerns this office', async () => {
    await codeOf();
    const { pseudonym } = await mintOne(city, users.ki, 'F-1', 'K-1');
    expect(await send('JOBCENTER', { art: 'WIDERRUF', pseudonym, am: new Date(city.clock()).toISOString(), kanal: 'STELLE' })).toMatchObject({ ok: true });
    expect((await mintOne(city, users.ki, 'F-1', 'K-1')).kategorien).toEqual([]);
    expect((await mintOne(city, users.ki, 'F-1', 'K-1', 'AUFENTHALT')).kategorien).not.toEqual([]);
  });

  it('a revocation that arrives late does not revoke what was given after it', async () => {
    await codeOf();
    const { pseudonym } = await mintOne(city, users.ki, 'F-1', 'K-1');
    const am = new Date(city.clock()).toISOString();
    await codeOf();
    await send('JOBCENTER', { art: 'WIDERRUF', pseudonym, am, kanal: 'STELLE' });
    expect((await mintOne(city, users.ki, 'F-1', 'K-1')).kategorien).not.toEqual([]);
  });

  it('knows no difference between an unknown pseudonym and a known one', async () => {
    expect(await send('JOBCENTER', { art: 'WIDERRUF', pseudonym: 'x'.repeat(22), am: new Date(city.clock()).toISOString(), kanal: 'STELLE', id: 'w' })).toEqual({ ok: true, zu: 'w' });
  });

  it('understands nothing that is old, foreign or no message, and still answers sealed', async () => {
    const code = await codeOf();
    expect(await send('JOBCENTER', { art: 'EINLOESEN', code, iat: city.clock() - 31_000 })).toMatchObject({ verstanden: false });
    expect(await send('JOBCENTER', { art: 'LOESCHEN', code })).toMatchObject({ verstanden: false });
    const foreign = seal({ art: 'EINLOESEN', code, id: 'f', iat: city.clock() }, keysOf('AUFENTHALT')[0] ?? { kid: '', key: Buffer.alloc(32) }, usages.mitteilung);
    expect(unseal(await city.authority.answerOffice('JOBCENTER', foreign), keysOf('JOBCENTER'), usages.mitteilung)).toMatchObject({ verstanden: false });
    expect(await send('JOBCENTER', { art: 'EINLOESEN', code })).toMatchObject({ gefunden: true });
  });
});
