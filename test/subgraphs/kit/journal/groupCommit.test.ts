import { groupCommit } from '../../../../subgraphs/kit/journal/groupCommit';

const fulfilled = <T>(value: T): PromiseSettledResult<T> => ({ status: 'fulfilled', value });
const later = () => new Promise((resolve) => setImmediate(resolve));

function recorded(outcome: (item: number) => PromiseSettledResult<number> = fulfilled, atMost = 100) {
  const groups: (readonly number[])[] = [];
  const queue = groupCommit<number, number>({
    atMost,
    async commit(group) {
      groups.push(group);
      await later();
      return group.map(outcome);
    },
  });
  return { groups, queue };
}

describe('group commit', () => {
  it('commits together what arrives while a commit is in flight, in the order of arrival', async () => {
    const { groups, queue } = recorded();
    const first = queue.add(1);
    await Promise.resolve();
    const rest = [2, 3, 4].map((item) => queue.add(item));
    expect(await Promise.all([first, ...rest])).toEqual([1, 2, 3, 4]);
    expect(groups).toEqual([[1], [2, 3, 4]]);
  });

  it('commits together what one tick adds', async () => {
    const { groups, queue } = recorded();
    await Promise.all([1, 2, 3].map((item) => queue.add(item)));
    expect(groups).toEqual([[1, 2, 3]]);
  });

  it('never has two commits in flight', async () => {
    let inFlight = 0;
    let most = 0;
    const queue = groupCommit<number, number>({
      atMost: 3,
      async commit(group) {
        most = Math.max(most, (inFlight += 1));
        await later();
        inFlight -= 1;
        return group.map(fulfilled);
      },
    });
    await Promise.all(Array.from({ length: 50 }, async (_, item) => {
      if (item % 3 === 0) await later();
      return queue.add(item);
    }));
    expect(most).toBe(1);
  });

  it('keeps groups to their size', async () => {
    const { groups, queue } = recorded(fulfilled, 2);
    await Promise.all([1, 2, 3, 4, 5].map((item) => queue.add(item)));
    expect(groups).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('lets an item fail alone', async () => {
    const { queue } = recorded((item) => (item === 2 ? { status: 'rejected', reason: 'spent' } : fulfilled(item)));
    expect(await Promise.allSettled([1, 2, 3].map((item) => queue.add(item)))).toEqual([fulfilled(1), { status: 'rejected', reason: 'spent' }, fulfilled(3)]);
  });

  it('fails the whole group if the commit fails, and goes on with the next', async () => {
    let fail = true;
    const queue = groupCommit<number, number>({
      atMost: 2,
      async commit(group) {
        if (fail) {
          fail = false;
          throw new Error('disk full');
        }
        return group.map(fulfilled);
      },
    });
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => queue.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });

  it('takes silence about an item for a failure', async () => {
    const queue = groupCommit<number, number>({ atMost: 2, commit: async () => [fulfilled(1)] });
    const outcomes = await Promise.allSettled([queue.add(1), queue.add(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('is idle when everything is settled', async () => {
    const { groups, queue } = recorded(fulfilled, 1);
    void queue.add(1);
    void queue.add(2);
    await queue.idle();
    expect(groups).toEqual([[1], [2]]);
  });
});
