import { z } from 'zod';
import { UserMistake } from '../../serving/runCommand';
import type { AskStelle } from './askStelle';
import { ergebnisShape, noWords, onlyWord, report, type Befehl } from './befehl';
import { renderTable, visible } from './renderTable';

const anfrageShape = z.object({
  id: z.string(),
  organisation: z.string(),
  rolle: z.string(),
  zweck: z.string(),
  kategorien: z.array(z.string()),
  zuletztAm: z.string(),
});
const wertShape = z.object({ id: z.string(), feld: z.string(), kategorie: z.string(), wert: z.string().nullable(), istFreigegeben: z.boolean() });
type Vorschau = z.infer<typeof vorschauShape>;
const vorschauShape = z.object({ anfrage: anfrageShape, werte: z.array(wertShape) });

export const anfragen: Befehl = {
  aufruf: 'anfragen',
  hilfe: 'was auf eine Einzelfreigabe wartet',
  async run(stelle, eingabe, { print }) {
    noWords(eingabe, anfragen);
    const waiting = await stelle.ask('Anfragen', z.array(anfrageShape));
    if (waiting.length === 0) print('Es wartet nichts.');
    else {
      const rows = waiting.map((one) => [one.organisation, one.zweck, one.zuletztAm.slice(0, 10), one.kategorien, one.id]);
      print(renderTable(['Organisation', 'Zweck', 'zuletzt', 'Kategorien', 'Anfrage'], rows));
    }
    return true;
  },
};

export const vorschau: Befehl = {
  aufruf: 'vorschau <anfrage>',
  hilfe: 'genau die Werte, die eine Freigabe hinausließe',
  async run(stelle, eingabe, { print }) {
    print(renderVorschau(await findVorschau(stelle, onlyWord(eingabe, vorschau))));
    return true;
  },
};

export const freigeben: Befehl = {
  aufruf: 'freigeben <anfrage> [--alle [--ja] | <wert>…] [--bis JJJJ-MM-TT]',
  hilfe: 'gibt Werte der Vorschau frei; --alle zeigt sie und fragt nach, --ja antwortet darauf',
  async run(stelle, eingabe, terminal) {
    const [anfrage, ...genannt] = eingabe.worte;
    if (anfrage === undefined || eingabe.alle === genannt.length > 0) throw new UserMistake(`Erwartet wird: ${freigeben.aufruf}`);
    let werte: readonly string[] = genannt;
    if (eingabe.alle) {
      // § 67d Abs. 1 SGB X: what is released is what somebody at the office has seen.
      const shown = await findVorschau(stelle, anfrage);
      terminal.print(renderVorschau(shown));
      if (!eingabe.ja && !(await terminal.confirm('Diese Werte freigeben?'))) {
        terminal.print('Nichts freigegeben.');
        return false;
      }
      werte = shown.werte.map(({ id }) => id);
    }
    return report(await stelle.ask('Freigeben', ergebnisShape, { anfrage, werte, bis: eingabe.bis ?? null }), terminal);
  },
};

async function findVorschau(stelle: AskStelle, anfrage: string): Promise<Vorschau> {
  const found = await stelle.ask('Vorschau', vorschauShape.nullable(), { anfrage });
  if (!found) throw new UserMistake('Diese Anfrage wartet nicht (mehr).');
  return found;
}

const renderVorschau = ({ anfrage: { organisation, rolle, zweck }, werte }: Vorschau): string =>
  [
    `Empfänger: ${visible(organisation)} (${rolle}), Zweck: ${zweck}`,
    '',
    renderTable(
      ['Wert', 'Feld', 'Kategorie', 'frei', 'Inhalt'],
      werte.map(({ id, feld, kategorie, istFreigegeben, wert }) => [id, feld, kategorie, istFreigegeben, wert]),
    ),
  ].join('\n');
