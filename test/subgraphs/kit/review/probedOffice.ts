import { graphql } from 'graphql';
import type { Law } from '../../../../schema/law';
import { freigabeKey } from '../../../../schema/names';
import { frageOf, type Anfrage } from '../../../../schema/review/gegenproben';
import { dritte, stichtag, type Tatsachen } from '../../../../schema/review/guenstigeTatsachen';
import { umstaendeOf, type Abgabeumstaende, type Lage, type Umstaende } from '../../../../schema/review/lagen';
import type { SubgraphLaw } from '../../../../schema/sdl';
import { answerEntities } from '../../../../subgraphs/kit/answerEntities';
import { bindungId, type AbgabeStore, type FreigegebenerWert, type Verknuepfung } from '../../../../subgraphs/kit/abgabe/abgabe';
import type { ReleaseConfig } from '../../../../subgraphs/kit/abgabe/releaseConfig';
import { FreigabeVerbraucht } from '../../../../subgraphs/kit/journal/journal';
import { officeSchema } from '../../../../subgraphs/kit/officeSchema';
import { readOfficeMarks, type OfficeMarks } from '../../../../subgraphs/kit/release/officeMarks';
import type { StelleParts } from '../../../../subgraphs/kit/release/stelle';
import { openLedger } from '../../../../subgraphs/kit/releaseLedger';
import { seal, usages } from '../../../../subgraphs/kit/seal';
import { aufruferOf } from '../../../../subgraphs/kit/serving/aufruferOf';
import { readStelleBlocks } from '../../../../subgraphs/kit/stelleBlocks';
import { releasedKategorien } from '../../../../subgraphs/kim/authority/releasedKategorien';
import { blockOf, selectionOf } from '../../../journeys/story/wholeBlock';
import { emptyStore, exampleParts, sealKey, setClock } from '../exampleStelle';
import { sampleSource, spokenPaths } from './sampleSource';

/** One person in one situation, asked about by one caller. */
export interface Probe {
  readonly lage: Lage;
  readonly anfrage: Anfrage;
  /** What her consent names. */
  readonly kategorien: readonly string[];
  /** As if the authority had been wrong: a Freigabe for all of `kategorien`, whatever it decides. */
  readonly alleVersiegelt?: boolean;
}

/** What a probe saw, by path. */
export type Gesehen = readonly string[];

const token = 'token-der-anfrage';
/** The third person is known by her record alone, as rows name her. */
const satzOf = (name: string): string => (name === dritte ? dritte : `satz-${name}`);
const pseudonymOf = (name: string): string => `pseudonym-${name}`;

/** Asks about up to forty-nine persons in one fetch. They share what an office has once: its way of release, whether it is halted, whether its journal knows the Freigabe. */
export type AskOffice = (probes: readonly Probe[]) => Promise<readonly Gesehen[]>;

/**
 * One controller with its real schema: the authority's own decision seals what it releases, the office opens, decides, reads,
 * journals and answers as it does for the gateway. Only Fachverfahren and store are samples.
 */
