import { z } from 'zod';
import { kalendertag } from '../../decision/kalendertag';
import { dokumentOf } from './dokument';
import { tagInWorten } from './felder';
import { html, type Html } from './html';
import { stimmeOf } from './stimme';
import type { Vordruck } from './bogen';

const namen = z.array(z.string());
const leer = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? undefined);

/** One page as `einwilligungErteilen` hands it out (`type EinwilligungAuszug`). */
export const auszugsseite = z.object({
  stelle: z.string(),
  code: z.string(),
  art: z.enum(['DATENSCHUTZ', 'SCHWEIGEPFLICHTENTBINDUNG', 'KONTAKTSTATUS']),
  kategorien: namen,
  artNeunAusdruecklich: namen,
  empfaenger: z.array(z.object({ organisation: z.string(), rolle: z.string(), person: leer(z.string()) })),
  zwecke: namen,
  geheimnistraeger: namen,
  erklaerende: z.array(z.object({ rolle: z.enum(['SELBST', 'SORGEBERECHTIGT', 'VORMUND', 'BETREUER']), ref: z.string(), nachweis: z.string() })),
  sorge: leer(z.object({ art: z.enum(['ALLEIN', 'GEMEINSAM', 'VORMUND', 'PFLEGER']), sorgeberechtigte: namen })),
  zeitraumVon: leer(z.string()),
  zeitraumBis: leer(z.string()),
  erteiltAm: z.iso.datetime(),
  gueltigAb: z.iso.datetime(),
  gueltigBis: z.iso.datetime(),
  dokumentHash: z.string(),
  textFassung: z.object({ id: z.string(), hash: z.string(), sprache: z.string(), leichteSprache: z.boolean() }),
});

export type Auszugsseite = z.infer<typeof auszugsseite>;

/** Whose page it is; the numbers of the case documentation stay there, so people stand on it under their names. */
export interface Betroffene {
  readonly name: string;
  readonly geburtsdatum: string;
  /** Number of the case documentation -> name, for those who signed. */
  readonly namen: ReadonlyMap<string, string>;
}

const arten: Readonly<Record<Auszugsseite['art'], string>> = {
  DATENSCHUTZ: 'Einwilligung in die Übermittlung (Art. 6 Abs. 1 lit. a DSGVO, § 67b Abs. 2 SGB X)',
  SCHWEIGEPFLICHTENTBINDUNG: 'Entbindung von der Schweigepflicht (§ 203 StGB, § 76 SGB X)',
  KONTAKTSTATUS: 'Einwilligung, mitzuteilen, dass es keinen Vorgang gibt',
};

const rollen: Readonly<Record<Auszugsseite['erklaerende'][number]['rolle'], string>> = { SELBST: 'die Person selbst', SORGEBERECHTIGT: 'sorgeberechtigt', VORMUND: 'Vormund oder Pfleger', BETREUER: 'Betreuerin oder Betreuer' };
const sorgen: Readonly<Record<NonNullable<Auszugsseite['sorge']>['art'], string>> = { ALLEIN: 'allein', GEMEINSAM: 'gemeinsam', VORMUND: 'Vormund', PFLEGER: 'Pfleger' };

/**
 * The page for one office, in German, because staff there read it: only its categories, its code and what it needs to check
 * (§ 67d Abs. 1 SGB X). No case number and no number of the consent: two offices could put their pages side by side.
 */
