import { readLaw, type Law } from '../../schema/law';
import { openTestWorld, type TestWorld } from '../world';
import { klienten } from './story/klienten';
import { releaseWaiting } from './story/staff';
import { everywhere, stories } from './story/stories';
import { blockIn, fallDokumentation, fieldsBelow, klientDokumentation, officeBlocks, selectionOf, spokenIn, type Block } from './story/wholeBlock';

const law = readLaw();
const notShipped = [...law.kategorien.values()].filter(({ nichtAusgeliefert }) => nichtAusgeliefert).map(({ name }) => name);

const shown = async (world: TestWorld, block: Block, user: string, fall: string, zweck?: string): Promise<readonly string[]> =>
  (await klienten(world, user, fall, selectionOf(block), zweck)).flatMap((klient) => spokenIn(block, blockIn(block, klient)));

/** Fields of categories that no purpose is shipped with; what lies below them is of the same category. */
const isShipped = ({ marks }: Block) => {
  const kategorieOf = new Map<string, string>([...marks].flatMap(([type, fields]) => [...fields.values()].map(({ feld, kategorie }) => [`${type}.${feld}`, kategorie] as const)));
  return (feld: string) => !notShipped.includes(kategorieOf.get(feld) ?? '');
};

describe('with the matrix as it ships', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it.each(officeBlocks.map((block) => [block.stelle, block] as const))('every protected field of %s says something in at least one story', async (_stelle, block) => {
    const said = new Set<string>();
    for (const [user, fall] of stories) for (const feld of await shown(world, block, user, fall)) said.add(feld);
    expect(fieldsBelow(block).filter(isShipped(block)).filter((feld) => !said.has(feld))).toEqual([]);
  });

  it.each(officeBlocks.map((block) => [block.stelle, block] as const))('one person with a record everywhere shows every field of %s', async (_stelle, block) => {
    const said = await shown(world, block, ...everywhere);
    expect(fieldsBelow(block).filter(isShipped(block)).filter((feld) => !said.includes(feld))).toEqual([]);
  });

  it.each(officeBlocks.map((block) => [block.stelle, block] as const))('what no purpose contains is empty at %s, for people who ticked it too', async (_stelle, block) => {
    const isKept = isShipped(block);
    for (const [user, fall] of stories) expect((await shown(world, block, user, fall)).filter((feld) => !isKept(feld))).toEqual([]);
  });

  it('every field of kim’s own documentation says something in at least one story', async () => {
    const said = new Set<string>();
    for (const [user, fall] of stories) {
      for (const feld of await shown(world, klientDokumentation, user, fall)) said.add(feld);
      const { data } = await world.ask(user, `query($fall: ID!) { fall(id: $fall) { ${selectionOf(fallDokumentation)} } }`, { fall });
      for (const feld of spokenIn(fallDokumentation, blockIn({ path: ['fall', ...fallDokumentation.path] }, data))) said.add(feld);
    }
    expect([...fieldsBelow(klientDokumentation), ...fieldsBelow(fallDokumentation)].filter((feld) => !said.has(feld))).toEqual([]);
  });

  it.each([
    ['who has revoked everything', 'cm-traeger-e', 'F-2026-007'],
    ['whose consents have run out', 'cm-traeger-a', 'F-2026-008'],
    ['whose Auszug no office has released anything on', 'cm-traeger-b', 'F-2026-010'],
  ])('a person %s: every block is an object of nulls and empty lists', async (_who, user, fall) => {
    for (const block of officeBlocks) {
      const [klient] = await klienten(world, user, fall, selectionOf(block));
      const value = blockIn(block, klient);
      expect([block.stelle, typeof value, value === null, spokenIn(block, value)]).toEqual([block.stelle, 'object', false, []]);
    }
  });
});

describe('with one row more in the matrix', () => {
  const zweck = 'DOPPELFOERDERUNG_VERMEIDEN';
  const row = { zweck, organisationstypen: ['KOMMUNALES_INTEGRATIONSZENTRUM'], rollen: ['CASE_MANAGEMENT'], eingeschaltet: true, kategorien: [...law.kategorien.keys()] };
  const wider: Law = { ...law, matrix: [...law.matrix, row] };
  const concerned = officeBlocks.filter((block) => fieldsBelow(block).some((feld) => !isShipped(block)(feld)));
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ law: wider });
  });
  afterAll(() => world.close());

  it.each(concerned.map((block) => [block.stelle, block] as const))('what no shipped purpose contains waits at %s until it is released, and then is there', async (stelle, block) => {
    const withheld = fieldsBelow(block).filter((feld) => !isShipped(block)(feld));
    expect(await shown(world, block, ...everywhere, zweck)).toEqual([]);
    await releaseWaiting(world, stelle);
    const said = await shown(world, block, ...everywhere, zweck);
    expect(withheld.filter((feld) => !said.includes(feld))).toEqual([]);
  });
});
