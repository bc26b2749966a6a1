import { assign, consent, mintOne, openCity, users, type City } from './city';
import { onBothDatabases } from './onBothDatabases';

onBothDatabases('the authority’s journal', (openStore) => {
  let city: City;

  beforeEach(async () => {
    city = await openCity(await openStore());
    await assign(city, 'F-1', ['K-1'], users.ki);
    const { id } = await consent(city, users.ki, 'F-1', 'K-1');
    for (let fetch = 0; fetch < 3; fetch += 1) await mintOne(city, users.ki, 'F-1', 'K-1');
    await city.authority.revoke({ fallId: 'F-1', klientId: 'K-1', einwilligung: id, umfang: {}, kanal: 'PERSOENLICH' }, users.ki);
  });

  const table = (name: string) => city.parts.database.knex(name);

  it('is whole when nobody touched it', async () => {
    expect(await city.authority.firstBrokenLink()).toBeUndefined();
  });

  const tampered = [
    ['a consent that was widened', () => table('einwilligung_ereignis').where({ folge: 1 }).update({ nutzlast: '{}' })],
    ['a revocation that was removed', () => table('einwilligung_ereignis').where({ ereignis: 'WIDERRUFEN' }).delete()],
    ['a Freigabe that was removed', () => table('ausstellung').where({ folge: 2 }).delete()],
    ['the last Freigabe that was cut off', () => table('ausstellung').where({ folge: 3 }).delete()],
  ] as const;
  it.each(tampered)('shows %s', async (_what, tamper) => {
    await tamper();
    expect(await city.authority.firstBrokenLink()).toBeDefined();
  });

  it('stays whole when what is old is purged', async () => {
    city.later(181);
    expect(await city.authority.purgeExpired()).toBe(3);
    expect(await city.authority.firstBrokenLink()).toBeUndefined();
    expect(await table('ausstellung').whereNotNull('nutzlast').pluck('id')).toEqual([]);
  });

  it('never forks when many ask at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => mintOne(city, users.ki, 'F-1', 'K-1')));
    expect(await city.authority.firstBrokenLink()).toBeUndefined();
    expect(await table('ausstellung').pluck('id')).toHaveLength(15);
  });
});
