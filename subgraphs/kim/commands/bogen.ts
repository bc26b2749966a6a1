import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isKalendertag, kalendertag } from '../../../schema/decision/kalendertag';
import { archiviere, readArchiv } from '../../../schema/einwilligung/archiv';
import { auszugOf, type Auszugsseite } from '../../../schema/einwilligung/blatt/auszug';
import { bogenOf, type Vordruck } from '../../../schema/einwilligung/blatt/bogen';
import { kopieOf } from '../../../schema/einwilligung/blatt/kopie';
import { geltendeFassung, sprachschluessel } from '../../../schema/einwilligung/fassung';
import { newFassung, readTextfassungen, withFassung } from '../../../schema/einwilligung/fassungen';
import { readSprachfassungen, registerDatei } from '../../../schema/einwilligung/texte';
import { readLaw } from '../../../schema/law';
import { FileRefused } from '../../../schema/yamlFile';
import { runCommand, UserMistake } from '../../kit/serving/runCommand';
import { readErteilung, readFallantwort, type Fallantwort } from './bogen/antwort';

const help = `Druckt Einwilligungsbögen, Auszüge, die Kopie für die Person und den Zettel für den Widerruf, als HTML zum Ausdrucken.

  npm run --silent bogen -- --leer [--sprache ar] [--organisation KI] > bogen.html
                                      ein leerer Bogen mit Zettel für den Widerruf
  npm run bogen -- --fall fall.json --nach ordner [--sprache tr]
                                      je Person des Falls ein Bogen; Name, Geburtsdatum und Fall stehen schon da
  npm run bogen -- --auszug erteilt.json --fall fall.json --klient K-0007 --nach ordner
                                      je genannter Stelle ein Auszug mit Code, dazu die Kopie für die Person
  npm run bogen -- --fassung 2027-1 --ab 2027-01-01
                                      trägt die Texte, wie sie jetzt sind, als neue Fassung ein und hebt sie auf

fall.json      Antwort auf die Abfrage Bogen (schema/operations/bogen.graphql)
erteilt.json   Antwort auf EinwilligungErteilen (schema/operations/einwilligungErteilen.graphql)
--sprache      de (Vorgabe), de-leicht, en, ar, tr, uk; die Kopie kommt in der Sprache und aus dem Text, die unterschrieben wurden

Kein Kästchen ist je angekreuzt. Übersetzungen sind Entwürfe, bis eine beeidigte Übersetzerin sie bestätigt hat.
Die Blätter enthalten Personendaten: nur für Sie lesbar abgelegt, nach dem Drucken bitte löschen.
`;

const options = {
  help: { type: 'boolean', short: 'h' }, leer: { type: 'boolean' }, sprache: { type: 'string' }, organisation: { type: 'string' }, fall: { type: 'string' },
  auszug: { type: 'string' }, klient: { type: 'string' }, nach: { type: 'string' }, fassung: { type: 'string' }, ab: { type: 'string' },
} as const;

/** Where the register of versions lies; a test gives another folder. */
const texteOrdner = join(__dirname, '..', '..', '..', 'schema', 'einwilligung');

/** @throws UserMistake */
export function bogen(args: readonly string[], now: Date, print: (text: string) => void, ordner = texteOrdner): void {
  const { help: wantsHelp, leer, fall, auszug, nach, fassung, ab, klient, ...values } = parsed(args);
  if (wantsHelp) return print(help);
  if (fassung !== undefined) return print(addFassung(ordner, fassung, ab ?? ''));
  if (leer) return print(bogenOf(vordruckOf(now, values.sprache), organisationOf(values.organisation)));
  if (fall === undefined || nach === undefined) throw new UserMistake('Bitte --leer nennen, oder --fall und --nach. Mehr mit --help.');
  const sheets = auszug === undefined ? family(readFallantwort(fall), vordruckOf(now, values.sprache), now) : pages(readErteilung(auszug), readFallantwort(fall), klient, ordner);
  mkdirSync(nach, { recursive: true, mode: 0o700 });
  for (const [name, sheet] of sheets) writeFileSync(join(nach, name), sheet, { mode: 0o600 });
  print(`${sheets.length} Blätter in ${nach}: ${sheets.map(([name]) => name).join(', ')}\n`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new UserMistake('Die Angaben sind nicht verständlich. Mehr mit --help.');
  }
}

