-- Invented Fachverfahren in the style of an SGB III placement and benefit system; see ../README.md for what is odd in it.

CREATE TABLE kunde_stammdaten (
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  familienname VARCHAR(120),
  vornamen VARCHAR(120),
  geburtsdatum VARCHAR(26),
  auskunftssperre_kennzeichen VARCHAR(1),
  sperrvermerk_kennzeichen VARCHAR(1),
  mitarbeiterkunde_kennzeichen VARCHAR(1),
  akte_gesperrt_kennzeichen VARCHAR(1),
  PRIMARY KEY (agenturbezirk_nummer, kunden_laufnummer)
);

CREATE TABLE kunde_status_historie (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  ausbildungsuchend_kennzeichen VARCHAR(1),
  arbeitsuchend_kennzeichen VARCHAR(1),
  arbeitslos_kennzeichen VARCHAR(1),
  langzeitarbeitslos_kennzeichen VARCHAR(1),
  meldung_datum VARCHAR(26),
  verfuegbarkeit_schluessel VARCHAR(1),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX kunde_status_historie_kunde ON kunde_status_historie (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE potenzialanalyse_historie (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  analyse_datum VARCHAR(26),
  profillage_schluessel VARCHAR(2),
  analyse_ergebnis_text VARCHAR(1000),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX potenzialanalyse_historie_kunde ON potenzialanalyse_historie (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE eingliederungsvereinbarung_historie (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  abschluss_datum VARCHAR(26),
  gueltig_bis VARCHAR(26),
  ziel_text VARCHAR(1000),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX eingliederungsvereinbarung_historie_kunde ON eingliederungsvereinbarung_historie (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE leistung_arbeitslosengeld (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  anspruch_beginn VARCHAR(26),
  anspruchsdauer_tage INTEGER,
  restanspruch_tage INTEGER,
  bemessungsentgelt_taeglich DECIMAL(10,2),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX leistung_arbeitslosengeld_kunde ON leistung_arbeitslosengeld (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE leistung_sperrzeit (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  sperrzeit_grund_schluessel VARCHAR(1),
  sperrzeit_beginn VARCHAR(26),
  sperrzeit_ende VARCHAR(26),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX leistung_sperrzeit_kunde ON leistung_sperrzeit (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE foerderung (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  foerderungsart_schluessel VARCHAR(4),
  bildungsgutschein_kennzeichen VARCHAR(1),
  traeger_bezeichnung VARCHAR(120),
  foerderung_beginn VARCHAR(26),
  foerderung_ende VARCHAR(26),
  foerderung_status_schluessel VARCHAR(2),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX foerderung_kunde ON foerderung (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE berufsausbildungsbeihilfe (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  bewilligung_beginn VARCHAR(26),
  bewilligung_ende VARCHAR(26),
  antrag_status_schluessel VARCHAR(2),
  voraufenthalt_erfuellt_datum VARCHAR(26),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX berufsausbildungsbeihilfe_kunde ON berufsausbildungsbeihilfe (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE beratung (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  beratungsart_schluessel VARCHAR(3),
  thema_schluessel VARCHAR(3),
  letzte_beratung VARCHAR(26),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX beratung_kunde ON beratung (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE qualifikation_historie (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  schulabschluss_schluessel VARCHAR(2),
  berufsabschluss_schluessel VARCHAR(2),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX qualifikation_historie_kunde ON qualifikation_historie (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE anerkennungsverfahren (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  referenzberuf_bezeichnung VARCHAR(120),
  zustaendige_stelle_bezeichnung VARCHAR(120),
  verfahren_status_schluessel VARCHAR(2),
  ergebnis_schluessel VARCHAR(1),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX anerkennungsverfahren_kunde ON anerkennungsverfahren (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE arbeitsmarktzugang (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  zustimmung_schluessel VARCHAR(1),
  anfrage_datum VARCHAR(26),
  entscheidung_datum VARCHAR(26),
  zustimmung_gueltig_bis VARCHAR(26),
  fruehzeitige_foerderung_kennzeichen VARCHAR(1),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX arbeitsmarktzugang_kunde ON arbeitsmarktzugang (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE kursplatz (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  kursart_schluessel VARCHAR(3),
  traeger_bezeichnung VARCHAR(120),
  kurs_beginn VARCHAR(26),
  kinderbetreuung_kennzeichen VARCHAR(1),
  zugang_schluessel VARCHAR(1),
  zugang_durch_schluessel VARCHAR(2),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX kursplatz_kunde ON kursplatz (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE termin (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  termin_tag VARCHAR(26),
  termin_uhrzeit VARCHAR(5),
  ort_schluessel VARCHAR(2),
  anlass_schluessel VARCHAR(2),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX termin_kunde ON termin (agenturbezirk_nummer, kunden_laufnummer);

CREATE TABLE betreuung_zuordnung (
  satz_id INTEGER NOT NULL,
  agenturbezirk_nummer INTEGER NOT NULL,
  kunden_laufnummer INTEGER NOT NULL,
  satzart_historie VARCHAR(1),
  gueltig_ab VARCHAR(26),
  rolle_schluessel VARCHAR(2),
  mitarbeiter_name VARCHAR(80),
  mitarbeiter_durchwahl VARCHAR(30),
  letzte_aenderung VARCHAR(26),
  bestritten_kennzeichen VARCHAR(1),
  PRIMARY KEY (satz_id)
);
CREATE INDEX betreuung_zuordnung_kunde ON betreuung_zuordnung (agenturbezirk_nummer, kunden_laufnummer);
