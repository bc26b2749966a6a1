import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readAuthorityKeys } from '../kit/keys';
import type { FieldResolver } from '../kit/officeSchema';
import type { ExtendOffice } from '../kit/openOffice';
import { openAuthority } from './authority/authority';
import { falldokumentation } from './authority/falldokumentation';
import { references } from './authority/references';
import { KlientImFall } from './authority/resolvers/klientImFall';
import { dokumentationReader } from './dokumentation';
import { createResolvers } from './resolvers';
import { readDemoWorld } from './demo/demoWorld';
import { seedAuthority } from './demo/seedAuthority';
import { withWeitere } from './demo/withWeitere';

/** The authority: an office with its own wrapped documentation, and beside that the only one that knows consents. */
export const extendOffice: ExtendOffice = async ({ stellen, source, store }, { config, tools }) => {
  const [own] = stellen;
  if (!own) throw new Error('schema/vocabulary.graphql: no Stelle lives in subgraph kim');
  const keys = readAuthorityKeys(config.schluesselDatei);
  const parts = { database: store, law: tools.law, keys, dokumentation: falldokumentation(source), now: tools.clock.now, wait };
  const authority = await openAuthority(parts);
  const dokumentation = dokumentationReader(authority, own, references(keys.referenz));

  const ofKlient: FieldResolver = (parent, _args, context, info) =>
    parent instanceof KlientImFall ? dokumentation.read(parent.fallId, parent.klientId, 'KimDokumentation', context, info) : null;
  const ofFall: FieldResolver = (parent, _args, context, info) => {
    const fallId = caseId(parent);
    return fallId === undefined ? null : dokumentation.read(fallId, fallId, 'KimFallDokumentation', context, info);
  };

  const resolvers = createResolvers(authority);
  return {
    resolvers: { ...resolvers, Klient: { ...resolvers['Klient'], dokumentation: ofKlient }, Fall: { dokumentation: ofFall } },
    // A person is reached by case and by nothing else: there is no second door through her id.
    answerEntities: async (representations) => representations.map(() => null),
    seedDemo: (weitere) => seedAuthority(parts, weitere.heute, withWeitere(readDemoWorld(join(config.folder, 'demo')), weitere.personen), weitere.fortschritt),
    close: async () => undefined,
  };
};

const caseId = (parent: unknown): string | undefined =>
  typeof parent === 'object' && parent !== null && 'id' in parent && typeof parent.id === 'string' ? parent.id : undefined;
