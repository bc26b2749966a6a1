import type { Knex } from 'knex';
import type { Einwilligungsinhalt, Einwilligungsnachweis } from '../../../../schema/consent';
import type { ConsentFacts } from '../../../../schema/decision/facts';
import type { Law } from '../../../../schema/law';
import { newAuszugCode } from '../../../kit/abgabe/auszugCode';
import type { AuthorityParts } from '../parts';
import { references, type References } from '../references';
import type { Erteilungssatz } from '../store/ereignissatz';

/** One page of the signed form: what the office of this Stelle will hold in its hands, and nothing of any other. */
export interface Auszugsseite extends Omit<Einwilligungsinhalt, 'stellen'> {
  readonly stelle: string;
  readonly code: string;
  readonly erteiltAm: Date;
  readonly dokumentHash: string;
  readonly textFassung: Einwilligungsnachweis['textFassung'];
  readonly person: NonNullable<ConsentFacts['person']>;
}

/** One random code per person and Stelle; stored, not derived, so that it says nothing about anybody. */
export async function issueAuszuege(trx: Knex.Transaction, { law, keys }: AuthorityParts, satz: Erteilungssatz): Promise<readonly Auszugsseite[]> {
  const refs = references(keys.referenz);
  const seiten = satz.einwilligung.stellen.map((stelle) => auszugsseite(satz, stelle, newAuszugCode(), law, refs));
  const { id, fallId, klientId } = satz.einwilligung;
  await trx('auszug_code').insert(
    seiten.map(({ code, stelle }) => ({
      code,
      einwilligung: id,
      fall: fallId,
      klient: klientId,
      stelle,
      pseudonym: refs.pseudonym(stelle, fallId, klientId),
      ausgegeben_am: satz.erfasstAm.toISOString(),
    })),
  );
  return seiten;
}

/** A recipient who is a person stands on the page under the name this Stelle will know him by, as in its Freigaben. */
function auszugsseite({ einwilligung, nachweis, person }: Erteilungssatz, stelle: string, code: string, law: Law, refs: References): Auszugsseite {
  const { id, fallId, klientId, stellen, empfaenger, kategorien, artNeunAusdruecklich, ...rest } = einwilligung;
  const ofStelle = (names: readonly string[]) => names.filter((name) => law.kategorien.get(name)?.stelle === stelle);
  return {
    ...rest,
    stelle,
    code,
    kategorien: ofStelle(kategorien),
    artNeunAusdruecklich: ofStelle(artNeunAusdruecklich),
    empfaenger: empfaenger.map((one) => ({ ...one, ...(one.person !== undefined && { person: refs.nutzer(stelle, one.person) }) })),
    dokumentHash: nachweis.nachweis.dokumentHash,
    textFassung: nachweis.textFassung,
    person,
  };
}
