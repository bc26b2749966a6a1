import { references } from '../../../subgraphs/kim/authority/references';
import { assign, consent, keys, open, openCity, users, type City } from './city';
import { onBothDatabases } from './onBothDatabases';

onBothDatabases('the person’s own view', (openStore) => {
  let city: City;

  beforeEach(async () => {
    city = await openCity(await openStore());
    await assign(city, 'F-1', ['K-1', 'K-2'], users.ki);
    await consent(city, users.ki, 'F-1', 'K-1');
  });

  const bind = async (art: 'SELBST' | 'VORMUND' = 'SELBST', klientId = 'K-1') => {
    const code = await city.authority.issueAccessCode({ fallId: 'F-1', klientId, art }, users.ki);
    return city.authority.activateAccess(code ?? '', users.amadou);
  };
  const ask = async (klientId: string, stelle: string, caller: (typeof users)[keyof typeof users] = users.amadou, zweck = 'AUSKUNFT') => {
    const [sealed] = await city.authority.mint([{ fallId: 'F-1', klientId, stelle, art: 'AUSKUNFT' }], caller, zweck, 'x');
    return open(sealed, stelle);
  };
  const known = (stelle: string, klientId = 'K-1') => references(keys.referenz).pseudonym(stelle, 'F-1', klientId);

  it('shows her cases and consents once her login is bound', async () => {
    expect(await city.authority.ownAccess(users.amadou)).toEqual([]);
    expect(await bind()).toBe(true);
    expect(await city.authority.ownAccess(users.amadou)).toMatchObject([{ fallId: 'F-1', klientId: 'K-1', organisation: 'KI', einwilligungen: [{ klientId: 'K-1' }] }]);
  });

  it('gives her a key to each journal, without categories, also where she never consented', async () => {
    await bind();
    expect(await ask('K-1', 'JUGEND')).toMatchObject({ art: 'AUSKUNFT', pseudonym: known('JUGEND'), kategorien: [] });
    expect(await ask('K-1', 'JUGEND')).not.toHaveProperty('nutzer');
  });

  it('gives nobody else one', async () => {
    await bind();
    expect((await ask('K-2', 'JOBCENTER')).pseudonym).not.toBe(known('JOBCENTER', 'K-2'));
    expect((await ask('K-1', 'JOBCENTER', users.ki)).pseudonym).not.toBe(known('JOBCENTER'));
    expect((await ask('K-1', 'JOBCENTER', users.amadou, 'KIM_CASE_MANAGEMENT')).pseudonym).not.toBe(known('JOBCENTER'));
    expect((await ask('K-1', 'JOBCENTER', { ...users.amadou, nutzer: 'klient-2' })).pseudonym).not.toBe(known('JOBCENTER'));
  });

  it('keeps a young person’s counselling at the Jugendamt from her guardian', async () => {
    await bind('VORMUND');
    expect((await ask('K-1', 'JOBCENTER')).pseudonym).toBe(known('JOBCENTER'));
    expect((await ask('K-1', 'JUGEND')).pseudonym).not.toBe(known('JUGEND'));
  });

  it('shows a person once, as what the code handed out last says, whichever was typed last', async () => {
    const issue = async (art: 'SELBST' | 'VORMUND') => {
      city.later(1);
      return (await city.authority.issueAccessCode({ fallId: 'F-1', klientId: 'K-1', art }, users.ki)) ?? '';
    };
    const seen = async () => {
      const shown = (await city.authority.ownAccess(users.amadou)).map(({ klientId, zugang }) => [klientId, zugang]);
      return [...shown, (await ask('K-1', 'JUGEND')).pseudonym === known('JUGEND')];
    };
    const codes = [await issue('VORMUND'), await issue('SELBST'), await issue('VORMUND')];
    const after: unknown[] = [];
    for (const at of [1, 0, 2]) {
      city.later(1);
      await city.authority.activateAccess(codes[at] ?? '', users.amadou);
      after.push(await seen());
    }
    expect(after).toEqual([
      [['K-1', 'SELBST'], true],
      [['K-1', 'SELBST'], true],
      [['K-1', 'VORMUND'], false],
    ]);
  });

  it('works with a code once, in 90 days, for a person and not for staff', async () => {
    const code = (await city.authority.issueAccessCode({ fallId: 'F-1', klientId: 'K-1', art: 'SELBST' }, users.ki)) ?? '';
    expect(await city.authority.activateAccess(code, users.ki)).toBe(false);
    expect(await city.authority.activateAccess('0000000000', users.amadou)).toBe(false);
    expect(await city.authority.activateAccess(code, users.amadou)).toBe(true);
    expect(await city.authority.activateAccess(code, { ...users.amadou, nutzer: 'klient-2' })).toBe(false);
    const late = (await city.authority.issueAccessCode({ fallId: 'F-1', klientId: 'K-1', art: 'SELBST' }, users.ki)) ?? '';
    city.later(91);
    expect(await city.authority.activateAccess(late, users.amadou)).toBe(false);
  });

  it('gives out no code for somebody else’s case', async () => {
    expect(await city.authority.issueAccessCode({ fallId: 'F-1', klientId: 'K-1', art: 'SELBST' }, users.a)).toBeUndefined();
  });

  it('lets her revoke by herself', async () => {
    await bind();
    await city.authority.revoke({ fallId: 'F-1', klientId: 'K-1', umfang: {}, kanal: 'ELEKTRONISCH' }, users.amadou);
    expect((await city.authority.ownAccess(users.amadou))[0]?.einwilligungen[0]?.widerrufenAm).toBeInstanceOf(Date);
  });
});
