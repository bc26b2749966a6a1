import type { Meldung } from '../../../subgraphs/kit/abgabe/abgabe';
import { AuthorityUnreachable, type AuthorityChannel } from '../../../subgraphs/kit/authorityChannel';
import { deliverMeldungen } from '../../../subgraphs/kit/deliverMeldungen';
import { emptyStore, exampleParts } from './exampleStelle';

const bearbeitet = { art: 'BEARBEITET', code: '0123456789', am: '2026-06-15' };
const widerruf = { art: 'WIDERRUF', pseudonym: 'p-1', am: '2026-06-15T10:00:00.000Z', kanal: 'STELLE' };

/** An outbox in memory, and the authority it is emptied towards. */
function openOutbox(inhalte: readonly Meldung['inhalt'][], stelle = 'JOBCENTER') {
  const waiting = inhalte.map((inhalt, index): Meldung => ({ id: `m-${index}`, inhalt, entstandenAm: new Date(index) }));
  const alarms: string[] = [];
  const store = emptyStore({
    offeneMeldungen: async () => [...waiting],
    meldungZugestellt: async (id) => void waiting.splice(waiting.findIndex((one) => one.id === id), 1),
  });
  return { parts: exampleParts({ stelle, store, alarm: (kind) => void alarms.push(kind) }), waiting, alarms };
}

function openAuthority() {
  const received: unknown[] = [];
  let isUp = true;
  const channel: AuthorityChannel = {
    send: async (stelle, mitteilung) => {
      if (!isUp) throw new AuthorityUnreachable();
      received.push([stelle, mitteilung]);
      return {};
    },
  };
  return { channel, received, setUp: (up: boolean) => void (isUp = up) };
}

test('what the office did arrives in the order in which it was done, once', async () => {
  const { parts, waiting } = openOutbox([bearbeitet, widerruf]);
  const { channel, received } = openAuthority();
  const { deliver, stop } = deliverMeldungen([parts], channel);
  await deliver();
  await deliver();
  await stop();
  expect(received).toEqual([['JOBCENTER', bearbeitet], ['JOBCENTER', widerruf]]);
  expect(waiting).toEqual([]);
});

test('while the authority does not answer everything stays, the office is told, and later it arrives', async () => {
  const { parts, waiting, alarms } = openOutbox([widerruf, bearbeitet]);
  const { channel, received, setUp } = openAuthority();
  const { deliver, stop } = deliverMeldungen([parts], channel);
  setUp(false);
  await deliver();
  expect([waiting.length, received, alarms]).toEqual([2, [], ['meldung']]);
  setUp(true);
  await deliver();
  await stop();
  expect([waiting.length, received.length]).toEqual([0, 2]);
});

test('two calls at once deliver one after the other: no message twice', async () => {
  const { parts } = openOutbox([bearbeitet, widerruf]);
  const { channel, received } = openAuthority();
  const { deliver, stop } = deliverMeldungen([parts], channel);
  await Promise.all([deliver(), deliver(), deliver()]);
  await stop();
  expect(received).toHaveLength(2);
});

test.each([
  ['of a kind nobody sends', { ...widerruf, art: 'LOESCHEN' }],
  ['without its pseudonym', { art: 'WIDERRUF', am: 'x', kanal: 'STELLE' }],
  ['with a number for a code', { ...bearbeitet, code: 1 }],
  ['empty', {}],
])('a message %s is not sent, and alarms', async (_what, inhalt) => {
  const { parts, waiting, alarms } = openOutbox([inhalt]);
  const { channel, received } = openAuthority();
  const { deliver, stop } = deliverMeldungen([parts], channel);
  await deliver();
  expect([received, waiting.length, alarms]).toEqual([[], 1, ['meldung']]);
  await stop();
});

test('a message nobody can read does not keep back a revocation behind it', async () => {
  const { parts, waiting } = openOutbox([{ art: 'UNBEKANNT' }, widerruf]);
  const { channel, received } = openAuthority();
  const { deliver, stop } = deliverMeldungen([parts], channel);
  await deliver();
  await stop();
  expect(received).toEqual([['JOBCENTER', widerruf]]);
  expect(waiting.map(({ id }) => id)).toEqual(['m-0']);
});

test('what one controller cannot deliver does not keep the other from delivering', async () => {
  const broken = openOutbox([{}]);
  const other = openOutbox([widerruf], 'JUGEND');
  const { channel, received } = openAuthority();
  const { deliver, stop } = deliverMeldungen([broken.parts, other.parts], channel);
  await deliver();
  await stop();
  expect(received).toEqual([['JUGEND', widerruf]]);
});

test('what a process did last is delivered while it stops, not at its next start', async () => {
  const { parts, waiting } = openOutbox([widerruf]);
  await deliverMeldungen([parts], openAuthority().channel).stop();
  expect(waiting).toEqual([]);
});
