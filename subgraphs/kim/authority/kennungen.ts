import { eigeneStelle, type AuthorityParts } from './parts';
import { references } from './references';
import { tokenAbdruecke } from './store/ausstellung';

/** How one controller's journal tells of a user: by a reference where it may know him, and by the hashes of his tokens. */
export interface Kennung {
  readonly stelle: string;
  readonly kennung: string | null;
  readonly tokenAbdruecke: readonly string[];
}

/**
 * Only the authority can say which names at other controllers are one user's: nothing else joins two journals. It says so for one
 * user and one window, to who has the sign-off of two. Tokens are known here by what they were issued Freigaben for.
 */
export async function kennungenOf({ database, law, keys }: AuthorityParts, nutzer: string, von: Date, bis: Date): Promise<readonly Kennung[]> {
  const refs = references(keys.referenz);
  const tokens = await tokenAbdruecke(database, nutzer, von, bis);
  return [...law.stellen.values()]
    .filter(({ name }) => name !== eigeneStelle)
    .map(({ name, erfaehrtNutzer }) => ({ stelle: name, kennung: erfaehrtNutzer ? refs.nutzer(name, nutzer) : null, tokenAbdruecke: [...(tokens.get(name) ?? [])] }));
}
