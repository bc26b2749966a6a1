import type { StatementName } from './statements';

/** Who takes a step. */
export type Decider = 'BEHOERDE' | 'AMT' | 'ZEILE';

/** One line of the table: released only if one of the columns is true in all its statements (`!` in front of one: if it is not). */
export interface Rule {
  readonly schritt: number;
  readonly wer: readonly Decider[];
  readonly nurWenn: readonly (readonly (StatementName | `!${StatementName}`)[])[];
  readonly sonst: string;
}

const alle = ['BEHOERDE', 'AMT'] as const;

/**
 * The table of rules as the design has it, from the top: the first line that is not met refuses, and who meets all of his lines
 * allows. Reasons are classes: which of several locks, or of several consents of one instant, is nobody's promise.
 */
export const rules: readonly Rule[] = [
  { schritt: 1, wer: alle, nurWenn: [['kategorieGehoertDerStelle']], sonst: 'NICHT_KLASSIFIZIERT' },
  { schritt: 2, wer: ['BEHOERDE'], nurWenn: [['aktiv']], sonst: 'AUFRUFER_NICHT_BERECHTIGT' },
  { schritt: 2, wer: ['BEHOERDE'], nurWenn: [['verpflichtet', 'nochVerpflichtet']], sonst: 'NICHT_VERPFLICHTET' },
  { schritt: 3, wer: alle, nurWenn: [['vorgesehen']], sonst: 'ZWECK_NICHT_VORGESEHEN' },
  { schritt: 4, wer: alle, nurWenn: [['empfaengerBekannt', 'stelleBekannt']], sonst: 'ABSOLUTE_SCHRANKE' },
  { schritt: 4, wer: alle, nurWenn: [['!steuertNur', '!brauchtKeinePersonen']], sonst: 'ABSOLUTE_SCHRANKE' },
  { schritt: 4, wer: alle, nurWenn: [['!sozialdaten'], ['!auslaenderbehoerde']], sonst: 'ABSOLUTE_SCHRANKE' },
  { schritt: 5, wer: ['BEHOERDE'], nurWenn: [['fallbezug']], sonst: 'KEIN_FALLBEZUG' },
  { schritt: 6, wer: ['AMT', 'ZEILE'], nurWenn: [['!gesperrt']], sonst: 'SPERRE' },
  { schritt: 7, wer: alle, nurWenn: [['eingewilligt']], sonst: 'KEINE_EINWILLIGUNG' },
  { schritt: 7, wer: alle, nurWenn: [['!widerrufen']], sonst: 'EINWILLIGUNG_WIDERRUFEN' },
  { schritt: 7, wer: alle, nurWenn: [['begonnen']], sonst: 'KEINE_EINWILLIGUNG' },
  { schritt: 7, wer: alle, nurWenn: [['!abgelaufen']], sonst: 'EINWILLIGUNG_ABGELAUFEN' },
  { schritt: 7, wer: alle, nurWenn: [['!artNeun'], ['ausdruecklich']], sonst: 'NICHT_AUSDRUECKLICH' },
  { schritt: 7, wer: alle, nurWenn: [['!geheim'], ['jemandEntbunden']], sonst: 'KEINE_SCHWEIGEPFLICHTENTBINDUNG' },
  { schritt: 7, wer: alle, nurWenn: [['gezeichnet']], sonst: 'UNTERZEICHNER_FEHLT' },
  { schritt: 7, wer: ['ZEILE'], nurWenn: [['!geheim', '!traegerGenannt'], ['traegerEntbunden']], sonst: 'KEINE_SCHWEIGEPFLICHTENTBINDUNG' },
  { schritt: 7, wer: ['ZEILE'], nurWenn: [['!anvertraut'], ['anvertrauendeWilligtEin']], sonst: 'NICHT_ANVERTRAUENDE' },
  { schritt: 7, wer: ['ZEILE'], nurWenn: [['imZeitraum']], sonst: 'AUSSERHALB_ZEITRAUM' },
  { schritt: 8, wer: ['ZEILE'], nurWenn: [['dritteWilligenEin']], sonst: 'DRITTE_OHNE_EINWILLIGUNG' },
  { schritt: 9, wer: ['AMT'], nurWenn: [['einzeln'], ['vonHand'], ['automatisch', 'abrufverfahren', 'klasseS']], sonst: 'KEINE_FREIGABEWEISE' },
];
