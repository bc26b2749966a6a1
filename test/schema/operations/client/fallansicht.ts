import type { EinwilligungWiderrufenMutationVariables, FallansichtQuery, FallansichtQueryVariables, JobcenterZustandQuery, AuskunftQuery } from '../../../../schema/generated/operationen';

/** A front end, as small as one can be: it is only ever compiled, and one line more must not compile (clientTypes.test.ts). */
export const variables: FallansichtQueryVariables = { fall: 'F-2026-001' };

export const widerruf: EinwilligungWiderrufenMutationVariables = { eingabe: { fall: 'F-2026-001', klient: 'K-1', stellen: ['JOBCENTER'], kanal: 'PERSOENLICH' } };

export function linesOf({ fall }: FallansichtQuery): readonly string[] {
  return (fall?.klienten ?? []).flatMap((klient) => {
    const { jobcenter } = klient;
    if (!jobcenter) return ['Das Jobcenter antwortet nicht.'];
    const bis: string | null | undefined = jobcenter.kooperationsplan?.erstelltAm;
    return [bis ?? '–', ...jobcenter.bewilligungen.map((bewilligung) => bewilligung.bis?.slice(0, 4) ?? 'offen')];
  });
}

export const isHalted = ({ antwort }: JobcenterZustandQuery): boolean => antwort.istAngehalten;

export const seenBy = ({ meineAuskunft }: AuskunftQuery): readonly string[] => meineAuskunft.flatMap(({ kimZugriffe }) => kimZugriffe?.eintraege.map(({ organisation }) => organisation) ?? []);
