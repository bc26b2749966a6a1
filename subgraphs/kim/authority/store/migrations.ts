import type { TableShape } from '../../../kit/abgabe/tableStatements';

const chainColumns = [
  'kette VARCHAR(32) NOT NULL',
  'folge BIGINT NOT NULL',
  'salt CHAR(32) NULL',
  'nutzlast MEDIUMTEXT NULL',
  'inhalt_hash CHAR(64) NOT NULL',
  'hash CHAR(64) NOT NULL',
  'UNIQUE (kette, folge)',
];

const personColumns = ['fall VARCHAR(64) NOT NULL', 'klient VARCHAR(64) NOT NULL'];

/** Applied in order, each once; a migration that has been released is never changed. */
export const migrations: readonly (readonly TableShape[])[] = [
  [
    {
      name: 'nutzer',
      columns: [
        'sub VARCHAR(200) NOT NULL PRIMARY KEY',
        'organisation VARCHAR(64) NOT NULL',
        'rolle VARCHAR(64) NOT NULL',
        'aktiv SMALLINT NOT NULL',
        'verpflichtet_am CHAR(24) NULL',
        'verpflichtet_bis CHAR(24) NULL',
      ],
    },
    // Append-only: the newest FALLFUEHRUNG counts, and after it the deputies whose time runs.
    {
      name: 'zustaendigkeit',
      columns: [
        'fall VARCHAR(64) NOT NULL',
        'folge INTEGER NOT NULL',
        'art VARCHAR(16) NOT NULL',
        'organisation VARCHAR(64) NOT NULL',
        'nutzer VARCHAR(200) NOT NULL',
        'von CHAR(24) NOT NULL',
        'bis CHAR(24) NULL',
        'eingesetzt_von VARCHAR(200) NOT NULL',
        'PRIMARY KEY (fall, folge)',
      ],
      indexes: [['nutzer']],
    },
    { name: 'fall_status', columns: ['fall VARCHAR(64) NOT NULL PRIMARY KEY', 'abgeschlossen_am CHAR(24) NOT NULL'] },
    // The persons of a case; the rows that mint and revoke lock.
    { name: 'sperrzeile', columns: [...personColumns, 'PRIMARY KEY (fall, klient)'] },
    {
      name: 'einwilligung_ereignis',
      columns: [
        'id CHAR(26) NOT NULL PRIMARY KEY',
        ...personColumns,
        'einwilligung CHAR(26) NOT NULL',
        'ereignis VARCHAR(16) NOT NULL',
        'erfasst_am CHAR(24) NOT NULL',
        ...chainColumns,
      ],
      indexes: [['fall', 'klient']],
    },
    {
      name: 'auszug_code',
      columns: [
        'code CHAR(10) NOT NULL PRIMARY KEY',
        'einwilligung CHAR(26) NOT NULL',
        ...personColumns,
        'stelle VARCHAR(40) NOT NULL',
        'pseudonym CHAR(22) NOT NULL',
        'ausgegeben_am CHAR(24) NOT NULL',
        'eingeloest_am CHAR(24) NULL',
        'eingeloest_mit VARCHAR(64) NULL',
        'bearbeitet_am CHAR(10) NULL',
      ],
      indexes: [['einwilligung'], ['stelle', 'pseudonym']],
    },
    { name: 'mitteilung', columns: ['stelle VARCHAR(40) NOT NULL', 'id VARCHAR(64) NOT NULL', 'am CHAR(24) NOT NULL', 'PRIMARY KEY (stelle, id)'] },
    {
      name: 'ausstellung',
      columns: ['id CHAR(26) NOT NULL PRIMARY KEY', 'am CHAR(24) NOT NULL', ...chainColumns],
      indexes: [['am']],
    },
    {
      name: 'auskunft_zugang',
      columns: [
        'code_hash CHAR(64) NOT NULL PRIMARY KEY',
        ...personColumns,
        'art VARCHAR(16) NOT NULL',
        'ausgegeben_von VARCHAR(200) NOT NULL',
        'ausgegeben_am CHAR(24) NOT NULL',
        'nutzer VARCHAR(200) NULL',
        'freigeschaltet_am CHAR(24) NULL',
      ],
      indexes: [['nutzer']],
    },
    { name: 'kettenkopf', columns: ['kette VARCHAR(32) NOT NULL PRIMARY KEY', 'folge BIGINT NOT NULL', 'hash CHAR(64) NOT NULL'] },
  ],
  [
    // Since when something was issued on a consent. No staff, and nothing of any later fetch: this is no retrieval log (§ 79 Abs. 4 SGB X).
    {
      name: 'erstausstellung',
      columns: [
        'einwilligung CHAR(26) NOT NULL',
        'organisation VARCHAR(64) NOT NULL',
        'kategorie VARCHAR(64) NOT NULL',
        'am CHAR(24) NOT NULL',
        'PRIMARY KEY (einwilligung, organisation, kategorie)',
      ],
    },
    {
      name: 'loeschaufgabe_ereignis',
      columns: [
        'id CHAR(26) NOT NULL PRIMARY KEY',
        ...personColumns,
        'organisation VARCHAR(64) NOT NULL',
        'aufgabe CHAR(26) NOT NULL',
        'ereignis VARCHAR(16) NOT NULL',
        'erfasst_am CHAR(24) NOT NULL',
        ...chainColumns,
      ],
      indexes: [['fall', 'klient'], ['aufgabe']],
    },
  ],
];
