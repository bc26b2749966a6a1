import { mitUmlauten } from '../../../schema/mitUmlauten';
import type { Law } from '../../../schema/law';
import { abschnitt, type Abschnitt, type Tabelle } from '../../../schema/review/abschnitt';
import { sheetOf } from '../../../schema/review/page';
import type { Stellenangaben } from '../../../schema/review/stellen';
import { nurSelbst } from '../authority/auskunft/zugang';
import { zugriffeVon, type AuskunftAntwort, type ZugriffeAntwort } from './auskunftAntwort';

/** What a sheet is made of, beside the answer itself. */
export interface Blattgrundlage {
  readonly law: Law;
  readonly angaben: Stellenangaben;
  /** When it was asked. */
  readonly am: Date;
}

const rollen: Readonly<Record<string, string>> = {
  CASE_MANAGEMENT: 'Case Management',
  SACHBEARBEITUNG: 'Sachbearbeitung',
  KOORDINATION: 'Koordination',
  KI_LEITUNG: 'Leitung',
};

const arten: Readonly<Record<string, string>> = {
  DATENSCHUTZ: 'Einwilligung in die Übermittlung',
  SCHWEIGEPFLICHTENTBINDUNG: 'Entbindung von der Schweigepflicht',
  KONTAKTSTATUS: 'Auskunft, ob es einen Vorgang gibt',
};

/** Art. 15 DSGVO, § 83 SGB X: one sheet a case, one part a controller, for print. Every controller has its part, also one that did not answer. */
export function auskunftsblatt(antwort: AuskunftAntwort, grundlage: Blattgrundlage): string {
  const { law, am } = grundlage;
  const abschnitte = [overview(antwort, grundlage), consents(antwort, grundlage), deletions(antwort, grundlage), ...[...law.stellen.keys()].map((stelle) => partOf(stelle, antwort, grundlage)), whereToAsk(grundlage)];
  return sheetOf('Auskunft: Wer hat was gesehen?', abschnitte, `Auskunft nach Art. 15 DSGVO und § 83 SGB X zum Fall ${antwort.fall}, Person ${antwort.klient}, Stand ${uhrzeit(am.toISOString())}. Vertraulich: nur für die Person selbst und wer für sie handelt.`);
}

const overview = ({ organisation, zugang }: AuskunftAntwort, { law }: Blattgrundlage): Abschnitt =>
  abschnitt(2, 'worum-es-geht', 'Worum es geht', [
    `Den Fall führt: ${organisationName(organisation, law)}.`,
    ...(zugang === 'SELBST' ? [] : ['Diese Auskunft wurde von jemandem abgerufen, der für die Person handelt.']),
    'Dieses Blatt nennt jeden Zugriff über den Fallverbund, bei dem Daten der Person übermittelt oder in ihrer Falldokumentation gelesen wurden: wann, welche Organisation, in welcher Rolle, zu welchem Zweck und aus welchen Kategorien. Es kommt aus den Protokollen der Stellen; jede Stelle antwortet für sich.',
    'Nicht enthalten ist:',
    '- der Inhalt der Daten selbst. Den kennt die Stelle, die sie führt; dort können Sie ihn erfragen.',
    '- der Name von Bediensteten. Genannt sind Organisation und Rolle.',
    '- was andere Personen betrifft, auch aus der eigenen Familie.',
    '- eine Anfrage, auf die nichts übermittelt wurde oder deren Antwort nicht ankam.',
    '- was eine Stelle mit ihrer eigenen Akte tut, und was auf anderem Weg mitgeteilt wurde, etwa in einem Brief oder am Telefon.',
  ]);

