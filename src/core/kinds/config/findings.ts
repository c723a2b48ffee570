/** What there is to say about a folder's settings, beyond their form: names that nothing has, lines that do nothing. */
import { isCode } from '../../codes.ts';
import type { PlanDocument } from '../../document.ts';
import type { Finding, Fix, Severity } from '../../finding.ts';
import { fits, troubleWith, type GlobTrouble } from '../../library/glob.ts';
import { nameBelow } from '../../library/scope.ts';
import type { RuleLevel, Shelf } from '../../library/shelf.ts';
import { nearest } from '../../near.ts';
import { families, familyOf } from '../../rules/rule.ts';
import { rules } from '../../rules/rules.ts';
import type { Span } from '../../text/ranges.ts';
import { listed, quoted } from '../../words.ts';
import { itemsOf, resolve, scalarText, valueOf } from '../../yaml/navigate.ts';
import type { Path, YamlPair } from '../../yaml/tree.ts';
import { isKind } from '../kind.ts';
import { isLower, isRuleLevel, MOST_LINES } from './config.ts';

/** What settings say that has no effect, or not the one it seems to have. */
export function configFindings(document: PlanDocument, shelf: Shelf): readonly Finding[] {
  return [...ruleLines(document), ...fileLines(document, shelf), ...ignoreLines(document)];
}

const codes = rules.map(({ code }) => code);
const known = new Set<string>([...families, ...codes]);

function pairsIn(document: PlanDocument, key: string): readonly YamlPair[] {
  const map = valueOf(document.sound.root, key);
  return map?.type === 'map' ? map.pairs : [];
}

function ruleLines(document: PlanDocument): readonly Finding[] {
  return pairsIn(document, 'rules').flatMap(({ key, value }): readonly Finding[] => {
    const path = ['rules', key.text];
    if (!known.has(key.text)) return [unknownQuestion(key.text, key.span, path)];
    const level = scalarText(value);
    if (familyOf(`${key.text}-`) !== 'privacy' || !isRuleLevel(level) || !lowers(key.text, level)) return [];
    return [
      say(
        'config-privacy-stays',
        'info',
        resolve(value)?.span ?? key.span,
        `\`${key.text}\` stays on here, so that everyone can rely on it. Each of you can change it for yourselves, in your own settings.`,
        [takeAway(path)],
      ),
    ];
  });
}

function unknownQuestion(name: string, span: Span, path: Path): Finding {
  if (isCode(name)) {
    const message = `\`${name}\` is said wherever a text can’t be used as it is, so it can’t be set here. Only questions can.`;
    return say('config-unknown-question', 'warning', span, message, [takeAway(path)]);
  }
  const close = nearest(name, name.includes('-') ? codes : [...known]);
  const which = close[0]
    ? `Did you mean \`${close[0]}\`?`
    : `Whole kinds of questions are called ${listed(families, 'or')}.`;
  return say(
    'config-unknown-question',
    'warning',
    span,
    `Third Point asks nothing that is called ${quoted(name)}. ${which}`,
    [
      ...close.map((code, index) => ({
        title: `Change to ${code}`,
        changes: [{ do: 'rename-key' as const, path, key: code }],
        ...(index === 0 && close.length === 1 ? { preferred: true } : {}),
      })),
      takeAway(path),
    ],
  );
}

/** Whether a level takes back something that privacy asks for by itself. */
function lowers(name: string, level: RuleLevel): boolean {
  return rules.some(
    (rule) =>
      !rule.offByDefault &&
      (rule.code === name || (name === 'privacy' && familyOf(rule.code) === name)) &&
      isLower(level, rule.level),
  );
}

function fileLines(document: PlanDocument, shelf: Shelf): readonly Finding[] {
  const folder = document.uri.slice(0, document.uri.lastIndexOf('/') + 1);
  const here = shelf.present().flatMap(({ uri, kind }) => {
    const name = nameBelow(folder, uri);
    return kind !== 'config' && name !== undefined && shelf.configOf(uri) === document ? name : [];
  });
  return pairsIn(document, 'files').flatMap(({ key, value }, index): readonly Finding[] => {
    const path = ['files', key.text];
    const trouble =
      index >= MOST_LINES ? tooMany : key.text.startsWith('!') ? takesBack : nameTrouble(key.text);
    if (trouble) return [unreadable(trouble, key.text, key.span, path)];
    if (!shelf.complete || !isKind(scalarText(value)) || here.some((name) => fits(key.text, name))) return [];
    return [
      say(
        'config-no-such-file',
        'info',
        key.span,
        `No file here is called ${quoted(key.text)}. Is it the name you meant?`,
        [takeAway(path)],
      ),
    ];
  });
}

function ignoreLines(document: PlanDocument): readonly Finding[] {
  return itemsOf(document.sound.root, 'ignore').flatMap(({ index, value }) => {
    const text = scalarText(value);
    const span = resolve(value)?.span;
    if (text === undefined || !span) return [];
    const wrong = troubleWith(text.replace(/^!/, ''));
    const trouble = index >= MOST_LINES ? tooMany : wrong && troubles[wrong];
    // An empty line is spoken of where the form is looked at.
    return trouble && text !== '' ? [unreadable(trouble, text, span, ['ignore', index])] : [];
  });
}

const troubles: Readonly<Record<GlobTrouble, string>> = {
  empty: 'names no file yet. A name looks like `plans/*.yml`.',
  long: 'is too long for names of files. Several shorter lines do the same.',
  outside: 'leads out of the folder. Settings hold for what lies in their own folder and below.',
  braces: 'has braces that don’t close, or that stand for too many names. Several lines do the same.',
};
const tooMany = `stands too far down: only the first ${MOST_LINES} lines count.`;
const takesBack = 'begins with `!`. Only a line under `ignore` can take something back.';
const otherFiles = 'names other files. Third Point reads those whose names end in `.yaml` or `.yml`.';

function nameTrouble(glob: string): string | undefined {
  const trouble = troubleWith(glob);
  if (trouble) return troubles[trouble];
  const ending = /\.([a-z\d]+)$/i.exec(glob)?.[1]?.toLowerCase();
  return ending === undefined || ending === 'yaml' || ending === 'yml' ? undefined : otherFiles;
}

function unreadable(trouble: string, written: string, span: Span, path: Path): Finding {
  const subject = written.trim() === '' ? 'This line' : quoted(written, 50);
  return say('config-file-name', 'warning', span, `${subject} ${trouble}`, [takeAway(path)]);
}

const takeAway = (path: Path): Fix => ({ title: 'Take the line away', changes: [{ do: 'remove', path }] });

function say(code: string, severity: Severity, span: Span, message: string, fixes: readonly Fix[]): Finding {
  return { code, severity, span, message, fixes };
}
