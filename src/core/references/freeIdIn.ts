import type { PlanDocument } from '../document.ts';
import { freeId } from '../ids.ts';
import { indexOf } from './index.ts';

/**
 * The first id that no item of a document has, as `freeId` finds it. Looked for once a document: what many findings
 * offer is the same.
 */
export function freeIdIn(document: PlanDocument, stem: string, counted: boolean): string {
  const known = document.once(found);
  const name = `${counted ? 'counted' : 'named'} ${stem}`;
  let id = known.get(name);
  if (id === undefined) known.set(name, (id = freeId(stem, indexOf(document).byId, counted)));
  return id;
}

const found = (): Map<string, string> => new Map();
