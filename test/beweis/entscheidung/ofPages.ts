import type { Einwilligungsstand } from '../../../schema/consent';
import type { Geschehen } from '../oracle/facts';

const always = new Date(0);

/** The pages an office has, as the oracle is told of declarations: each given, some revoked as a whole. */
export const ofPages = (pages: readonly Einwilligungsstand[]): readonly Geschehen[] =>
  pages.flatMap((page, index): readonly Geschehen[] => {
    const id = `seite-${index}`;
    const given: Geschehen = { ereignis: 'ERTEILT', erfasstAm: always, einwilligung: { ...page, id } };
    const { widerrufenAm } = page;
    return widerrufenAm ? [given, { ereignis: 'WIDERRUFEN', erfasstAm: always, einwilligungId: id, am: widerrufenAm, umfang: 'GANZ' }] : [given];
  });
