import type { Journal } from './journal';

const rowsPerRead = 1_000;

/**
 * Ids of the entries whose answer was decided and journalled and then not handed over: nobody has seen it. VERFALLEN is written
 * after the entry it names, so looking from the oldest entry on finds them all, whoever they are about.
 */
export async function verfalleneSeit(journal: Pick<Journal, 'read'>, von: Date): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let nach: string | undefined; ; ) {
    const page = await journal.read({ vorgang: 'VERFALLEN', von, hoechstens: rowsPerRead, ...(nach !== undefined && { nach }) });
    for (const { zu } of page) if (zu !== undefined) found.add(zu);
    nach = page.at(-1)?.id;
    if (page.length < rowsPerRead) return found;
  }
}
