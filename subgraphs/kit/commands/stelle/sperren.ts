import { z } from 'zod';
import { UserMistake } from '../../serving/runCommand';
import type { AskStelle } from './askStelle';
import { ergebnisShape, noWords, onlyWord, report, type Befehl, type Eingabe, type Terminal } from './befehl';
import { renderTable } from './renderTable';

const sperreShape = z.object({ id: z.string(), art: z.string(), wirkung: z.string(), grund: z.string(), gesetztAm: z.string() });

export const sperren: Befehl = {
  aufruf: 'sperren <schluessel>',
  hilfe: 'eigene Sperren zu einem Vorgang; mehrere Schlüsselteile durch | getrennt',
  async run(stelle, eingabe, { print }) {
    const locks = await stelle.ask('Sperren', z.array(sperreShape), { schluessel: [onlyWord(eingabe, sperren)] });
    const rows = locks.map(({ id, art, wirkung, gesetztAm, grund }) => [id, art, wirkung, gesetztAm.slice(0, 10), grund]);
    print(locks.length === 0 ? 'Hier ist keine Sperre gesetzt; Sperren des Fachverfahrens stehen dort.' : renderTable(['Sperre', 'Art', 'Wirkung', 'gesetzt', 'Grund'], rows));
    return true;
  },
};

export const sperreSetzen: Befehl = {
  aufruf: 'sperre-setzen <schluessel> --art ART --wirkung ALLES|ORT --grund TEXT [--kategorie K]…',
  hilfe: 'sperrt einen Vorgang; wirkt sofort',
  async run(stelle, eingabe, terminal) {
    const schluessel = onlyWord(eingabe, sperreSetzen);
    const { art, wirkung, grund, kategorien } = eingabe;
    if (art === undefined || wirkung === undefined || grund === undefined) throw new UserMistake(`Erwartet wird: ${sperreSetzen.aufruf}`);
    const variables = { eingabe: { schluessel, art, wirkung, grund, kategorien: kategorien.length > 0 ? kategorien : null } };
    return report(await stelle.ask('SperreSetzen', ergebnisShape, variables), terminal);
  },
};

export const sperreAufheben: Befehl = {
  aufruf: 'sperre-aufheben <sperre>',
  hilfe: 'hebt eine hier gesetzte Sperre auf',
  async run(stelle, eingabe, terminal) {
    return report(await stelle.ask('SperreAufheben', ergebnisShape, { sperre: onlyWord(eingabe, sperreAufheben) }), terminal);
  },
};

export const anhalten: Befehl = {
  aufruf: 'anhalten',
  hilfe: 'hält alle Freigaben der Stelle an',
  run: (stelle, eingabe, terminal) => setHalt(true, stelle, eingabe, terminal),
};

export const fortsetzen: Befehl = {
  aufruf: 'fortsetzen',
  hilfe: 'nimmt die Freigaben wieder auf',
  run: (stelle, eingabe, terminal) => setHalt(false, stelle, eingabe, terminal),
};

async function setHalt(angehalten: boolean, stelle: AskStelle, eingabe: Eingabe, terminal: Terminal): Promise<boolean> {
  noWords(eingabe, angehalten ? anhalten : fortsetzen);
  return report(await stelle.ask('Anhalten', ergebnisShape, { angehalten }), terminal);
}

export const zustand: Befehl = {
  aufruf: 'zustand',
  hilfe: 'ob die Stelle freigibt, und wie viele Meldungen an das Einwilligungsregister noch unterwegs sind',
  async run(stelle, eingabe, { print }) {
    noWords(eingabe, zustand);
    const shape = z.object({ istAngehalten: z.boolean(), offeneMeldungen: z.number() });
    const { istAngehalten, offeneMeldungen } = await stelle.ask('Zustand', shape);
    print(`Freigaben: ${istAngehalten ? 'angehalten' : 'laufen'}\nMeldungen unterwegs: ${offeneMeldungen}`);
    return true;
  },
};
