import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { OfficeContext } from '../kit/officeContext';
import { answerOwn } from '../kit/release/answerOwn';
import { askedFor } from '../kit/release/askedFor';
import type { Released } from '../kit/release/released';
import { selectionFor, type ObjectSelection } from '../kit/release/selection';
import type { StelleParts } from '../kit/release/stelle';
import { withPublicCode } from '../kit/release/withPublicCode';
import { aufruferOf } from '../kit/serving/aufruferOf';
import type { Authority } from './authority/authority';
import type { References } from './authority/references';
import { eigeneStelle } from './authority/parts';

/** What is asked of kim's own documentation: of a person, or of a case. */
interface Asked {
  readonly fallId: string;
  readonly key: string;
  readonly selection: ObjectSelection;
}

/**
 * Reads kim's own documentation for the two `dokumentation` fields: what may be read is asked once a case, and there is one statement
 * a table and one journal append for all persons of a request. A loader never outlives the caller it was made for.
 */
export function dokumentationReader(authority: Authority, parts: StelleParts, refs: References) {
  const loaders = new WeakMap<OfficeContext['releases'], DataLoader<Asked, Released>>();
  const loaderOf = (context: OfficeContext): DataLoader<Asked, Released> => {
    const known = loaders.get(context.releases);
    if (known) return known;
    const loader = new DataLoader<Asked, Released>((asked) => readAll(asked, context), { cache: false });
    loaders.set(context.releases, loader);
    return loader;
  };

  async function readAll(asked: readonly Asked[], context: OfficeContext): Promise<readonly Released[]> {
    const caller = await context.caller();
    const zweck = context.zweck();
    const anfrage = context.request.headers.get('x-anfrage') ?? '';
    const wanted = asked.map((one) => ({ ...one, kategorien: [...askedFor(parts.marks, one.selection).keys()] }));
    try {
      const readable = new Map<string, ReadonlySet<string>>();
      for (const fallId of new Set(wanted.map((one) => one.fallId))) {
        readable.set(fallId, await authority.readableOwn(caller, zweck, fallId, [...new Set(wanted.flatMap(({ kategorien }) => kategorien))]));
      }
      const requests = wanted.map(({ fallId, key, selection, kategorien }) => ({
        key: [key],
        selection,
        erlaubt: new Set(kategorien.filter((kategorie) => readable.get(fallId)?.has(kategorie))),
        eintrag: {
          organisation: caller.organisation,
          rolle: caller.rolle,
          nutzer: caller.nutzer,
          zweck,
          pseudonym: refs.pseudonym(eigeneStelle, fallId, key),
          aufrufer: aufruferOf(eigeneStelle, caller.token),
          fallRef: refs.fall(eigeneStelle, fallId),
          anfrageRef: refs.anfrage(eigeneStelle, anfrage),
        },
      }));
      return await answerOwn(requests, parts);
    } catch (error) {
      throw withPublicCode(error);
    }
  }

  return {
    /** @param type the block's type in the SDL, which is also what was selected */
    read: (fallId: string, key: string, type: string, context: OfficeContext, info: GraphQLResolveInfo): Promise<Released> =>
      loaderOf(context).load({ fallId, key, selection: selectionFor(info, type) }),
  };
}
