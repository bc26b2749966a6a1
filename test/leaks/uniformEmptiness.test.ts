import type { TestWorld } from '../world';
import { movedClock } from '../movedClock';
import { changeFile, pseudonymOf } from './thief';
import { wholeBlock } from './wholeBlock';
import { inNewWorld, worldOfFile } from './worldOfFile';

const day = 24 * 60 * 60 * 1_000;

describe('why a block is empty cannot be told from it: whole answers, every field of the office, byte for byte', () => {
  const world = worldOfFile();
  const states: readonly [string, string, readonly (readonly [string, string, string])[]][] = [
    ['jobcenter', '"jobcenter":{"antraege":[]', [
      ['no consent, no record', 'cm-traeger-d', 'F-2026-005'],
      ['revoked', 'cm-traeger-e', 'F-2026-007'],
      ['consent has run out', 'cm-traeger-a', 'F-2026-008'],
      ['record, but no link', 'cm-traeger-b', 'F-2026-010'],
      ['locked in the Fachverfahren', 'cm-traeger-c', 'F-2026-011'],
    ]],
    ['jugend', '"jugend":{', [
      ['no consent, no record', 'cm-traeger-d', 'F-2026-005'],
      ['«kein Vorgang»', 'cm-traeger-b', 'F-2026-010'],
      ['no consent for this office', 'cm-traeger-e', 'F-2026-007'],
    ]],
    ['soziales', '"soziales":{"sozialhilfe":{', [
      ['no consent, no record', 'cm-traeger-e', 'F-2026-007'],
      ['waits for a single release', 'cm-traeger-b', 'F-2026-010'],
      ['consent has run out', 'cm-traeger-a', 'F-2026-008'],
      ['objection in the store', 'cm-traeger-c', 'F-2026-011'],
    ]],
    ['auslaenderbehoerde', '"auslaenderbehoerde":{"aufenthalt":{', [
      ['consent, but no record', 'cm-traeger-b', 'F-2026-010'],
      ['revoked', 'cm-traeger-e', 'F-2026-007'],
      ['no consent for this office', 'cm-traeger-c', 'F-2026-011'],
    ]],
    ['arbeitsagentur', '"arbeitsagentur":{', [
      ['no consent, no record', 'cm-traeger-d', 'F-2026-005'],
      ['no consent, but a record elsewhere', 'cm-traeger-b', 'F-2026-010'],
    ]],
  ];

  it.each(states)('at %s', async (office, begin, cases) => {
    const query = `query($fall: ID!) { fall(id: $fall) { klienten { ${wholeBlock(office)} } } }`;
    const answers = new Map<string, string[]>();
    for (const [state, user, fall] of cases) {
      const { status, body, headers } = await world().ask(user, query, { fall });
      const bytes = JSON.stringify({ status, body, headers: [...(headers ?? [])] });
      answers.set(bytes, [...(answers.get(bytes) ?? []), state]);
      expect(body).toContain(begin);
    }
    expect([...answers.values()]).toEqual([cases.map(([state]) => state)]);
  });
});