const consents = ({ einwilligungen }: AuskunftAntwort, { law }: Blattgrundlage): Abschnitt =>
  abschnitt(2, 'einwilligungen', 'Einwilligungen zu diesem Fall', einwilligungen.length === 0 ? ['Zu diesem Fall ist keine Einwilligung aufgenommen.'] : ['Eine Einwilligung kann jederzeit widerrufen werden (Art. 7 Abs. 3 DSGVO).'], einwilligungen.length === 0 ? [] : [
    {
      titel: 'Einwilligungen',
      kopf: ['Art', 'von', 'an', 'wofür', 'was', 'erteilt', 'gilt bis', 'widerrufen'],
      zeilen: einwilligungen.map(({ art, stellen, organisationen, zwecke, kategorien, erteiltAm, gueltigBis, widerrufenAm }) => [
        arten[art] ?? art,
        stellen.map((stelle) => stelleName(stelle, law)).join('; '),
        organisationen.map((one) => organisationName(one, law)).join('; '),
        zwecke.map((zweck) => zweckText(zweck, law)).join('; '),
        kategorien.map((kategorie) => kategorieText(kategorie, law)).join('; '),
        uhrzeit(erteiltAm),
        uhrzeit(gueltigBis),
        widerrufenAm === null ? 'nein' : uhrzeit(widerrufenAm),
      ]),
    },
  ]);

const ausgaenge: Readonly<Record<string, string>> = {
  GELOESCHT: 'sagt, dass es keine Notizen und Kopien mehr gibt',
  AUFBEWAHRT: 'behält etwas',
};

const gruende: Readonly<Record<string, string>> = {
  ANDERE_RECHTSGRUNDLAGE: 'weil es eine andere Rechtsgrundlage gibt (Art. 17 Abs. 1 lit. b DSGVO)',
  RECHTLICHE_VERPFLICHTUNG: 'weil eine Rechtsvorschrift es verlangt (Art. 17 Abs. 3 lit. b DSGVO)',
  RECHTSANSPRUECHE: 'wegen Rechtsansprüchen (Art. 17 Abs. 3 lit. e DSGVO)',
};

/** Art. 17 DSGVO: what the recipients have said after a revocation. Issued is not used, so the sheet does not say that anything was seen. */
const deletions = ({ loeschungen }: AuskunftAntwort, { law }: Blattgrundlage): Abschnitt =>
  abschnitt(2, 'widerrufe', 'Was aus Ihren Widerrufen wurde', loeschungen.length === 0 ? ['Es gibt keinen Widerruf, nach dem etwas zu löschen war.'] : ['Wem Angaben gezeigt worden sein können, der muss nach einem Widerruf seine Notizen und Kopien löschen oder sagen, warum er etwas behält (Art. 17 Abs. 1 lit. b DSGVO). Ob wirklich etwas gezeigt wurde, steht bei der Stelle, von der es kam.'], loeschungen.length === 0 ? [] : [
    {
      titel: 'Nach Widerrufen',
      kopf: ['wer', 'woraus', 'was', 'kann gezeigt worden sein seit', 'widerrufen', 'Erklärung'],
      zeilen: loeschungen.map(({ organisation, stelle, kategorien, seit, widerrufenAm, ausgang, erklaertAm, grund }) => [
        organisationName(organisation, law),
        stelleName(stelle, law),
        kategorien.map((kategorie) => kategorieText(kategorie, law)).join('; '),
        tag(seit),
        uhrzeit(widerrufenAm),
        ausgang === null || erklaertAm === null ? 'noch keine' : [ausgaenge[ausgang] ?? ausgang, ...(grund === null ? [] : [gruende[grund] ?? grund]), `(${uhrzeit(erklaertAm)})`].join(' '),
      ]),
    },
  ]);

function partOf(stelle: string, antwort: AuskunftAntwort, { law, angaben }: Blattgrundlage): Abschnitt {
  const { verantwortlicher = stelle, datenschutzbeauftragte = '', aufsicht = '' } = angaben.stellen[stelle] ?? {};
  const zugriffe = zugriffeVon(antwort, stelle);
  return abschnitt(
    2,
    `stelle-${stelle.toLowerCase()}`,
    stelleName(stelle, law),
    [`Verantwortlich: ${verantwortlicher}.`, `Datenschutzbeauftragte: ${datenschutzbeauftragte}.`, `Aufsicht: ${aufsicht}.`, ...sentences(stelle, antwort, zugriffe)],
    zugriffe && zugriffe.eintraege.length > 0 ? [accesses(zugriffe, law)] : [],
  );
}

