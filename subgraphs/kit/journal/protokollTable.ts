import { tablePrefix, tableStatements } from '../abgabe/tableStatements';
import type { Database } from '../database';

export const protokollTable = (stelle: string): string => `${tablePrefix(stelle)}protokoll`;

/** UNIQUE (kette, folge) is the last word on gaps and forks, UNIQUE (jti) on single use, over all processes. */
export const protokollStatements = (stelle: string, dialect: Database['dialect']): readonly string[] =>
  tableStatements(
    {
      name: protokollTable(stelle),
      columns: [
        'id CHAR(26) NOT NULL PRIMARY KEY',
        'kette CHAR(32) NOT NULL',
        'folge BIGINT NOT NULL',
        'am CHAR(24) NOT NULL',
        'aufbewahrung VARCHAR(16) NOT NULL',
        'jti VARCHAR(64) NULL',
        'pseudonym VARCHAR(128) NULL',
        'organisation VARCHAR(64) NULL',
        'rolle VARCHAR(64) NULL',
        'zweck VARCHAR(64) NULL',
        'urteil VARCHAR(32) NULL',
        'vorgang VARCHAR(32) NULL',
        'salt CHAR(32) NULL',
        'nutzlast MEDIUMTEXT NULL',
        'inhalt_hash CHAR(64) NOT NULL',
        'hash CHAR(64) NOT NULL',
        `CONSTRAINT ${protokollTable(stelle)}_jti UNIQUE (jti)`,
        `CONSTRAINT ${protokollTable(stelle)}_folge UNIQUE (kette, folge)`,
      ],
      indexes: [['am'], ['pseudonym', 'am']],
    },
    dialect,
  );
