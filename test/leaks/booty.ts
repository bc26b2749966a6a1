/** One controller, and something it releases in the demo: whom to rob of what. */
export interface Booty {
  readonly office: string;
  readonly stelle: string;
  /** The case manager to whom it is released. */
  readonly user: string;
  readonly organisation: string;
  readonly fall: string;
  /** Selection on Klient with the controller's block. */
  readonly block: string;
}

export const booties: readonly Booty[] = [
  { office: 'jobcenter', stelle: 'JOBCENTER', user: 'cm-traeger-b', organisation: 'TRAEGER_B', fall: 'F-2026-003', block: 'jobcenter { bewilligungen { leistungsart } }' },
  { office: 'arbeitsagentur', stelle: 'ARBEITSAGENTUR', user: 'cm-traeger-b', organisation: 'TRAEGER_B', fall: 'F-2026-003', block: 'arbeitsagentur { termine { anlass } }' },
  { office: 'jugend', stelle: 'JUGEND', user: 'cm-traeger-a', organisation: 'TRAEGER_A', fall: 'F-2026-002', block: 'jugend { hilfen { norm } }' },
  { office: 'soziales', stelle: 'SOZIALHILFE', user: 'cm-traeger-d', organisation: 'TRAEGER_D', fall: 'F-2026-005', block: 'soziales { sozialhilfe { bewilligungen { kapitel } } }' },
  { office: 'soziales', stelle: 'ASYLBLG', user: 'cm-ki', organisation: 'KI', fall: 'F-2026-001', block: 'soziales { asylblg { leistungen { leistungsart } } }' },
  { office: 'auslaenderbehoerde', stelle: 'AUFENTHALT', user: 'cm-traeger-b', organisation: 'TRAEGER_B', fall: 'F-2026-003', block: 'auslaenderbehoerde { aufenthalt { aufenthaltsstatus { art } } }' },
  { office: 'auslaenderbehoerde', stelle: 'EINBUERGERUNG', user: 'cm-ki-2', organisation: 'KI', fall: 'F-2026-006', block: 'auslaenderbehoerde { einbuergerung { verfahren { status } } }' },
];

/** The controllers of each office in the order of the vocabulary: their keys stand together in a representation. */
export const stellenOf = (office: string): readonly string[] => booties.filter((booty) => booty.office === office).map(({ stelle }) => stelle);

export const offices: readonly string[] = [...new Set(booties.map(({ office }) => office))];