function sentences(stelle: string, { zugang }: AuskunftAntwort, zugriffe: ZugriffeAntwort | undefined): readonly string[] {
  if (!zugriffe) return ['Diese Stelle hat nicht geantwortet, als dieses Blatt entstand. Das heißt nicht, dass es dort keine Zugriffe gab. Bitte rufen Sie die Auskunft später noch einmal ab oder wenden Sie sich an die Stelle.'];
  // Whoever acts for a young person gets the same nothing, whether or not there is something; to call it «no access» would be a lie.
  if (zugang !== 'SELBST' && nurSelbst.has(stelle)) return ['Hier erhält nur die Person selbst Auskunft, gleich, ob es Einträge gibt: Junge Menschen können sich beraten lassen, ohne dass es erfährt, wer für sie handelt (§ 8 Abs. 3 SGB VIII). Bitte wenden Sie sich an die Stelle.'];
  return [
    ...(zugriffe.eintraege.length === 0 ? ['Im Protokoll dieser Stelle steht kein Zugriff.'] : []),
    ...(zugriffe.istVollstaendig ? [] : ['Es gibt mehr Einträge, als hier Platz haben; die ältesten fehlen. Bitte wenden Sie sich an die Stelle.']),
    `Einträge vor dem ${uhrzeit(zugriffe.geloeschtVor)} sind gelöscht, soweit sie nicht wegen eines Vorfalls oder eines Rechtsstreits aufbewahrt werden. Ob es solche Einträge gab, sagt dieses Blatt nicht.`,
  ];
}

const accesses = ({ eintraege }: ZugriffeAntwort, law: Law): Tabelle => ({
  titel: 'Zugriffe, neueste zuerst',
  kopf: ['wann', 'wer', 'in welcher Rolle', 'wofür', 'aus welchen Kategorien'],
  zeilen: eintraege.map(({ am, organisation, rolle, zweck, kategorien }) => [uhrzeit(am), organisationName(organisation, law), rollen[rolle] ?? rolle, zweckText(zweck, law), kategorien.map((kategorie) => kategorieText(kategorie, law)).join('; ')]),
});

const whereToAsk = ({ law, angaben }: Blattgrundlage): Abschnitt =>
  abschnitt(2, 'an-wen', 'An wen Sie sich wenden können', [
    'Ist etwas unklar oder falsch, wenden Sie sich an die Datenschutzbeauftragte der Stelle, in deren Teil es steht, oder an ihre Aufsicht:',
    ...[...law.stellen.keys()].map((stelle) => `- ${stelleName(stelle, law)}: ${angaben.stellen[stelle]?.datenschutzbeauftragte ?? ''} Aufsicht: ${angaben.stellen[stelle]?.aufsicht ?? ''}.`),
  ]);

const withoutDot = (text: string): string => mitUmlauten(text).replace(/\.$/, '');
const stelleName = (stelle: string, { stellen }: Law): string => withoutDot((stellen.get(stelle)?.beschreibung ?? stelle).split('. ')[0] ?? stelle);
const zweckText = (zweck: string, { zwecke }: Law): string => withoutDot(zwecke.get(zweck) ?? zweck);
const kategorieText = (kategorie: string, { kategorien }: Law): string => withoutDot(kategorien.get(kategorie)?.beschreibung ?? kategorie);
const organisationName = (organisation: string, { organisationen }: Law): string => mitUmlauten(organisationen.get(organisation)?.name ?? organisation);

const inGermany = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'medium', timeStyle: 'medium' });
const tag = (day: string): string => new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', dateStyle: 'medium' }).format(new Date(`${day}T00:00:00Z`));
const uhrzeit = (moment: string): string => inGermany.format(new Date(moment));
