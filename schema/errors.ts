/** Every code a client may see. All are true whoever the person is; a refusal is not among them. */
export const publicErrors = {
  ANMELDUNG_FEHLT: 'Bitte melden Sie sich an.',
  ZWECK_FEHLT: 'Bitte geben Sie genau einen Zweck an (X-Zweck).',
  ZWECK_NICHT_VORGESEHEN: 'Für Ihre Rolle ist dieser Zweck nicht vorgesehen.',
  ANFRAGE_UNGUELTIG: 'Die Anfrage ist nicht gültig.',
  ABFRAGE_NICHT_FREIGEGEBEN: 'Diese Abfrage ist nicht freigegeben.',
  ZU_UMFANGREICH: 'Die Anfrage ist zu umfangreich, oder es wurden in einer Stunde zu viele Fälle geöffnet.',
  QUELLE_NICHT_ERREICHBAR: 'Das Fachverfahren antwortet derzeit nicht.',
  PROTOKOLL_NICHT_VERFUEGBAR: 'Es kann nicht protokolliert werden; deshalb wird nichts übermittelt.',
  INTERNER_FEHLER: 'Es ist ein interner Fehler aufgetreten.',
} as const;

export type PublicErrorCode = keyof typeof publicErrors;

/** The HTTP status a code answers with; what happens while executing answers 200 with `errors`. */
export const httpStatusOf = (code: PublicErrorCode): number =>
  code === 'ANMELDUNG_FEHLT' ? 401 : executionErrors.has(code) ? 200 : 400;

const executionErrors: ReadonlySet<PublicErrorCode> = new Set([
  'QUELLE_NICHT_ERREICHBAR',
  'PROTOKOLL_NICHT_VERFUEGBAR',
  'INTERNER_FEHLER',
]);

/** The only error whose code and message may leave a process; everything else is masked to INTERNER_FEHLER. */
export class PublicError extends Error {
  constructor(readonly code: PublicErrorCode, options?: ErrorOptions) {
    super(publicErrors[code], options);
    this.name = 'PublicError';
  }
}
