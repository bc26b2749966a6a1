import type { Freigabe } from '../../../../schema/freigabe';
import type { Auszug } from '../../../../subgraphs/kit/abgabe/abgabe';
import { decideBeforeReading } from '../../../../subgraphs/kit/release/decideBeforeReading';
import { facts, now } from '../../../schema/decision/exampleFacts';
import { emptyStore, exampleParts } from '../exampleStelle';

const [consent] = facts.einwilligungen;
if (!consent) throw new Error('the example facts hold a consent');
const auszug: Auszug = { ...consent, id: 'a-1', pseudonym: 'p-1', code: '0', dokumentHash: 'h', person: facts.person ?? { geburtsdatum: '1990-01-01' }, gesehenVon: 'x', gesehenAm: now };
const freigabe: Freigabe = {
  stelle: 'JOBCENTER', art: 'FALLANSICHT', pseudonym: 'p-1', organisation: facts.organisation, rolle: facts.rolle, zweck: facts.zweck,
  kategorien: [facts.kategorie], aufrufer: '', einwilligungRef: '', fallRef: '', anfrageRef: '', iat: now.getTime(), jti: 'j',
};

/** What an authority that seals anything can do with this Auszug. */
async function verdict(seen: Partial<Auszug>, sealed: Partial<Freigabe> = {}): Promise<string | undefined> {
  const link = { pseudonym: 'p-1', saetze: [['1']], auszuege: [{ ...auszug, ...seen }] };
  const parts = exampleParts({
    store: emptyStore({ verknuepfungen: async () => new Map([['p-1', link]]) }),
    releaseConfig: { regeln: new Map([['JOBCENTER', { einzelfreigabeGiltTage: 14, modus: 'EINZELFREIGABE', ausnahmen: [], abrufverfahren: [] }]]), einzelfreigabeGiltTage: () => 14 },
  });
  const [erlaubnis] = await decideBeforeReading([{ gueltig: true, lebtBis: 0, freigabe: { ...freigabe, ...sealed } }], [facts.kategorie], parts.source.openReader(), parts);
  return erlaubnis?.abgelehnt.get(facts.kategorie);
}

describe('an office does not take the authority’s word', () => {
  it.each([
    ['the Auszug it has seen carries', {}, {}, undefined],
    ['the Auszug is withdrawn', { widerrufenAm: new Date(now.getTime() - 1) }, {}, 'EINWILLIGUNG_WIDERRUFEN'],
    ['the Auszug has run out', { gueltigBis: new Date(now.getTime() - 1) }, {}, 'EINWILLIGUNG_ABGELAUFEN'],
    ['nobody who must has signed the Auszug', { erklaerende: [] }, {}, 'UNTERZEICHNER_FEHLT'],
    ['a category is sealed that the Auszug does not name', { kategorien: ['JC_TERMINE'] }, {}, 'KEINE_EINWILLIGUNG'],
    ['a recipient is sealed whom the Auszug does not name', { empfaenger: [] }, {}, 'KEINE_EINWILLIGUNG'],
    ['the Auszug names a category that is not sealed', {}, { kategorien: ['JC_TERMINE'] }, 'NICHT_IN_FREIGABE'],
    ['a purpose the matrix does not foresee is sealed', {}, { zweck: 'FALLKONFERENZ' }, 'ZWECK_NICHT_VORGESEHEN'],
  ] as const)('%s', async (_story, seen, sealed, expected) => {
    expect(await verdict(seen, sealed)).toBe(expected);
  });
});
