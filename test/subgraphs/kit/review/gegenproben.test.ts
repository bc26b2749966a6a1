import { allAnfragen, gegenprobenTests, kategorienOf, possibleAnfragen, possibleKategorien, unforeseen, visibleIn, visibleValues, type Anfrage, type Gegenprobe } from '../../../../schema/review/gegenproben';
import { isOwnDocumentation } from '../../../../schema/review/guenstigeTatsachen';
import { lagen, type Lage } from '../../../../schema/review/lagen';
import { law, subgraphs, theReview } from '../../../schema/review/theReview';
import { probedOffice, type Probe } from './probedOffice';

const review = theReview();
const zellen = review.matrix.zellen;
const transmitting = review.stellen.filter(({ eigeneDokumentation }) => !eigeneDokumentation);
const [allesLiegtVor] = lagen;

test('the report names this file as the one that has shown it', () => {
  expect(__filename.replaceAll('\\', '/').endsWith(gegenprobenTests.uebermittlung)).toBe(true);
});

describe.each(transmitting.map((stelle) => [stelle.name, stelle] as const))('%s', (name, { felder, gegenproben }) => {
  const subgraph = subgraphs.find(({ stellen }) => stellen.includes(name));
  if (!subgraph) throw new Error(`no subgraph has ${name}`);
  const office = probedOffice(name, subgraph, law);
  const ask = (probes: readonly Probe[]) => inBatches(probes, 49, office);
  const observed: Gegenprobe[] = [];
  const note = (anfrage: Anfrage, lage: string, leer: number, sichtbar: number) =>
    void observed.push({ stelle: name, organisationstyp: anfrage.organisationstyp, rolle: anfrage.rolle, zweck: anfrage.zweck, lage, leer, sichtbar });

  test.each(possibleAnfragen(name, zellen, law).map((anfrage) => [anfrage.organisationstyp, anfrage.rolle, anfrage.zweck, anfrage] as const))(
    '%s, %s, %s: each situation shows what the decision says, and no more',
    async (_typ, _rolle, _zweck, anfrage) => {
      const kategorien = possibleKategorien(anfrage, zellen);
      const possible = visibleValues(felder, (kategorie) => kategorien.includes(kategorie));
      for (const group of sharingOneOffice(lagen)) {
        const seen = await ask(group.map((lage) => ({ lage, anfrage, kategorien })));
        group.forEach((lage, index) => {
          const shown = seen[index] ?? [];
          expect([lage.name, shown.toSorted()]).toEqual([lage.name, visibleIn(lage, anfrage, kategorien, felder, law).toSorted()]);
          if (lage.erwartet === 'LEER') expect([lage.name, shown]).toEqual([lage.name, []]);
          if (lage.erwartet === 'SICHTBAR') expect([lage.name, shown.length]).toEqual([lage.name, possible.length]);
          note(anfrage, lage.name, possible.length - shown.length, shown.length);
        });
      }
    },
  );

  test('what no row of the matrix opens stays empty for everybody, though it was signed and sealed', async () => {
    const anfragen = allAnfragen(name, review.rollen, law);
    const kategorien = kategorienOf(name, law);
    const werte = felder.filter(({ istWert }) => istWert).map(({ pfad }) => pfad);
    const seen = await ask(anfragen.map((anfrage) => ({ lage: allesLiegtVor as Lage, anfrage, kategorien, alleVersiegelt: true })));
    const tried = anfragen.map((anfrage, index) => {
      const possible = possibleKategorien(anfrage, zellen);
      const allowed = new Set(visibleValues(felder, (kategorie) => possible.includes(kategorie)));
      const shown = seen[index] ?? [];
      expect([anfrage, shown.filter((pfad) => !allowed.has(pfad))]).toEqual([anfrage, []]);
      return { anfrage, leer: werte.filter((pfad) => !allowed.has(pfad) && !shown.includes(pfad)).length };
    });
    observed.push(...unforeseen(tried));
  });

  test('and that is, to the number, what the report says', () => {
    const inOrder = (all: readonly Gegenprobe[]) => all.map((one) => JSON.stringify(one)).toSorted();
    expect(inOrder(observed)).toEqual(inOrder(gegenproben));
  });
});

test('every situation that must empty something does so at some controller', () => {
  const emptied = new Set(transmitting.flatMap(({ gegenproben }) => gegenproben.filter(({ leer }) => leer > 0).map(({ lage }) => lage)));
  expect(lagen.filter(({ name, erwartet }) => erwartet !== 'SICHTBAR' && !emptied.has(name))).toEqual([]);
  expect(isOwnDocumentation('KIM', law)).toBe(true);
});

/** An office is halted, lets go in one way, and knows a Freigabe, for everybody at once. */
function sharingOneOffice(all: readonly Lage[]): readonly (readonly Lage[])[] {
  const alone = new Set(['automatisch', 'keineFreigabeweise', 'angehalten', 'verbrauchteFreigabe']);
  return [all.filter(({ name }) => !alone.has(name)), ...all.filter(({ name }) => alone.has(name)).map((lage) => [lage])];
}

async function inBatches<T, R>(all: readonly T[], size: number, each: (batch: readonly T[]) => Promise<readonly R[]>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let start = 0; start < all.length; start += size) results.push(...(await each(all.slice(start, start + size))));
  return results;
}
