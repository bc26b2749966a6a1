import type { LockFacts, Reason, Sperre, Step } from '../facts';

/**
 * Step 6, on the person before the read and on each row after it. §§ 51, 52 BMG, § 35 Abs. 1 S. 3 SGB I, § 64 Abs. 2 SGB VIII,
 * § 76 Abs. 2 SGB X, Art. 18 DSGVO. An address lock empties what betrays a whereabouts; what cannot be read locks everything.
 */
export const locksAreOpen: Step<LockFacts> = (facts) => {
  const closed = facts.sperren.find((sperre) => locks(sperre, facts));
  return closed && reasonOf(closed);
};

function locks({ art, wirkung, kategorien }: Sperre, { kategorie, ortsbezug }: LockFacts): boolean {
  if (art === 'UNLESBAR') return true;
  if (kategorien && !kategorien.includes(kategorie)) return false;
  return wirkung !== 'ORT' || ortsbezug;
}

function reasonOf({ art, wirkung }: Sperre): Reason {
  if (art === 'WIDERSPRUCH_76') return 'WIDERSPRUCH';
  return wirkung === 'ORT' && art !== 'UNLESBAR' ? 'EINSCHRAENKUNG_ORT' : 'SPERRE';
}
