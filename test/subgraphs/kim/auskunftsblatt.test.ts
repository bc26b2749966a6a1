import { readLaw } from '../../../schema/law';
import { readStellen } from '../../../schema/review/stellen';
import { readAuskuenfte } from '../../../subgraphs/kim/auskunft/auskunftAntwort';
import { auskunftsblatt } from '../../../subgraphs/kim/auskunft/auskunftsblatt';

const law = readLaw();
const grundlage = { law, angaben: readStellen(law), am: new Date('2026-11-27T12:00:00Z') };

const loeschung = {
  organisation: 'TRAEGER_E', stelle: 'JOBCENTER', kategorien: ['JC_TERMINE'], seit: '2026-10-01', widerrufenAm: '2026-11-01T09:00:00.000Z',
  ausgang: null, erklaertAm: null, grund: null,
};

/** The sheet of a person with these deletions; no controller has answered. */
function sheetWith(loeschungen: readonly object[]): string {
  const [antwort] = readAuskuenfte([{ fall: 'F-1', klient: 'K-1', zugang: 'SELBST', organisation: 'TRAEGER_E', einwilligungen: [], loeschungen }]);
  if (!antwort) throw new Error('no answer');
  return auskunftsblatt(antwort, grundlage);
}

const part = (html: string): string => html.slice(html.indexOf('id="widerrufe"'), html.indexOf('id="stelle-kim"'));

test.each([
  ['nothing has been said yet', loeschung, 'noch keine'],
  ['the notes are gone', { ...loeschung, ausgang: 'GELOESCHT', erklaertAm: '2026-11-05T09:00:00.000Z' }, 'sagt, dass es keine Notizen und Kopien mehr gibt'],
  ['something is kept, on what', { ...loeschung, ausgang: 'AUFBEWAHRT', grund: 'RECHTSANSPRUECHE', erklaertAm: '2026-11-05T09:00:00.000Z' }, 'wegen Rechtsansprüchen (Art. 17 Abs. 3 lit. e DSGVO)'],
])('after a revocation the sheet says: %s', (_what, one, words) => {
  const text = part(sheetWith([one]));
  for (const expected of [words, '01.10.2026', '01.11.2026', 'Jobcenter', 'kann gezeigt worden sein seit']) expect(text).toContain(expected);
});

test('without a revocation it says so, and never that anything was seen', () => {
  expect(part(sheetWith([]))).toContain('Es gibt keinen Widerruf, nach dem etwas zu löschen war.');
  expect(part(sheetWith([loeschung]))).toContain('Ob wirklich etwas gezeigt wurde, steht bei der Stelle');
});
