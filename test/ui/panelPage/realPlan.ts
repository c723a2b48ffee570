// Makes states of the panel from real documents, as the extension does.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/paths.ts';
import { Library } from '../../../src/core/library/library.ts';
import { suggestionsOf } from '../../../src/core/suggestions/suggestions.ts';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import type { PanelState } from '../../../src/core/view/planView.ts';

/** A folder of documents in memory. */
const FOLDER = 'file:///plans/';

/**
 * What the panel shows of one of these documents.
 * @param files texts by name
 * @param name the document that is shown
 * @param version of its text
 */
export function stateOf(
  files: Readonly<Record<string, string>>,
  name: string,
  version = 1,
): Extract<PanelState, { show: 'plan' }> {
  const library = new Library();
  library.folders = [FOLDER];
  for (const [file, text] of Object.entries(files)) library.put(FOLDER + file, text, file === name);
  library.setComplete(true);
  const uri = FOLDER + name;
  const document = library.get(uri);
  if (!document) throw new Error(`${name} is not a plan`);
  const suggestions = suggestionsOf(document);
  return {
    ...{ show: 'plan', plan: buildPlanView(document, library, library.findings(uri), version) },
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
}

/** The texts of an example's documents, by name. @param folder in `examples/` */
export function example(folder: string): Record<string, string> {
  const at = join(root, 'examples', folder);
  const names = readdirSync(at).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(at, name), 'utf8')]));
}
