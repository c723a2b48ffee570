/** Where the texts of a plan may lead to. */

/** A link in a text. */
export interface TextLink {
  /** A page on the web, a mail address, or a file beside the plan. */
  readonly target: string;
  readonly words: string;
}

/** A target as it may be opened; undefined for all but pages, mail addresses and files named from the plan. */
export function safeTarget(written: string): string | undefined {
  const target = written.trim();
  if (/^(?:https?:\/\/[^/]|mailto:[^/])/i.test(target)) return target;
  // A scheme of another kind, a drive, a place on another computer or on this one's disk.
  if (target === '' || /^[\w+.-]*:/.test(target) || /^[/\\#?]/.test(target)) return undefined;
  return target.includes('\\') ? undefined : target;
}
