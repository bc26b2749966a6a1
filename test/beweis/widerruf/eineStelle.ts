import type { EndpointAnswer } from '../../../subgraphs/kit/serving/endpoint';
import { answerEntities } from '../../../subgraphs/kit/answerEntities';
import type { Journal } from '../../../subgraphs/kit/journal/journal';
import { officeSchema } from '../../../subgraphs/kit/officeSchema';
import type { Clock, StelleParts } from '../../../subgraphs/kit/release/stelle';
import { serveOffice } from '../../../subgraphs/kit/serveOffice';
import { aufruferOf } from '../../../subgraphs/kit/serving/aufruferOf';
import { createLog } from '../../../subgraphs/kit/serving/log';
import { nowhere } from '../../../subgraphs/kit/source/source';
import { readStelleBlocks } from '../../../subgraphs/kit/stelleBlocks';
import { exampleLaw } from '../../schema/decision/exampleLaw';
import { auszug } from '../../subgraphs/kit/abgabe/auszug';
import { emptyStore, exampleParts, sdl, sourceRow, subgraphOf } from '../../subgraphs/kit/exampleStelle';
import { keys, users } from '../../subgraphs/kim/city';

/** An office whose journal waits for the test, before and after each entry. */
export interface EineStelle {
  readonly parts: StelleParts;
  /** Hands over an answer, some time. */
  vorlegen(sealed: string | undefined, handOver: (zeigt: boolean) => void): Promise<void>;
}

const verfahren = { id: 'AV', anlass: 'Beispiel', zwecke: ['KIM_CASE_MANAGEMENT'], empfaenger: ['TRAEGER_A'], kategorien: ['JC_BEWILLIGUNG'], rechtsgrundlage: 'Beispiel', massnahmen: 'Beispiel', genehmigtVon: 'niemand', genehmigtAm: '2026-01-01' };
const regel = { einzelfreigabeGiltTage: 14, modus: 'EINZELFREIGABE' as const, ausnahmen: [{ kategorien: ['JC_BEWILLIGUNG'], modus: 'AUTOMATISCH' as const, abrufverfahren: 'AV' }], abrufverfahren: [verfahren] };

const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Klient { jobcenter { bewilligungen { stand } } } } }';

/** The real door, pipeline and last check of an office that has seen a page for everybody and releases one row of each. */
export async function openStelle(clock: Clock, anhalten: (wo: 'VOR_PROTOKOLL' | 'NACH_PROTOKOLL') => Promise<void>): Promise<EineStelle> {
  const journal: Journal = {
    ...exampleParts().journal,
    append: async (entries) => {
      await anhalten('VOR_PROTOKOLL');
      await anhalten('NACH_PROTOKOLL');
      return entries.map((_entry, index) => String(index));
    },
  };
  const seen = (pseudonym: string) => ({ pseudonym, saetze: [['100']], auszuege: [auszug({ pseudonym, empfaenger: [{ organisation: 'TRAEGER_A', rolle: 'CASE_MANAGEMENT' }], person: { geburtsdatum: '1990-01-01' }, erklaerende: [{ rolle: 'SELBST', ref: 'k-1', nachweis: 'Ausweis' }] })] });
  const parts = exampleParts({
    clock,
    journal,
    sealKeys: () => keys.stellen['JOBCENTER'] ?? [],
    store: emptyStore({ verknuepfungen: async (pseudonyme) => new Map(pseudonyme.map((one) => [one, seen(one)])) }),
    releaseConfig: { regeln: new Map([['JOBCENTER', regel]]), einzelfreigabeGiltTage: () => 14 },
    source: {
      ...exampleParts().source,
      openReader: () => ({ rows: async (_type, _felder, key) => (key === nowhere ? [] : [sourceRow('b1', { stand: '2026-06-01' }, { entscheidung: { zeitbezug: '2026-05-01' } })]), locks: async () => [] }),
    },
  });
  const subgraph = subgraphOf(sdl);
  const [block] = readStelleBlocks(subgraph);
  if (!block) throw new Error('the example has a block');
  const schema = officeSchema(subgraph, {}, (representations, context, info) => answerEntities(representations, [{ block, parts }], context, info));
  const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: () => undefined } });
  const { endpoint } = await serveOffice({ schema, law: exampleLaw, verifyToken: () => Promise.reject(new Error('nobody signs in here')), clock, log, takt: 0 });
  const headers = new Map([['x-aufrufer', `JOBCENTER=${aufruferOf('JOBCENTER', users.a.token)}`]]);
  return {
    parts,
    vorlegen: (sealed, handOver) =>
      endpoint({ query, variables: { r: [{ __typename: 'Klient', freigabeJobcenter: sealed }] }, headers }, ({ body }: EndpointAnswer) => handOver(body.includes('2026-06-01'))),
  };
}
