import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { PublicError } from '../../../../schema/errors';
import { createServer } from '../../../../subgraphs/kit/serving/createServer';
import { createLog } from '../../../../subgraphs/kit/serving/log';

const written: string[] = [];
const log = createLog({ prozess: 'test', stufe: 'error', destination: { write: (line: string) => void written.push(line) } });
const schema = buildSubgraphSchema([{
  typeDefs: parse('type Query { gut: String kaputt: String abgelehnt: String ohneProtokoll: String liste: [Teil!]! } type Teil { kaputt: String }'),
  resolvers: {
    Query: {
      gut: () => 'ja',
      kaputt: () => { throw new Error('SELECT geheim-99'); },
      abgelehnt: () => { throw new PublicError('ANMELDUNG_FEHLT'); },
      ohneProtokoll: () => { throw new PublicError('PROTOKOLL_NICHT_VERFUEGBAR'); },
      liste: () => [{}, {}, {}],
    },
    Teil: { kaputt: () => { throw new Error('geheim-99'); } },
  },
}]);

type Server = Awaited<ReturnType<typeof createServer>>;
let server: Server;
beforeAll(async () => { server = await createServer({ source: { schema }, log, maxTokens: 100 }); });
afterAll(() => server.stop());

const execute = (query: string, more: object = {}, headers = new Map<string, string>()) => server.execute({ query, headers, ...more }, { anfrage: 'a1' });
const error = (code: string) => ({ message: expect.any(String) as string, extensions: { code, anfrage: 'a1' } });

describe('an answer', () => {
  const cases: readonly [string, string, object, number, object][] = [
    ['data only', '{ gut }', {}, 200, { data: { gut: 'ja' } }],
    ['data beside a failure', '{ gut kaputt }', {}, 200, { errors: [error('INTERNER_FEHLER')], data: { gut: 'ja', kaputt: null } }],
    ['the same failure in three persons is told once, without an index', '{ liste { kaputt } }', {}, 200, { errors: [error('INTERNER_FEHLER')], data: { liste: [{ kaputt: null }, { kaputt: null }, { kaputt: null }] } }],
    ['two kinds of failure', '{ gut kaputt ohneProtokoll }', {}, 200, { errors: [error('INTERNER_FEHLER'), error('PROTOKOLL_NICHT_VERFUEGBAR')], data: { gut: 'ja', kaputt: null, ohneProtokoll: null } }],
    ['nothing but a refusal takes its status', '{ abgelehnt }', {}, 401, { errors: [error('ANMELDUNG_FEHLT')], data: { abgelehnt: null } }],
    ['a syntax error', '{ gut', {}, 400, { errors: [error('ANFRAGE_UNGUELTIG')] }],
    ['an unknown field', '{ gutt }', {}, 400, { errors: [error('ANFRAGE_UNGUELTIG')] }],
    ['two faults, one code', '{ gutt kaput }', {}, 400, { errors: [error('ANFRAGE_UNGUELTIG')] }],
    ['an unknown operation', 'query A { gut }', { operationName: 'B' }, 400, { errors: [error('ANFRAGE_UNGUELTIG')] }],
    ['a variable of the wrong kind', 'query ($a: Boolean!) { gut @include(if: $a) }', { variables: { a: 'x' } }, 400, { errors: [error('ANFRAGE_UNGUELTIG')] }],
    ['too many tokens', `{ ${'gut '.repeat(100)} }`, {}, 400, { errors: [error('ZU_UMFANGREICH')] }],
    ['introspection', '{ __schema { queryType { name } } }', {}, 400, { errors: [error('ANFRAGE_UNGUELTIG')] }],
    ['the SDL', '{ _service { sdl } }', {}, 400, { errors: [error('ANFRAGE_UNGUELTIG')] }],
    ['the SDL under another name, in a fragment', '{ ...f } fragment f on Query { gut: _service { sdl } }', {}, 400, { errors: [error('ANFRAGE_UNGUELTIG')] }],
  ];
  it.each(cases)('%s', async (_title, query, more, status, body) => {
    const answer = await execute(query, more);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([status, body]);
    expect(answer.body).not.toMatch(/geheim|Did you mean|gutt/);
  });

  it('carries no timings, whatever header asks for them', async () => {
    const { body } = await execute('{ gut }', {}, new Map([['apollo-federation-include-trace', 'ftv1'], ['accept', 'multipart/mixed']]));
    expect(JSON.parse(body)).toEqual({ data: { gut: 'ja' } });
  });

  it('belongs to its own request, however many run at once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_it, index) => server.execute({ query: '{ kaputt }', headers: new Map() }, { anfrage: `a${index}` })));
    answers.forEach(({ body }, index) => expect(body).toContain(`"anfrage":"a${index}"`));
  });

  it('leaves what it masks in the log, findable by its id, without the text', async () => {
    written.length = 0;
    await execute('{ kaputt }');
    expect(written.join()).toContain('"anfrage":"a1"');
    expect(written.join()).not.toMatch(/SELECT|geheim/);
  });
});
