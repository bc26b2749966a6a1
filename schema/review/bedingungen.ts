import type { Law } from '../law';
import { favourableFacts, verdict, type Frage, type Tatsachen } from './guenstigeTatsachen';

/** Something that has to be so besides the matrix. */
export interface Bedingung {
  readonly name: string;
  readonly text: string;
  /** The same facts without it. */
  readonly without: (tatsachen: Tatsachen) => Tatsachen;
}

/** Every condition the decision can ask for. Which of them a category needs is not written here: it is tried. */
export const bedingungen: readonly Bedingung[] = [
  {
    name: 'verpflichtet',
    text: 'Wer fragt, ist bekannt, aktiv und auf das Sozialgeheimnis verpflichtet (§ 78 Abs. 1 SGB X, § 203 StGB).',
    without: (tatsachen) => ({ ...tatsachen, aufrufer: { aktiv: true } }),
  },
  {
    name: 'fallbezug',
    text: 'Der Fall ist in diesem Augenblick der des Aufrufers (§ 35 Abs. 1 Satz 2 SGB I).',
    without: (tatsachen) => ({ ...tatsachen, fallbezug: false }),
  },
  {
    name: 'keineSperre',
    text: 'Keine Sperre, kein Veto, kein Widerspruch, weder im Abgabespeicher noch im Fachverfahren (§ 51 BMG, § 64 Abs. 2 SGB VIII, § 76 Abs. 2 SGB X, Art. 18 DSGVO).',
    without: (tatsachen) => ({ ...tatsachen, sperren: [{ art: 'FALL_GESPERRT', wirkung: 'ALLES' }] }),
  },
  {
    name: 'einwilligung',
    text: 'Eine lebende Einwilligung, die Empfänger, Rolle, Zweck, Kategorie und Stelle nennt; das Amt hat ihren Auszug gesehen (Art. 6 Abs. 1 lit. a, Art. 7 DSGVO, § 67b Abs. 2 SGB X).',
    without: (tatsachen) => ({ ...tatsachen, einwilligungen: tatsachen.einwilligungen.filter(({ art }) => art !== 'DATENSCHUTZ') }),
  },
  {
    name: 'unterzeichner',
    text: 'Unterzeichnet von allen, die müssen (§ 36 SGB I, § 80 AufenthG, § 34 StAG, §§ 1629, 1789, 1814 BGB).',
    without: (tatsachen) => ({ ...tatsachen, einwilligungen: tatsachen.einwilligungen.map((one) => ({ ...one, erklaerende: [] })) }),
  },
  {
    name: 'ausdruecklich',
    text: 'Ausdrücklich angekreuzt, weil besondere Kategorie (Art. 9 Abs. 2 lit. a DSGVO, § 67b Abs. 1 Satz 3 SGB X).',
    without: (tatsachen) => ({ ...tatsachen, einwilligungen: tatsachen.einwilligungen.map((one) => ({ ...one, artNeunAusdruecklich: [] })) }),
  },
  {
    name: 'schweigepflichtentbindung',
    text: 'Schweigepflichtentbindung, die die Person nennt, von der die Angabe stammt (§ 203 StGB, § 76 Abs. 1 SGB X).',
    without: (tatsachen) => ({ ...tatsachen, einwilligungen: tatsachen.einwilligungen.filter(({ art }) => art !== 'SCHWEIGEPFLICHTENTBINDUNG') }),
  },
  {
    name: 'dritte',
    text: 'Wer in der Zeile sonst vorkommt, hat selbst eingewilligt (§ 67d Abs. 2 SGB X).',
    without: (tatsachen) => ({ ...tatsachen, einwilligende: new Set() }),
  },
  {
    name: 'anvertraut',
    text: 'Wer die Angabe anvertraut hat, hat selbst eingewilligt, auch ein Kind (§ 65 Abs. 1 Satz 1 Nr. 1 SGB VIII).',
    without: (tatsachen) => ({ ...tatsachen, anvertrautVon: 'anvertrauende-person' }),
  },
  {
    name: 'nichtAutomatisch',
    text: 'Nie automatisch: Ein Mensch im Amt sieht genau diese Werte, bevor sie gehen (§ 67d Abs. 1 SGB X).',
    without: (tatsachen) => ({ ...tatsachen, weise: 'AUTOMATISCH', abrufverfahren: 'festgelegt' }),
  },
];

/** The conditions without which this very question is refused. */
export function conditionsFor(frage: Frage, law: Law): readonly string[] {
  const favourable = favourableFacts(frage, law);
  return bedingungen.filter(({ without }) => verdict(without(favourable), law) !== undefined).map(({ name }) => name);
}
