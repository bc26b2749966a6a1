import { createHmac } from 'node:crypto';
import type { Knex } from 'knex';
import { newAuszugCode, normaliseAuszugCode } from '../../../kit/abgabe/auszugCode';
import { mayActFor } from '../consent/mayActFor';
import { tage, type Aufrufer, type AuthorityParts } from '../parts';
import { withLockedPersons } from '../store/lockPersons';
import type { Auskunftszugang } from './zugang';

/** Days after which an unused code is dead. */
const codeGiltTage = 90;

/** Only a keyed hash is kept: who reads the store cannot bind himself to anybody. */
const hashOf = ({ keys }: Pick<AuthorityParts, 'keys'>, code: string): string => createHmac('sha256', keys.hash).update(`auskunft\0${code}`).digest('hex');

/** A code that is handed to the person (or to who acts for her) on paper; undefined if the case is not the caller's. */
export const issueAccessCode = (parts: AuthorityParts, { fallId, klientId, art }: Auskunftszugang, aufrufer: Aufrufer): Promise<string | undefined> =>
  withLockedPersons(parts.database, [{ fallId, klientId }], async (trx) => {
    const now = parts.now();
    if (!(await mayActFor(trx, parts.law, { fallId, klientId }, aufrufer, now))) return undefined;
    const code = newAuszugCode();
    await trx('auskunft_zugang').insert({
      code_hash: hashOf(parts, code),
      fall: fallId,
      klient: klientId,
      art,
      ausgegeben_von: aufrufer.nutzer,
      ausgegeben_am: now.toISOString(),
    });
    return code;
  });

/** Binds a login to the person the code was handed to. Works once; false for anything else. */
export async function activateAccess(parts: AuthorityParts, typed: string, aufrufer: Aufrufer): Promise<boolean> {
  const code = normaliseAuszugCode(typed);
  if (aufrufer.rolle !== 'KLIENT' || code === undefined) return false;
  const now = parts.now();
  const bound = await unused(parts.database.knex, hashOf(parts, code), new Date(now.getTime() - tage(codeGiltTage))).update({
    nutzer: aufrufer.nutzer,
    freigeschaltet_am: now.toISOString(),
  });
  return bound === 1;
}

const unused = (knex: Knex, code_hash: string, notBefore: Date) =>
  knex('auskunft_zugang').where({ code_hash }).whereNull('nutzer').where('ausgegeben_am', '>=', notBefore.toISOString());