describe('nor by comparing one person over time', () => {
  const fall = 'F-2026-002';
  const query = '{ fall(id: "F-2026-002") { klienten { jugend { hilfen { norm } } } } }';
  const empty = '{"data":{"fall":{"klienten":[{"jugend":{"hilfen":[]}}]}}}';
  const ask = (world: TestWorld, zweck?: string) => world.ask('cm-traeger-a', query, {}, zweck);
  const asStaff = (world: TestWorld, mutation: string, variables = {}) => world.ask('ju-fachkraft', mutation, variables, 'FREIGABEPRUEFUNG');
  const revoke = (what: string) => `mutation { einwilligungWiderrufen(eingabe: { fall: "${fall}", klient: "K-0006", kanal: PERSOENLICH, ${what} }) { ergebnis } }`;

  describe('what comes and goes', () => {
    const world = worldOfFile();
    const states: readonly [string, string, string][] = [
      ['locked in the Fachverfahren', "UPDATE PERSON SET KZ_MA = 'X' WHERE PERS_ID = 50006", "UPDATE PERSON SET KZ_MA = ''"],
      ['a lock nobody can read', "UPDATE PERSON SET KZ_ZU = x'ff00' WHERE PERS_ID = 50006", "UPDATE PERSON SET KZ_ZU = ''"],
      ['vetoed', "UPDATE HILFE SET KZ_64 = 'X' WHERE PERS_ID = 50006", "UPDATE HILFE SET KZ_64 = '' WHERE PERS_ID = 50006"],
      ['entrusted by somebody who did not consent', 'UPDATE HILFE SET ANV_65 = 50007 WHERE PERS_ID = 50006', 'UPDATE HILFE SET ANV_65 = NULL WHERE PERS_ID = 50006'],
      ['about a child that did not consent', 'UPDATE HILFE SET KIND_ID = 50008 WHERE PERS_ID = 50006', 'UPDATE HILFE SET KIND_ID = NULL WHERE PERS_ID = 50006'],
      ['changed since it was released', "UPDATE HILFE SET NORM = CASE NORM WHEN '41' THEN '34' ELSE '31' END WHERE PERS_ID = 50006", "UPDATE HILFE SET NORM = CASE NORM WHEN '34' THEN '41' ELSE '13' END WHERE PERS_ID = 50006"],
      ['another row with the same content', 'UPDATE HILFE SET HLF_ID = HLF_ID + 9000 WHERE PERS_ID = 50006', 'UPDATE HILFE SET HLF_ID = HLF_ID - 9000 WHERE PERS_ID = 50006'],
      ['a draft again', "UPDATE HILFE SET STATUS = lower(STATUS) WHERE PERS_ID = 50006", 'UPDATE HILFE SET STATUS = upper(STATUS) WHERE PERS_ID = 50006'],
      ['no rows', 'UPDATE HILFE SET PERS_ID = 99999 WHERE PERS_ID = 50006', 'UPDATE HILFE SET PERS_ID = 50006 WHERE PERS_ID = 99999'],
      ['a code nobody knows', "UPDATE HILFE SET NORM = '?' || NORM WHERE PERS_ID = 50006", 'UPDATE HILFE SET NORM = substr(NORM, 2) WHERE PERS_ID = 50006'],
    ];
    it.each(states)('%s', async (_state, bring, takeBack) => {
      changeFile(world(), 'jugend', 'quelle', 'PRAGMA foreign_keys = OFF', bring);
      const { status, body } = await ask(world());
      changeFile(world(), 'jugend', 'quelle', 'PRAGMA foreign_keys = OFF', takeBack);
      expect([status, body]).toEqual([200, empty]);
      expect((await ask(world())).body).toContain('"norm":"P41"');
    });

    it('a purpose he did not consent to', async () => {
      expect((await ask(world(), 'SPRACHFOERDERUNG')).body).toBe(empty);
    });

    it.each(['', ', kategorien: [JU_HILFE]'])('locked in the store%s', async (kategorien) => {
      await asStaff(world(), `mutation { jugendSperreSetzen(eingabe: { schluessel: "50006", art: VETO_64, wirkung: ALLES, grund: "Beispiel"${kategorien} }) { ergebnis } }`);
      expect((await ask(world())).body).toBe(empty);
      const { data } = await asStaff(world(), '{ jugendSperren(schluessel: ["50006"]) { id } }');
      const [lock]: readonly { readonly id: string }[] = JSON.parse(JSON.stringify(data?.['jugendSperren']));
      await asStaff(world(), 'mutation($id: ID!) { jugendSperreAufheben(sperre: $id) { ergebnis } }', { id: lock?.id });
      expect((await ask(world())).body).toContain('"norm":"P41"');
    });

    it('all release halted', async () => {
      await asStaff(world(), 'mutation { jugendAnhalten(angehalten: true) { ergebnis } }');
      expect((await ask(world())).body).toBe(empty);
      await asStaff(world(), 'mutation { jugendAnhalten(angehalten: false) { ergebnis } }');
      expect((await ask(world())).body).toContain('"norm":"P41"');
    });
  });

  const forGood: readonly [string, (world: TestWorld) => unknown][] = [
    ['revoked for everything', (world) => world.ask('cm-traeger-a', revoke('stellen: [], kategorien: []'))],
    ['revoked for this category', (world) => world.ask('cm-traeger-a', revoke('stellen: [], kategorien: [JU_HILFE]'))],
    ['revoked by himself', (world) => world.ask('klient-1', revoke('stellen: [JUGEND], kategorien: []'), {}, 'AUSKUNFT')],
    ['revoked at the office', async (world) => asStaff(world, 'mutation($p: ID!) { jugendWiderrufen(pseudonym: $p) { ergebnis } }', { p: await pseudonymOf(world, 'JUGEND', '50006') })],
    ['never released', (world) => changeFile(world, 'jugend', 'abgabe', 'DELETE FROM jugend_freigegebener_wert; DELETE FROM jugend_einzelfreigabe')],
    ['never linked', (world) => changeFile(world, 'jugend', 'abgabe', "DELETE FROM jugend_satz WHERE person = '50006'")],
  ];
  it.each(forGood)('%s', (_state, bring) =>
    inNewWorld({}, async (world) => {
      expect((await ask(world)).body).toContain('"norm":"P41"');
      await bring(world);
      const { status, body } = await ask(world);
      expect([status, body]).toEqual([200, empty]);
    }),
  );

  it.each([['the single release has run out', 15 * day], ['the consent has run out', 200 * day]])('%s', (_state, aside) => {
    const clock = movedClock();
    return inNewWorld({ clock }, async (world) => {
      expect((await ask(world)).body).not.toBe(empty);
      clock.moveTo(aside);
      expect((await ask(world)).body).toBe(empty);
    });
  });
});
