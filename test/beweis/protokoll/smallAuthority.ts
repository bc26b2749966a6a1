import { openDatabase, type Database } from '../../../subgraphs/kit/database';
import { openAuthority, type Authority } from '../../../subgraphs/kim/authority/authority';
import { tage, type Aufrufer } from '../../../subgraphs/kim/authority/parts';
import { exampleLaw } from '../../schema/decision/exampleLaw';
import { gespraech } from '../../schema/einwilligung/signedText';
import { sealKey } from '../../subgraphs/kit/exampleStelle';

/*
 * The consent authority over a real store and a law small enough to start with in no time.
 */

const user = (nutzer: string, rolle: string): Aufrufer => ({ nutzer, organisation: 'TRAEGER_A', rolle, token: `token-${nutzer}` });
const leading = user('cm', 'CASE_MANAGEMENT');
const coordinating = user('koordination', 'KOORDINATION');

export interface SmallAuthority {
  readonly authority: Authority;
  readonly database: Database;
  /** Takes down a consent in this case. @returns its id */
  grant(fallId: string): Promise<string>;
  revoke(fallId: string, einwilligung: string): Promise<void>;
  assign(fallId: string): Promise<void>;
}

/** @param wait between the commit of a revocation and its acknowledgement */
export async function openSmallAuthority(url: string, wait: (ms: number) => Promise<void>): Promise<SmallAuthority> {
  const database = await openDatabase(url, { readOnly: false });
  const keys = { stellen: Object.fromEntries([...exampleLaw.stellen.keys()].map((stelle) => [stelle, [sealKey]])), referenz: Buffer.alloc(32, 1), hash: Buffer.alloc(32, 2) };
  const dokumentation = { geburtsdatum: async () => '1990-01-01', offeneTermine: async () => [] };
  const authority = await openAuthority({ database, law: exampleLaw, keys, dokumentation, now: () => new Date(), wait });
  for (const { nutzer, organisation, rolle } of [leading, coordinating]) await authority.saveNutzer({ sub: nutzer, organisation, rolle, aktiv: true, verpflichtetAm: new Date('2020-01-01T00:00:00Z') });
  return {
    authority,
    database,
    async assign(fallId) {
      await authority.assignCase({ fallId, klienten: ['K-1'], organisation: leading.organisation, nutzer: leading.nutzer }, coordinating);
    },
    async grant(fallId) {
      const erteilung = await authority.grant(form(fallId), leading);
      if (erteilung.ergebnis !== 'ERTEILT') throw new Error(JSON.stringify(erteilung));
      return erteilung.einwilligung;
    },
    revoke: (fallId, einwilligung) => authority.revoke({ fallId, klientId: 'K-1', einwilligung, umfang: {}, kanal: 'PERSOENLICH' }, leading),
  };
}

const form = (fallId: string): Parameters<Authority['grant']>[0] => ({
  fallId,
  klientId: 'K-1',
  art: 'DATENSCHUTZ',
  stellen: ['JOBCENTER'],
  zwecke: ['KIM_CASE_MANAGEMENT'],
  kategorien: ['JC_BEWILLIGUNG'],
  artNeunAusdruecklich: [],
  geheimnistraeger: [],
  istNurFuerMich: false,
  erklaerende: [{ rolle: 'SELBST', ref: 'K-1', nachweis: 'Musterausweis' }],
  gueltigBis: new Date(Date.now() + tage(180)),
  nachweis: {
    wechselseitig: false,
    form: 'SCHRIFTLICH',
    textFassung: { id: 'text-1', hash: 'b2f1', sprache: 'de', leichteSprache: false },
    belehrung: { zweck: true, widerruf: true, keineNachteile: true, folgenDerVerweigerung: 'text-1' },
    gespraech,
    nachweis: { dokumentHash: 'd', ablage: 'Musterakte', ort: 'Musterstadt' },
  },
});
