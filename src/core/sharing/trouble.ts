/** What can come between two people who share a folder, told from what git and VS Code say about it. */

export type Trouble =
  /** The place can’t be reached. */
  | 'offline'
  /** The place wants to know who asks, and was not told, or does not know them. */
  | 'sign-in'
  /** There is no such place any more, or nothing may be written there. */
  | 'no-place'
  /** Somebody shared in between. */
  | 'overtaken'
  /** The place takes changes only another way. */
  | 'protected'
  /** A check that somebody put there did not let it through. */
  | 'refused'
  /** Something else works in the folder just now. */
  | 'locked'
  /** Files that would be written over. */
  | 'in-the-way'
  /** The two folders have nothing in common. */
  | 'unrelated'
  /** Nobody has said whose changes they are. */
  | 'no-name'
  /** It took too long, or could not be asked. */
  | 'no-answer'
  | 'unknown';

/** What went wrong, with the words of whoever refused it where there are some. */
export interface Failure {
  readonly trouble: Trouble;
  readonly said?: string;
}

/** In turn: what is said in passing (“failed to push some refs”) comes with nearly all of them. */
const signs: readonly (readonly [Trouble, RegExp])[] = [
  [
    'locked',
    /index\.lock|\.lock': File exists|Another git process|cannot lock ref|Unable to create '[^'\n]{0,400}\.lock'/i,
  ],
  [
    'no-name',
    /Please tell me who you are|empty ident name|unable to auto-detect email|no (?:name|email) was given/i,
  ],
  [
    'sign-in',
    /Authentication failed|could not read (?:Username|Password)|Permission denied \(|Invalid username or password|HTTP Basic: Access denied|terminal prompts disabled|Host key verification failed|returned error: 401/i,
  ],
  [
    'offline',
    /Could not resolve host|unable to resolve|Network is unreachable|Connection (?:timed out|refused|reset|closed)|Failed to connect|Operation timed out|No route to host|Temporary failure in name resolution/i,
  ],
  [
    'no-place',
    /Repository not found|does not appear to be a git repository|returned error: 40[34]|repository '[^'\n]{0,400}' (?:does not exist|not found)|Could not read from remote repository|Permission to \S{1,400} denied|No such file or directory/i,
  ],
  [
    'protected',
    /protected branch|GH006|GH013|You are not allowed to push|TF402455|refusing to update checked out branch|denyCurrentBranch/i,
  ],
  ['refused', /hook declined|hook exited with|pre-receive hook|pre-push hook/i],
  [
    'overtaken',
    /\((?:fetch first|non-fast-forward|stale info)\)|tip of your current branch is behind|Updates were rejected because/i,
  ],
  ['unrelated', /refusing to merge unrelated histories/i],
  [
    'in-the-way',
    /would be overwritten by (?:merge|checkout)|not uptodate\. Cannot merge|Your local changes/i,
  ],
];

/** What VS Code’s own names for errors mean. */
const codes: ReadonlyMap<string, Trouble> = new Map([
  ['AuthenticationFailed', 'sign-in'],
  ['PermissionDenied', 'sign-in'],
  ['RepositoryIsLocked', 'locked'],
  ['CantLockRef', 'locked'],
  ['CantAccessRemote', 'offline'],
  ['RemoteConnectionError', 'no-place'],
  ['RepositoryNotFound', 'no-place'],
  ['NoRemoteRepositorySpecified', 'no-place'],
  ['NoUserNameConfigured', 'no-name'],
  ['NoUserEmailConfigured', 'no-name'],
  ['PushRejected', 'overtaken'],
]);

/** More of what was said is for no message. */
const MOST_SAID = 400;

/**
 * What came between.
 * @param said what git wrote, whole
 * @param code VS Code’s name for it, where it has one
 */
export function failureOf(said: string, code?: string): Failure {
  const text = said.length > 20_000 ? said.slice(-20_000) : said;
  const found = signs.find(([, sign]) => sign.test(text))?.[0];
  const trouble = found ?? codes.get(code ?? '') ?? 'unknown';
  const words =
    trouble === 'refused' || trouble === 'protected' || trouble === 'unknown' ? wordsIn(text) : '';
  return { trouble, ...(words === '' ? {} : { said: words }) };
}

/** What people wrote, without git’s own frame around it: the lines of a check that refused. */
export function wordsIn(said: string): string {
  const lines = said
    // Anything that is no letter would reach whoever reads it as something else: colours of a terminal among it.
    .replace(/(?<=\p{C})\[[0-9;]{0,20}m/gu, '')
    .replace(/[^\P{C}\n\t]/gu, '')
    .split('\n')
    .map((line) => line.replace(/^remote: ?/, '').trim())
    .filter(
      (line) =>
        line !== '' &&
        !/^(?:error: failed to push|To |hint:|! \[|\s*$|fatal: the remote end|Everything up-to-date)/.test(
          line,
        ),
    );
  const text = lines.join(' ');
  return text.length > MOST_SAID ? `${text.slice(0, MOST_SAID - 1)}…` : text;
}
