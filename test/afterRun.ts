import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readBedrohungen, unproven } from './bedrohungen';
import { writeReport } from './beweis/report';
import { missingIn } from './beweis/missing';

/** Started by `reporter.js` after a whole run, with what ran on standard input. Ends with 1 if something promised was not shown. */
const ran = z.array(z.strictObject({ file: z.string(), bestanden: z.number(), gescheitert: z.number(), ausgelassen: z.number() }));

function afterRun(): void {
  const mariadbDemanded = process.env['MARIADB_ERFORDERLICH'] === 'ja';
  const threats = readBedrohungen();
  const open = unproven(threats, ran.parse(JSON.parse(readFileSync(0, 'utf8'))), mariadbDemanded);
  const report = writeReport('schnell');
  const missing = missingIn(report, mariadbDemanded);
  const skipped = report.zeilen.filter(({ datenbank, figure }) => datenbank === 'mariadb' && !figure).length;
  const lines = [
    `Bedrohungen: ${threats.zeilen.length} Zeilen, ${open.length === 0 ? 'jede mit Tests, die gelaufen sind' : 'nicht alle gezeigt'} (test/bedrohungen.md)`,
    ...open.map((one) => `  ${one}`),
    `Beweis (schnell): ${report.zeilen.filter(({ haelt }) => haelt).length} von ${report.zeilen.length} halten${skipped > 0 ? `, ${skipped} auf MariaDB nicht gemessen` : ''}; .beweis/schnell/bericht.md`,
    ...missing.map((one) => `  ${one}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (open.length + missing.length > 0) process.exitCode = 1;
}

afterRun();
