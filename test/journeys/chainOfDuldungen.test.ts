import { openTestWorld, type TestWorld } from '../world';
import { klient } from './story/klienten';

const ask = ['cm-traeger-a', 'F-2026-002'] as const;

describe('a young man with a chain of Duldungen, on the way to § 25a and an Ausbildung', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it('his case manager sees the whole chain, newest first, as § 25a wants it', async () => {
    const { auslaenderbehoerde } = await klient(world, ...ask, 'auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art von } } }', 'BLEIBERECHTSBERATUNG');
    const { aufenthalt } = auslaenderbehoerde as { aufenthalt: { aufenthaltsstatus: { art: string; von: string }[] } };
    expect(aufenthalt.aufenthaltsstatus.map(({ art }) => art)).toEqual(['AUSBILDUNGSDULDUNG_60C', 'DULDUNG_60A', 'DULDUNG_60A', 'DULDUNG_60B', 'DULDUNG_60A', 'AUFENTHALTSGESTATTUNG', 'ANKUNFTSNACHWEIS']);
    const seit = aufenthalt.aufenthaltsstatus.map(({ von }) => von);
    expect(seit).toEqual([...seit].sort().reverse());
  });

  it('Ausbildung, its support and the help he gets come from three offices in one answer', async () => {
    expect(await klient(world, ...ask, `
      auslaenderbehoerde { aufenthalt { ausbildungsaufenthalte { grundlage ausbildungsvertrag { beruf } } } }
      arbeitsagentur { berufsausbildungsbeihilfen { status } foerderungen { art status } }
      jugend { hilfen { norm status } }`)).toMatchObject({
      auslaenderbehoerde: { aufenthalt: { ausbildungsaufenthalte: [{ grundlage: 'AUFENTHG_60C', ausbildungsvertrag: { beruf: 'Metallbauer' } }] } },
      arbeitsagentur: { berufsausbildungsbeihilfen: [{ status: 'BEWILLIGT' }], foerderungen: [{ art: 'ASSISTIERTE_AUSBILDUNG_FLEXIBEL', status: 'LAUFEND' }, { art: 'EINSTIEGSQUALIFIZIERUNG', status: 'BEENDET' }] },
      jugend: { hilfen: [{ norm: 'P41', status: 'LAUFEND' }, { norm: 'P13', status: 'BEENDET' }] },
    });
  });

  it('for counselling about his stay the Jugendamt gives nothing: he ticked it for another purpose', async () => {
    expect(await klient(world, ...ask, 'jugend { hilfen { norm } ansprechpartner { name } }', 'BLEIBERECHTSBERATUNG')).toMatchObject({ jugend: { hilfen: [], ansprechpartner: [] } });
  });

  it('an office that has never heard of him answers like one that may not', async () => {
    expect(await klient(world, ...ask, 'jobcenter { bewilligungen { von } status { profillage } }')).toMatchObject({ jobcenter: { bewilligungen: [], status: null } });
  });
});
