import { openAuthority } from '../../../subgraphs/kim/authority/authority';
import { assign, consent, kategorienOf, keys, mintOne, open, openCity, users, type City } from './city';
import { onBothDatabases } from './onBothDatabases';

onBothDatabases('minting', (openStore) => {
  let city: City;

  beforeAll(async () => {
    city = await openCity(await openStore());
    await assign(city, 'F-KI', ['K-1', 'K-2'], users.ki);
    await assign(city, 'F-A', ['K-3'], users.a);
    await consent(city, users.ki, 'F-KI', 'K-1');
    await consent(city, users.a, 'F-A', 'K-3');
  });

  const all = () => city.authority.stellen.map((stelle) => ({ fallId: 'F-KI', klientId: 'K-1', stelle, art: 'FALLANSICHT' as const }));

  it('seals exactly what the person ticked for this Stelle', async () => {
    const freigabe = await mintOne(city, users.ki, 'F-KI', 'K-1');
    expect([...freigabe.kategorien].sort()).toEqual(kategorienOf('JOBCENTER').filter((name) => freigabe.kategorien.includes(name)).sort());
    expect(freigabe.kategorien.length).toBeGreaterThan(0);
    expect(freigabe).toMatchObject({ stelle: 'JOBCENTER', art: 'FALLANSICHT', organisation: 'KI', rolle: 'CASE_MANAGEMENT', zweck: 'KIM_CASE_MANAGEMENT' });
  });

  const refused = [
    ['another Traeger', users.b, 'F-A', 'K-3', 'JOBCENTER', 'KIM_CASE_MANAGEMENT'],
    ['the city itself for a case of a Traeger', users.ki, 'F-A', 'K-3', 'JOBCENTER', 'KIM_CASE_MANAGEMENT'],
    ['a colleague who does not have the case', users.ki2, 'F-KI', 'K-1', 'JOBCENTER', 'KIM_CASE_MANAGEMENT'],
    ['coordination', users.koordination, 'F-KI', 'K-1', 'JOBCENTER', 'KIM_CASE_MANAGEMENT'],
    ['a token that names another role than kim knows', { ...users.ki, rolle: 'SACHBEARBEITUNG' }, 'F-KI', 'K-1', 'JOBCENTER', 'KIM_CASE_MANAGEMENT'],
    ['somebody unknown', { ...users.ki, nutzer: 'niemand' }, 'F-KI', 'K-1', 'JOBCENTER', 'KIM_CASE_MANAGEMENT'],
    ['a person who did not consent', users.ki, 'F-KI', 'K-2', 'JOBCENTER', 'KIM_CASE_MANAGEMENT'],
    ['a person of another case', users.ki, 'F-KI', 'K-3', 'JOBCENTER', 'KIM_CASE_MANAGEMENT'],
    ['an unknown case', users.ki, 'F-0', 'K-1', 'JOBCENTER', 'KIM_CASE_MANAGEMENT'],
    ['a Stelle she did not name', users.ki, 'F-KI', 'K-1', 'JUGEND', 'KIM_CASE_MANAGEMENT'],
    ['a purpose she did not name', users.ki, 'F-KI', 'K-1', 'JOBCENTER', 'SPRACHFOERDERUNG'],
    ['a purpose that is switched off', users.ki, 'F-KI', 'K-1', 'JOBCENTER', 'DOPPELFOERDERUNG_VERMEIDEN'],
  ] as const;

  it.each(refused)('releases nothing to or about %s, and still seals a Freigabe', async (_who, caller, fallId, klientId, stelle, zweck) => {
    const freigabe = await mintOne(city, caller, fallId, klientId, stelle, zweck);
    const again = await mintOne(city, caller, fallId, klientId, stelle, zweck);
    expect(freigabe.kategorien).toEqual([]);
    expect(freigabe.pseudonym).not.toBe(again.pseudonym);
  });

  it('makes an empty Freigabe as long as a full one', async () => {
    const [full] = await city.authority.mint([{ fallId: 'F-KI', klientId: 'K-1', stelle: 'JOBCENTER', art: 'FALLANSICHT' }], users.ki, 'KIM_CASE_MANAGEMENT', 'x');
    const [empty] = await city.authority.mint([{ fallId: 'F-0', klientId: 'K-0', stelle: 'JOBCENTER', art: 'FALLANSICHT' }], users.ki, 'KIM_CASE_MANAGEMENT', 'x');
    expect(open(empty, 'JOBCENTER').kategorien).toEqual([]);
    expect(empty).toHaveLength(full?.length ?? 0);
    expect(open(empty, 'JOBCENTER').pseudonym).toHaveLength(open(full, 'JOBCENTER').pseudonym.length);
  });

  it('shares no identifier between two controllers', async () => {
    const sealed = await city.authority.mint(all(), users.ki, 'KIM_CASE_MANAGEMENT', 'anfrage-7');
    const freigaben = sealed.map((one, index) => open(one, city.authority.stellen[index] ?? ''));
    const identifiers = freigaben
      .flatMap(({ pseudonym, nutzer, aufrufer, einwilligungRef, fallRef, anfrageRef, jti }) => [pseudonym, nutzer, aufrufer, einwilligungRef, fallRef, anfrageRef, jti])
      .filter((id) => id !== undefined);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    expect(identifiers.some((id) => id.includes('K-1') || id.includes('F-KI') || id.includes('cm-ki') || id === 'anfrage-7')).toBe(false);
  });

  it('tells only those controllers who asks that need to know', async () => {
    expect((await mintOne(city, users.ki, 'F-KI', 'K-1', 'JOBCENTER')).nutzer).toBeDefined();
    expect((await mintOne(city, users.ki, 'F-KI', 'K-1', 'AUFENTHALT')).nutzer).toBeUndefined();
  });

  it('keeps pseudonym and references for the same person at the same Stelle', async () => {
    const [first, second] = [await mintOne(city, users.ki, 'F-KI', 'K-1'), await mintOne(city, users.ki, 'F-KI', 'K-1')];
    expect(second).toMatchObject({ pseudonym: first.pseudonym, fallRef: first.fallRef, einwilligungRef: first.einwilligungRef });
    expect(second.jti).not.toBe(first.jti);
  });

  it('releases nothing of a second case in one request', async () => {
    await assign(city, 'F-KI-2', ['K-9'], users.ki);
    await consent(city, users.ki, 'F-KI-2', 'K-9');
    const requests = [
      { fallId: 'F-KI', klientId: 'K-1', stelle: 'JOBCENTER', art: 'FALLANSICHT' as const },
      { fallId: 'F-KI-2', klientId: 'K-9', stelle: 'JOBCENTER', art: 'FALLANSICHT' as const },
    ];
    const [own, second] = (await city.authority.mint(requests, users.ki, 'KIM_CASE_MANAGEMENT', 'x')).map((sealed) => open(sealed, 'JOBCENTER').kategorien.length);
    expect(own).toBeGreaterThan(0);
    expect(second).toBe(0);
  });

  it('never fails because of one person: an unreadable event releases nothing of her and all of the others', async () => {
    await assign(city, 'F-KAPUTT', ['K-5', 'K-6'], users.ki);
    for (const klientId of ['K-5', 'K-6']) await consent(city, users.ki, 'F-KAPUTT', klientId);
    await city.parts.database.knex('einwilligung_ereignis').where({ klient: 'K-5' }).update({ nutzlast: '{"ereignis":"?"}' });
    const requests = ['K-5', 'K-6'].map((klientId) => ({ fallId: 'F-KAPUTT', klientId, stelle: 'JOBCENTER', art: 'FALLANSICHT' as const }));
    const counts = (await city.authority.mint(requests, users.ki, 'KIM_CASE_MANAGEMENT', 'x')).map((sealed) => open(sealed, 'JOBCENTER').kategorien.length);
    expect(counts[0]).toBe(0);
    expect(counts[1]).toBeGreaterThan(0);
  });

  it('what cannot be read may be a revocation: then nothing of the person is released, whatever else can be read', async () => {
    await assign(city, 'F-UNLESBAR', ['K-7'], users.ki);
    const { id } = await consent(city, users.ki, 'F-UNLESBAR', 'K-7');
    await city.authority.revoke({ fallId: 'F-UNLESBAR', klientId: 'K-7', einwilligung: id, umfang: {}, kanal: 'PERSOENLICH' }, users.ki);
    await city.parts.database.knex('einwilligung_ereignis').where({ klient: 'K-7', ereignis: 'WIDERRUFEN' }).update({ nutzlast: '{"ereignis":"?"}' });
    expect((await mintOne(city, users.ki, 'F-UNLESBAR', 'K-7')).kategorien).toEqual([]);
  });

  it('who has moved to another organisation is nobody with a token that still names the old one', async () => {
    const moving = { ...users.a, nutzer: 'cm-wechselt' };
    const known = { sub: moving.nutzer, rolle: moving.rolle, aktiv: true, verpflichtetAm: new Date('2020-01-01T00:00:00Z') };
    await city.authority.saveNutzer({ ...known, organisation: 'TRAEGER_A' });
    await assign(city, 'F-WECHSEL', ['K-8'], moving);
    await consent(city, moving, 'F-WECHSEL', 'K-8');
    expect((await mintOne(city, moving, 'F-WECHSEL', 'K-8')).kategorien).not.toEqual([]);
    await city.authority.saveNutzer({ ...known, organisation: 'TRAEGER_B' });
    expect((await mintOne(city, moving, 'F-WECHSEL', 'K-8')).kategorien).toEqual([]);
  });

  it('writes down every Freigabe it seals, the empty ones too, by hash and in a chain', async () => {
    const before = await city.parts.database.knex('ausstellung').pluck('id');
    const sealed = await city.authority.mint(all(), users.ki, 'KIM_CASE_MANAGEMENT', 'x');
    const rows: readonly { readonly nutzlast: string }[] = await city.parts.database.knex('ausstellung').whereNotIn('id', before);
    expect(rows).toHaveLength(sealed.length);
    expect(rows.some(({ nutzlast }) => sealed.some((one, index) => nutzlast.includes(one) || nutzlast.includes(open(one, city.authority.stellen[index] ?? '').jti)))).toBe(false);
    const heads = await city.authority.heads();
    expect(heads.find(({ folge }) => folge === before.length + sealed.length)).toBeDefined();
  });

  it('does not open without a key for every Stelle', async () => {
    const { JOBCENTER: _missing, ...stellen } = keys.stellen;
    await expect(openAuthority({ ...city.parts, keys: { ...keys, stellen } })).rejects.toThrow('JOBCENTER');
  });
});
