import type { TestWorld } from '../../world';

/** One person of a case as the door shows her: blocks by name. */
export type Klient = Readonly<Record<string, unknown>>;

/** A case manager opens his case; `selection` is asked of every person in it. An error fails the story. */
export async function klienten(world: TestWorld, user: string, fall: string, selection: string, zweck?: string): Promise<readonly Klient[]> {
  const { data, codes } = await world.ask(user, `query($fall: ID!) { fall(id: $fall) { klienten { id ${selection} } } }`, { fall }, zweck);
  expect(codes).toEqual([]);
  return klientenIn(data);
}

/** The people of a case in an answer; none where the case is not the caller's own. */
export const klientenIn = (data: unknown): readonly Klient[] => {
  const { fall } = data as { fall: { klienten: readonly Klient[] } | null };
  return fall?.klienten ?? [];
};

/** The one person a story is about: the first of her case. */
export async function klient(world: TestWorld, user: string, fall: string, selection: string, zweck?: string): Promise<Klient> {
  const [first] = await klienten(world, user, fall, selection, zweck);
  if (!first) throw new Error(`${user} sees nobody in ${fall}`);
  return first;
}
