/** The signs that VS Code puts before what we name in its outline, breadcrumbs and search. */
import { SymbolKind } from 'vscode';
import type { Findable } from '../../core/language/workspaceSymbols.ts';

/** Parts, items and people each have one of their own; single lines have the one of texts. */
export const symbolKinds: Readonly<Record<Findable['sort'], SymbolKind>> = {
  document: SymbolKind.File,
  section: SymbolKind.Array,
  words: SymbolKind.String,
  goal: SymbolKind.Interface,
  choice: SymbolKind.Enum,
  option: SymbolKind.EnumMember,
  check: SymbolKind.Boolean,
  time: SymbolKind.Event,
  activity: SymbolKind.Method,
  criterion: SymbolKind.Struct,
  level: SymbolKind.EnumMember,
  standard: SymbolKind.Constant,
  product: SymbolKind.Object,
  person: SymbolKind.Variable,
  note: SymbolKind.Field,
};
