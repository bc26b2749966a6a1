import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { recordPurge } from '../kit/journal/bereinigen';
import { checkpointPlace, checkpointWriter } from '../kit/journal/checkpointWriter';
import { purgeDaily } from '../kit/journal/purgeDaily';
import { readAuthorityKeys } from '../kit/keys';
import type { OwnChains } from '../kit/officeModule';
import type { FieldResolver } from '../kit/officeSchema';
import type { ExtendOffice } from '../kit/openOffice';
import { rereadKeys } from '../kit/rereadKeys';
import { openAuthority } from './authority/authority';
import { openFallgrenze } from './authority/cases/fallgrenze';
import { falldokumentation } from './authority/falldokumentation';
import { eigeneStelle, type AuthorityParts } from './authority/parts';
import { references } from './authority/references';
import { EigeneAuskunft } from './authority/resolvers/eigeneAuskunft';
import { KlientImFall } from './authority/resolvers/klientImFall';
import { refuseRolledBack } from './authority/store/refuseRolledBack';
import { purgeRegister, registerDue } from './authority/store/purgeRegister';
import { registername, registerTables, verifyRegister } from './authority/store/verifyRegister';
import { dokumentationReader } from './dokumentation';
import { readEigeneZugriffe } from './eigeneZugriffe';
import { kimKennungen } from './kennungenResolver';
import { createResolvers } from './resolvers';
import { readDemoWorld } from './demo/demoWorld';
import { seedAuthority } from './demo/seedAuthority';
import { withWeitere } from './demo/withWeitere';

/** Consents and issued Freigaben: evidence for third parties, beside the journal of what was read. */
export const ownChains: OwnChains = { name: registername, stelle: eigeneStelle, tables: registerTables, verify: verifyRegister, due: registerDue, purge: purgeRegister };

/** The authority: an office with its own wrapped documentation, and beside that the only one that knows consents. */
export const extendOffice: ExtendOffice = async ({ stellen, kontrolle, regelOf, source, store }, { config, tools }) => {
  const [own] = stellen;
  const [control] = kontrolle;
  if (!own || !control) throw new Error('schema/vocabulary.graphql: no Stelle lives in subgraph kim');
  const keys = rereadKeys(config.schluesselDatei, readAuthorityKeys);
  const parts: AuthorityParts = {
    database: store,
    law: tools.law,
    get keys() {
      return keys();
    },
    dokumentation: falldokumentation(source),
    now: tools.clock.now,
    wait: (ms) => wait(ms + 1), // a timer counts whole milliseconds and may ring up to one early
  };
  const authority = await openAuthority(parts);
  await refuseRolledBack(store, checkpointPlace(config));
  const refs = references(keys().referenz);
  const dokumentation = dokumentationReader(authority, own, refs);

  const ofKlient: FieldResolver = (parent, _args, context, info) =>
    parent instanceof KlientImFall ? dokumentation.read(parent.fallId, parent.klientId, 'KimDokumentation', context, info) : null;
  const ofFall: FieldResolver = (parent, _args, context, info) => {
    const fallId = caseId(parent);
    return fallId === undefined ? null : dokumentation.read(fallId, fallId, 'KimFallDokumentation', context, info);
  };

  const kimZugriffe: FieldResolver = (parent, _args, context) =>
    parent instanceof EigeneAuskunft ? readEigeneZugriffe({ fallId: parent.fall, klientId: parent.klient }, own, refs, context) : null;

  const fallgrenze = openFallgrenze({ hoechstens: config.faelleJeStunde, monotonic: tools.clock.monotonic, onRefused: () => own.alarm('fallgrenze') });
  const resolvers = createResolvers(authority, fallgrenze);
  const purging = purgeDaily(async () => authority.purgeExpired((bereinigt, am) => recordPurge(own.journal, bereinigt, am), await regelOf(eigeneStelle)), own.alarm);
  const checkpoints = checkpointWriter([registername], () => authority.heads(), {
    ...checkpointPlace(config),
    now: tools.clock.now,
    onFailure: (error) => own.alarm('pruefpunkt', error),
  });
  return {
    resolvers: {
      ...resolvers,
      Query: { ...resolvers['Query'], kimKennungen: kimKennungen(authority, control) },
      Klient: { ...resolvers['Klient'], dokumentation: ofKlient },
      Fall: { dokumentation: ofFall },
      Auskunft: { ...resolvers['Auskunft'], kimZugriffe },
    },
    // A person is reached by case and by nothing else: there is no second door through her id.
    answerEntities: async (representations) => representations.map(() => null),
    seedDemo: (weitere) => seedAuthority(parts, weitere.heute, withWeitere(readDemoWorld(join(config.folder, 'demo')), weitere.personen), weitere.fortschritt),
    close: async () => {
      await purging.close();
      await checkpoints.close();
    },
  };
};

const caseId = (parent: unknown): string | undefined =>
  typeof parent === 'object' && parent !== null && 'id' in parent && typeof parent.id === 'string' ? parent.id : undefined;
