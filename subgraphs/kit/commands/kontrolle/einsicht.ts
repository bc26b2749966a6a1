import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { UserMistake } from '../../serving/runCommand';
import type { AskStelle } from '../stelle/askStelle';
import { report } from '../stelle/befehl';
import { renderTable } from '../stelle/renderTable';
import { inputOf, wordsOf, type Befehl } from './befehl';
import { eintragShape, renderEintraege, type Eintrag } from './eintraege';

const ergebnis = { ergebnis: z.string(), hinweis: z.string() };
const gestelltShape = z.object({ ...ergebnis, antrag: z.string().nullable(), abdruck: z.string().nullable() });

export const beantragen: Befehl = {
  aufruf: 'beantragen --art BESCHAEFTIGTE|EXPORT|VORFALL --von T --bis T [--kennung K | --token-abdruck A] --begruendung TEXT --aktenzeichen AZ',
  hilfe: 'beantragt, was zwei zeichnen müssen: Datenschutzbeauftragte und Personalrat',
  async run(stelle, eingabe, print) {
    wordsOf(eingabe, 0, beantragen);
    const gestellt = await stelle.ask('EinsichtBeantragen', gestelltShape, { eingabe: inputOf(eingabe, ['art', 'von', 'bis', 'kennung', 'token-abdruck', 'begruendung', 'aktenzeichen']) });
    if (gestellt.antrag !== null) print(`Antrag ${gestellt.antrag}\nAbdruck ${gestellt.abdruck ?? ''}`);
    return report(gestellt, { print });
  },
};

const zeichnung = z.object({ rolle: z.string(), zustimmung: z.boolean(), am: z.string() });
const antragShape = z.object({
  id: z.string(), art: z.string(), von: z.string(), bis: z.string(), kennung: z.string().nullable(), tokenAbdruck: z.string().nullable(), begruendung: z.string(), aktenzeichen: z.string(),
  abdruck: z.string(), zustand: z.string(), gueltigBis: z.string(), zeichnungen: z.array(zeichnung),
});

export const antraege: Befehl = {
  aufruf: 'antraege',
  hilfe: 'was zu zeichnen ist und was gezeichnet wurde',
  async run(stelle, eingabe, print) {
    wordsOf(eingabe, 0, antraege);
    const all = await stelle.ask('Einsichten', z.array(antragShape));
    const rows = all.map((one) => [one.id, one.zustand, one.gueltigBis.slice(0, 16), one.art, `${one.von.slice(0, 16)} bis ${one.bis.slice(0, 16)}`, one.kennung ?? one.tokenAbdruck, one.aktenzeichen, one.zeichnungen.map(({ rolle, zustimmung }) => `${rolle}: ${zustimmung ? 'ja' : 'nein'}`), one.abdruck, one.begruendung]);
    print(all.length === 0 ? 'Es gibt keinen Antrag.' : renderTable(['Antrag', 'Zustand', 'gültig bis', 'Art', 'Zeitraum', 'wonach', 'Aktenzeichen', 'Zeichnungen', 'Abdruck', 'Begründung'], rows));
    return true;
  },
};

export const zeichnen: Befehl = {
  aufruf: 'zeichnen <antrag> <abdruck> [--ablehnen]',
  hilfe: 'zeichnet genau diesen Antrag, oder lehnt ihn ab',
  async run(stelle, eingabe, print) {
    const [antrag, abdruck] = wordsOf(eingabe, 2, zeichnen);
    return report(await stelle.ask('EinsichtZeichnen', z.object(ergebnis), { antrag, abdruck, zustimmung: !eingabe.ablehnen }), { print });
  },
};

const seiteShape = z.object({ ...ergebnis, eintraege: z.array(eintragShape), naechste: z.string().nullable() });

export const einsicht: Befehl = {
  aufruf: 'einsicht <antrag> [--export DATEI]',
  hilfe: 'was ein gezeichneter Antrag öffnet; mit --export alles in eine neue Datei, ein Eintrag je Zeile als JSON',
  async run(stelle, eingabe, print) {
    const [antrag = ''] = wordsOf(eingabe, 1, einsicht);
    const { eintraege, ...ausgang } = await readAll(stelle, antrag);
    const done = report(ausgang, { print });
    const { export: file } = eingabe.angaben;
    if (!done) return false;
    if (file !== undefined) writeExport(file, eintraege);
    print(file === undefined ? (eintraege.length === 0 ? 'Es gibt keinen solchen Eintrag.' : renderEintraege(eintraege)) : `Geschrieben nach «${file}».`);
    return true;
  },
};

/** Page by page; each is on record at the controller. */
async function readAll(stelle: AskStelle, antrag: string) {
  const eintraege: Eintrag[] = [];
  for (let nach: string | null = null; ; ) {
    const seite: z.infer<typeof seiteShape> = await stelle.ask('Einsicht', seiteShape, { antrag, nach });
    eintraege.push(...seite.eintraege);
    nach = seite.naechste;
    if (nach === null) return { ergebnis: seite.ergebnis, hinweis: seite.hinweis, eintraege };
  }
}

function writeExport(file: string, eintraege: readonly Eintrag[]): void {
  try {
    writeFileSync(file, eintraege.map((one) => `${JSON.stringify(one)}\n`).join(''), { flag: 'wx', mode: 0o600 });
  } catch {
    throw new UserMistake(`«${file}» gibt es schon oder kann nicht geschrieben werden.`);
  }
}

const kennungenShape = z.object({ ...ergebnis, kennungen: z.array(z.object({ stelle: z.string(), kennung: z.string().nullable(), tokenAbdruecke: z.array(z.string()) })) });

export const kennungen: Befehl = {
  aufruf: 'kennungen <antrag>',
  hilfe: 'nur kim: wie die anderen Stellen die Person eines gezeichneten Antrags nennen, und die Abdrücke ihrer Tokens',
  async run(stelle, eingabe, print) {
    const [antrag] = wordsOf(eingabe, 1, kennungen);
    if (stelle.stelle !== 'KIM') throw new UserMistake('Kennungen nennt nur kim.');
    const { kennungen: found, ...ausgang } = await stelle.ask('Kennungen', kennungenShape, { antrag });
    if (found.length > 0) print(renderTable(['Stelle', 'Kennung', 'Abdrücke'], found.map((one) => [one.stelle, one.kennung ?? 'erfährt keine', one.tokenAbdruecke])));
    return report(ausgang, { print });
  },
};
