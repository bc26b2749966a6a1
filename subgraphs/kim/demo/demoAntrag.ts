import { createHash } from 'node:crypto';
import type { Erklaerende } from '../../../schema/consent';
import { kalendertag } from '../../../schema/decision/kalendertag';
import { geltendeFassung, textFassungOf } from '../../../schema/einwilligung/fassung';
import type { Law } from '../../../schema/law';
import { ageAt } from '../../../schema/signatories';
import type { Erteilungsantrag } from '../authority/consent/grant';
import { tage } from '../authority/parts';
import { klientIdOf, type DemoGrundlage, type DemoPerson } from './demoWorld';

/** One person of the demo at the moment she signs. */
export interface DemoUnterschrift {
  readonly fallId: string;
  readonly label: string;
  readonly person: DemoPerson;
  readonly grundlage: DemoGrundlage;
  readonly geburtsdatum: string;
  readonly am: Date;
}

/** What of a Stelle she ticks: follows the law as it is, so that later categories are in it by themselves. */
function kategorienOf({ person, grundlage }: DemoUnterschrift, law: Law): readonly string[] {
  const zwecke = person.zwecke ?? grundlage.zwecke;
  const foreseen = new Set(law.matrix.filter(({ eingeschaltet, zweck }) => eingeschaltet && zwecke.includes(zweck)).flatMap(({ kategorien }) => kategorien));
  return [...law.kategorien.values()]
    .filter(({ stelle, name }) => person.stellen.includes(stelle) && (person.kategorien === 'alle' || foreseen.has(name)))
    .map(({ name }) => name);
}

/** The consent to the transmission, and a Schweigepflichtentbindung per Stelle where she gives one: no office reads another's doctors. */
export function demoAntraege(unterschrift: DemoUnterschrift, law: Law): readonly Erteilungsantrag[] {
  const kategorien = kategorienOf(unterschrift, law);
  const entbindungen = Object.entries(unterschrift.person.entbindung ?? {}).map(([stelle, geheimnistraeger]): Erteilungsantrag => {
    const theirs = kategorien.map((name) => law.kategorien.get(name)).filter((kategorie) => kategorie?.stelle === stelle && kategorie.herkunft203);
    const names = theirs.flatMap((kategorie) => kategorie?.name ?? []);
    return { ...antragOf(unterschrift, names, law), art: 'SCHWEIGEPFLICHTENTBINDUNG', stellen: [stelle], geheimnistraeger };
  });
  return [antragOf(unterschrift, kategorien, law), ...entbindungen];
}

function antragOf({ fallId, label, person, grundlage, geburtsdatum, am }: DemoUnterschrift, kategorien: readonly string[], law: Law): Erteilungsantrag {
  const { ablage, ort } = grundlage;
  const textFassung = signedText(grundlage, am, law);
  const sorge = person.sorge && { art: person.sorge.art, sorgeberechtigte: person.sorge.von.map(klientIdOf) };
  return {
    fallId,
    klientId: klientIdOf(label),
    art: 'DATENSCHUTZ',
    stellen: person.stellen,
    zwecke: person.zwecke ?? grundlage.zwecke,
    kategorien,
    artNeunAusdruecklich: kategorien.filter((name) => law.kategorien.get(name)?.besonders === true),
    geheimnistraeger: [],
    istNurFuerMich: false,
    erklaerende: signers(label, person, ageAt(geburtsdatum, am) ?? 0),
    ...(sorge && { sorge }),
    gueltigBis: new Date(am.getTime() + tage(person.giltTage ?? grundlage.giltTage)),
    nachweis: {
      wechselseitig: false,
      form: 'SCHRIFTLICH',
      textFassung,
      belehrung: { zweck: true, folgenDerVerweigerung: textFassung.id, widerruf: true, keineNachteile: true, mitteilungspflicht: true },
      gespraech: { sprache: textFassung.sprache, vorgelesen: true, kannNichtSchreiben: false, identitaet: { durch: 'Musterfallführung', art: 'AUSWEIS' }, ohneBedingung: true },
      nachweis: { dokumentHash: createHash('sha256').update(`Musterblatt ${fallId} ${label}`).digest('hex'), ablage, ort },
    },
  };
}

/** The text that was in force on the day. @throws Error where there was none: a consent without a text is none */
function signedText({ text }: DemoGrundlage, am: Date, law: Law): ReturnType<typeof textFassungOf> {
  const fassung = geltendeFassung(law.textfassungen, kalendertag(am));
  if (!fassung) throw new Error(`demo: no version of the consent texts is in force on ${kalendertag(am)}`);
  return textFassungOf(fassung, text);
}

/** From 15 on she signs herself; until 18 those sign too who have custody (§ 36 SGB I, § 80 AufenthG). */
function signers(label: string, { sorge }: DemoPerson, age: number): readonly Erklaerende[] {
  const selbst: readonly Erklaerende[] = age >= 15 ? [{ rolle: 'SELBST', ref: klientIdOf(label), nachweis: 'Musterausweis' }] : [];
  const rolle = sorge?.art === 'ALLEIN' || sorge?.art === 'GEMEINSAM' ? 'SORGEBERECHTIGT' : 'VORMUND';
  const others = age < 18 ? (sorge?.von ?? []).map((ref): Erklaerende => ({ rolle, ref: klientIdOf(ref), nachweis: 'Mustersorgenachweis' })) : [];
  return [...selbst, ...others];
}