function vordruckOf(now: Date, schluessel = 'de'): Vordruck {
  const law = readLaw();
  const sprachfassungen = readSprachfassungen();
  if (!sprachfassungen.has(schluessel)) throw new UserMistake(`Die Sprache «${schluessel}» gibt es nicht; es gibt: ${[...sprachfassungen.keys()].join(', ')}.`);
  const fassung = geltendeFassung(law.textfassungen, kalendertag(now));
  if (fassung?.pruefwerte[schluessel] !== sprachfassungen.get(schluessel)?.pruefwert || !fassung) {
    throw new UserMistake('Die Texte sind nicht die der geltenden Fassung. Abhilfe: npm run bogen -- --fassung <id> --ab <tag>.');
  }
  return { law, sprachfassungen, schluessel, fassung };
}

function organisationOf(organisation: string | undefined): { readonly organisation?: string } {
  if (organisation === undefined) return {};
  if (!readLaw().organisationen.has(organisation)) throw new UserMistake(`Die Organisation «${organisation}» steht nicht in schema/organisationen.yaml.`);
  return { organisation };
}

/** One sheet a person: what is entered for one is never on another's. */
const family = ({ id, organisation, klienten }: Fallantwort, vordruck: Vordruck, am: Date): readonly (readonly [string, string])[] =>
  klienten.map(({ id: klient, ...person }) => [`bogen-${fileName(klient)}.html`, bogenOf(vordruck, { organisation, fall: id, person: { ...person, am } })]);

function pages({ einwilligung, auszuege }: ReturnType<typeof readErteilung>, { id: fall, klienten }: Fallantwort, klient: string | undefined, ordner: string): readonly (readonly [string, string])[] {
  const [only, ...others] = klienten;
  const betroffen = klient === undefined && others.length === 0 ? only : klienten.find(({ id }) => id === klient);
  if (!betroffen) throw new UserMistake('Bitte mit --klient nennen, wessen Einwilligung es ist; die Person muss zum Fall gehören.');
  const person = { ...betroffen, namen: new Map(klienten.map(({ id, name }) => [id, name])) };
  const vordruck = signedVordruck(auszuege, ordner);
  return [
    ...auszuege.map((seite) => [`auszug-${fileName(seite.stelle.toLowerCase())}.html`, auszugOf(vordruck, seite, person)] as const),
    ['kopie.html', kopieOf(vordruck, { einwilligung, auszuege, person, fall })],
  ];
}

/** The copy says what was signed, so it is printed from the very text that was signed, however old it is. */
function signedVordruck([seite]: readonly Auszugsseite[], ordner: string): Vordruck {
  const schluessel = seite ? sprachschluessel(seite.textFassung) : '';
  const fassung = readTextfassungen(ordner).find(({ id }) => id === seite?.textFassung.id);
  const sprachfassungen = fassung ? archived(fassung.id, ordner) : new Map<string, never>();
  if (!fassung || sprachfassungen.get(schluessel)?.pruefwert !== seite?.textFassung.hash) {
    throw new UserMistake('Der unterschriebene Text liegt hier nicht vor; bitte die Blätter mit der Fassung des Produkts drucken, mit der unterschrieben wurde.');
  }
  return { law: readLaw(), sprachfassungen, schluessel, fassung };
}

/** A word that today’s sheets need and an old text lacks is no fault of who prints. */
function archived(id: string, ordner: string): ReturnType<typeof readArchiv> {
  try {
    return readArchiv(id, ordner);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new UserMistake(`Zum Text der Fassung «${id}» passen die Blätter nicht mehr; bitte sie mit der Fassung des Produkts drucken, mit der unterschrieben wurde. ${error.faults[0]}`);
  }
}

function addFassung(ordner: string, id: string, ab: string): string {
  const register = join(ordner, registerDatei);
  const known = readTextfassungen(ordner);
  if (!isKalendertag(ab)) throw new UserMistake('Bitte mit --ab den ersten Tag nennen, JJJJ-MM-TT.');
  if (known.some((one) => one.id === id)) throw new UserMistake(`Die Fassung «${id}» gibt es schon; eine vorhandene wird nie geändert.`);
  if (!/^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$/.test(id)) throw new UserMistake('Bitte mit --fassung eine kurze Bezeichnung nennen, zum Beispiel 2027-1.');
  const texte = readSprachfassungen(ordner);
  archiviere(id, texte, ordner); // first: a version whose texts nobody can show again is none
  writeFileSync(register, withFassung(readFileSync(register, 'utf8'), newFassung(id, ab, texte)));
  return `Die Fassung «${id}» ist in schema/einwilligung/${registerDatei} eingetragen, ihre Texte liegen in archiv/${id}. Jetzt: npm run generate.\n`;
}

const fileName = (text: string): string => text.replace(/[^0-9A-Za-z_-]/g, '_');

if (require.main === module) void runCommand(async () => bogen(process.argv.slice(2), new Date(), (text) => void process.stdout.write(text)));
