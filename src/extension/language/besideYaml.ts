/** Keeps other YAML tools from doubling what we say about our documents. */
import { Disposable, extensions, workspace, type TextDocument } from 'vscode';
import { logError } from '../log.ts';
import type { Desk } from '../surface.ts';
import { CONTRIBUTOR, SILENT_SCHEMA, silentSchema } from './silentSchema.ts';

/** Red Hat’s YAML extension. */
const YAML = 'redhat.vscode-yaml';

/** What it offers to other extensions, as far as we need it. */
interface YamlExtension {
  /**
   * @param name of who contributes; requests for addresses with this scheme come to it
   * @param requestSchema the address of the form for a document, empty for none
   * @param requestSchemaContent the form at such an address
   * @returns whether it was taken; once is enough for good, nothing takes it back
   */
  registerContributor(
    name: string,
    requestSchema: (resource: string) => string,
    requestSchemaContent: (address: string) => string,
  ): boolean;
}

/**
 * Gives Red Hat’s YAML extension a form for our documents that says nothing, so that it completes, explains and finds
 * nothing there; other YAML stays its own. It asks anew for every answer, so what becomes ours later is left to us from then on.
 */
export function sitBeside({ documents: { library } }: Desk): Disposable {
  let here = true;
  let told: YamlExtension | undefined;
  const tell = (api: YamlExtension | undefined): void => {
    // Another one after an update or a new start: it has been told nothing yet.
    if (!here || api === told || typeof api?.registerContributor !== 'function') return;
    told = api;
    api.registerContributor(
      CONTRIBUTOR,
      (resource) => (here && library.get(resource) ? SILENT_SCHEMA : ''),
      () => silentSchema,
    );
  };
  const look = async (): Promise<void> => {
    const other = extensions.getExtension<YamlExtension | undefined>(YAML);
    if (!other) return;
    // It starts with the first YAML that is opened, and nothing says when it has. Before that it is left asleep.
    if (other.isActive) tell(other.exports);
    else if (workspace.textDocuments.some(isYaml)) tell(await other.activate());
  };
  const lookSafely = (): void => void look().catch(logError);
  lookSafely();
  return Disposable.from(
    new Disposable(() => (here = false)),
    extensions.onDidChange(lookSafely),
    workspace.onDidOpenTextDocument((document) => {
      if (told === undefined && isYaml(document)) lookSafely();
    }),
  );
}

function isYaml({ languageId }: TextDocument): boolean {
  return languageId === 'yaml';
}
