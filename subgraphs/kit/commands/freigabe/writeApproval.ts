import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvalFile, approvalsFolder, approvalText, type Approval } from '../../../../schema/approvals/approval';
import { UserMistake } from '../../serving/runCommand';
import type { Env } from '../../serving/settings';

/** Writes the file in one step: an office that reads meanwhile reads the old one or the new one. @returns its path */
export function writeApproval(approval: Approval, env: Env): string {
  const folder = env['FREIGABEN'] ?? approvalsFolder;
  const file = join(folder, approvalFile(approval.stelle));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.neu`, approvalText(approval));
    renameSync(`${file}.neu`, file);
  } catch {
    throw new UserMistake(`«${file}» lässt sich nicht schreiben.`);
  }
  return file;
}
