/** What merging line by line can do to a document without anybody noticing. */

/**
 * Whether something is of the kind that a merge of lines leaves behind: two versions side by side, the same id or line
 * twice, a link or a name that leads nowhere, or a text that can’t be read any more. What only might be a slip was
 * written by somebody.
 * @param found a finding, or how it is told outside
 */
export function isMergeDamage({
  code,
  severity,
}: {
  readonly code: string;
  readonly severity: string;
}): boolean {
  return severity === 'error' && /^(?:yaml|reference)-/.test(code);
}
