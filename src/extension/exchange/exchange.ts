/** The commands and pages of what goes out of plans and comes into them. What they need is large, and loaded when one of them is first used. */
import { Disposable, ViewColumn, type ExtensionContext } from 'vscode';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Desk } from '../surface.ts';
import type { OpenNext } from '../together/openNext.ts';
import { WhenUsed } from '../whenUsed.ts';
import { BRINGING, COVERAGE, PREVIEW } from './pageTypes.ts';

/** Registers them. */
export function exchange(
  context: Pick<ExtensionContext, 'globalStorageUri'>,
  desk: Desk,
  openNext: OpenNext,
  current: CurrentPlan,
): Disposable {
  const part = new WhenUsed(async () => {
    const { Exchange } = await import('./part.ts');
    return new Exchange(context, desk, openNext, current);
  });
  return Disposable.from(
    part,
    part.command(BRINGING, ({ bringing }) => bringing.open()),
    part.pages(BRINGING, ({ bringing }, panel, state) => bringing.comeBack(panel, state)),
    part.command('thirdPoint.preview', ({ previews }, meant) => previews.open(meant, ViewColumn.Active)),
    part.command('thirdPoint.previewToTheSide', ({ previews }, meant) =>
      previews.open(meant, ViewColumn.Beside),
    ),
    part.command('thirdPoint.studentPage', ({ previews }, meant) =>
      previews.open(meant, ViewColumn.Active, { reader: 'students', handOut: 'page' }),
    ),
    part.pages(PREVIEW, ({ previews }, panel, state) => previews.comeBack(panel, state)),
    part.command(COVERAGE, ({ coverage }) => coverage.open(current)),
    part.pages(COVERAGE, ({ coverage }, panel, state) => coverage.comeBack(panel, state)),
    part.command('thirdPoint.export', (pages, meant, shown) => pages.export(meant, shown)),
  );
}
