// Looks at the documents that were asked for, where it is not known what there is to say about them.
import type { Found } from '../core/library/kept.ts';
import type { Known } from './known.ts';
import type { AskedDocument, Shelved } from './library.ts';
import { lookAt, unclear, type Look } from './look.ts';
import { stepIn, type Progress } from './progress.ts';
import type { Checked } from './report.ts';

/**
 * What there is to say about each document that was asked for.
 * @param withHints whether that includes the hints for whoever writes it; they are never kept
 * @param known what was found before is taken from there, and what is found now kept
 */
export async function checkDocuments(
  shelved: Shelved,
  progress: Progress,
  { withHints = false, known }: { readonly withHints?: boolean; readonly known?: Known | undefined } = {},
): Promise<readonly Checked[]> {
  const { library, asked } = shelved;
  progress.expect(asked.length);
  const found = new Map<string, Found<Look>>(known?.holding(library));
  const checked: Checked[] = [];
  for (const document of asked) {
    const { address, content } = document;
    let look = found.get(address)?.what;
    if (!look) {
      look = content.isUtf8 ? lookAt(address, library, withHints) : unclear(content.text);
      const questions = library.found(address)?.questions;
      // What can't be made out is looked at each time.
      if (questions && content.isUtf8) found.set(address, { what: look, questions });
    }
    checked.push(checkedFrom(document, look));
    await stepIn(progress);
  }
  await known?.keep(library, found);
  return checked;
}

function checkedFrom({ file }: AskedDocument, { remarks, shown }: Look): Checked {
  return { file, shown, findings: remarks.map((remark) => ({ file, ...remark })) };
}
