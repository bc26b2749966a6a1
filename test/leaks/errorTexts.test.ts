import { publicErrors } from '../../schema/errors';
import { callDirectly } from './thief';
import { worldOfFile } from './worldOfFile';

const world = worldOfFile();

const valid = `query Fallansicht($fall: ID!, $v: Boolean = true) {
  fall(id: $fall) { id klienten { id fristen { art datum }
    jobcenter { bewilligungen { stand leistungsart von bis } kooperationsplan @include(if: $v) { erstelltAm } ansprechpartner { name } }
    arbeitsagentur { status { istArbeitslos } foerderungen { art traeger } }
    jugend { hilfen { norm status } }
    soziales { sozialhilfe { bewilligungen { kapitel } } asylblg { leistungen { leistungsart } } }
    auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art gueltigBis } } } } } }`;

/** Every way in which one word of the operation can be mistyped. */
const mistyped: readonly string[] = [...valid.matchAll(/[A-Za-z]{2,}/g)].flatMap(({ 0: word, index }) => {
  const put = (other: string) => valid.slice(0, index) + other + valid.slice(index + word.length);
  return [put(`${word}x`), put(word.slice(0, -1)), put(`${word.slice(1, 2)}${word.slice(0, 1)}${word.slice(2)}`), put(word.toUpperCase() === word ? word.toLowerCase() : word.toUpperCase()), put(`${word} { id }`), put(`${word}(id: 1)`), put(`${word} @nichts`), put(`... on ${word}`)];
});

/** Every place where the text can break off or be glued. */
const torn: readonly string[] = Array.from({ length: 60 }, (_, at) => {
  const cut = Math.floor((valid.length * at) / 60);
  return [valid.slice(0, cut), valid.slice(cut), `${valid.slice(0, cut)}}${valid.slice(cut)}`];
}).flat();

const odd: readonly string[] = [
  '', ' ', '{', '}', '{}', '{ }', 'null', '0', '"', '"""', '#', '\u0000', '\ufeff{ meineFaelle { id } }', 'query', 'query {', 'fragment a on Klient { id }', 'fragment a on Klient { ...a } { ...a }',
  '{ fall }', '{ fall { id } }', '{ fall(id: [1]) { id } }', '{ fall(id: { a: 1 }) { id } }', '{ fall(id: null) { id } }', '{ fall(id: "F", id: "G") { id } }', '{ fall(nummer: "F") { id } }',
  '{ fall(id: "F-2026-001") { id(x: 1) } }', '{ fall(id: "F-2026-001") { klienten(first: 1) { id } } }', '{ fall(id: "F-2026-001") { klienten { id { id } } } }', '{ fall(id: "F-2026-001") { klienten } }',
  'query($x: Klient) { meineFaelle { id } }', 'query($x: GibtEsNicht!) { fall(id: $x) { id } }', 'query($x: ID) { fall(id: $x) { id } }', 'query($x: ID!, $x: ID!) { fall(id: $x) { id } }', '{ fall(id: $nichts) { id } }',
  'mutation { einwilligungErteilen(eingabe: { fall: "F" }) { ergebnis } }', 'mutation { einwilligungWiderrufen(eingabe: { fall: "F", klient: "K", kanal: FALSCH, stellen: [JOBZENTER], kategorien: [JC_ALLES] }) { ergebnis } }',
  'mutation { einwilligungWiderrufen(eingabe: { stelen: [] }) { ergebnis } }', 'query A { meineFaelle { id } } query B { meineFaelle { id } }', 'subscription { fall(id: "F") { id } }', '{ meineFaelle { id } } { meineFaelle { id } }',
  '{ jobcenterAnfrage { id } }', '{ jobcenterAnfragen { id pseudonim } }', 'mutation { jobcenterFreigebn(anfrage: "x", werte: []) { ergebnis } }', '{ meineAuskunft { jobcenterZugrife { eintraege { am } } } }',
];

const variables: readonly (readonly [string, Record<string, unknown>])[] = [
  ['query($a: [Stelle!]!, $k: [Datenkategorie!]!) { fall(id: "F") { id } }', { a: ['SGB_II'], k: ['JC_BEWILIGUNG'] }],
  ['mutation($e: WiderrufEingabe!) { einwilligungWiderrufen(eingabe: $e) { ergebnis } }', { e: { fall: 'F', klient: 'K', kanal: 'PERSOENLIC', stellen: ['JOBCENTR'], kategorien: [] } }],
  ['mutation($e: WiderrufEingabe!) { einwilligungWiderrufen(eingabe: $e) { ergebnis } }', { e: { fal: 'F' } }],
  ['mutation($e: EinwilligungEingabe!) { einwilligungErteilen(eingabe: $e) { ergebnis } }', { e: { art: 'DATENSCHUZ', nachweis: { form: 'SCHRIFTLIC' } } }],
  ['query($f: ID!) { fall(id: $f) { id } }', { f: { toString: 'x' } }],
  ['query($f: ID!) { fall(id: $f) { id } }', { f: ['F-2026-001', 'F-2026-002'] }],
  ['query($f: ID!) { fall(id: $f) { id } }', {}],
  ['query($v: Boolean!) { meineFaelle { id @include(if: $v) } }', { v: 'WAHR' }],
];

const messages = Object.values(publicErrors).map((message) => message.replaceAll(/[.()]/g, '\\$&')).join('|');
const bare = new RegExp(`^\\{"errors":\\[\\{"message":"(${messages})","extensions":\\{"code":"[A-Z_]+","anfrage":"[0-9a-f-]{36}"\\}\\}\\](,"data":(null|\\{"fall":null\\}))?\\}$`);
const telling = /did you mean|meinten sie|SELECT|FROM |sqlite|mysql|node_modules|\.ts\b|\.js\b|\/(?:home|work|tmp|usr)\/|at .+:\d+|Cannot|Syntax Error|Expected|locations|path/i;

describe('what is wrong with an operation is told in one of our own sentences', () => {
  const corpus = [...new Set([...mistyped, ...torn, ...odd])].map((query) => [query, { fall: 'F-2026-001' }] as const);

  it('has a corpus of more than five hundred', () => {
    expect(corpus.length).toBeGreaterThan(500);
  });

  it.each(['cm-ki', 'jc-vermittlung'])('to %s at the gateway', async (user) => {
    const zweck = user === 'cm-ki' ? 'KIM_CASE_MANAGEMENT' : 'FREIGABEPRUEFUNG';
    const headers = new Map([['authorization', `Bearer ${await world().token(user)}`], ['x-zweck', zweck]]);
    const told: string[] = [];
    for (const [query, given] of [...corpus, ...variables]) {
      const body = await new Promise<string>((resolve, reject) => {
        world().gateway.endpoint({ query, variables: given, headers }, (answer) => resolve(answer.body)).catch(reject);
      });
      if (!body.startsWith('{"data":')) told.push(body);
    }
    expect(told.length).toBeGreaterThan(500);
    expect(told.filter((body) => !bare.test(body) || telling.test(body))).toEqual([]);
  }, 60_000);

  it.each(['kim', 'jobcenter', 'jugend'])('to anybody at %s itself', async (office) => {
    const told: string[] = [];
    for (const [query, given] of [...corpus, ...variables]) {
      const { body } = await callDirectly(world(), office, query, given);
      if (!body.startsWith('{"data":')) told.push(body);
    }
    expect(told.length).toBeGreaterThan(500);
    expect(told.filter((body) => !bare.test(body) || telling.test(body))).toEqual([]);
  }, 60_000);
});
