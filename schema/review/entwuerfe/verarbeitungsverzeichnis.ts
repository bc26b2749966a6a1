import { abschnitt, liste } from '../abschnitt';
import type { Review, Reviewstelle } from '../review';
import { isUnderSgbX } from '../feldrechte';
import { inWorten } from '../worte';
import { auszufuellen, type Entwurf } from './entwurf';
import { abrufFrist, nachweisFrist } from './fristen';

/** Art. 30 Abs. 1 DSGVO: one record a controller. */
export const verarbeitungsverzeichnis: Entwurf = {
  datei: 'entwurf-verarbeitungsverzeichnis',
  titel: 'Entwurf: Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)',
  abschnitte: (review) => review.stellen.map((stelle) => abschnitt(2, stelle.name.toLowerCase(), `${stelle.name}: ${stelle.beschreibung}`, [], [recordOf(stelle, review)])),
};

function recordOf(stelle: Reviewstelle, { matrix, kategorien, zwecke, auftragsverarbeiter }: Review) {
  const cells = matrix.zellen.filter((zelle) => zelle.stelle === stelle.name);
  const purposes = [...new Set(cells.map(({ zweck }) => zweck))];
  const recipients = [...new Set(cells.map(({ organisationstyp, rolle }) => `${inWorten(organisationstyp)} (${inWorten(rolle)})`))];
  const own = [...kategorien.values()].filter((kategorie) => kategorie.stelle === stelle.name);
  return {
    titel: `${stelle.name}: ${stelle.eigeneDokumentation ? 'Falldokumentation, Einwilligungen und Freigaben' : 'Übermittlung'} im Kommunalen Integrationsmanagement`,
    kopf: ['Angabe', 'Inhalt'],
    zeilen: [
      ['Verantwortlicher (Abs. 1 lit. a)', `${stelle.angaben.verantwortlicher}; vertreten durch: ${stelle.angaben.vertreten}`],
      ['Datenschutzbeauftragte (lit. a)', stelle.angaben.datenschutzbeauftragte],
      ['Zwecke (lit. b)', liste(purposes.map((zweck) => `${zweck}: ${zwecke.get(zweck) ?? ''}`))],
      ['Rechtsgrundlage', legalBasis(stelle)],
      ['Kategorien betroffener Personen (lit. c)', 'Personen in einem Fall des Kommunalen Integrationsmanagements; wer in ihren Zeilen sonst vorkommt, nur mit eigener Einwilligung'],
      ['Kategorien personenbezogener Daten (lit. c)', liste(own.map(({ name, beschreibung }) => `${name}: ${beschreibung}`))],
      ['davon besondere Kategorien (Art. 9 DSGVO)', liste(own.filter(({ besonders }) => besonders).map(({ name }) => name))],
      ['Empfänger (lit. d)', stelle.eigeneDokumentation ? `keine Übermittlung; gelesen von der Fallführung: ${liste(recipients)}` : liste(recipients)],
      ['Auftragsverarbeiter', liste(auftragsverarbeiter.filter(({ fuer }) => fuer.includes(stelle.name)).map(({ name }) => name))],
      ['Aufsicht', stelle.angaben.aufsicht],
      ['Drittland (lit. e)', 'keine Übermittlung vorgesehen'],
      ['Löschfristen (lit. f)', `Akte an der Quelle: ${stelle.angaben.aufbewahrungDerAkte}. Abrufprotokoll: ${abrufFrist([stelle])} (§ 79 Abs. 4 SGB X: höchstens sechs Monate). Nachweise der Einzelfreigabe: ${nachweisFrist([stelle])}. Im Gateway wird nichts gespeichert.`],
      ['Technische und organisatorische Maßnahmen (lit. g)', 'siehe Protokollierungs- und Löschkonzept, Rollen- und Berechtigungskonzept und test/bedrohungen.md'],
      ['Ort der Verarbeitung, Betreiber', auszufuellen],
    ],
  };
}

function legalBasis(stelle: Reviewstelle): string {
  if (stelle.eigeneDokumentation) return 'eigene Aufgabe (Art. 6 Abs. 1 lit. e DSGVO); die Übermittlungen der anderen Stellen an die Fallführung beruhen auf Einwilligung und stehen bei diesen';
  return `Einwilligung: Art. 6 Abs. 1 lit. a, Art. 9 Abs. 2 lit. a DSGVO${isUnderSgbX(stelle) ? ', § 67b Abs. 2 SGB X' : ''}`;
}
