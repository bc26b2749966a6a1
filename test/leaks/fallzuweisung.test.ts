import { readLaw } from '../../schema/law';
import { isProvidedFor } from '../../schema/zweckFuerRolle';
import { everyRootField } from '../beweis/freigabe/jedesFeld';
import { offices, stellenOf } from './booty';
import { callDirectly, takeFreigaben } from './thief';
import { worldOfFile } from './worldOfFile';

const shipped = readLaw();
const zweck = 'FALLZUWEISUNG';

/** A city whose table promises everything to everybody for this purpose: what holds then does not hang on the table. */
const promising = {
  zweck,
  organisationstypen: [...new Set([...shipped.organisationen.values()].map(({ typ }) => typ))],
  rollen: ['KOORDINATION', 'CASE_MANAGEMENT', 'SACHBEARBEITUNG', 'KLIENT'],
  eingeschaltet: true,
  kategorien: [...shipped.kategorien.keys()],
};
const law = { ...shipped, matrix: [...shipped.matrix, promising] };
const world = worldOfFile({ law });

/** What the Koordination is there for, and the sealed channel of the offices, which knows neither caller nor purpose. */
const own = ['fallZuweisen', 'fallNeuZuweisen', 'loeschaufgabeZuweisen', 'verwaisteFaelle', 'verwaisteLoeschaufgaben', 'stelleMitteilung'];
const callers = ['koordination', 'cm-ki', 'jc-vermittlung', 'klient-1', 'dsb'] as const;

it('is for the Koordination and for nobody else', () => {
  const roles = [...new Set([...shipped.matrix.flatMap(({ rollen }) => rollen), ...promising.rollen, 'DATENSCHUTZBEAUFTRAGTE', 'PERSONALRAT', 'KI_LEITUNG', 'TECHNIK', 'GREMIUM'])];
  expect(roles.filter((rolle) => isProvidedFor(law, { rolle }, zweck))).toEqual(['KOORDINATION']);
  expect(shipped.matrix.filter((row) => row.zweck === zweck)).toEqual([]);
});

it.each([...offices, 'kim'])('opens no field of %s, to nobody, asked past the gateway', async (office) => {
  const fields = everyRootField(office, law, 'wort').filter(({ name }) => !own.includes(name));
  expect(fields.length).toBeGreaterThan(10);
  for (const user of callers) {
    const headers = { authorization: `Bearer ${await world().token(user)}`, 'x-zweck': zweck };
    for (const { name, query, variables } of fields) {
      const { codes, data } = await callDirectly(world(), office, query, variables, headers);
      expect([user, name, codes, data?.[name] ?? null]).toEqual([user, name, ['ZWECK_NICHT_VORGESEHEN'], null]);
    }
  }
});

it.each(callers)('brings %s no Freigabe of any case', async (user) => {
  const token = await world().token(user);
  for (const fall of ['F-2026-001', 'F-2026-002', 'F-2026-013']) expect(await takeFreigaben(world(), token, fall, offices.flatMap(stellenOf), zweck)).toEqual([]);
});

it('at the door the Koordination is answered like anybody whose purpose is not provided for, for a case that exists and for one that does not', async () => {
  const query = 'query($fall: ID!) { fall(id: $fall) { id klienten { id jobcenter { bewilligungen { leistungsart } } } } }';
  const withoutId = ({ status, body }: { readonly status?: number; readonly body: string }) => `${status} ${body.replace(/"anfrage":"[^"]*"/, '')}`;
  const answers = await Promise.all(['F-2026-001', 'F-2026-002', 'F-0000-000'].map((fall) => world().ask('koordination', query, { fall }, zweck)));
  expect(new Set(answers.map(withoutId)).size).toBe(1);
  expect(answers[0]?.codes).toEqual(['ZWECK_NICHT_VORGESEHEN']);
});

it('only she allots with it, and for her own work the lists name no person', async () => {
  for (const list of ['verwaisteFaelle { id }', 'verwaisteLoeschaufgaben { id }']) {
    for (const user of callers) expect((await world().ask(user, `{ ${list} }`, {}, zweck)).codes).toEqual(user === 'koordination' ? [] : ['ZWECK_NICHT_VORGESEHEN']);
    expect((await world().ask('koordination', `{ ${list} }`)).codes).toEqual(['ZWECK_NICHT_VORGESEHEN']);
  }
});
