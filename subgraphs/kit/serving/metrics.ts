import { Counter, Histogram, Registry } from 'prom-client';

/** What operators may count. Labels come from closed lists of our own; never a person, a user or a case. */
export interface Metrics {
  readonly registry: Registry;
  /** Requests at the door by HTTP status. */
  readonly anfragen: Counter<'status'>;
  /** Seconds from the request's arrival to its answer. */
  readonly dauer: Histogram;
  /** Fetches from gateway to office by outcome. */
  readonly abrufe: Counter<'subgraph' | 'ausgang'>;
  /** Legacy values that did not convert, by controller, type and field. */
  readonly datenqualitaet: Counter<'stelle' | 'typ' | 'feld'>;
  /** Appends that failed; while this grows nothing is released. */
  readonly protokollFehler: Counter<'stelle'>;
  /** What a person on duty must look at, by kind. */
  readonly alarme: Counter<'stelle' | 'art'>;
}

/** One registry a process; tests make their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `fallverbund_${name}_total`, help, labelNames: [...labelNames], registers });
  return {
    registry,
    anfragen: counter('anfragen', 'Requests at the door by HTTP status', ['status']),
    dauer: new Histogram({
      name: 'fallverbund_anfrage_sekunden',
      help: 'Seconds from arrival to answer',
      buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8],
      registers,
    }),
    abrufe: counter('abrufe', 'Fetches from gateway to office by outcome', ['subgraph', 'ausgang']),
    datenqualitaet: counter('datenqualitaet', 'Legacy values that did not convert', ['stelle', 'typ', 'feld']),
    protokollFehler: counter('protokoll_fehler', 'Journal appends that failed', ['stelle']),
    alarme: counter('alarm', 'What a person on duty must look at', ['stelle', 'art']),
  };
}
