import { z } from 'zod';
import { ergebnisShape, report } from '../stelle/befehl';
import { renderTable } from '../stelle/renderTable';
import { inputOf, wordsOf, type Befehl } from './befehl';

const shape = z.object({
  id: z.string(), anlass: z.string(), von: z.string(), bis: z.string(), begruendung: z.string(), aktenzeichen: z.string(), giltBis: z.string(), aufgehobenAm: z.string().nullable(),
});

export const aufbewahrungen: Befehl = {
  aufruf: 'aufbewahrungen',
  hilfe: 'Zeiträume, aus denen nicht bereinigt wird oder wurde',
  async run(stelle, eingabe, print) {
    wordsOf(eingabe, 0, aufbewahrungen);
    const all = await stelle.ask('Aufbewahrungen', z.array(shape));
    const rows = all.map((one) => [one.id, one.anlass, `${one.von.slice(0, 10)} bis ${one.bis.slice(0, 10)}`, one.giltBis.slice(0, 10), one.aufgehobenAm?.slice(0, 10) ?? null, one.aktenzeichen, one.begruendung]);
    print(all.length === 0 ? 'Es wird nichts aufbewahrt.' : renderTable(['Aufbewahrung', 'Anlass', 'Einträge', 'gilt bis', 'aufgehoben', 'Aktenzeichen', 'Begründung'], rows));
    return true;
  },
};

export const aufbewahren: Befehl = {
  aufruf: 'aufbewahren --anlass VORFALL|RECHTSSTREIT --von T --bis T --gilt-bis JJJJ-MM-TT --begruendung TEXT --aktenzeichen AZ',
  hilfe: 'hält Einträge dieses Zeitraums von der Bereinigung aus, höchstens zwölf Monate',
  async run(stelle, eingabe, print) {
    wordsOf(eingabe, 0, aufbewahren);
    return report(await stelle.ask('AufbewahrungAnordnen', ergebnisShape, { eingabe: inputOf(eingabe, ['anlass', 'von', 'bis', 'gilt-bis', 'begruendung', 'aktenzeichen']) }), { print });
  },
};

export const verlaengern: Befehl = {
  aufruf: 'verlaengern <aufbewahrung> --gilt-bis JJJJ-MM-TT --begruendung TEXT',
  hilfe: 'verlängert eine Aufbewahrung, die noch gilt',
  async run(stelle, eingabe, print) {
    const [aufbewahrung] = wordsOf(eingabe, 1, verlaengern);
    return report(await stelle.ask('AufbewahrungVerlaengern', ergebnisShape, { aufbewahrung, ...inputOf(eingabe, ['gilt-bis', 'begruendung']) }), { print });
  },
};

export const aufheben: Befehl = {
  aufruf: 'aufheben <aufbewahrung>',
  hilfe: 'hebt eine Aufbewahrung auf; der nächste Lauf bereinigt, was fällig ist',
  async run(stelle, eingabe, print) {
    const [aufbewahrung] = wordsOf(eingabe, 1, aufheben);
    return report(await stelle.ask('AufbewahrungAufheben', ergebnisShape, { aufbewahrung }), { print });
  },
};
