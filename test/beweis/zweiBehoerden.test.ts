import { setTimeout as passed } from 'node:timers/promises';
import { openDatabase, type Database } from '../../subgraphs/kit/database';
import { openAuthority } from '../../subgraphs/kim/authority/authority';
import { withLockedPersons } from '../../subgraphs/kim/authority/store/lockPersons';
import { createTestDatabase, describeMariadb, type TestDatabase } from '../subgraphs/kit/journal/mariadbForTests';
import { assign, consent, mintOne, open, openCity, users, type City } from '../subgraphs/kim/city';

/*
 * Two authorities on one MariaDB, each with a pool of its own, under READ COMMITTED: a volume of chances rarely meets the moment in
 * which a snapshot would be stale, so the moment is forced. What two whole cities do together is measured by widerruf.test.ts.
 */

describeMariadb('two authorities on one MariaDB', () => {
  let schema: TestDatabase;
  let stores: readonly [Database, Database];
  let city: City;
  let nummer = 0;

  beforeAll(async () => {
    schema = await createTestDatabase();
    stores = [await openDatabase(schema.url, { readOnly: false }), await openDatabase(schema.url, { readOnly: false })];
    city = await openCity(stores[0]);
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await schema.drop();
  });

  async function person() {
    const of = { fallId: `F-${(nummer += 1)}`, klientId: `K-${nummer}` };
    await assign(city, of.fallId, [of.klientId], users.a);
    await consent(city, users.a, of.fallId, of.klientId);
    return of;
  }

  const other = async () => openAuthority({ ...city.parts, database: stores[1] });
  const widerruf = (of: { readonly fallId: string; readonly klientId: string }) => ({ ...of, umfang: {}, kanal: 'ELEKTRONISCH' });

  /** Holds the persons' lock on the first pool until told; whatever runs meanwhile queues behind it. */
  async function held(of: { readonly fallId: string; readonly klientId: string }): Promise<() => Promise<void>> {
    let lassLos = () => {};
    const bis = new Promise<void>((resolve) => (lassLos = resolve));
    let hat = () => {};
    const gehalten = new Promise<void>((resolve) => (hat = resolve));
    const done = withLockedPersons(stores[0], [of], async () => {
      hat();
      await bis;
    });
    await gehalten;
    losgelassen.push(lassLos);
    return async () => {
      lassLos();
      await done;
    };
  }

  /** A test that fails half way must not leave the pool with a transaction that never ends. */
  const losgelassen: (() => void)[] = [];
  afterEach(() => losgelassen.splice(0).forEach((lassLos) => lassLos()));

  it('a mint that began before the commit of a revocation waits for it and sees it', async () => {
    const of = await person();
    const zweite = await other();
    const lassLos = await held(of);
    const order: string[] = [];
    const revoking = zweite.revoke(widerruf(of), users.a).then(() => order.push('widerrufen'));
    await passed(150); // the revocation stands first in the queue
    const minting = mintOne(city, users.a, of.fallId, of.klientId).then(({ kategorien }) => order.push(kategorien.length > 0 ? 'voll' : 'leer'));
    await passed(150);
    expect(order).toEqual([]);
    await lassLos();
    await Promise.all([revoking, minting]);
    expect([...order].sort()).toEqual(['leer', 'widerrufen']);
  });

  it('a mint that stands before the revocation is full, and the revocation waits for its commit', async () => {
    const of = await person();
    const zweite = await other();
    const lassLos = await held(of);
    const minting = zweite.mint([{ ...of, stelle: 'JOBCENTER', art: 'FALLANSICHT' }], users.a, 'KIM_CASE_MANAGEMENT', 'x');
    await passed(150);
    const revoking = city.authority.revoke(widerruf(of), users.a);
    await passed(150);
    await lassLos();
    const [sealed] = await minting;
    await revoking;
    const { iat, kategorien } = open(sealed, 'JOBCENTER');
    const row: { readonly erfasst_am: string } | undefined = await stores[0].knex('einwilligung_ereignis').where({ fall: of.fallId, ereignis: 'WIDERRUFEN' }).first();
    expect(kategorien.length).toBeGreaterThan(0);
    expect(iat).toBeLessThan(Date.parse(row?.erfasst_am ?? ''));
  });

  it('the moment in a Freigabe is taken under the lock: time spent in the queue is no age', async () => {
    const of = await person();
    const lassLos = await held(of);
    const minting = mintOne({ ...city, authority: await other() }, users.a, of.fallId, of.klientId);
    await passed(150);
    const before = city.parts.now().getTime();
    await lassLos();
    expect((await minting).iat).toBeGreaterThan(before);
  });

  it('an event that is inserted beside the consents waits too: there is no row of it to lock', async () => {
    const of = await person();
    const lassLos = await held(of);
    const before = await stores[0].knex('einwilligung_ereignis').where({ fall: of.fallId }).pluck('ereignis');
    const revoking = (await other()).revoke(widerruf(of), users.a);
    await passed(300);
    expect(await stores[0].knex('einwilligung_ereignis').where({ fall: of.fallId }).pluck('ereignis')).toEqual(before);
    await lassLos();
    await revoking;
    expect(await stores[0].knex('einwilligung_ereignis').where({ fall: of.fallId }).pluck('ereignis')).toEqual([...before, 'WIDERRUFEN']);
  });

  it('what the one revokes the other does not mint any more, at once and for good', async () => {
    const of = await person();
    const zweite = await other();
    expect((await mintOne({ ...city, authority: zweite }, users.a, of.fallId, of.klientId)).kategorien.length).toBeGreaterThan(0);
    await city.authority.revoke(widerruf(of), users.a);
    expect((await mintOne({ ...city, authority: zweite }, users.a, of.fallId, of.klientId)).kategorien).toEqual([]);
  });
});
