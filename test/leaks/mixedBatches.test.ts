import { stellenOf } from './booty';
import { askEntities, aufruferHeader, forgery, sealWith, stolenKeys, takeFreigaben, type Representation } from './thief';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();

/** Several persons of a case, of whom some have consented to one thing and some to another. */
const cases = [
  { office: 'jobcenter', stelle: 'JOBCENTER', user: 'cm-ki', fall: 'F-2026-001', block: 'jobcenter { bewilligungen { leistungsart von } kooperationsplan { erstelltAm } ansprechpartner { name } }' },
  { office: 'jugend', stelle: 'JUGEND', user: 'cm-traeger-b', fall: 'F-2026-003', block: 'jugend { hilfen { norm status } hilfeplaene { stand } }' },
  { office: 'auslaenderbehoerde', stelle: 'AUFENTHALT', user: 'cm-ki', fall: 'F-2026-001', block: 'auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art gueltigBis } } }' },
  { office: 'arbeitsagentur', stelle: 'ARBEITSAGENTUR', user: 'cm-traeger-b', fall: 'F-2026-003', block: 'arbeitsagentur { status { istArbeitslos } termine { anlass } }' },
] as const;

type Case = Pick<(typeof cases)[number], 'office' | 'stelle' | 'user' | 'fall' | 'block'>;

const entitiesOf = (data: Record<string, unknown> | null | undefined): readonly string[] => {
  const entities = data?.['_entities'];
  return Array.isArray(entities) ? entities.map((entity) => JSON.stringify(entity)) : [];
};

/** A Freigabe is good in the hands of the token it was issued to, and every sign-in makes another. */
const tokens = new Map<string, string>();
const tokenOf = async (user: string): Promise<string> => {
  const token = tokens.get(user) ?? (await world().token(user));
  tokens.set(user, token);
  return token;
};

const fresh = async ({ stelle, user, fall }: Case): Promise<readonly Representation[]> => takeFreigaben(world(), await tokenOf(user), fall, [stelle]);

async function ask({ office, user, block }: Case, representations: readonly unknown[]): Promise<readonly string[]> {
  const { data, codes } = await askEntities(world(), office, representations, `... on Klient { ${block} }`, aufruferHeader(stellenOf(office), await tokenOf(user)));
  expect(codes).toEqual([]);
  return entitiesOf(data);
}

const stranger = async ({ office, stelle, user }: Case): Promise<Representation> => ({
  __typename: 'Klient',
  [`freigabe${stelle.charAt(0)}${stelle.slice(1).toLowerCase()}`]: sealWith(stolenKeys(world(), office, stelle), forgery(stelle, await tokenOf(user), new Date())),
});

const tells = (answer: string): boolean => /:"|:\d|:true|:false/.test(answer);

describe.each(cases)('persons with different consents in one fetch at $stelle', (one) => {
  it('are each told as much as alone, in every order; only what a third person must agree to needs her beside', async () => {
    const alone: string[] = [];
    const batch = await ask(one, await fresh(one));
    for (let index = 0; index < batch.length; index += 1) alone.push(...(await ask(one, (await fresh(one)).slice(index, index + 1))));
    expect(batch.length).toBeGreaterThan(1);
    expect(batch.some(tells)).toBe(true);
    expect(await ask(one, (await fresh(one)).toReversed())).toEqual(batch.toReversed());
    for (const [index, answer] of alone.entries()) expect(tells(answer) ? answer : batch[index]).toBe(batch[index]);
  });

  it('are not answered otherwise for a stranger or for nonsense in the batch', async () => {
    const batch = await ask(one, await fresh(one));
    const nobody = (await ask(one, [await stranger(one)])).join();
    const nonsense: readonly unknown[] = [{ __typename: 'Klient' }, { __typename: 'Klient', id: 'K-0001' }];
    const [first, ...others] = await fresh(one);
    const answers = await ask(one, [await stranger(one), first, ...nonsense, await stranger(one), ...others]);
    expect(answers.filter((_, index) => index === 1 || index > 4)).toEqual(batch);
    expect(new Set(answers.filter((_, index) => index !== 1 && index <= 4))).toEqual(new Set([nobody]));
  });

  it('one spent or named twice in the batch brings nobody more, and nobody twice', async () => {
    const spent = await fresh(one);
    const batch = await ask(one, spent);
    for (const representations of [[...spent, ...(await fresh(one))], await fresh(one).then((again) => [...again, ...again])]) {
      const answers = await ask(one, representations);
      expect(answers.filter(tells).length).toBeLessThanOrEqual(batch.filter(tells).length);
      for (const [index, answer] of answers.entries()) expect(tells(answer) ? answer : batch[index % batch.length]).toBe(batch[index % batch.length]);
    }
  });
});

it('in one household one has a plan and the others have none: each in her own row', async () => {
  const [jobcenter] = cases;
  const answers = await ask(jobcenter, await fresh(jobcenter));
  expect(answers.map((answer) => answer.includes('erstelltAm":"'))).toEqual([true, false, false, false, false]);
});

it('persons of two cases and two callers in one batch: only the caller’s own are answered', async () => {
  const token = await world().token('cm-traeger-b');
  const own = await takeFreigaben(world(), token, 'F-2026-003', ['JUGEND']);
  const foreign = await takeFreigaben(world(), await world().token('cm-traeger-a'), 'F-2026-002', ['JUGEND']);
  const { data } = await askEntities(world(), 'jugend', [...foreign, ...own, ...foreign], '... on Klient { jugend { hilfen { norm } } }', aufruferHeader(['JUGEND'], token));
  const answers = entitiesOf(data);
  expect(answers.slice(foreign.length, foreign.length + own.length).join()).toContain('"norm":"P31"');
  expect(answers.slice(0, foreign.length).concat(answers.slice(foreign.length + own.length)).join()).not.toContain('norm');
});
