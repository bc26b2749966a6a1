import { z } from 'zod';
import { ergebnisShape, noWords, onlyWord, report, type Befehl } from './befehl';
import { readJsonFile } from './readJsonFile';
import { renderTable } from './renderTable';

const verknuepfungShape = z.object({
  pseudonym: z.string(),
  schluessel: z.array(z.string()),
  kategorien: z.array(z.string()),
  gueltigBis: z.string().nullable(),
  istBeendet: z.boolean(),
});

export const verknuepfungen: Befehl = {
  aufruf: 'verknuepfungen',
  hilfe: 'Pseudonyme und die eigenen Vorgänge dazu',
  async run(stelle, eingabe, { print }) {
    noWords(eingabe, verknuepfungen);
    const links = await stelle.ask('Verknuepfungen', z.array(verknuepfungShape));
    const rows = links.map((link) => [link.pseudonym, link.schluessel, link.istBeendet, link.gueltigBis?.slice(0, 10) ?? null, link.kategorien]);
    print(links.length === 0 ? 'Es ist nichts verknüpft.' : renderTable(['Pseudonym', 'Vorgänge', 'beendet', 'gültig bis', 'Kategorien'], rows));
    return true;
  },
};

export const verknuepfen: Befehl = {
  aufruf: 'verknuepfen <datei.json>',
  hilfe: 'verknüpft einen Auszug, der auf Papier vorliegt; die Datei ist die Eingabe der Mutation',
  async run(stelle, eingabe, terminal) {
    const seite = readJsonFile(onlyWord(eingabe, verknuepfen));
    return report(await stelle.ask('Verknuepfen', ergebnisShape, { eingabe: seite }), terminal);
  },
};

export const nichtVerknuepfen: Befehl = {
  aufruf: 'nicht-verknuepfen <code>',
  hilfe: 'der Auszug ist bearbeitet, es wird nichts verknüpft',
  async run(stelle, eingabe, terminal) {
    return report(await stelle.ask('NichtVerknuepfen', ergebnisShape, { code: onlyWord(eingabe, nichtVerknuepfen) }), terminal);
  },
};

export const widerrufen: Befehl = {
  aufruf: 'widerrufen <pseudonym>',
  hilfe: 'nimmt einen Widerruf auf; wirkt hier sofort und wird weitergeleitet',
  async run(stelle, eingabe, terminal) {
    return report(await stelle.ask('Widerrufen', ergebnisShape, { pseudonym: onlyWord(eingabe, widerrufen) }), terminal);
  },
};

export const vonHand: Befehl = {
  aufruf: 'von-hand <datei.json>',
  hilfe: 'Antwort von Hand; in der Datei steht die Eingabe der Mutation, «werte» als JSON-Objekt',
  async run(stelle, eingabe, terminal) {
    const { werte, ...rest } = readJsonFile(onlyWord(eingabe, vonHand));
    return report(await stelle.ask('VonHand', ergebnisShape, { eingabe: { ...rest, werte: JSON.stringify(werte ?? {}) } }), terminal);
  },
};
