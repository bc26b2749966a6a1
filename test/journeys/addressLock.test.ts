import type { OfficeMarks } from '../../subgraphs/kit/release/officeMarks';
import { openTestWorld, type TestWorld } from '../world';
import { klienten } from './story/klienten';
import { blockIn, blockOf, selectionOf, spokenIn } from './story/wholeBlock';

const locked = ['cm-traeger-c', 'F-2026-004'] as const;
const other = ['cm-ki', 'F-2026-009'] as const;

/** Every field that betrays a whereabouts, and what lies below it (§ 51 BMG). */
const placesIn = (marks: OfficeMarks): ReadonlySet<string> =>
  new Set([...marks].flatMap(([type, fields]) => [...fields.values()].filter(({ ortsbezug }) => ortsbezug).map(({ feld }) => `${type}.${feld}`)));

describe('a woman under § 51 BMG lock', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  const said = async (stelle: string, user: string, fall: string) => {
    const block = blockOf(stelle);
    return (await klienten(world, user, fall, selectionOf(block))).flatMap((klient) => spokenIn(block, blockIn(block, klient)));
  };

  it.each(['JOBCENTER', 'ASYLBLG', 'AUFENTHALT'])('%s gives nothing that betrays where she is, and everything else she consented to', async (stelle) => {
    const places = placesIn(blockOf(stelle).marks);
    const ofHer = await said(stelle, ...locked);
    expect(ofHer.filter((feld) => places.has(feld))).toEqual([]);
    expect(ofHer.length).toBeGreaterThan(10);
  });

  it.each(['JOBCENTER', 'ASYLBLG', 'AUFENTHALT'])('%s gives the same fields of people without a lock', async (stelle) => {
    const places = placesIn(blockOf(stelle).marks);
    expect((await said(stelle, ...other)).filter((feld) => places.has(feld))).not.toEqual([]);
  });

  it('a field that is refused looks like a field that is empty', async () => {
    const [shirin] = await klienten(world, ...locked, 'auslaenderbehoerde { aufenthalt { anschrift { strasse ort } wohnsitzauflagen { ort } personalien { familienname } } }');
    expect(shirin).toEqual({ id: 'K-0009', auslaenderbehoerde: { aufenthalt: { anschrift: null, wohnsitzauflagen: [], personalien: { familienname: 'Muster-Karimi' } } } });
  });
});
