import type { Fix } from '../../../finding.ts';
import type { OpenQuestion, Rule } from '../../../rules/rule.ts';
import type { Span } from '../../../text/ranges.ts';
import { listed, quoted } from '../../../words.ts';
import { itemsOf, pairOf, textOf, valueOf } from '../../../yaml/navigate.ts';
import type { Path, YamlNode } from '../../../yaml/tree.ts';
import { list, texts } from '../../items.ts';

/** An agreement says what stays between the two, who is what in it, and when they meet (C9). */
export const unsaid: Rule = {
  code: 'quality-agreement-unsaid',
  number: 'C9',
  level: 'info',
  kinds: ['coaching-agreement'],
  title: 'What have you not talked about yet?',
  about:
    'What stays between you, who is what in this work, and when you meet: where these three are said at the beginning, neither of you has to guess later.',
  todo: 'Talk about it, and write down in one line what you agreed on.',
  source:
    'Coaching agreements published by school districts and coaching programs (roles, meetings, confidentiality); TeachBoost, Coaching partnership agreements; AITSL, What does a coaching contract cover',
  check: ({ sound: { root } }) => [...confidentiality(root), ...roles(root), ...meetings(root)],
};

function confidentiality(root: YamlNode | undefined): readonly OpenQuestion[] {
  if (texts(root, 'staysBetweenUs').some((text) => text.trim() !== '')) return [];
  const people = names(root);
  const between = people.length === 2 ? `between ${listed(people)}` : 'between you';
  return ask(root, 'staysBetweenUs', `What of your work stays ${between}, and what may others hear?`, {
    title: 'Write what stays between us',
    changes: [{ do: 'set', path: ['staysBetweenUs'], value: ['what we say in meetings'] }],
    fill: 'what we say in meetings',
  });
}

function roles(root: YamlNode | undefined): readonly OpenQuestion[] {
  return list(root, 'partners', [], 'name')
    .filter(({ text, node }) => text !== '' && (textOf(node, 'role') ?? '').trim() === '')
    .map(({ text, span, path }) => ({
      span,
      item: path,
      message: `Which role does ${quoted(text, 40)} have in this work: teacher, coach or peer?`,
      fixes: ['teacher', 'coach', 'peer'].map((role) => ({
        title: `Write ${role}`,
        changes: [{ do: 'set' as const, path: [...path, 'role'], value: role }],
      })),
    }));
}

function meetings(root: YamlNode | undefined): readonly OpenQuestion[] {
  const when = textOf(valueOf(root, 'meetings'), 'when') ?? textOf(root, 'meetings') ?? '';
  if (when.trim() !== '') return [];
  return ask(root, 'meetings', 'When do you meet? A day and a time that both of you can keep are enough.', {
    title: 'Write when we meet',
    changes: [{ do: 'set', path: ['meetings', 'when'], value: 'Tuesdays 15:10' }],
    fill: 'Tuesdays 15:10',
  });
}

function names(root: YamlNode | undefined): readonly string[] {
  return itemsOf(root, 'partners').flatMap(({ value }) => textOf(value, 'name')?.trim() ?? []);
}

/** A question about a part of the agreement: at its name where that stands there already, else at the title. */
function ask(root: YamlNode | undefined, part: string, message: string, fix: Fix): readonly OpenQuestion[] {
  const place = pairOf(root, part) ?? pairOf(root, 'title');
  if (!place) return [];
  const span: Span = place.key.text === part ? place.key.span : (place.value?.span ?? place.key.span);
  const item: Path = [place.key.text];
  return [{ span, item, message, fixes: [fix] }];
}
