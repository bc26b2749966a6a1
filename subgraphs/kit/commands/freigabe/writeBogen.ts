import { writeFileSync } from 'node:fs';
import { bogenOf } from '../../../../schema/approvals/bogen';
import type { Lage } from '../../../../schema/approvals/lage';
import type { Law } from '../../../../schema/law';
import { readStellen } from '../../../../schema/review/stellen';
import { UserMistake } from '../../serving/runCommand';

/** Writes the sheet a controller signs. @returns what to say. @throws UserMistake where it cannot be written */
export function writeBogen(lage: Lage, law: Law, datei = `freigabebogen-${lage.stand.stelle.toLowerCase()}.html`): string {
  const angaben = readStellen(law).stellen[lage.stand.stelle];
  if (!angaben) throw new UserMistake(`schema/stellen.yaml: Stelle «${lage.stand.stelle}» fehlt`);
  try {
    writeFileSync(datei, bogenOf(lage, angaben));
  } catch {
    throw new UserMistake(`«${datei}» lässt sich nicht schreiben.`);
  }
  return `${datei}: Freigabebogen ${lage.stand.stelle}, Kurzhash ${lage.stand.kurzhash}.`;
}
