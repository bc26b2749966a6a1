import { graphql, type GraphQLSchema } from 'graphql';
import { officeSchema, type FieldResolver } from '../../../subgraphs/kit/officeSchema';
import { JournalUnavailable } from '../../../subgraphs/kit/journal/journal';
import { readOfficeMarks } from '../../../subgraphs/kit/release/officeMarks';
import { openLedger } from '../../../subgraphs/kit/releaseLedger';
import { SourceUnavailable } from '../../../subgraphs/kit/source/source';
import type { Authority } from '../../../subgraphs/kim/authority/authority';
import { eigeneStelle } from '../../../subgraphs/kim/authority/parts';
import { references } from '../../../subgraphs/kim/authority/references';
import { dokumentationReader } from '../../../subgraphs/kim/dokumentation';
import { law, subgraphs } from '../../schema/review/theReview';
import { exampleParts } from '../kit/exampleStelle';
import { sampleSource } from '../kit/review/sampleSource';
import { keys, users } from './city';

const subgraph = subgraphs.find(({ name }) => name === 'kim');
const nobody = { sperren: [], anvertrautVon: undefined, geheimnistraeger: undefined, beteiligte: [], zeitbezug: undefined };
const klienten = Array.from({ length: 10 }, (_, index) => ({ id: `K-${index}` }));
const query = '{ fall(id: "F-1") { dokumentation { kopf { phase } } klienten { dokumentation { stammdaten { vornamen } } } } }';

/** A case with ten persons, and an authority that says of all of it: readable; or fails with this. */
async function ask(readableOwn: Authority['readableOwn']): Promise<{ readonly data: unknown; readonly codes: readonly unknown[] }> {
  if (!subgraph) throw new Error('no subgraph kim');
  const parts = exampleParts({ stelle: eigeneStelle, law, marks: readOfficeMarks(subgraph), source: sampleSource(subgraph, () => nobody).source });
  const reader = dokumentationReader({ readableOwn } as Authority, parts, references(keys.referenz));
  const schema: GraphQLSchema = officeSchema(
    subgraph,
    {
      Query: { fall: () => ({ id: 'F-1' }) },
      Fall: { klienten: () => klienten, dokumentation: ((_parent, _args, context, info) => reader.read('F-1', 'F-1', 'KimFallDokumentation', context, info)) as FieldResolver },
      Klient: { dokumentation: ((parent, _args, context, info) => reader.read('F-1', (parent as { readonly id: string }).id, 'KimDokumentation', context, info)) as FieldResolver },
    },
    async () => [],
  );
  const contextValue = { request: { headers: new Map() }, law, now: new Date(), caller: async () => users.ki, zweck: () => 'KIM_CASE_MANAGEMENT', releases: openLedger() };
  const { data, errors = [] } = await graphql({ schema, source: query, contextValue });
  return { data, codes: [...new Set(errors.map(({ originalError }) => (originalError && 'code' in originalError ? originalError.code : originalError?.message)))] };
}

describe('kim’s own documentation of a case with ten persons', () => {
  it('asks once what may be read of the case, and reads what may be', async () => {
    const asked: (readonly unknown[])[] = [];
    const { data, codes } = await ask(async (...all) => {
      asked.push(all);
      return new Set(['KIM_STAMM']);
    });
    expect(asked).toEqual([[users.ki, 'KIM_CASE_MANAGEMENT', 'F-1', ['KIM_FALL', 'KIM_STAMM']]]);
    expect(codes).toEqual([]);
    expect(data).toEqual({ fall: { dokumentation: { kopf: null }, klienten: klienten.map(() => ({ dokumentation: { stammdaten: { vornamen: expect.any(String) } } })) } });
  });

  it.each([
    ['a pool that has no connection to give', Object.assign(new Error('Timeout acquiring a connection'), { name: 'KnexTimeoutError' }), 'PROTOKOLL_NICHT_VERFUEGBAR'],
    ['a store that is gone', Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }), 'PROTOKOLL_NICHT_VERFUEGBAR'],
    ['a journal that is gone', new JournalUnavailable(), 'PROTOKOLL_NICHT_VERFUEGBAR'],
    ['a source that is gone', new SourceUnavailable(), 'QUELLE_NICHT_ERREICHBAR'],
    ['a mistake of ours', new Error('a mistake of ours'), 'a mistake of ours'],
  ])('%s: nothing of anybody, and one code that says what failed', async (_what, error, code) => {
    const { data, codes } = await ask(() => Promise.reject(error));
    expect(codes).toEqual([code]);
    expect(data).toEqual({ fall: { dokumentation: null, klienten: klienten.map(() => ({ dokumentation: null })) } });
  });
});
