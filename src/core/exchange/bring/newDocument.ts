/** Names of documents that are made of something brought. */
import { idFrom } from '../../ids.ts';
import { factsOf, type DocumentKind } from '../../kinds/kind.ts';
import type { NewDocument } from './brought.ts';

/** A document with that text, its file named after its title. */
export function newDocument(kind: DocumentKind, title: string, text: string): NewDocument {
  const { suffix, label } = factsOf(kind);
  return { kind, title, text, file: `${idFrom(title, idFrom(label, 'new'))}${suffix}.yaml` };
}
