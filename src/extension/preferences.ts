import { Disposable, workspace, type Event } from 'vscode';
import { isRuleLevel } from '../core/kinds/config/config.ts';
import { isKind } from '../core/kinds/kind.ts';
import type { Preferences } from '../core/library/settings.ts';
import type { RuleLevel } from '../core/library/shelf.ts';
import type { Documents } from './documents.ts';
import { bothRosters } from '../core/rules/privacy/roster.ts';
import type { RosterFile } from './roster.ts';

/** A list of students' names that a person keeps: what to write instead, by name. */
export interface OwnNames {
  readonly names: ReadonlyMap<string, string>;
  readonly onDidChange: Event<undefined>;
}

/**
 * What the person has set for themselves. Settings can hold anything; what means nothing is passed over.
 * @param roster the person's list of students' names, in a file
 * @param own the one among their private notes
 */
export function readPreferences(roster: RosterFile, own: OwnNames): Preferences {
  const settings = workspace.getConfiguration('thirdPoint');
  const ignore = settings.get<unknown>('ignore');
  const me = settings.get<unknown>('me');
  return {
    rules: new Map(entries(settings.get<unknown>('rules')).filter(hasLevel)),
    files: entries(settings.get<unknown>('files')).flatMap(([pattern, kind]) =>
      typeof kind === 'string' && isKind(kind) ? { pattern, kind } : [],
    ),
    ignore: Array.isArray(ignore) ? ignore.filter((line) => typeof line === 'string') : [],
    ...(typeof me === 'string' && me.trim() !== '' ? { me: me.trim() } : {}),
    roster: bothRosters(roster.names, own.names),
  };
}

/** Puts changed settings, and a changed list of names, in force. */
export function followPreferences(documents: Documents, roster: RosterFile, own: OwnNames): Disposable {
  const follow = (): void => documents.setPreferences(readPreferences(roster, own));
  return Disposable.from(
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('thirdPoint')) follow();
    }),
    roster.onDidChange(follow),
    own.onDidChange(follow),
  );
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function hasLevel<Level>(entry: readonly [string, Level]): entry is readonly [string, Level & RuleLevel] {
  return isRuleLevel(entry[1]);
}
