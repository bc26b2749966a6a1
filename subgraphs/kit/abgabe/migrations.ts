import type { storeTables } from './storeTables';
import type { TableShape } from './tableStatements';

/** One step of the store's history: never changed once shipped, only followed by another. */
export interface Migration {
  readonly nummer: number;
  readonly name: string;
  tables(names: ReturnType<typeof storeTables>): readonly TableShape[];
}

const id = 'id CHAR(26) NOT NULL PRIMARY KEY';
/** ISO 8601 in UTC with milliseconds. */
const time = 'CHAR(24)';
/** What a release or an answer by hand is bound to; it falls with its Auszug. */
const bindung = ['pseudonym VARCHAR(128) NOT NULL', 'organisation VARCHAR(64) NOT NULL', 'zweck VARCHAR(64) NOT NULL', 'auszug_id VARCHAR(64) NOT NULL'];

export const migrations: readonly Migration[] = [
  {
    nummer: 1,
    name: 'Verknuepfungen, Sperren, Freigaben, Handantworten, Halt, Meldungen',
    tables: (names) => [
      {
        name: names.auszug,
        columns: [
          'id VARCHAR(64) NOT NULL PRIMARY KEY',
          'pseudonym VARCHAR(128) NOT NULL',
          'code VARCHAR(16) NOT NULL UNIQUE', // dead after first use, whoever of two is faster
          'inhalt MEDIUMTEXT NOT NULL',
          'dokument_hash VARCHAR(128) NOT NULL',
          `erteilt_am ${time} NOT NULL`,
          'gesehen_von VARCHAR(128) NOT NULL',
          `gesehen_am ${time} NOT NULL`,
          `widerrufen_am ${time} NULL`,
        ],
        indexes: [['pseudonym']],
      },
      {
        name: names.satz,
        columns: [
          id,
          'pseudonym VARCHAR(128) NOT NULL',
          'person VARCHAR(255) NOT NULL',
          'schluessel MEDIUMTEXT NOT NULL',
          'belegt VARCHAR(255) NULL UNIQUE', // the person while the link lives: a record has one pseudonym at a time
          `beendet_am ${time} NULL`,
        ],
        indexes: [['pseudonym']],
      },
      {
        name: names.sperre,
        columns: [
          id,
          'person VARCHAR(255) NOT NULL',
          'art VARCHAR(32) NOT NULL',
          'wirkung VARCHAR(8) NOT NULL',
          'kategorien MEDIUMTEXT NULL',
          'grund MEDIUMTEXT NOT NULL',
          'gesetzt_von VARCHAR(128) NOT NULL',
          `gesetzt_am ${time} NOT NULL`,
          'aufgehoben_von VARCHAR(128) NULL',
          `aufgehoben_am ${time} NULL`,
        ],
        indexes: [['person']],
      },
      {
        name: names.einzelfreigabe,
        columns: [
          id,
          ...bindung,
          'kategorien MEDIUMTEXT NOT NULL',
          'freigegeben_von VARCHAR(128) NOT NULL',
          `freigegeben_am ${time} NOT NULL`,
          `gueltig_bis ${time} NOT NULL`,
          `FOREIGN KEY (auszug_id) REFERENCES ${names.auszug} (id)`,
        ],
        indexes: [['auszug_id']],
      },
      {
        name: names.wert,
        columns: [
          'freigabe_id CHAR(26) NOT NULL',
          'feld VARCHAR(191) NOT NULL',
          'zeile VARCHAR(191) NOT NULL',
          'hash VARCHAR(128) NOT NULL',
          `FOREIGN KEY (freigabe_id) REFERENCES ${names.einzelfreigabe} (id)`,
        ],
        indexes: [['freigabe_id']],
      },
      {
        name: names.handantwort,
        columns: [
          id,
          ...bindung,
          'kategorie VARCHAR(64) NOT NULL',
          'werte MEDIUMTEXT NOT NULL',
          `gueltig_bis ${time} NOT NULL`,
          'eingetragen_von VARCHAR(128) NOT NULL',
          `eingetragen_am ${time} NOT NULL`,
          `FOREIGN KEY (auszug_id) REFERENCES ${names.auszug} (id)`,
        ],
        indexes: [['auszug_id']],
      },
      { name: names.halt, columns: ['nummer INTEGER NOT NULL PRIMARY KEY', 'ist_angehalten INTEGER NOT NULL', 'von VARCHAR(128) NOT NULL', `am ${time} NOT NULL`] },
      { name: names.meldung, columns: [id, 'inhalt MEDIUMTEXT NULL', `entstanden_am ${time} NOT NULL`, `zugestellt_am ${time} NULL`], indexes: [['zugestellt_am']] },
    ],
  },
  {
    nummer: 2,
    name: 'Einsichten mit Zeichnungen, Aufbewahrungen',
    tables: (names) => [
      {
        name: names.einsicht,
        columns: [
          id,
          'art VARCHAR(16) NOT NULL',
          `von ${time} NOT NULL`,
          `bis ${time} NOT NULL`,
          'kennung VARCHAR(255) NULL',
          'token_abdruck VARCHAR(64) NULL',
          'begruendung MEDIUMTEXT NOT NULL',
          'aktenzeichen VARCHAR(191) NOT NULL',
          'beantragt_von VARCHAR(255) NOT NULL',
          `beantragt_am ${time} NOT NULL`,
        ],
        indexes: [['beantragt_am']],
      },
      {
        name: names.zeichnung,
        columns: [
          'antrag CHAR(26) NOT NULL',
          'rolle VARCHAR(32) NOT NULL',
          'nutzer VARCHAR(255) NOT NULL',
          'abdruck VARCHAR(64) NOT NULL',
          'zustimmung INTEGER NOT NULL',
          `am ${time} NOT NULL`,
          'PRIMARY KEY (antrag, rolle)', // each role once, whoever of two is faster
          'UNIQUE (antrag, nutzer)', // and nobody for two roles
          `FOREIGN KEY (antrag) REFERENCES ${names.einsicht} (id)`,
        ],
      },
      {
        name: names.aufbewahrung,
        columns: [
          id,
          'anlass VARCHAR(16) NOT NULL',
          `von ${time} NOT NULL`,
          `bis ${time} NOT NULL`,
          'begruendung MEDIUMTEXT NOT NULL',
          'aktenzeichen VARCHAR(191) NOT NULL',
          'angeordnet_von VARCHAR(255) NOT NULL',
          `angeordnet_am ${time} NOT NULL`,
          `gilt_bis ${time} NOT NULL`,
          'aufgehoben_von VARCHAR(255) NULL',
          `aufgehoben_am ${time} NULL`,
        ],
      },
    ],
  },
];
