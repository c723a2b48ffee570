/**
 * Documents in an older form. A form's number is its `schemaVersion`; each step to the next one is written down
 * here as changes of the text, so that comments, order and layout stay as they are.
 */
import type { Change } from '../edit/change.ts';
import { planChanges } from '../edit/plan.ts';
import { applyEdits } from '../text/edits.ts';
import { pairOf, resolve, scalarText } from '../yaml/navigate.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { Path, YamlDocument, YamlNode } from '../yaml/tree.ts';
import { SCHEMA_VERSION, type Kind } from './kind.ts';

/** What has another name, or another word, in the next form. `*` in a path stands for every item of a list. */
interface Renaming {
  readonly kinds: readonly Kind[];
  /** The key that changed, through the names of the older form. */
  readonly at: readonly string[];
  /** Its name in the next form, where that changed. */
  readonly key?: string;
  /** Words of its text that changed. */
  readonly words?: Readonly<Record<string, string>>;
}

const plans: readonly Kind[] = ['project-spec', 'lesson-plan'];

/**
 * By the form it starts from. Form 0 is that of the first tryouts, before anything was published: it named things
 * as the study of the field did that the documents were drawn up from.
 */
const steps: ReadonlyMap<number, readonly Renaming[]> = new Map([
  [
    0,
    [
      { kinds: plans, at: ['status'], words: { agreed: 'ready' } },
      { kinds: ['lesson-plan'], at: ['durationMinutes'], key: 'minutes' },
      { kinds: plans, at: ['goals', '*', 'statement'], key: 'target' },
      { kinds: plans, at: ['formativeChecks'], key: 'checks' },
      { kinds: plans, at: ['formativeChecks', '*', 'label'], key: 'name' },
      { kinds: plans, at: ['choices', '*', 'label'], key: 'title' },
      {
        kinds: plans,
        at: ['choices', '*', 'dimension'],
        key: 'about',
        words: { content: 'topic', pacing: 'pace' },
      },
      { kinds: plans, at: ['choices', '*', 'options', '*', 'label'], key: 'name' },
      { kinds: ['rubric'], at: ['scale'], key: 'levels' },
      { kinds: ['rubric'], at: ['scale', '*', 'label'], key: 'name' },
      { kinds: ['rubric'], at: ['criteria', '*', 'title'], key: 'name' },
      { kinds: ['rubric'], at: ['criteria', '*', 'levels'], key: 'descriptors' },
    ],
  ],
]);

/** What brings a text in an older form to the next one, as changes of it. @param version the form it has */
export function upgradeChanges(yaml: YamlDocument, kind: Kind, version: number): readonly Change[] {
  const renamings = (steps.get(version) ?? []).filter(({ kinds }) => kinds.includes(kind));
  const changes: Change[] = [];
  // Deeper places first: a path is made of the names that still stand above it.
  for (const renaming of [...renamings].sort((a, b) => b.at.length - a.at.length)) {
    for (const { path, value, taken } of placesAt(yaml.root, renaming)) {
      const word = scalarText(value);
      if (word !== undefined && renaming.words && Object.hasOwn(renaming.words, word))
        changes.push({ do: 'set', path, value: renaming.words[word] as string });
      if (renaming.key !== undefined && !taken) changes.push({ do: 'rename-key', path, key: renaming.key });
    }
  }
  return [...changes, { do: 'set', path: ['schemaVersion'], value: version + 1 }];
}

/** The entries a renaming is about. `taken`: the new name stands beside the old one, so neither is touched. */
function placesAt(
  root: YamlNode | undefined,
  { at, key }: Renaming,
): readonly { readonly path: Path; readonly value: YamlNode | undefined; readonly taken: boolean }[] {
  let found: readonly { readonly path: Path; readonly node: YamlNode | undefined }[] = [
    { path: [], node: root },
  ];
  for (const step of at.slice(0, -1)) {
    found = found.flatMap(({ path, node }) => {
      const here = resolve(node);
      if (step !== '*') {
        const pair = pairOf(here, step);
        return pair ? [{ path: [...path, step], node: pair.value }] : [];
      }
      return here?.type === 'list'
        ? here.items.map(({ value }, index) => ({ path: [...path, index], node: value }))
        : [];
    });
  }
  const last = at.at(-1) as string;
  return found.flatMap(({ path, node }) => {
    const pair = pairOf(node, last);
    if (!pair) return [];
    const taken = key !== undefined && pairOf(node, key) !== undefined;
    return [{ path: [...path, last], value: pair.value, taken }];
  });
}

/**
 * The tree of a text in an older form as the newest form would have it, so that it can be read like any other.
 * Its places are not those of the text. Where a step cannot be made on this text, what was reached so far.
 * @param version the form it has
 */
export function upgraded(yaml: YamlDocument, kind: Kind, version: number): YamlDocument {
  let now = yaml;
  for (let form = version; form < SCHEMA_VERSION; form++) {
    const planned = planChanges(now, upgradeChanges(now, kind, form));
    if ('refused' in planned) return now;
    now = parseYaml(applyEdits(now.text, planned.edits));
  }
  return now;
}
