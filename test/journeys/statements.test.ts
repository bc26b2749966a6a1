import { readLaw } from '../../schema/law';
import type { ProtectedField } from '../../subgraphs/kit/release/officeMarks';
import { openTestWorld, type TestWorld } from '../world';
import { widerrufen } from './story/einwilligung';
import { klienten } from './story/klienten';
import { openReadable, type Released } from './story/readable';
import { countsOf, statementOf, type Statement } from './story/statement';
import { blockOf, fieldsBelow, selectionOf, type Block } from './story/wholeBlock';

/** Where the family of ten and a single person have given the same consents. */
const offices = [
  ['JOBCENTER', 'jobcenter', ['JC_ANTRAG', 'JC_BEDARF', 'JC_TERMINE']],
  ['ASYLBLG', 'soziales', ['AL_LEISTUNG', 'AL_UNTERBRINGUNG']],
  ['AUFENTHALT', 'auslaenderbehoerde', ['AU_TITEL', 'AU_NEBENBESTIMMUNG_TEXT', 'AU_ANSPRECHPARTNER']],
] as const;
const family = ['cm-ki', 'F-2026-009'] as const;
const single = ['cm-traeger-c', 'F-2026-004'] as const;
const revoked = ['cm-traeger-e', 'F-2026-007'] as const;

describe('the statements on a Fachverfahren', () => {
  let world: TestWorld;
  const log: Statement[] = [];
  beforeAll(async () => {
    world = await openTestWorld({ onStatement: (sql, bindings) => log.push(statementOf(sql, bindings)) });
  });
  afterAll(() => world.close());

  async function statementsFor(user: string, fall: string, selection: string): Promise<readonly Statement[]> {
    log.length = 0;
    await klienten(world, user, fall, selection);
    return [...log];
  }

  it.each(offices)('are at %s the same for ten persons as for one with the same consents', async (stelle) => {
    const selection = selectionOf(blockOf(stelle));
    const ten = await statementsFor(...family, selection);
    const one = await statementsFor(...single, selection);
    expect(countsOf(ten)).toEqual(countsOf(one));
    expect(Math.max(...ten.map(({ keys }) => keys.length))).toBe(10);
  });

  it.each(offices)('are at %s the same for a person of whom nothing is released, and bind nobody’s key', async (stelle) => {
    const selection = selectionOf(blockOf(stelle));
    const nobody = await statementsFor(...revoked, selection);
    expect(nobody.flatMap(({ keys }) => keys)).toEqual([]);
    const one = await statementsFor(...single, selection);
    expect(one.flatMap(({ keys }) => keys)).not.toEqual([]);
    expect(countsOf(nobody)).toEqual(countsOf(one));
  });

  describe('after the mother of the family took back some categories', () => {
    const mother: Readonly<Record<string, string>> = { JOBCENTER: '0000001121', ASYLBLG: '020|AL-21-0021', AUFENTHALT: '00471900|2' };
    const takenBack = offices.flatMap(([, , kategorien]) => kategorien);
    beforeAll(async () => {
      expect(await widerrufen(world, 'cm-ki', { fall: 'F-2026-009', klient: 'K-0021', kategorien: takenBack })).toBe('WIDERRUFEN');
    });

    const isAsked = ({ feld }: ProtectedField) => feld !== 'istBestritten' && feld !== 'krankenversicherung';

    it.each(offices)('read at %s no column of a row that was not both asked for and released', async (stelle, subgraph, kategorien) => {
      const block = blockOf(stelle);
      const readable = openReadable(block, subgraph, world.daten);
      const statements = await statementsFor(...family, selectionOf(block, isAsked));
      const everybody = fieldsIn(block, isAsked);
      const without = fieldsIn(block, (feld) => isAsked(feld) && !(kategorien as readonly string[]).includes(feld.kategorie));
      expect(without.size).toBeLessThan(everybody.size);

      const released: Released = (person) => (person === mother[stelle] ? without : everybody);
      expect(readable.breaches(statements, released)).toEqual([]);
      // The check itself sees what it should: had nobody asked for a field, or had the mother released less, it would say so.
      expect(readable.breaches(statements, (person) => (person === mother[stelle] ? new Set() : everybody))).not.toEqual([]);
      expect(readable.breaches(statements, () => without)).not.toEqual([]);
      readable.close();
    });
  });
});

/** Every "Type.feld" of a block that is kept, with all that leads to it; what no purpose contains, or no doctor was released for, is released by nobody. */
function fieldsIn(block: Block, keep: (feld: ProtectedField) => boolean): ReadonlySet<string> {
  const kept = new Map([...block.marks].map(([type, fields]) => [type, new Map([...fields].filter(([, feld]) => keep(feld) && !neverReleased.has(feld.kategorie)))] as const));
  return new Set(fieldsBelow({ type: block.type, marks: kept }));
}

const neverReleased = new Set([...readLaw().kategorien.values()].filter(({ nichtAusgeliefert, herkunft203 }) => nichtAusgeliefert || herkunft203).map(({ name }) => name));
