/** The ways to "talk about this next time": from an item of a plan, its menu, its key, from what is looked at. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef, PlanView, Question, Together } from '../../core/view/planView.ts';
import type { Board } from '../board.ts';
import type { MenuEntry } from '../menu.ts';
import type { PaperDesk } from '../papers/paperDesk.ts';
import type { Place } from '../places.ts';
import { askWords } from './askWords.ts';

/** Opens the field for an item. @param about its words @param key of what has the focus */
export function bringUpItem(board: Board, ref: ItemRef, about: string, key = `item:${ref}`): void {
  const question = questionsOf(board.plan, ref)[0]?.text;
  board.bringUp({ ref, about, key, ...(question === undefined ? {} : { question }) });
}

/** Opens the field for what is looked at. @param key of what it is opened from */
export function bringUpPoint(desk: PaperDesk, { point, questions }: Together, key: string): void {
  if (!point) return;
  const question = questions.find(({ id }) => id === 'open')?.prompts[0]?.text;
  desk.bringUp({
    ...{ target: point.target, about: point.text, key },
    ...(question === undefined ? {} : { question }),
  });
}

/** The button for what is looked at. @param where a word for its key */
export function bringUpButton(
  desk: PaperDesk,
  together: Together,
  where: string,
): TemplateResult | typeof nothing {
  if (!together.point || together.point.missing !== undefined || together.keepsNothing) return nothing;
  const key = `${where}:bring-up`;
  return html`<button
    type="button"
    class="link"
    data-key=${key}
    aria-haspopup="dialog"
    @click=${() => bringUpPoint(desk, together, key)}
  >
    ${askWords.nextTime.menu}
  </button>`;
}

/** The entry of an item's menu, where it can be kept. @param about its words @param key of what has the focus */
export function bringUpEntry(board: Board, ref: ItemRef, about: string, key?: string): MenuEntry[] {
  if (board.together.keepsNothing) return [];
  return [{ label: askWords.nextTime.menu, keys: 'T', run: () => bringUpItem(board, ref, about, key) }];
}

/** The item of the document that a place of the panel stands for; undefined for a mere day. */
export function refToBringUp({ kind, ref, of }: Place): ItemRef | undefined {
  return kind === 'stop' ? of : ref;
}

/** What is open about an item. */
function questionsOf(plan: PlanView, ref: ItemRef): readonly Question[] {
  const { goals, menus, stops, sessions, criteria, levels, map } = plan;
  const items: readonly { readonly ref: ItemRef; readonly questions: readonly Question[] }[] = [
    ...goals,
    ...menus.flatMap((menu) => [menu, ...menu.options]),
    ...stops.flatMap(({ checks }) => checks),
    ...sessions.flatMap((session) => [session, ...session.activities]),
    ...criteria,
    ...levels,
    ...map.rows,
    ...map.columns,
  ];
  return ref === plan.titleRef
    ? plan.questions
    : (items.find((item) => item.ref === ref && item.questions.length > 0)?.questions ?? []);
}
