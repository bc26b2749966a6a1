import { newChain, type ChainHead } from '../../kit/journal/chain';
import type { Bereinigt } from '../../kit/journal/journal';
import { ohneAufbewahrung, type Bereinigungsregel } from '../../kit/journal/retention';
import { activateAccess, issueAccessCode } from './auskunft/accessCode';
import { ownAccess, type Auskunft } from './auskunft/ownAccess';
import type { Auskunftszugang } from './auskunft/zugang';
import { appointDeputy, type Vertretung } from './cases/appointDeputy';
import { assignCase, type Empfaengerin, type FallErgebnis, type Fallzuweisung } from './cases/assignCase';
import { closeCase } from './cases/closeCase';
import { handOver } from './cases/handOver';
import { reassignCase, type Neuzuweisung } from './cases/reassignCase';
import { grant, type Erteilung, type Erteilungsantrag } from './consent/grant';
import { revoke, type Widerrufsantrag } from './consent/revoke';
import { answerLoeschaufgabe, type Aufgabenantwort, type LoeschaufgabeErgebnis } from './loeschung/answerLoeschaufgabe';
import { assignLoeschaufgabe, type Aufgabenzuweisung } from './loeschung/assignLoeschaufgabe';
import { kennungenOf, type Kennung } from './kennungen';
import { mayReadOwn, readableOwn } from './mayReadOwn';
import { createMint, type Mint } from './mint';
import { answerOffice } from './officeMessage';
import { eigeneStelle, type Aufrufer, type AuthorityParts } from './parts';
import { chainHeads, openChain } from './store/appendChained';
import { ereigniskette } from './store/consentEvents';
import { aufgabenkette, type Loeschaufgabe } from './store/loeschaufgaben';
import { migrate } from './store/migrate';
import { saveNutzer, type Nutzer } from './store/nutzer';
import { purgeRegister } from './store/purgeRegister';
import { consentsInView, type EinwilligungImBlick, type PersonenImFall } from './view/consentsInView';
import { deadlines, type Frist } from './view/deadlines';
import { loeschaufgabenInView, openLoeschaufgaben, orphanedInView, ownLoeschaufgabe, type VerwaisteAufgabe } from './view/loeschaufgabenInView';
import { orphanedCases, type VerwaisterFall } from './view/orphanedCases';
import { ownCase, ownCases, type FallImBlick, type FallKopf } from './view/ownCases';

/** The consent authority: collects consents, and seals a permission for each single fetch. The only one who knows consents. */
export interface Authority {
  /** Controllers it can mint for, in vocabulary order. */
  readonly stellen: readonly string[];
  readonly mint: Mint;
  grant(antrag: Erteilungsantrag, aufrufer: Aufrufer): Promise<Erteilung>;
  /** Takes `wirktNach` milliseconds, always. */
  revoke(antrag: Widerrufsantrag, aufrufer: Aufrufer): Promise<void>;
  assignCase(zuweisung: Fallzuweisung, aufrufer: Aufrufer): Promise<FallErgebnis>;
  /** Takes `wirktNach` milliseconds, always; so does handing over. */
  reassignCase(neu: Neuzuweisung, aufrufer: Aufrufer): Promise<FallErgebnis>;
  handOver(fallId: string, to: Empfaengerin, aufrufer: Aufrufer): Promise<FallErgebnis>;
  closeCase(fallId: string, aufrufer: Aufrufer): Promise<FallErgebnis>;
  appointDeputy(vertretung: Vertretung, aufrufer: Aufrufer): Promise<FallErgebnis>;
  issueAccessCode(zugang: Auskunftszugang, aufrufer: Aufrufer): Promise<string | undefined>;
  activateAccess(code: string, aufrufer: Aufrufer): Promise<boolean>;
  answerOffice(stelle: string, sealed: string): Promise<string>;
  mayReadOwn(aufrufer: Aufrufer, zweck: string, fallId: string, kategorie: string): Promise<boolean>;
  readableOwn(aufrufer: Aufrufer, zweck: string, fallId: string, kategorien: readonly string[]): Promise<ReadonlySet<string>>;
  ownCases(aufrufer: Aufrufer): Promise<readonly FallKopf[]>;
  ownCase(id: string, aufrufer: Aufrufer): Promise<FallImBlick | undefined>;
  ownAccess(aufrufer: Aufrufer): Promise<readonly Auskunft[]>;
  /** One list per person, in the order asked. */
  consentsInView(of: PersonenImFall, aufrufer: Aufrufer, zweck: string): Promise<readonly (readonly EinwilligungImBlick[])[]>;
  deadlines(of: PersonenImFall, aufrufer: Aufrufer, zweck: string): Promise<readonly (readonly Frist[])[]>;
  /** The caller's tasks after revocations; one list per person, in the order asked. */
  loeschaufgabenInView(of: PersonenImFall, aufrufer: Aufrufer): Promise<readonly (readonly Loeschaufgabe[])[]>;
  openLoeschaufgaben(aufrufer: Aufrufer): Promise<readonly Loeschaufgabe[]>;
  ownLoeschaufgabe(id: string, aufrufer: Aufrufer): Promise<Loeschaufgabe | undefined>;
  /** What the Koordination sees of cases and tasks that nobody has any more: numbers and organisations. */
  orphanedCases(aufrufer: Aufrufer): Promise<readonly VerwaisterFall[]>;
  orphanedLoeschaufgaben(aufrufer: Aufrufer): Promise<readonly VerwaisteAufgabe[]>;
  assignLoeschaufgabe(zuweisung: Aufgabenzuweisung, aufrufer: Aufrufer): Promise<LoeschaufgabeErgebnis>;
  answerLoeschaufgabe(id: string, antwort: Aufgabenantwort, aufrufer: Aufrufer): Promise<LoeschaufgabeErgebnis>;
  /** Enters or changes a user; for operators, never for callers. */
  saveNutzer(nutzer: Nutzer): Promise<void>;
  /** Under which names the controllers' journals know a user, and the tokens he had in a window; only for what two have signed. */
  kennungenOf(nutzer: string, von: Date, bis: Date): Promise<readonly Kennung[]>;
  /** Heads of its chains, for signed checkpoints. */
  heads(): Promise<readonly ChainHead[]>;
  /**
   * Purges what is due in its registers, and has it recorded first: no record, no purge (Art. 5 Abs. 2 DSGVO).
   * @returns how many entries about issued Freigaben were purged
   */
  purgeExpired(record: (bereinigt: readonly Bereinigt[], am: Date) => Promise<unknown>, regel?: Bereinigungsregel): Promise<number>;
}

