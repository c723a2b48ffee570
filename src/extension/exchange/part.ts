/** All that goes out of plans and comes into them: loaded when it is first used. */
import { Disposable, type ExtensionContext } from 'vscode';
import type { CurrentPlan } from '../currentPlan.ts';
import type { Desk } from '../surface.ts';
import type { OpenNext } from '../together/openNext.ts';
import { Bringing } from './bringing.ts';
import { CoveragePages } from './coverage.ts';
import { exportPlan } from './exportPlan.ts';
import { Previews } from './preview.ts';

export class Exchange extends Disposable {
  readonly bringing: Bringing;
  readonly previews: Previews;
  readonly coverage: CoveragePages;
  readonly #desk: Desk;
  readonly #current: CurrentPlan;

  constructor(
    context: Pick<ExtensionContext, 'globalStorageUri'>,
    desk: Desk,
    openNext: OpenNext,
    current: CurrentPlan,
  ) {
    super(() => {
      Disposable.from(this.previews, this.coverage).dispose();
    });
    this.#desk = desk;
    this.#current = current;
    this.bringing = new Bringing(desk.extension, openNext, current);
    this.previews = new Previews(context, desk, current);
    this.coverage = new CoveragePages(context, desk);
  }

  /** `Third Point: Export…`. @param meant the plan’s address, where one was chosen @param shown the page in front of the person */
  export(meant: unknown, shown: unknown): Promise<void> {
    return exportPlan(this.#desk.documents, this.#current, meant, shown);
  }
}
