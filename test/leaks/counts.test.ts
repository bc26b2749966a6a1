import { booties } from './booty';
import { changeFile } from './thief';
import { wholeBlock } from './wholeBlock';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();

/** The same block, asked for with nothing but the names of its types. */
const namesOnly = (office: string): string => {
  const typed = (text: string): string => text.replaceAll(/\b(?:stand|istBestritten)\b/g, '__typename');
  // Only objects keep their braces; every value becomes __typename.
  return typed(wholeBlock(office)).replaceAll(/\b(?!__typename\b)([a-zA-Z]\w*)\b(?!\s*\{)/g, '__typename');
};

const journalOf = (stelle: string) => [...world().offices.values()].flatMap(({ stellen }) => stellen).find((parts) => parts.stelle === stelle)?.journal;

describe('how many there are is told by nothing but what was released', () => {
  it.each(booties)('$stelle: who asks for no value learns of no row', async ({ office, stelle, user, fall }) => {
    const { codes, body } = await world().ask(user, `{ fall(id: "${fall}") { klienten { ${namesOnly(office)} } } }`);
    expect(codes).toEqual([]);
    expect(body).not.toContain('[{"__typename"');
    const [entry] = (await journalOf(stelle)?.read({ hoechstens: 1, vorgang: 'ABRUF' })) ?? [];
    expect(entry?.kategorien?.map(({ urteil }) => urteil)).not.toContain('FREIGEGEBEN');
  });

  it('what is typed by hand leaves with a value of it, and is in the journal then', async () => {
    const ask = (selection: string) => world().ask('cm-traeger-b', `{ fall(id: "F-2026-003") { klienten { id arbeitsagentur { termine { ${selection} } } } } }`);
    const entry = async () => (await journalOf('ARBEITSAGENTUR')?.read({ hoechstens: 2, vorgang: 'ABRUF' }))?.map(({ urteil }) => urteil);
    expect((await ask('__typename')).body).not.toContain('ArbeitsagenturTermin');
    expect(await entry()).not.toContain('FREIGEGEBEN');
    expect((await ask('__typename anlass')).body).toContain('ArbeitsagenturTermin');
    expect(await entry()).toContain('FREIGEGEBEN');
  });

  it('a row that was not released is not there: no gap, no shift, no total', async () => {
    const query = '{ fall(id: "F-2026-002") { klienten { auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art gueltigBis } } } jugend { hilfen { norm } } } } }';
    expect((await world().ask('cm-traeger-a', query)).body).toContain('"hilfen":[{"norm":"P41"},{"norm":"P13"}]');
    changeFile(world(), 'jugend', 'quelle', "UPDATE HILFE SET KZ_64 = 'X' WHERE HLF_ID = 602");
    expect((await world().ask('cm-traeger-a', query)).body).toContain('"hilfen":[{"norm":"P13"}]');
    changeFile(world(), 'jugend', 'quelle', "UPDATE HILFE SET KZ_64 = '' WHERE HLF_ID = 602", "UPDATE HILFE SET NORM = '34' WHERE HLF_ID = 601");
    expect((await world().ask('cm-traeger-a', query)).body).toContain('"hilfen":[{"norm":"P41"}]');
  });

  it('a new row is not there before somebody has seen it, wherever it would stand', async () => {
    const query = '{ fall(id: "F-2026-002") { klienten { jugend { hilfen { stand } } } } }';
    const before = (await world().ask('cm-traeger-a', query)).body;
    changeFile(world(), 'jugend', 'quelle', "INSERT INTO HILFE (HLF_ID, PERS_ID, NORM, VON_M, STATUS, STAND) VALUES (9001, 50006, '41', 202611, 'L', '02.11.2026'), (9002, 50006, '41', 202001, 'L', '02.11.2026')");
    expect((await world().ask('cm-traeger-a', query)).body).toBe(before);
  });

  it('there is no field to count, filter, sort or page with', () => {
    for (const office of ['jobcenter', 'arbeitsagentur', 'jugend', 'soziales', 'auslaenderbehoerde']) {
      expect(wholeBlock(office).split(/\W+/).filter((name) => /^(total|count|gesamtzahl|trefferzahl|edges|pageInfo|nodes|anzahl)$/i.test(name))).toEqual([]);
    }
  });
});
