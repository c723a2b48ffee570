/** What merging line by line can do to a document without anybody noticing. */
import type { Finding } from '../finding.ts';

/** Whether a finding is one that a careless merge leaves: ids or keys twice, links to nothing, markers, aliases to nothing. */
export function isMergeDamage(finding: Finding): boolean {
  return ['yaml-conflict'].includes(finding.code);
}
