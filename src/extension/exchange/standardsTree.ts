/** The standards at hand as a tree, in the order of their publishers, with what plans work on. */
import {
  commands,
  Disposable,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
  type TreeView,
} from 'vscode';
import type { PlanDocument } from '../../core/document.ts';
import type { StandardItem } from '../../core/kinds/standards/standards.ts';
import type { KnownStandard } from '../../core/library/shelf.ts';
import { plain } from '../../core/markdown/markdown.ts';
import { aboutStandard } from '../../core/standards/about.ts';
import { coverage, isOpen, standing, type Covered, type Touch } from '../../core/standards/coverage.ts';
import { usedIn } from '../../core/standards/hits.ts';
import { treeOf, type StandardBranch } from '../../core/standards/tree.ts';
import { counted, shortened } from '../../core/words.ts';
import type { CurrentPlan } from '../currentPlan.ts';
import { logError } from '../log.ts';
import type { Desk } from '../surface.ts';
import { copyCode, goToGoal, goToStandard, linkToGoal } from './standards.ts';

/** The id of the view in package.json. */
const VIEW = 'thirdPoint.standards';
/** What menus and the view itself ask. */
const AT_HAND = 'thirdPoint.standardsAtHand';
const ONLY_OPEN = 'thirdPoint.standardsOnlyOpen';
/** Opens what a line of the tree stands for; not in the palette. */
const GO = 'thirdPoint.goToStandard';
/** While somebody types, the tree waits for a pause; in milliseconds. */
const PAUSE = 300;

/** A line of the tree. */
export type StandardsNode =
  | { readonly is: 'document'; readonly document: PlanDocument }
  | { readonly is: 'standard'; readonly document: PlanDocument; readonly branch: StandardBranch }
  | { readonly is: 'goal'; readonly touch: Touch; readonly of: StandardItem; readonly place: number };

export class StandardsTree extends Disposable implements TreeDataProvider<StandardsNode> {
  readonly #desk: Desk;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<StandardsNode>;
  #onlyOpen = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** What the lines were made from last. */
  #drawn = '';
  #atHand: boolean | undefined;
  #covered: { readonly revision: number; readonly of: ReadonlyMap<StandardItem, Covered> } | undefined;

