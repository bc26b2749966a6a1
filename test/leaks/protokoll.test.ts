import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { demoUsers } from '../../gateway/demo/users';
import { readLaw } from '../../schema/law';
import { camelCase } from '../../schema/names';
import type { Protokollfilter } from '../../subgraphs/kit/journal/journal';
import type { TestWorld } from '../world';
import { callDirectly } from './thief';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();
const law = readLaw();
const zweck = 'DATENSCHUTZKONTROLLE';
const stellen = [...law.stellen.keys()];
const felder = 'id am vorgang organisation rolle zweck pseudonym urteil grund handlung kategorien { kategorie felder urteil grund } einwilligungRef zu aktenzeichen istVerfallen';

interface Eintrag {
  readonly id: string;
  readonly am: string;
  readonly vorgang: string;
  readonly organisation: string | null;
  readonly zweck: string | null;
  readonly pseudonym: string | null;
  readonly urteil: string;
  readonly grund: string | null;
  readonly handlung: string | null;
  readonly kategorien: readonly { readonly grund: string | null }[];
}
interface Seite {
  readonly eintraege: readonly Eintrag[];
  readonly naechste: string | null;
}

const officerOf = (stelle: string): string => (stelle === 'ARBEITSAGENTUR' ? 'dsb-bund' : 'dsb');
const query = (stelle: string, args = ''): string => `query($filter: ${camelCase(stelle).replace(/^./, (letter) => letter.toUpperCase())}Protokollfilter) { seite: ${camelCase(stelle)}Protokoll(filter: $filter ${args}) { eintraege { ${felder} } naechste } }`;
const read = async (user: string, stelle: string, filter: object = {}, args = ''): Promise<{ readonly codes: readonly string[]; readonly seite: Seite | null }> => {
  const { codes, data } = await world().ask(user, query(stelle, args), { filter }, zweck);
  return { codes, seite: (data?.['seite'] ?? null) as Seite | null };
};
const journalOf = (of: TestWorld, stelle: string) => {
  const parts = [...of.offices.values()].flatMap((office) => office.stellen).find((one) => one.stelle === stelle);
  if (!parts) throw new Error(`no ${stelle}`);
  return { newest: (filter: Partial<Protokollfilter> = {}) => parts.journal.read({ hoechstens: 1, ...filter }) };
};

beforeAll(async () => {
  for (const [user, fall] of [['cm-ki', 'F-2026-013'], ['cm-traeger-a', 'F-2026-002'], ['cm-traeger-e', 'F-2026-007']]) {
    const blocks = 'id dokumentation { stammdaten { vornamen } } jobcenter { bewilligungen { leistungsart } } arbeitsagentur { termine { am } } jugend { hilfen { norm } } soziales { sozialhilfe { bewilligungen { kapitel } } asylblg { leistungen { leistungsart } } } auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art } } einbuergerung { verfahren { status } } }';
    await world().ask(user ?? '', `{ fall(id: "${fall}") { id klienten { ${blocks} } } }`);
  }
  await world().ask('jc-vermittlung', '{ jobcenterAnfragen { id } }', {}, 'FREIGABEPRUEFUNG');
}, 60_000);

describe.each(stellen)('the journal of %s', (stelle) => {
  it('its own officer reads: who asked for what, organisation and role, with the internal reason', async () => {
    const { codes, seite } = await read(officerOf(stelle), stelle, { vorgang: 'ABRUF' });
    expect(codes).toEqual([]);
    expect(seite?.eintraege.length).toBeGreaterThan(0);
    expect(seite?.eintraege[0]).toMatchObject({ vorgang: 'ABRUF', organisation: expect.any(String), rolle: 'CASE_MANAGEMENT' });
  });

  it('nobody else does: no other controller’s officer, no staff, no Personalrat, no person', async () => {
    for (const { sub } of demoUsers.filter((user) => user.sub !== officerOf(stelle))) {
      const { codes, seite } = await read(sub, stelle);
      expect([sub, codes, seite]).toEqual([sub, ['ZWECK_NICHT_VORGESEHEN'], null]);
    }
  });

  it('nor its officer for any other purpose, past the gateway too', async () => {
    const office = law.stellen.get(stelle)?.subgraph ?? '';
    const user = officerOf(stelle);
    for (const other of [...law.zwecke.keys()].filter((one) => one !== zweck)) {
      const headers = { authorization: `Bearer ${await world().token(user)}`, 'x-zweck': other };
      const { codes } = await callDirectly(world(), office, query(stelle), {}, headers);
      expect([other, codes]).toEqual([other, ['ZWECK_NICHT_VORGESEHEN']]);
    }
    expect((await callDirectly(world(), office, query(stelle), {}, { 'x-zweck': zweck })).codes).toEqual(['ANMELDUNG_FEHLT']);
  });

  it('shows no employee: no name, no reference to one, no token, nothing that spent a Freigabe', async () => {
    const { body } = await world().ask(officerOf(stelle), query(stelle, ', hoechstens: 200'), {}, zweck);
    for (const { sub } of demoUsers) expect(body).not.toMatch(new RegExp(`"${sub}"`));
    const entries = await journalOf(world(), stelle).newest({ hoechstens: 200 });
    const hidden = entries.flatMap(({ nutzer, aufrufer, anfrageRef }) => [nutzer, aufrufer, anfrageRef]).filter((text) => text !== undefined);
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter((text) => body.includes(`"${text}"`))).toEqual([]);
  });

  it('reading is on record before anything is shown, as a proof, with the employee who read', async () => {
    await read(officerOf(stelle), stelle, { pseudonym: 'p-gesucht' });
    const [entry] = await journalOf(world(), stelle).newest();
    expect(entry).toMatchObject({ vorgang: 'EINSICHT', handlung: 'PROTOKOLL_EINGESEHEN', nutzer: officerOf(stelle), rolle: 'DATENSCHUTZBEAUFTRAGTE', zweck, pseudonym: 'p-gesucht' });
  });
});

