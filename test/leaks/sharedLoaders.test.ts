import { booties, stellenOf } from './booty';
import { askEntities, aufruferHeader, takeFreigaben } from './thief';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();

const entitiesText = (data: Record<string, unknown> | null | undefined): string => JSON.stringify(data?.['_entities'] ?? null);

describe('what one fetch has loaded, no other fetch of the same moment is given', () => {
  it.each(booties)('$stelle: a thief who asks in the very tick in which the rightful caller asks gets nothing', async ({ office, stelle, user, fall, block }) => {
    const token = await world().token(user);
    const thief = await world().token(user === 'cm-ki' ? 'cm-traeger-a' : 'cm-ki');
    const ask = (representations: readonly unknown[], caller: string) => askEntities(world(), office, representations, `... on Klient { ${block} }`, aufruferHeader(stellenOf(office), caller));
    const rightful = entitiesText((await ask(await takeFreigaben(world(), token, fall, [stelle]), token)).data);
    const [own, stolen, again] = await Promise.all([takeFreigaben(world(), token, fall, [stelle]), takeFreigaben(world(), token, fall, [stelle]), takeFreigaben(world(), token, fall, [stelle])]);
    const [theft, answer, secondTheft] = await Promise.all([ask(stolen, thief), ask(own, token), ask(again, thief)]);
    expect(entitiesText(answer.data)).toBe(rightful);
    for (const { data } of [theft, secondTheft]) expect(entitiesText(data)).not.toMatch(/:"|:\d|:true|:false/);
  });

  it.each(booties)('$stelle: of two who show one Freigabe in one tick, one is answered', async ({ office, stelle, user, fall, block }) => {
    const token = await world().token(user);
    const taken = await takeFreigaben(world(), token, fall, [stelle]);
    const answers = await Promise.all(Array.from({ length: 5 }, () => askEntities(world(), office, taken, `... on Klient { ${block} }`, aufruferHeader(stellenOf(office), token))));
    expect(answers.filter(({ data }) => /:"|:\d/.test(entitiesText(data))).length).toBeLessThanOrEqual(1);
  });

  it('two purposes, two roles and two callers at the same case in one tick: each as alone', async () => {
    const query = '{ fall(id: "F-2026-003") { klienten { id jobcenter { bewilligungen { leistungsart } ansprechpartner { name } } jugend { hilfen { norm } } einwilligungen { id } } } }';
    const askers: readonly (readonly [string, string])[] = [
      ['cm-traeger-b', 'KIM_CASE_MANAGEMENT'],
      ['cm-traeger-b', 'SPRACHFOERDERUNG'],
      ['cm-traeger-b', 'BLEIBERECHTSBERATUNG'],
      ['cm-traeger-a', 'KIM_CASE_MANAGEMENT'],
      ['cm-ki', 'KIM_CASE_MANAGEMENT'],
      ['technik', 'KIM_CASE_MANAGEMENT'],
    ];
    const numbered = (body: string) => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
    const alone: string[] = [];
    for (const [user, zweck] of askers) alone.push(numbered((await world().ask(user, query, {}, zweck)).body));
    expect(new Set(alone).size).toBeGreaterThan(2);
    for (let round = 0; round < 5; round += 1) {
      const together = await Promise.all(askers.map(([user, zweck]) => world().ask(user, query, {}, zweck)));
      expect(together.map(({ body }) => numbered(body))).toEqual(alone);
    }
  });
});
