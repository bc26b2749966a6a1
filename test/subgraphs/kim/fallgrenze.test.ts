import { openFallgrenze } from '../../../subgraphs/kim/authority/cases/fallgrenze';

describe('a login opens so many different cases within an hour', () => {
  const minute = 60_000;
  let now: number;
  let refused: number;
  let mayOpen: (nutzer: string, fallId: string) => boolean;
  beforeEach(() => {
    now = 5;
    refused = 0;
    ({ mayOpen } = openFallgrenze({ hoechstens: 2, monotonic: () => now, onRefused: () => void (refused += 1) }));
  });

  const opening = (...faelle: readonly string[]) => faelle.map((fall) => mayOpen('cm-1', fall));

  it('and no more, and somebody hears of it', () => {
    expect(opening('F-1', 'F-2', 'F-3', 'F-4')).toEqual([true, true, false, false]);
    expect(refused).toBe(2);
  });

  it('the same one as often as it likes, also when there is no room for another', () => {
    expect(opening('F-1', 'F-1', 'F-2', 'F-1', 'F-3', 'F-2', 'F-1')).toEqual([true, true, true, true, false, true, true]);
  });

  it('each login by itself, whatever its name is', () => {
    opening('F-1', 'F-2');
    expect([mayOpen('cm-2', 'F-3'), mayOpen('cm-1","F-3', 'F-3'), mayOpen('', 'F-3'), mayOpen('cm-1', 'F-3')]).toEqual([true, true, true, false]);
  });

  it('and another one when the hour since one was last opened is over, to the millisecond', () => {
    opening('F-1');
    now += 30 * minute;
    opening('F-2', 'F-1');
    now += 60 * minute - 1;
    expect(opening('F-3')).toEqual([false]);
    now += 1;
    expect(opening('F-3', 'F-4', 'F-5')).toEqual([true, true, false]);
  });
});