describe('filters and pages', () => {
  const all = async (filter: object = {}): Promise<readonly Eintrag[]> => (await read('dsb', 'JUGEND', filter, ', hoechstens: 200')).seite?.eintraege ?? [];

  it.each<[string, (one: Eintrag) => object, (one: Eintrag, like: Eintrag) => boolean]>([
    ['kind', ({ vorgang }) => ({ vorgang }), (one, like) => one.vorgang === like.vorgang],
    ['organisation', ({ organisation }) => ({ organisation }), (one, like) => one.organisation === like.organisation],
    ['role', () => ({ rolle: 'CASE_MANAGEMENT' }), (one) => one.vorgang === 'ABRUF'],
    ['purpose', ({ zweck: of }) => ({ zweck: of }), (one, like) => one.zweck === like.zweck],
    ['pseudonym', ({ pseudonym }) => ({ pseudonym }), (one, like) => one.pseudonym === like.pseudonym],
    ['verdict', ({ urteil }) => ({ urteil }), (one, like) => one.urteil === like.urteil],
    ['time', ({ am }) => ({ von: am, bis: am }), (one, like) => one.am === like.am],
  ])('by %s', async (_what, filterLike, isLike) => {
    const [like] = await all({ vorgang: 'ABRUF' });
    if (!like) throw new Error('no entry');
    const expected = (await all()).filter((one) => isLike(one, like)).map(({ id }) => id);
    const found = (await all(filterLike(like))).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found).toContain(like.id);
    expect((await all(filterLike(like))).every((one) => isLike(one, like))).toBe(true);
  });

  it('by internal reason, of the entry or of one of its categories, and by no part of it', async () => {
    const reasons = [...new Set((await all({ vorgang: 'ABRUF' })).flatMap(({ grund, kategorien }) => [grund, ...kategorien.map((one) => one.grund)]))].filter((one) => one !== null);
    expect(reasons.length).toBeGreaterThan(0);
    for (const grund of reasons) {
      const found = await all({ grund });
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((one) => one.grund === grund || one.kategorien.some((kategorie) => kategorie.grund === grund))).toBe(true);
      expect(await all({ grund: grund.slice(1) })).toEqual([]);
    }
    expect(await all({ grund: '%' })).toEqual([]);
    expect(await all({ grund: '","urteil":"' })).toEqual([]);
  });

  it('pages follow each other without a gap or a double, and the last one says so', async () => {
    const bis = new Date().toISOString();
    const whole = (await read('dsb', 'SOZIALHILFE', { bis }, ', hoechstens: 200')).seite?.eintraege.map(({ id }) => id) ?? [];
    const paged: string[] = [];
    for (let nach = ''; ; ) {
      const { seite } = await read('dsb', 'SOZIALHILFE', { bis }, `, hoechstens: 3${nach ? `, nach: "${nach}"` : ''}`);
      paged.push(...(seite?.eintraege.map(({ id }) => id) ?? []));
      expect(seite?.eintraege.length).toBeLessThanOrEqual(3);
      if (!seite?.naechste) break;
      nach = seite.naechste;
    }
    expect(whole.length).toBeGreaterThan(3);
    expect(paged).toEqual(whole);
  });

  it.each([
    ['more than a page holds', ', hoechstens: 201', {}],
    ['no entries', ', hoechstens: 0', {}],
    ['less than none', ', hoechstens: -1', {}],
    ['a place that is none', ', nach: "0; DROP TABLE jugend_protokoll"', {}],
    ['a time that is none', '', { von: 'gestern' }],
  ])('%s: refused, and nobody is told more', async (_what, args, filter) => {
    expect(await read('dsb', 'JUGEND', filter, args)).toEqual({ codes: ['ANFRAGE_UNGUELTIG'], seite: null });
  });

  it('a pseudonym that is known and one that is not are answered with the same words', async () => {
    const [known] = await all({ vorgang: 'ABRUF' });
    const answer = async (pseudonym: string) => (await read('dsb', 'JUGEND', { pseudonym, vorgang: 'AUSKUNFT' })).codes;
    expect(await answer(known?.pseudonym ?? '')).toEqual(await answer('niemand'));
  });
});

it('where reading cannot be put on record, nothing is read', async () => {
  const file = new BetterSqlite3(join(world().daten, 'auslaenderbehoerde', 'protokoll.sqlite'));
  try {
    file.exec("CREATE TRIGGER voll BEFORE INSERT ON einbuergerung_protokoll BEGIN SELECT RAISE(ABORT, 'no space left'); END");
    const { codes, data, body } = await world().ask('dsb', query('EINBUERGERUNG'), {}, zweck);
    expect([codes, data?.['seite'] ?? null]).toEqual([['PROTOKOLL_NICHT_VERFUEGBAR'], null]);
    expect(body).not.toMatch(/sqlite|einbuergerung|dsb/i);
    expect((await read('dsb', 'AUFENTHALT')).codes).toEqual([]);
  } finally {
    file.exec('DROP TRIGGER IF EXISTS voll');
    file.close();
  }
});
