/** What a new document of each kind begins with. */
import { capital } from '../words.ts';
import { agreementTemplate } from './coaching-agreement/template.ts';
import { notesTemplate } from './collaboration-log/template.ts';
import { bareName, type DocumentKind } from './kind.ts';
import { lessonTemplate } from './lesson-plan/template.ts';
import { visitTemplate } from './observation/template.ts';
import { projectTemplate } from './project-spec/template.ts';
import { rubricTemplate } from './rubric/template.ts';
import { standardsTemplate } from './standards/template.ts';
import type { LineEnd } from './template-parts.ts';

/** A document with a title and all else open, by its kind. */
export const templates: Readonly<
  Record<DocumentKind, (answers: { readonly title: string }, end?: LineEnd) => string>
> = {
  'project-spec': projectTemplate,
  'lesson-plan': lessonTemplate,
  rubric: rubricTemplate,
  standards: standardsTemplate,
  'coaching-agreement': agreementTemplate,
  'collaboration-log': notesTemplate,
  observation: visitTemplate,
};

/** What a document may be called by the name of its file: `water-study.project.yaml` begins as “Water study”. */
export function titleFrom(file: string): string {
  const words = bareName(file)
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return capital(words);
}
