import type { Einwilligung, Empfaenger, Einwilligungsumfang } from '../consent';

/** What happened to consents; the log is only ever appended to. `am`: when it was declared. `erfasstAm`: when it was recorded. */
export type EinwilligungEreignis = Erteilung | Widerruf | Beendigung;

export interface Erteilung {
  readonly ereignis: 'ERTEILT';
  readonly erfasstAm: Date;
  readonly einwilligung: Omit<Einwilligung, 'widerrufenAm' | 'erteiltFuer'>;
}

/** Art. 7 Abs. 3 DSGVO. All that a partial revocation names is gone; one that names nothing is taken as the whole. */
export interface Widerruf {
  readonly ereignis: 'WIDERRUFEN';
  readonly erfasstAm: Date;
  readonly einwilligungId: string;
  readonly am: Date;
  readonly umfang: 'GANZ' | Partial<Einwilligungsumfang>;
}

/** It ended without the person revoking it; consent does not travel to another Traeger. */
export interface Beendigung {
  readonly ereignis: 'BEENDET';
  readonly erfasstAm: Date;
  readonly einwilligungId: string;
  readonly am: Date;
  readonly grund: 'UEBERGABE' | 'FALL_ABGESCHLOSSEN' | 'EMPFAENGER_AUSGESCHIEDEN';
}

/**
 * The consents as they were known and stood at one moment: only what was recorded and declared by then (Art. 7 Abs. 1 DSGVO).
 * Ended ones stay in the answer, because the newest decides even when it has ended. Events only narrow, in whatever order
 * and however often they come; at the same instant a revocation wins over the grant. Invalid dates never keep a consent alive.
 */
export function foldConsents(events: readonly EinwilligungEreignis[], at: Date): Einwilligung[] {
  const endings = events
    .filter((event) => event.ereignis !== 'ERTEILT')
    .filter(({ erfasstAm, am }) => !(erfasstAm > at) && !(am > at))
    .toSorted((a, b) => a.am.getTime() - b.am.getTime());
  return grantsBy(events, at).map((granted) =>
    endings.filter(({ einwilligungId }) => einwilligungId === granted.id).reduce(afterEnding, granted),
  );
}

/** What was recorded first under an id stands; a second grant with the same id changes nothing, not even one of the same millisecond. */
function grantsBy(events: readonly EinwilligungEreignis[], at: Date): readonly Einwilligung[] {
  const grants = events
    .filter((event) => event.ereignis === 'ERTEILT')
    .filter(({ erfasstAm }) => erfasstAm <= at)
    .toSorted((a, b) => a.erfasstAm.getTime() - b.erfasstAm.getTime())
    .map(({ einwilligung }) => einwilligung);
  return grants.filter(({ id }, index) => grants.findIndex((one) => one.id === id) === index);
}

function afterEnding(einwilligung: Einwilligung, event: Widerruf | Beendigung): Einwilligung {
  if (event.ereignis === 'BEENDET') return { ...einwilligung, gueltigBis: earlier(einwilligung.gueltigBis, event.am) };
  const { umfang, am } = event;
  return umfang === 'GANZ' || namesNothing(umfang) ? withdrawn(einwilligung, am) : narrowed(einwilligung, umfang, am);
}

const withdrawn = (einwilligung: Einwilligung, am: Date): Einwilligung => ({
  ...einwilligung,
  widerrufenAm: earlier(einwilligung.widerrufenAm ?? am, am),
});

function narrowed(einwilligung: Einwilligung, { stellen = [], empfaenger = [], kategorien = [] }: Partial<Einwilligungsumfang>, am: Date): Einwilligung {
  const { stellen: alleStellen, empfaenger: alleEmpfaenger, kategorien: alleKategorien } = einwilligung;
  const rest: Einwilligungsumfang = {
    stellen: alleStellen.filter((stelle) => !stellen.includes(stelle)),
    empfaenger: alleEmpfaenger.filter((one) => !empfaenger.some((gone) => includesRecipient(gone, one))),
    kategorien: alleKategorien.filter((kategorie) => !kategorien.includes(kategorie)),
  };
  const left: Einwilligung = {
    ...einwilligung,
    ...rest,
    artNeunAusdruecklich: einwilligung.artNeunAusdruecklich.filter((kategorie) => !kategorien.includes(kategorie)),
    erteiltFuer: einwilligung.erteiltFuer ?? { stellen: alleStellen, empfaenger: alleEmpfaenger, kategorien: alleKategorien },
  };
  const usedUp = (['stellen', 'empfaenger', 'kategorien'] as const).some((part) => rest[part].length === 0 && einwilligung[part].length > 0);
  return usedUp ? withdrawn(left, am) : left;
}

const namesNothing = ({ stellen = [], empfaenger = [], kategorien = [] }: Partial<Einwilligungsumfang>): boolean =>
  stellen.length + empfaenger.length + kategorien.length === 0;

/** In doubt the wider: who revokes for one colleague also ends an entry that named the whole role. */
const includesRecipient = (gone: Empfaenger, one: Empfaenger): boolean =>
  gone.organisation === one.organisation &&
  gone.rolle === one.rolle &&
  (gone.person === undefined || one.person === undefined || gone.person === one.person);

/** An invalid date comes out invalid, and no consent carries on one. */
const earlier = (a: Date, b: Date): Date => new Date(Math.min(a.getTime(), b.getTime()));