/**
 * Opens the authority over its store; several processes may share one MariaDB.
 * @throws Error naming a Stelle without a pairwise key
 */
export async function openAuthority(parts: AuthorityParts): Promise<Authority> {
  const stellen = [...parts.law.stellen.keys()].filter((stelle) => stelle !== eigeneStelle);
  const keyless = stellen.filter((stelle) => !parts.keys.stellen[stelle]?.length);
  if (keyless.length > 0) throw new Error(`no pairwise key for ${keyless.join(', ')}`);

  const { kette } = newChain();
  await migrate(parts.database, parts.now());
  for (const chain of [kette, ereigniskette, aufgabenkette]) await openChain(parts.database, chain);

  return {
    stellen,
    mint: createMint(parts, kette),
    grant: (antrag, aufrufer) => grant(parts, antrag, aufrufer),
    revoke: (antrag, aufrufer) => revoke(parts, antrag, aufrufer),
    assignCase: (zuweisung, aufrufer) => assignCase(parts, zuweisung, aufrufer),
    reassignCase: (neu, aufrufer) => reassignCase(parts, neu, aufrufer),
    handOver: (fallId, to, aufrufer) => handOver(parts, fallId, to, aufrufer),
    closeCase: (fallId, aufrufer) => closeCase(parts, fallId, aufrufer),
    appointDeputy: (vertretung, aufrufer) => appointDeputy(parts, vertretung, aufrufer),
    issueAccessCode: (zugang, aufrufer) => issueAccessCode(parts, zugang, aufrufer),
    activateAccess: (code, aufrufer) => activateAccess(parts, code, aufrufer),
    answerOffice: (stelle, sealed) => answerOffice(parts, stelle, sealed),
    mayReadOwn: (aufrufer, zweck, fallId, kategorie) => mayReadOwn(parts, aufrufer, zweck, fallId, kategorie),
    readableOwn: (aufrufer, zweck, fallId, kategorien) => readableOwn(parts, aufrufer, zweck, fallId, kategorien),
    ownCases: (aufrufer) => ownCases(parts, aufrufer),
    ownCase: (id, aufrufer) => ownCase(parts, id, aufrufer),
    ownAccess: (aufrufer) => ownAccess(parts, aufrufer),
    consentsInView: (of, aufrufer, zweck) => consentsInView(parts, of, aufrufer, zweck),
    deadlines: (of, aufrufer, zweck) => deadlines(parts, of, aufrufer, zweck),
    loeschaufgabenInView: (of, aufrufer) => loeschaufgabenInView(parts, of, aufrufer),
    openLoeschaufgaben: (aufrufer) => openLoeschaufgaben(parts, aufrufer),
    ownLoeschaufgabe: (id, aufrufer) => ownLoeschaufgabe(parts, id, aufrufer),
    orphanedCases: (aufrufer) => orphanedCases(parts, aufrufer),
    orphanedLoeschaufgaben: (aufrufer) => orphanedInView(parts, aufrufer),
    assignLoeschaufgabe: (zuweisung, aufrufer) => assignLoeschaufgabe(parts, zuweisung, aufrufer),
    answerLoeschaufgabe: (id, antwort, aufrufer) => answerLoeschaufgabe(parts, id, antwort, aufrufer),
    saveNutzer: (nutzer) => saveNutzer(parts.database.knex, nutzer),
    kennungenOf: (nutzer, von, bis) => kennungenOf(parts, nutzer, von, bis),
    heads: () => chainHeads(parts.database),
    purgeExpired: (record, regel = ohneAufbewahrung) => {
      const now = parts.now();
      return purgeRegister(parts.database, now, regel, (bereinigt) => record(bereinigt, now));
    },
  };
}
