import type { ChainHead } from '../../../subgraphs/kit/journal/chain';
import { verifyRegister } from '../../../subgraphs/kim/authority/store/verifyRegister';
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
    for (const { id: aufgabe } of await city.authority.openLoeschaufgaben(users.ki)) await city.authority.answerLoeschaufgabe(aufgabe, { ergebnis: 'GELOESCHT' }, users.ki);
  });

  const table = (name: string) => city.parts.database.knex(name);
  const fault = async (vouched: readonly ChainHead[] = []) => (await verifyRegister(city.parts.database, vouched, city.parts.now())).fehler;

  it('is whole when nobody touched it', async () => {
    expect(await fault()).toBeUndefined();
  });

  const events = () => table('einwilligung_ereignis');
  const tasks = () => table('loeschaufgabe_ereignis');
  const tampered = [
    ['a consent that was widened', () => events().where({ folge: 1 }).update({ nutzlast: '{}' }), 1],
    ['a consent that was emptied', () => events().where({ folge: 1 }).update({ nutzlast: null, salt: null }), 1],
    ['a consent whose signature was moved in time', () => events().where({ folge: 1 }).update({ erfasst_am: '2026-11-21T12:00:00.000Z' }), 1],
    ['a consent that was given to somebody else', () => events().update({ klient: 'K-2' }), 1],
    ['a revocation that was removed', () => events().where({ ereignis: 'WIDERRUFEN' }).delete(), 2],
    ['a revocation that was moved to somebody else', () => events().where({ folge: 2 }).update({ klient: 'K-2' }), 2],
    ['a revocation that was moved to another case', () => events().where({ folge: 2 }).update({ fall: 'F-2' }), 2],
    ['a revocation of another consent', () => events().where({ folge: 2 }).update({ einwilligung: '0'.repeat(26) }), 2],
    ['a revocation that is called something else', () => events().where({ folge: 2 }).update({ ereignis: 'BEENDET' }), 2],
    ['an event in a chain of its own', () => events().where({ folge: 1 }).update({ kette: 'x' }), 2],
    ['a task whose categories were emptied', () => tasks().where({ folge: 1 }).update({ nutzlast: '{}' }), 1],
    ['a task that was removed', () => tasks().where({ folge: 1 }).delete(), 2],
    ['a task that was moved to another organisation', () => tasks().where({ folge: 1 }).update({ organisation: 'TRAEGER_A' }), 1],
    ['a task that was moved to somebody else', () => tasks().update({ klient: 'K-2' }), 1],
    ['a task in a chain of its own', () => tasks().where({ folge: 1 }).update({ kette: 'x' }), 2],
    ['a confirmation that was removed', () => tasks().where({ folge: 2 }).delete(), 2],
    ['a confirmation of another task', () => tasks().where({ folge: 2 }).update({ aufgabe: '0'.repeat(26) }), 2],
    ['a confirmation that is called something else', () => tasks().where({ folge: 2 }).update({ ereignis: 'AUFBEWAHRT' }), 2],
    ['a confirmation that was moved in time', () => tasks().where({ folge: 2 }).update({ erfasst_am: '2026-11-21T12:00:00.000Z' }), 2],
    ['a Freigabe that was removed', () => table('ausstellung').where({ folge: 2 }).delete(), 3],
    ['a Freigabe that was moved in time', () => table('ausstellung').where({ folge: 2 }).update({ am: '2026-11-21T12:00:00.000Z' }), 2],
    ['a Freigabe that was purged before its day', () => table('ausstellung').where({ folge: 2 }).update({ nutzlast: null, salt: null }), 2],
    ['the last Freigabe that was cut off', () => table('ausstellung').where({ folge: 3 }).delete(), 3],
  ] as const;
  it.each(tampered)('shows %s', async (_what, tamper, folge) => {
    await tamper();
    expect((await fault())?.folge).toBe(folge);
  });

  const reassigned = [
    ['an assignment that was removed', () => assignment().delete()],
    ['an assignment of another task', () => assignment().update({ aufgabe: '0'.repeat(26) })],
    ['an assignment that was moved to another organisation', () => assignment().update({ organisation: 'TRAEGER_A' })],
    ['an assignment to somebody else', () => assignment().update({ nutzlast: city.parts.database.knex.raw(`REPLACE(nutzlast, 'cm-ki-2', 'cm-ki-3')`) })],
    ['an assignment that is called something else', () => assignment().update({ ereignis: 'GELOESCHT' })],
  ] as const;
  const assignment = () => tasks().where({ ereignis: 'ZUGEWIESEN' });
  it.each(reassigned)('shows %s', async (_what, tamper) => {
    await consent(city, users.ki, 'F-1', 'K-1');
    await mintOne(city, users.ki, 'F-1', 'K-1');
    await city.authority.revoke({ fallId: 'F-1', klientId: 'K-1', umfang: {}, kanal: 'PERSOENLICH' }, users.ki);
    await city.authority.saveNutzer({ sub: 'cm-ki', organisation: 'KI', rolle: 'CASE_MANAGEMENT', aktiv: false });
    const [task] = await city.authority.orphanedLoeschaufgaben(users.koordination);
    expect(await city.authority.assignLoeschaufgabe({ aufgabe: task?.id ?? '', nutzer: 'cm-ki-2' }, users.koordination)).toBe('ERLEDIGT');
    expect(await fault()).toBeUndefined();
    expect(await tamper()).toBe(1);
    expect((await fault())?.folge).toBe(4);
  });

  it('shows a byte flipped in any column of a consent', async () => {
    const columns = ['id', 'fall', 'klient', 'einwilligung', 'ereignis', 'erfasst_am', 'kette', 'salt', 'nutzlast', 'inhalt_hash', 'hash'] as const;
    const [row]: readonly Record<(typeof columns)[number], string>[] = await events().where({ folge: 1 });
    if (!row) throw new Error('no consent');
    const found: string[] = [];
    for (const column of columns) {
      const text = row[column];
      await events().where({ folge: 1 }).update({ [column]: flipped(text, Math.floor(text.length / 2)) });
      if (await fault()) found.push(column);
      await events().where({ folge: 1 }).update(row);
    }
    expect(found).toEqual(columns);
    expect(await fault()).toBeUndefined();
  });

  it('shows a byte flipped in any column of a task', async () => {
    const columns = ['id', 'fall', 'klient', 'organisation', 'aufgabe', 'ereignis', 'erfasst_am', 'kette', 'salt', 'nutzlast', 'inhalt_hash', 'hash'] as const;
    const [row]: readonly Record<(typeof columns)[number], string>[] = await tasks().where({ folge: 1 });
    if (!row) throw new Error('no task');
    const found: string[] = [];
    for (const column of columns) {
      const text = row[column];
      await tasks().where({ folge: 1 }).update({ [column]: flipped(text, Math.floor(text.length / 2)) });
      if (await fault()) found.push(column);
      await tasks().where({ folge: 1 }).update(row);
    }
    expect(found).toEqual(columns);
    expect(await fault()).toBeUndefined();
  });

  it('shows an end that was cut off together with its head, with checkpoints only', async () => {
    const vouched = await city.authority.heads();
    await events().where({ folge: 2 }).delete();
    const [first]: readonly { readonly hash: string }[] = await events().where({ folge: 1 });
    await table('kettenkopf').where({ kette: 'einwilligung_ereignis' }).update({ folge: 1, hash: first?.hash });
    expect(await fault()).toBeUndefined();
    expect(await fault(vouched)).toMatchObject({ kette: 'einwilligung_ereignis', folge: 2, grund: expect.stringContaining('Prüfpunkt') });
  });

  it('stays whole when what is old is purged', async () => {
    city.later(181);
    const [first, , last]: readonly string[] = await table('ausstellung').orderBy('am').pluck('am');
    const recorded: unknown[] = [];
    expect(await city.authority.purgeExpired(async (bereinigt, am) => recorded.push([bereinigt, am]))).toBe(3);
    expect(recorded).toEqual([[[{ register: 'ausstellung', aufbewahrung: 'ABRUF', vor: expect.any(String), anzahl: 3, von: first, bis: last }], expect.any(Date)]]);
    expect(await fault()).toBeUndefined();
    expect(await table('ausstellung').whereNotNull('nutzlast').pluck('id')).toEqual([]);
  });

  it('purges nothing that could not be recorded before', async () => {
    city.later(181);
    await expect(city.authority.purgeExpired(() => Promise.reject(new Error('the journal cannot be written')))).rejects.toThrow('cannot be written');
    expect(await table('ausstellung').whereNotNull('nutzlast').pluck('id')).toHaveLength(3);
  });

  it('says nothing where nothing is due', async () => {
    const recorded: unknown[] = [];
    city.later(179);
    expect(await city.authority.purgeExpired(async (bereinigt) => recorded.push(bereinigt))).toBe(0);
    expect(recorded).toEqual([]);
  });

  it('never forks when many ask at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => mintOne(city, users.ki, 'F-1', 'K-1')));
    expect(await fault()).toBeUndefined();
    expect(await table('ausstellung').pluck('id')).toHaveLength(15);
  });
});

/** One bit, and still a text that every column takes. */
const flipped = (text: string, at: number): string => `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ 1)}${text.slice(at + 1)}`;
