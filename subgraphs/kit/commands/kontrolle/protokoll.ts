import { z } from 'zod';
import { inputOf, wordsOf, type Befehl } from './befehl';
import { eintragShape, renderEintraege } from './eintraege';

const seiteShape = z.object({ eintraege: z.array(eintragShape), naechste: z.string().nullable() });

export const protokoll: Befehl = {
  aufruf: 'protokoll [--von T] [--bis T] [--vorgang V] [--organisation O] [--rolle R] [--zweck Z] [--pseudonym P] [--urteil U] [--grund G] [--nach EINTRAG]',
  hilfe: 'eine Seite des Protokolls, neueste Einträge zuerst; das Lesen wird selbst protokolliert',
  async run(stelle, eingabe, print) {
    wordsOf(eingabe, 0, protokoll);
    const filter = inputOf(eingabe, ['von', 'bis', 'vorgang', 'organisation', 'rolle', 'zweck', 'pseudonym', 'urteil', 'grund']);
    const { eintraege, naechste } = await stelle.ask('Protokoll', seiteShape, { filter, nach: eingabe.angaben.nach ?? null });
    print(eintraege.length === 0 ? 'Es gibt keinen solchen Eintrag.' : renderEintraege(eintraege));
    if (naechste !== null) print(`\nWeiter mit --nach ${naechste}`);
    return true;
  },
};

const laufShape = z.object({ am: z.string(), klassen: z.array(z.object({ register: z.string().nullish(), aufbewahrung: z.string(), vor: z.string(), anzahl: z.number(), von: z.string(), bis: z.string() })) });

export const bereinigungen: Befehl = {
  aufruf: 'bereinigungen',
  hilfe: 'was wann bereinigt wurde: Klasse, Anzahl und Zeitraum',
  async run(stelle, eingabe, print) {
    wordsOf(eingabe, 0, bereinigungen);
    const laeufe = await stelle.ask('Bereinigungen', z.array(laufShape));
    for (const { am, klassen } of laeufe) for (const { register, aufbewahrung, vor, anzahl, von, bis } of klassen) print(`${am.slice(0, 10)}: ${anzahl} ${aufbewahrung}${register ? ` im Register «${register}»` : ''} vom ${von.slice(0, 10)} bis ${bis.slice(0, 10)} (fällig, was vor dem ${vor.slice(0, 10)} entstand)`);
    if (laeufe.length === 0) print('Es wurde noch nichts bereinigt.');
    return true;
  },
};
