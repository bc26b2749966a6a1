import { freigabeLebensdauer, uhrenToleranz } from '../../../schema/freigabe';
import { openAuthority } from '../../../subgraphs/kim/authority/authority';
import { withLockedPersons } from '../../../subgraphs/kim/authority/store/lockPersons';
import { assign, consent, mintOne, openCity, users, type City } from './city';
import { onBothDatabases } from './onBothDatabases';

onBothDatabases('revoking', (openStore) => {
  let city: City;
  let number = 0;

  beforeAll(async () => {
    city = await openCity(await openStore());
  });

  /** A case of its own with one person who consented. */
  async function consenting() {
    const [fallId, klientId] = [`F-${(number += 1)}`, `K-${number}`];
    await assign(city, fallId, [klientId], users.ki);
    const { id } = await consent(city, users.ki, fallId, klientId);
    city.waited.length = 0;
    return { fallId, klientId, einwilligung: id, umfang: {}, kanal: 'PERSOENLICH' };
  }

  it('releases nothing any more, for good', async () => {
    const one = await consenting();
    await city.authority.revoke(one, users.ki);
    expect((await mintOne(city, users.ki, one.fallId, one.klientId)).kategorien).toEqual([]);
  });

  it('takes the same wait for a known, a repeated, an unknown and a foreign consent', async () => {
    const one = await consenting();
    await city.authority.revoke(one, users.ki);
    await city.authority.revoke(one, users.ki);
    await city.authority.revoke({ ...one, einwilligung: 'unbekannt' }, users.ki);
    await city.authority.revoke({ ...one, fallId: 'F-0' }, users.ki);
    await city.authority.revoke(one, users.a);
    expect(city.waited).toEqual(Array.from({ length: 5 }, () => freigabeLebensdauer + uhrenToleranz));
  });

  it('writes an event once, however often it is repeated', async () => {
    const one = await consenting();
    await city.authority.revoke(one, users.ki);
    await city.authority.revoke(one, users.ki);
    expect(await city.parts.database.knex('einwilligung_ereignis').where({ fall: one.fallId }).pluck('ereignis')).toEqual(['ERTEILT', 'WIDERRUFEN']);
  });

  it('does nothing for somebody whose case it is not', async () => {
    const one = await consenting();
    await city.authority.revoke(one, users.a);
    expect((await mintOne(city, users.ki, one.fallId, one.klientId)).kategorien).not.toEqual([]);
  });

  it('narrows to what is left when only a Stelle or a category is revoked', async () => {
    const one = await consenting();
    const [gone, ...rest] = (await mintOne(city, users.ki, one.fallId, one.klientId)).kategorien;
    await city.authority.revoke({ ...one, umfang: { kategorien: [gone ?? ''] } }, users.ki);
    expect((await mintOne(city, users.ki, one.fallId, one.klientId)).kategorien).toEqual(rest);
    await city.authority.revoke({ ...one, umfang: { stellen: ['JOBCENTER'] } }, users.ki);
    expect((await mintOne(city, users.ki, one.fallId, one.klientId)).kategorien).toEqual([]);
    expect((await mintOne(city, users.ki, one.fallId, one.klientId, 'AUFENTHALT')).kategorien).not.toEqual([]);
  });

  it('never needs more than consenting did: not even that the secrecy obligation still runs', async () => {
    const one = await consenting();
    const known = { sub: users.ki.nutzer, organisation: 'KI', rolle: 'CASE_MANAGEMENT', aktiv: true, verpflichtetAm: new Date('2020-01-01T00:00:00Z') };
    await city.authority.saveNutzer({ ...known, verpflichtetBis: new Date('2021-01-01T00:00:00Z') });
    await city.authority.revoke(one, users.ki);
    await city.authority.saveNutzer(known);
    expect((await mintOne(city, users.ki, one.fallId, one.klientId)).kategorien).toEqual([]);
  });

  it('lets a new consent after it count, and only that', async () => {
    const one = await consenting();
    await city.authority.revoke(one, users.ki);
    await consent(city, users.ki, one.fallId, one.klientId, { stellen: ['AUFENTHALT'] });
    expect((await mintOne(city, users.ki, one.fallId, one.klientId, 'AUFENTHALT')).kategorien).not.toEqual([]);
    expect((await mintOne(city, users.ki, one.fallId, one.klientId, 'JOBCENTER')).kategorien).toEqual([]);
  });

  it('waits for a Freigabe that is being minted, and every later one sees it: never an empty one before, a full one after', async () => {
    const one = await consenting();
    const asked = () => mintOne(city, users.ki, one.fallId, one.klientId);
    const revoked = async () => {
      await city.authority.revoke(one, users.ki);
      return undefined;
    };
    const freigaben = (await Promise.all([asked(), asked(), revoked(), asked(), asked(), asked()])).filter((freigabe) => freigabe !== undefined);
    const row: { readonly erfasst_am: string } | undefined = await city.parts.database.knex('einwilligung_ereignis').where({ fall: one.fallId, ereignis: 'WIDERRUFEN' }).first();
    const am = Date.parse(row?.erfasst_am ?? '');
    expect(am).not.toBeNaN();
    for (const { iat, kategorien } of freigaben) expect(kategorien.length > 0).toBe(iat < am);
  });

  it('counts what another process has committed though its clock runs ahead', async () => {
    const one = await consenting();
    const ahead = await openAuthority({ ...city.parts, now: () => new Date(city.parts.now().getTime() + 900) });
    await ahead.revoke(one, users.ki);
    expect((await mintOne(city, users.ki, one.fallId, one.klientId)).kategorien).toEqual([]);
  });

  it('cannot slip in while the persons are locked', async () => {
    const one = await consenting();
    const order: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const locked = withLockedPersons(city.parts.database, [one], async () => {
      await held;
      order.push('lock given back');
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const revoking = city.authority.revoke(one, users.ki).then(() => order.push('revoked'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    release();
    await Promise.all([locked, revoking]);
    expect(order).toEqual(['lock given back', 'revoked']);
  });
});
