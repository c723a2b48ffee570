/**
 * Stands in for VS Code around the panel: gives it a theme and a state, notes what it posts, and keeps what it wants
 * kept. The address says which: `?theme=dark&state=creek`. Without a state it waits to be shown one.
 */
import type { FromPanel, PanelState, ToPanel } from '../../../src/core/view/planView.ts';
import { states } from './plans.ts';
import themes from './themes.json' with { type: 'json' };

/** What a test reaches in the page. */
export interface PanelPage {
  /** Everything the panel posted. */
  readonly posted: FromPanel[];
  /** Everything the page's Content Security Policy refused. */
  readonly refused: string[];
  tell(message: ToPanel): void;
  show(state: PanelState): void;
}

const query = new URLSearchParams(location.search);
const asked = <T extends object>(from: T, name: string): T[keyof T] | undefined =>
  Object.hasOwn(from, name) ? from[name as keyof T] : undefined;

const { classes, variables } = asked(themes, query.get('theme') ?? '') ?? themes.light;
for (const [name, value] of Object.entries(variables))
  document.documentElement.style.setProperty(name, value);
document.body.className = classes;

const page: PanelPage = {
  posted: [],
  refused: [],
  tell: (message) => window.postMessage(message, '*'),
  show: (state) => page.tell({ type: 'state', state }),
};
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  page.refused.push(`${violatedDirective} ${blockedURI} ${sample}`),
);

const kept = 'panel-state';
const api = {
  postMessage(message: FromPanel): void {
    page.posted.push(message);
    const state = message.type === 'ready' ? asked(states, query.get('state') ?? '') : undefined;
    if (state) page.show(state);
  },
  getState: (): unknown => JSON.parse(sessionStorage.getItem(kept) ?? 'null'),
  setState: (state: unknown): void => sessionStorage.setItem(kept, JSON.stringify(state)),
};
let given = false;
Object.assign(window, {
  panelPage: () => page,
  acquireVsCodeApi: () => {
    if (given) throw new Error('An instance of the VS Code API has already been acquired');
    given = true;
    return api;
  },
});