  constructor(desk: Desk, current: CurrentPlan) {
    const parts: Disposable[] = [];
    super(() => {
      clearTimeout(this.#waiting);
      Disposable.from(...parts, this.#changed).dispose();
    });
    this.#desk = desk;
    this.#view = window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    const onStandard = (name: string, act: (known: KnownStandard) => Promise<void>): Disposable =>
      commands.registerCommand(name, async (meant: unknown) => {
        const known = this.#standardMeant(meant);
        if (known) await act(known);
      });
    parts.push(
      this.#view,
      desk.documents.onDidChange(() => this.#soon()),
      this.#view.onDidChangeVisibility(() => this.#follow()),
      desk.meetingMode.onDidChange(() => this.#redraw()),
      commands.registerCommand('thirdPoint.standardsOnlyOpen', () => this.#filter(true)),
      commands.registerCommand('thirdPoint.standardsAll', () => this.#filter(false)),
      commands.registerCommand(GO, (meant: unknown) => this.#goTo(meant)),
      onStandard('thirdPoint.copyStandardCode', copyCode),
      onStandard('thirdPoint.linkStandard', (known) => linkToGoal(desk, current, known)),
    );
    this.#follow();
  }

  getChildren(node?: StandardsNode): StandardsNode[] {
    if (!node) {
      const documents = this.#desk.documents.library.ofKind('standards');
      return documents
        .filter((document) => !this.#onlyOpen || this.#branchesOf(document, treeOf(document)).length > 0)
        .map((document) => ({ is: 'document', document }));
    }
    if (node.is === 'goal') return [];
    if (node.is === 'document') return this.#branchesOf(node.document, treeOf(node.document));
    return [...this.#goalsOf(node), ...this.#branchesOf(node.document, node.branch.below)];
  }

  getTreeItem(node: StandardsNode): TreeItem {
    const item = this.#lineOf(node);
    item.command = { command: GO, title: 'Go there', arguments: [node] };
    return item;
  }

  /** Made only for the line that somebody rests on. */
  resolveTreeItem(item: TreeItem, node: StandardsNode): TreeItem {
    if (node.is !== 'standard') return item;
    const { shown } = this.#desk.meetingMode;
    const { document, branch } = node;
    const covered = this.#of(branch.item);
    const known = { document, item: branch.item };
    const about = aboutStandard(known, covered?.by ?? [], shown, covered && standing(covered));
    item.tooltip = new MarkdownString(about);
    return item;
  }

  #branchesOf(document: PlanDocument, branches: readonly StandardBranch[]): StandardsNode[] {
    return branches
      .filter(({ item }) => !this.#onlyOpen || isOpenIn(this.#of(item)))
      .map((branch) => ({ is: 'standard', document, branch }));
  }

  #goalsOf({ branch: { item } }: Extract<StandardsNode, { readonly is: 'standard' }>): StandardsNode[] {
    return (this.#of(item)?.by ?? []).map((touch, place) => ({ is: 'goal', touch, of: item, place }));
  }

  #lineOf(node: StandardsNode): TreeItem {
    switch (node.is) {
      case 'document':
        return this.#documentLine(node.document);
      case 'standard':
        return this.#standardLine(node.document, node.branch);
      case 'goal':
        return this.#goalLine(node);
    }
  }

  #documentLine(document: PlanDocument): TreeItem {
    const alone = this.#desk.documents.library.ofKind('standards').length === 1;
    const line = new TreeItem(
      this.#desk.meetingMode.shown(plain(document.title), document),
      alone ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
    );
    line.id = document.uri;
    line.iconPath = new ThemeIcon('book');
    line.contextValue = 'document';
    return line;
  }

  #standardLine(document: PlanDocument, { item, below }: StandardBranch): TreeItem {
    const covered = this.#of(item);
    const by = covered?.by ?? [];
    const words = shortened(this.#desk.meetingMode.shown(plain(item.text), document), 160);
    const line = new TreeItem(
      item.code,
      by.length + below.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
    );
    // A code may stand twice, and VS Code wants each line to have a name of its own.
    line.id = `${document.uri} ${String(item.path.at(-1))} ${item.code}`;
    const count = covered?.below ? `${covered.below.touched} of ${covered.below.all}` : '';
    line.description = [count, words].filter((part) => part !== '').join(' · ');
    const where = by.length > 0 ? usedIn(by) : below.length > 0 ? '' : 'in no plan yet';
    const told = covered?.below ? `${count} of those below it are in plans` : '';
    line.iconPath = iconOf(by.length > 0, below.length > 0);
    line.accessibilityInformation = {
      label: [item.code, words, where, told].filter((part) => part !== '').join(', '),
    };
    line.contextValue = 'standard';
    return line;
  }

  #goalLine({ touch, of, place }: Extract<StandardsNode, { readonly is: 'goal' }>): TreeItem {
    const { plan, goal } = touch;
    const words = shortened(this.#desk.meetingMode.shown(plain(goal), plan), 160);
    const title = this.#desk.meetingMode.shown(plain(plan.title), plan);
    const line = new TreeItem(title, TreeItemCollapsibleState.None);
    line.id = `${plan.uri} ${String(touch.path.at(-1))} ${String(of.path.at(-1))} ${place} ${of.code}`;
    line.description = words;
    line.iconPath = new ThemeIcon('target');
    line.tooltip = words === '' ? title : `${title}: ${words}`;
    line.accessibilityInformation = { label: `Goal of ${title}: ${words}` };
    line.contextValue = 'goal';
    return line;
  }

  /** What is known of a standard. */
  #of(item: StandardItem): Covered | undefined {
    return this.#coverage.get(item);
  }

  /** What is known of all of them; worked out anew when something on the shelf has changed. */
  get #coverage(): ReadonlyMap<StandardItem, Covered> {
    const { library } = this.#desk.documents;
    if (this.#covered?.revision !== library.revision) {
      const all = coverage(library).map((covered) => [covered.standard.item, covered] as const);
      this.#covered = { revision: library.revision, of: new Map(all) };
    }
    return this.#covered.of;
  }

  #soon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#follow(), PAUSE);
  }

  /** Draws anew where something in the tree is another by now. */
  #follow(): void {
    const { library } = this.#desk.documents;
    const documents = library.ofKind('standards');
    const atHand = documents.length > 0;
    if (atHand !== this.#atHand) {
      this.#atHand = atHand;
      void commands.executeCommand('setContext', AT_HAND, atHand);
    }
    // Nobody sees it: it is drawn when it comes in sight.
    if (!this.#view.visible) return;
    const touched = [...this.#coverage.values()].filter(({ by }) => by.length > 0);
    const drawn = JSON.stringify([
      documents.map((document) => [document.uri, numberOf(document)]),
      touched.map(({ standard, by }) => [
        standard.item.code,
        by.map(({ plan, goal, path }) => [plan.uri, plan.title, goal, path]),
      ]),
    ]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#redraw();
  }

  #redraw(): void {
    this.#view.message = this.#messageNow();
    this.#changed.fire(undefined);
  }

  /** Empty: nothing is said. */
  #messageNow(): string {
    if (!this.#onlyOpen || !this.#atHand) return '';
    const open = [...this.#coverage.values()].filter(
      (covered) => covered.below === undefined && isOpen(covered),
    ).length;
    return open === 0 ? 'Each standard is in a plan.' : `${counted(open, 'standard')} no plan works on yet`;
  }

  #filter(onlyOpen: boolean): void {
    this.#onlyOpen = onlyOpen;
    void commands.executeCommand('setContext', ONLY_OPEN, onlyOpen);
    this.#redraw();
  }

  /** The standard a command was chosen for: its line in the tree, or the one the tree has chosen. */
  #standardMeant(meant: unknown): KnownStandard | undefined {
    const node = isNode(meant) ? meant : this.#view.selection[0];
    if (node?.is !== 'standard') return undefined;
    return this.#newest(node.document, node.branch.item);
  }

  /** The same standard in the newest text. */
  #newest(document: PlanDocument, item: StandardItem): KnownStandard {
    const { library } = this.#desk.documents;
    const now = library.get(document.uri);
    const covered = now && coverage(library, { plans: [], documents: [now] });
    const found = covered?.find(({ standard }) => standard.item.code === item.code);
    return now === document || !found ? { document, item } : found.standard;
  }

  async #goTo(meant: unknown): Promise<void> {
    if (!isNode(meant)) return;
    try {
      if (meant.is === 'goal') await goToGoal(this.#desk, meant.touch);
      else if (meant.is === 'standard')
        await goToStandard(this.#newest(meant.document, meant.branch.item), true);
    } catch (error) {
      logError(error);
      await window.showWarningMessage('This file isn’t there any more.');
    }
  }
}

function isOpenIn(covered: Covered | undefined): boolean {
  return covered !== undefined && isOpen(covered);
}

/** A heading that a plan names itself has the mark of what is in a plan. */
function iconOf(touched: boolean, heading: boolean): ThemeIcon {
  if (touched) return new ThemeIcon('check');
  return new ThemeIcon(heading ? 'list-tree' : 'circle-outline');
}

/** Each text of a document has a number of its own. */
const numbers = new WeakMap<PlanDocument, number>();
let last = 0;

function numberOf(document: PlanDocument): number {
  let number = numbers.get(document);
  if (number === undefined) numbers.set(document, (number = ++last));
  return number;
}

function isNode(value: unknown): value is StandardsNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'is' in value &&
    (value.is === 'document' || value.is === 'standard' || value.is === 'goal')
  );
}
