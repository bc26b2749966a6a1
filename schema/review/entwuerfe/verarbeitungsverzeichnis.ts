import { abschnitt, liste } from '../abschnitt';
import type { Review, Reviewstelle } from '../review';
import { auszufuellen, type Entwurf } from './entwurf';

/** Art. 30 Abs. 1 DSGVO: one record a controller. */
export const verarbeitungsverzeichnis: Entwurf = {
  datei: 'entwurf-verarbeitungsverzeichnis',
  titel: 'Entwurf: Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)',
  abschnitte: (review) => review.stellen.map((stelle) => abschnitt(2, stelle.name.toLowerCase(), `${stelle.name}: ${stelle.beschreibung}`, [], [recordOf(stelle, review)])),
};

function recordOf(stelle: Reviewstelle, { matrix, kategorien, zwecke }: Review) {
  const cells = matrix.zellen.filter((zelle) => zelle.stelle === stelle.name);
  const purposes = [...new Set(cells.map(({ zweck }) => zweck))];
  const recipients = [...new Set(cells.map(({ organisationstyp, rolle }) => `${organisationstyp} (${rolle})`))];
  const own = [...kategorien.values()].filter((kategorie) => kategorie.stelle === stelle.name);
  return {
    titel: `${stelle.name}: Übermittlung im Kommunalen Integrationsmanagement`,
    kopf: ['Angabe', 'Inhalt'],
    zeilen: [
      ['Verantwortlicher (Abs. 1 lit. a)', `${stelle.angaben.verantwortlicher}; vertreten durch: ${stelle.angaben.vertreten}`],
      ['Datenschutzbeauftragte (lit. a)', stelle.angaben.datenschutzbeauftragte],
      ['Zwecke (lit. b)', liste(purposes.map((zweck) => `${zweck}: ${zwecke.get(zweck) ?? ''}`))],
      ['Rechtsgrundlage', 'Einwilligung: Art. 6 Abs. 1 lit. a, Art. 9 Abs. 2 lit. a DSGVO; bei Sozialdaten § 67b Abs. 2 SGB X'],
      ['Kategorien betroffener Personen (lit. c)', 'Personen in einem Fall des Kommunalen Integrationsmanagements; wer in ihren Zeilen sonst vorkommt, nur mit eigener Einwilligung'],
      ['Kategorien personenbezogener Daten (lit. c)', liste(own.map(({ name, beschreibung }) => `${name}: ${beschreibung}`))],
      ['davon besondere Kategorien (Art. 9 DSGVO)', liste(own.filter(({ besonders }) => besonders).map(({ name }) => name))],
      ['Empfänger (lit. d)', liste(recipients)],
      ['Drittland (lit. e)', 'keine Übermittlung vorgesehen'],
      ['Löschfristen (lit. f)', `Akte an der Quelle: ${stelle.angaben.aufbewahrungDerAkte}. Abrufprotokoll: 180 Tage (§ 79 Abs. 4 SGB X: höchstens sechs Monate). Nachweise der Einzelfreigabe: drei Jahre zum Jahresende. Im Gateway wird nichts gespeichert.`],
      ['Technische und organisatorische Maßnahmen (lit. g)', 'siehe Protokollierungs- und Löschkonzept, Rollen- und Berechtigungskonzept und test/bedrohungen.md'],
      ['Ort der Verarbeitung, Betreiber', auszufuellen],
    ],
  };
}
