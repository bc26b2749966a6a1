import { z } from 'zod';
import { ueblicheFristen } from '../journal/retention';
import { einzelfreigabeHoechstensTage } from './einzelfreigaben';

const words = (what: string) => z.array(z.string(`erwartet wird ${what}`), `erwartet wird eine Liste: ${what}`).min(1, `erwartet wird mindestens ein Eintrag: ${what}`);
const sentence = (what: string) => z.string(`erwartet wird ${what}`).trim().min(1, `erwartet wird ${what}`);

const ausnahme = z.strictObject({
  kategorien: words('Datenkategorien'),
  empfaenger: words('Organisationen').optional(),
  modus: z.enum(['EINZELFREIGABE', 'AUTOMATISCH', 'VON_HAND'], 'erwartet wird EINZELFREIGABE, AUTOMATISCH oder VON_HAND'),
  abrufverfahren: sentence('die id eines Abrufverfahrens').optional(),
});

/** What § 79 Abs. 2 SGB X asks to be laid down in writing, and who approved it when. */
const abrufverfahren = z.strictObject({
  id: sentence('eine id'),
  anlass: sentence('der Anlass (§ 79 Abs. 2 Nr. 1 SGB X)'),
  zwecke: words('Zwecke (§ 79 Abs. 2 Nr. 1 SGB X)'),
  empfaenger: words('Organisationen (§ 79 Abs. 2 Nr. 2 SGB X)'),
  kategorien: words('Datenkategorien (§ 79 Abs. 2 Nr. 3 SGB X)'),
  rechtsgrundlage: sentence('die Rechtsgrundlage'),
  massnahmen: sentence('die Maßnahmen nach Art. 32 DSGVO (§ 79 Abs. 2 Nr. 4 SGB X)'),
  genehmigtVon: sentence('wer genehmigt hat'),
  genehmigtAm: z.iso.date('erwartet wird der Tag der Genehmigung (JJJJ-MM-TT)'),
});

const jahre = 'erwartet werden 1 bis 30 Jahre';
const tage = 'erwartet werden 1 bis 180 Tage (§ 79 Abs. 4 SGB X: höchstens sechs Monate)';
const abrufTage = z.number(tage).int(tage).min(1, tage).max(180, tage);
const nachweisJahre = z.number(jahre).int(jahre).min(1, jahre).max(30, jahre);

/** How long the journal keeps its two classes; `frueher` where a period was shorter before, so that what was purged by it is found lawful. */
export const aufbewahrungShape = z.strictObject({
  abrufTage: abrufTage.default(ueblicheFristen.abrufTage),
  nachweisJahre: nachweisJahre.default(ueblicheFristen.nachweisJahre),
  frueher: z.strictObject({ abrufTage: abrufTage.optional(), nachweisJahre: nachweisJahre.optional() }).default({}),
});

const days = `erwartet werden 1 bis ${einzelfreigabeHoechstensTage} Tage`;

const stelleRegel = z.strictObject({
  einzelfreigabeGiltTage: z.number(days).int(days).min(1, days).max(einzelfreigabeHoechstensTage, days),
  modus: z.enum(['EINZELFREIGABE', 'VON_HAND'], 'erwartet wird EINZELFREIGABE oder VON_HAND; AUTOMATISCH nur als Ausnahme mit Abrufverfahren'),
  ausnahmen: z.array(ausnahme).default([]),
  abrufverfahren: z.array(abrufverfahren).default([]),
  aufbewahrung: aufbewahrungShape.optional(),
});

/** The shape of `abgabe.yaml`; whether its words exist and fit together says `releaseFaults`. */
export const releaseConfigShape = z.record(z.string(), stelleRegel);

export type Ausnahme = z.infer<typeof ausnahme>;
export type Abrufverfahren = z.infer<typeof abrufverfahren>;
export type StelleRegel = z.infer<typeof stelleRegel>;