export function auszugOf({ law, sprachfassungen }: Vordruck, seite: Auszugsseite, person: Betroffene): string {
  const stimme = stimmeOf(sprachfassungen, 'de');
  const { textFassung } = seite;
  const titel = html`Auszug für: ${stimme.stelle(seite.stelle)}`;
  const rows: readonly (readonly [string, Html | undefined])[] = [
    ['Name', html`<bdi>${person.name}</bdi>`],
    ['Geburtsdatum', html`${tagInWorten(person.geburtsdatum)}`],
    ['Erklärt ist', html`${arten[seite.art]}`],
    ['Wer die Angaben bekommt', lines(seite.empfaenger.map(({ organisation, person: kennung }) => `${law.organisationen.get(organisation)?.name ?? organisation}, Case Management${kennung === undefined ? '' : `, nur die Person mit der Kennung ${kennung}`}`))],
    ['Wofür', html`${seite.zwecke.map((zweck) => html`<div>${stimme.zweck(zweck)} <code>${zweck}</code></div>`)}`],
    ['Welche Angaben', kategorien(seite, (name) => html`${stimme.kategorie(name)} <code>${name}</code>`)],
    ['Von der Schweigepflicht entbunden', lines(seite.geheimnistraeger)],
    ['Nur Angaben aus der Zeit', seite.zeitraumVon === undefined && seite.zeitraumBis === undefined ? undefined : html`${tagInWorten(seite.zeitraumVon ?? 'Beginn')} bis ${tagInWorten(seite.zeitraumBis ?? 'Ende der Gültigkeit')}`],
    ['Unterschrieben haben', lines(seite.erklaerende.map(({ rolle, ref, nachweis }) => `${nameOf(person, ref)} (${rollen[rolle]}; ${nachweis})`))],
    ['Sorge', seite.sorge && html`${sorgen[seite.sorge.art]}: ${seite.sorge.sorgeberechtigte.map((ref) => nameOf(person, ref)).join(', ')}`],
    ['Erteilt am', zeitpunkt(seite.erteiltAm)],
    ['Gilt ab', zeitpunkt(seite.gueltigAb)],
    ['Gilt bis einschließlich', letzterTag(seite.gueltigBis)],
    ['Unterschriebener Text', html`Fassung ${textFassung.id}, ${textFassung.sprache}${textFassung.leichteSprache ? ', Leichte Sprache' : ''}, Prüfwert <code>${textFassung.hash}</code>`],
    ['Prüfwert des unterschriebenen Blattes', html`<code>${seite.dokumentHash}</code>`],
  ];
  return dokumentOf({
    titel: 'Auszug aus einer Einwilligung', sprache: 'de', richtung: 'ltr', fuss: 'Auszug aus einer Einwilligung',
    inhalt: [
      html`<header><h1>${titel}</h1></header>`,
      html`<p>Code dieses Auszugs: <span class="code">${seite.code}</span></p>`,
      html`<p>Bitte vergleichen Sie Name und Geburtsdatum mit Ihrer Akte, bevor Sie verknüpfen. Der Code gilt einmal und höchstens 90 Tage. Ohne diesen Auszug gibt Ihre Stelle nichts heraus (§ 67d Abs. 1 SGB X).</p>`,
      html`<table><tbody>
${rows.flatMap(([bezeichnung, inhalt]) => (inhalt === undefined ? [] : [html`<tr><th scope="row">${bezeichnung}</th><td>${inhalt}</td></tr>`]))}
</tbody></table>`,
      html`<p>Einen Widerruf nehmen Sie jederzeit an, auch mündlich und ohne Gründe; er wirkt sofort (Art. 7 Abs. 3 DSGVO).</p>`,
    ],
  });
}

/** Categories of the page; those of Art. 9 DSGVO that were ticked expressly are said to be. */
export const kategorien = ({ kategorien: named, artNeunAusdruecklich }: Auszugsseite, said: (name: string) => Html, ausdruecklich: Html = html`ausdrücklich angekreuzt, Art. 9 DSGVO`): Html | undefined =>
  named.length === 0 ? undefined : html`<ul>${named.map((name) => html`<li>${said(name)}${artNeunAusdruecklich.includes(name) ? html`<strong class="ausdruecklich">${ausdruecklich}</strong>` : undefined}</li>`)}</ul>`;

const lines = (texts: readonly string[]): Html | undefined => (texts.length === 0 ? undefined : html`${texts.map((text) => html`<div><bdi>${text}</bdi></div>`)}`);

const nameOf = ({ namen }: Betroffene, ref: string): string => namen.get(ref) ?? ref;

const inDeutschland = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'medium', timeStyle: 'short' });

/** An instant as a person in Germany writes it. */
export const zeitpunkt = (at: string): Html => html`<bdi dir="ltr">${inDeutschland.format(new Date(at))} Uhr</bdi>`;

/** `gueltigBis` is the first instant no longer covered, often midnight: the day before it is the last. */
export const letzterTag = (gueltigBis: string): Html => html`<bdi dir="ltr">${tagInWorten(kalendertag(new Date(Date.parse(gueltigBis) - 1)))}</bdi>`;
