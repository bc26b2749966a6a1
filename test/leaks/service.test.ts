import { worldOfFile } from './worldOfFile';
import { callDirectly } from './thief';

const world = worldOfFile();

const questions: readonly string[] = [
  '{ _service { sdl } }',
  '{ x: _service { y: sdl } }',
  '{ ...a } fragment a on Query { _service { sdl } }',
  '{ ... { _service { __typename } } }',
  'query($v: Boolean! = true) { _service @include(if: $v) { sdl } }',
  '{ __schema { types { name } } }',
  '{ x: __schema { queryType { name } } }',
  '{ ...a } fragment a on Query { __schema { directives { name } } }',
  '{ __type(name: "Klient") { fields { name } } }',
  '{ meineFaelle { __typename } __type(name: "Klient") { name } }',
  'query IntrospectionQuery { __schema { queryType { name } mutationType { name } types { name kind fields { name type { name } } } } }',
];

const bare = /^\{"errors":\[\{"message":"Die Anfrage ist nicht gültig\.","extensions":\{"code":"ANFRAGE_UNGUELTIG","anfrage":"[0-9a-f-]{36}"\}\}\](,"data":null)?\}$/;

describe.each(questions)('%s', (query) => {
  it.each([['cm-ki', 'KIM_CASE_MANAGEMENT'], ['technik', 'KIM_CASE_MANAGEMENT'], ['jc-vermittlung', 'FREIGABEPRUEFUNG'], ['dsb', 'DATENSCHUTZKONTROLLE']])('tells %s nothing at the gateway', async (user, zweck) => {
    const { status, body } = await world().ask(user, query, {}, zweck);
    expect(status).toBe(400);
    expect(body).not.toMatch(/sdl|type |fields|Sicht|name"/);
  });

  it.each(['kim', 'jobcenter', 'arbeitsagentur', 'jugend', 'soziales', 'auslaenderbehoerde'])('tells nobody anything at %s', async (office) => {
    const token = await world().token('cm-ki');
    for (const headers of [{}, { authorization: `Bearer ${token}`, 'x-zweck': 'KIM_CASE_MANAGEMENT' }]) {
      const { status, body } = await callDirectly(world(), office, query, {}, headers);
      expect([status, body]).toEqual([400, expect.stringMatching(bare)]);
    }
  });
});
