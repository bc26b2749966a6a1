import { GraphQLError } from 'graphql';
import { createLog, type LogFields } from '../../../../subgraphs/kit/serving/log';

function lines() {
  const written: string[] = [];
  const log = createLog({ prozess: 'probe', stufe: 'info', destination: { write: (line: string) => void written.push(line) } });
  return { log, written, last: () => JSON.parse(written.at(-1) ?? '{}') as Record<string, unknown> };
}

describe('a log line', () => {
  it('carries what is on the list and nothing else', () => {
    const { log, last } = lines();
    log.info({ anfrage: 'a1', stelle: 'JOBCENTER', anzahl: 2, klient: 'Erika Mustermann' } as LogFields, 'answered');
    expect(last()).toEqual({ stufe: 'info', zeit: expect.any(String) as string, prozess: 'probe', anfrage: 'a1', stelle: 'JOBCENTER', anzahl: 2, meldung: 'answered' });
  });

  it('does not carry objects under an allowed name', () => {
    const { log, last } = lines();
    const fields: object = { stelle: { name: 'Erika Mustermann' } };
    log.info(fields, 'answered');
    expect(JSON.stringify(last())).not.toContain('Erika');
  });

  it.each(['\n', '\r\n', '\u2028', '\u2029', '\u0000', '\u001b[31m', '\u0085', '\u202e'])('stays one line and one colour: %j', (bad) => {
    const { log, written, last } = lines();
    log.info({ korrelation: `a${bad}{"stufe":"error"}` }, 'answered');
    expect(written).toHaveLength(1);
    expect(written[0]?.trimEnd().split(/[\n\r\u2028\u2029]/)).toHaveLength(1);
    expect(last()['korrelation']).not.toContain(bad);
  });

  it('does not grow with what a client sends', () => {
    const { log, written } = lines();
    log.info({ korrelation: 'x'.repeat(1_000_000) }, 'answered');
    expect(written[0]?.length).toBeLessThan(500);
  });

  it('names an error and where it happened, not what it says', () => {
    const { log, written, last } = lines();
    const cause = Object.assign(new Error("Duplicate entry 'Erika Mustermann'"), { code: 'ER_DUP_ENTRY' });
    log.error({ fehler: new Error('SELECT name\n    at Erika', { cause }) }, 'failed');
    expect(written[0]).not.toMatch(/Duplicate|SELECT|Erika/);
    expect(last()['fehler']).toMatchObject({ name: 'Error', ort: expect.any(Array) as unknown, ursache: { code: 'ER_DUP_ENTRY' } });
  });

  it('names what a resolver threw, too: an operator looks for the database’s own code', () => {
    const { log, written, last } = lines();
    const originalError = Object.assign(new Error("Lock wait timeout, 'Erika Mustermann'"), { code: 'ER_LOCK_WAIT_TIMEOUT' });
    log.error({ fehler: new GraphQLError(originalError.message, { originalError }) }, 'masked');
    expect(written[0]).not.toMatch(/Erika/);
    expect(last()['fehler']).toMatchObject({ name: 'GraphQLError', ursache: { code: 'ER_LOCK_WAIT_TIMEOUT' } });
  });
});
