import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import type { OfficeContext } from '../../../kit/officeContext';
import type { Authority } from '../authority';
import type { MintRequest } from '../mint';
import type { PersonImFall } from '../parts';
import type { Loeschaufgabe } from '../store/loeschaufgaben';
import type { EinwilligungImBlick } from '../view/consentsInView';
import type { Frist } from '../view/deadlines';

/** What belongs to one request and is gone with it. Nothing is memoised: each batch is decided anew. */
interface RequestScope {
  /** The one case of the request. */
  fallId?: string;
  readonly freigaben: DataLoader<MintRequest, string>;
  readonly einwilligungen: DataLoader<PersonImFall, readonly EinwilligungImBlick[]>;
  readonly fristen: DataLoader<PersonImFall, readonly Frist[]>;
  readonly loeschaufgaben: DataLoader<PersonImFall, readonly Loeschaufgabe[]>;
}

const scopes = new WeakMap<OfficeContext, RequestScope>();

function scopeOf(authority: Authority, context: OfficeContext): RequestScope {
  const known = scopes.get(context);
  if (known) return known;
  const anfrage = context.request.headers.get('x-anfrage') ?? randomUUID();
  const scope: RequestScope = {
    freigaben: uncached(async (requests) => authority.mint(requests, await context.caller(), context.zweck(), anfrage)),
    einwilligungen: uncached(async (persons) => authority.consentsInView(inOneCase(persons), await context.caller(), context.zweck())),
    fristen: uncached(async (persons) => authority.deadlines(inOneCase(persons), await context.caller(), context.zweck())),
    loeschaufgaben: uncached(async (persons) => authority.loeschaufgabenInView(inOneCase(persons), await context.caller())),
  };
  scopes.set(context, scope);
  return scope;
}

const uncached = <K, V>(batch: DataLoader.BatchLoadFn<K, V>): DataLoader<K, V> => new DataLoader(batch, { cache: false });

/** `Query.fall` lets only one case into a request. */
const inOneCase = (persons: readonly PersonImFall[]) => ({ fallId: persons[0]?.fallId ?? '', klienten: persons.map(({ klientId }) => klientId) });

/** The first case of a request is its only one (§ 67c SGB X). */
export const isOneCase = (authority: Authority, context: OfficeContext, id: string): boolean => (scopeOf(authority, context).fallId ??= id) === id;

/** One Freigabe per selection, all of a request in one transaction: a plan may rightly fetch one office twice. */
export const loadFreigabe = (authority: Authority, context: OfficeContext, request: MintRequest): Promise<string> => scopeOf(authority, context).freigaben.load(request);

export const loadEinwilligungen = (authority: Authority, context: OfficeContext, of: PersonImFall): Promise<readonly EinwilligungImBlick[]> =>
  scopeOf(authority, context).einwilligungen.load(of);

export const loadFristen = (authority: Authority, context: OfficeContext, of: PersonImFall): Promise<readonly Frist[]> => scopeOf(authority, context).fristen.load(of);

export const loadLoeschaufgaben = (authority: Authority, context: OfficeContext, of: PersonImFall): Promise<readonly Loeschaufgabe[]> =>
  scopeOf(authority, context).loeschaufgaben.load(of);