export function probedOffice(stelle: string, subgraph: SubgraphLaw, law: Law): AskOffice {
  const marks = readOfficeMarks(subgraph);
  const block = readStelleBlocks(subgraph).find((one) => one.stelle === stelle);
  if (!block) throw new Error(`no block of ${stelle}`);
  const herkunft203 = typesWithSecrets(marks, law);
  let persons: readonly Person[] = [];
  const personOf = (satz: string) => persons.find(({ name }) => satzOf(name) === satz);

  const { source, seen } = sampleSource(subgraph, (type, satz) => {
    const facts = personOf(satz)?.umstaende.amt;
    return {
      sperren: [],
      anvertrautVon: facts?.anvertrautVon,
      geheimnistraeger: herkunft203.has(type) ? facts?.geheimnistraeger : undefined,
      beteiligte: facts?.beteiligte ?? [],
      zeitbezug: facts?.zeitbezug,
    };
  });
  const base = exampleParts({ stelle, law, marks, source, clock: setClock(stichtag) });
  const hashes = { GENAU_DIESE: seen(base.hashKey), ANDERE: seen(Buffer.alloc(32, 1)), KEINE: [] };
  let parts: StelleParts = base;
  const schema = officeSchema(subgraph, {}, (representations, context, info) => answerEntities(representations, [{ block, parts }], context, info));
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Klient { ${selectionOf(blockOf(stelle))} } } }`;

  return async (probes) => {
    const [first] = probes;
    if (!first) return [];
    const asked = probes.map((probe, index): Person => ({ ...probe, name: String(index), umstaende: circumstances(probe, law) }));
    const third: Person = { ...first, name: dritte, alleVersiegelt: true, umstaende: circumstances({ ...first, lage: nothingChanged }, law) };
    persons = [...asked, third];
    const { amt, abgabe } = asked[0]?.umstaende ?? third.umstaende;
    parts = {
      ...base,
      releaseConfig: releaseConfigFor(stelle, amt.weise, law),
      journal: { append: journalThat(abgabe.freigabe === 'VERBRAUCHT'), read: async () => [], close: async () => undefined },
      store: storeOf(persons, hashes, abgabe.angehalten),
    };
    const { data, errors } = await graphql({
      schema,
      source: query,
      variableValues: { r: persons.map((person) => ({ __typename: 'Klient', [freigabeKey(stelle)]: sealedFor(person, law) })) },
      contextValue: { request: { headers: new Map([['x-aufrufer', `${stelle}=${aufruferOf(stelle, token)}`]]) }, law, now: stichtag, releases: openLedger() },
    });
    if (errors) throw errors[0] ?? new Error('the office did not answer');
    const answers: readonly unknown[] = Array.isArray(data?.['_entities']) ? data['_entities'] : [];
    return asked.map((_, index) => spokenPaths(answers[index]));
  };
}

interface Person extends Probe {
  readonly name: string;
  readonly umstaende: Umstaende;
}

const nothingChanged: Lage = { name: '', text: '', erwartet: 'SICHTBAR', aendern: (umstaende) => umstaende };

/** What the office has on paper and in its store about these persons, and about nobody else. */
function storeOf(persons: readonly Person[], hashes: Readonly<Record<Abgabeumstaende['gesehen'], readonly FreigegebenerWert[]>>, angehalten: boolean): AbgabeStore {
  const linked = persons.filter(({ umstaende }) => umstaende.abgabe.verknuepft).map(linkOf);
  const personOf = (pseudonym: string) => persons.find(({ name }) => pseudonymOf(name) === pseudonym);
  return emptyStore({
    verknuepfungen: async (pseudonyme) => new Map(linked.filter(({ pseudonym }) => pseudonyme.includes(pseudonym)).map((link) => [link.pseudonym, link])),
    verknuepfungenMitSatz: async (saetze) => linked.filter((link) => link.saetze.some(([satz]) => saetze.includes(String(satz)))),
    sperren: async (saetze) =>
      new Map(
        persons
          .filter(({ name }) => saetze.includes(satzOf(name)))
          .map(({ name, umstaende }) => [satzOf(name), umstaende.amt.sperren.map((sperre) => ({ ...sperre, id: 'sperre', person: satzOf(name), grund: 'Probe', gesetztVon: 'amt', gesetztAm: stichtag }))]),
      ),
    freigegeben: async (bindungen) =>
      new Map(
        bindungen.map((bindung) => {
          const person = personOf(bindung.pseudonym);
          return [bindungId(bindung), hashes[person?.umstaende.abgabe.gesehen ?? 'KEINE'].map((hash) => ({ ...hash, kategorien: person?.kategorien ?? [] }))];
        }),
      ),
    istAngehalten: async () => angehalten,
  });
}

/** The situation with one set of facts for all categories: the office looks at one form, one link and one row for all of them. */
function circumstances({ lage, anfrage, kategorien }: Probe, law: Law): Umstaende {
  const secret = kategorien.find((name) => law.kategorien.get(name)?.herkunft203) ?? kategorien[0] ?? '';
  return umstaendeOf(lage, frageOf(anfrage, secret), kategorien, law);
}

/** Types whose rows come from a sworn person. */
function typesWithSecrets(marks: OfficeMarks, law: Law): ReadonlySet<string> {
  const isSecret = (kategorie: string) => law.kategorien.get(kategorie)?.herkunft203 === true;
  return new Set([...marks.values()].flatMap((fields) => [...fields.values()].flatMap(({ kind, kategorie }) => (kind !== undefined && isSecret(kategorie) ? [kind] : []))));
}

/** What `abgabe.yaml` would say. */
function releaseConfigFor(stelle: string, weise: Tatsachen['weise'], law: Law): ReleaseConfig {
  const kategorien = [...law.kategorien.values()].filter((one) => one.stelle === stelle).map(({ name }) => name);
  const id = 'AV-PROBE';
  const verfahren = { id, anlass: 'Probe', zwecke: [...law.zwecke.keys()], empfaenger: [...law.organisationen.keys()], kategorien, rechtsgrundlage: 'Probe', massnahmen: 'Probe', genehmigtVon: 'Probe', genehmigtAm: '2026-01-01' };
  const ausnahmen = weise === 'AUTOMATISCH' ? [{ kategorien, modus: weise, abrufverfahren: id }] : [];
  const regel = { einzelfreigabeGiltTage: 14, modus: 'EINZELFREIGABE' as const, ausnahmen, abrufverfahren: weise === 'AUTOMATISCH' ? [verfahren] : [] };
  return { regeln: new Map(weise === undefined ? [] : [[stelle, regel]]), einzelfreigabeGiltTage: () => 14 };
}

/** Spent is what the journal has seen before. */
function journalThat(knowsFreigaben: boolean): StelleParts['journal']['append'] {
  return async (entries) => {
    if (knowsFreigaben && entries.some(({ jti }) => jti !== undefined)) throw new FreigabeVerbraucht();
    return entries.map((_, index) => `eintrag-${index}`);
  };
}

const linkOf = ({ name, umstaende: { amt } }: Person): Verknuepfung => ({
  pseudonym: pseudonymOf(name),
  saetze: [[satzOf(name)]],
  auszuege: amt.einwilligungen.map((one, index) => ({
    ...one,
    id: `auszug-${index}`,
    pseudonym: pseudonymOf(name),
    code: 'CODE',
    dokumentHash: 'hash',
    person: amt.person ?? { geburtsdatum: '' },
    gesehenVon: 'amt',
    gesehenAm: stichtag,
  })),
});

/** The authority decides for itself what it seals; the office gets nothing else from it. */
function sealedFor({ name, anfrage, kategorien, alleVersiegelt, umstaende: { behoerde, abgabe } }: Person, law: Law): string {
  const { organisation, rolle, zweck, stelle } = anfrage;
  const nutzer = behoerde.nutzer ?? '';
  const person = { fallId: 'fall', klientId: 'klient' };
  const einwilligungen = behoerde.einwilligungen.map((one, number) => ({ ...one, id: `einwilligung-${number}`, ...person }));
  const facts = {
    aufrufer: { nutzer, organisation, rolle, token },
    zweck,
    bound: behoerde.aufrufer,
    fallbezug: behoerde.fallbezug,
    klienten: [person.klientId],
    consents: new Map([[person.klientId, { at: behoerde.now, einwilligungen, person: behoerde.person }]]),
  };
  const released = alleVersiegelt ? kategorien : releasedKategorien(facts, { ...person, stelle }, law).kategorien;
  const stolen = abgabe.freigabe === 'FREMDER_AUFRUFER';
  return seal(
    {
      stelle,
      art: 'FALLANSICHT',
      pseudonym: pseudonymOf(name),
      organisation,
      rolle,
      ...(law.stellen.get(stelle)?.erfaehrtNutzer ? { nutzer } : {}),
      zweck,
      kategorien: released,
      aufrufer: aufruferOf(stelle, stolen ? 'token-eines-anderen' : token),
      einwilligungRef: 'e',
      fallRef: 'f',
      anfrageRef: 'a',
      iat: stichtag.getTime() - (abgabe.freigabe === 'ZU_ALT' ? 3_001 : 0),
      jti: `jti-${name}`,
    },
    sealKey,
    usages.freigabe,
  );
}
