/** How the panel looks: VS Code's own colours and sizes, so that it belongs to every theme. */
import { agreement } from './agreement.ts';
import { alignmentMap } from './alignmentMap.ts';
import { asking } from './asking.ts';
import { base } from './base.ts';
import { changes } from './changes.ts';
import { choiceBoard } from './choiceBoard.ts';
import { choices } from './choices.ts';
import { fields } from './fields.ts';
import { findStandard } from './findStandard.ts';
import { head } from './head.ts';
import { heldInputs } from './heldInputs.ts';
import { items } from './items.ts';
import { menu } from './menu.ts';
import { notes } from './notes.ts';
import { notices } from './notices.ts';
import { pages } from './pages.ts';
import { papers } from './papers.ts';
import { pasteTable } from './pasteTable.ts';
import { parts } from './parts.ts';
import { rail } from './rail.ts';
import { rubric } from './rubric.ts';
import { rubricGrid } from './rubricGrid.ts';
import { sections } from './sections.ts';
import { sessions } from './sessions.ts';
import { sharing } from './sharing.ts';
import { textList } from './textList.ts';
import { timeline } from './timeline.ts';
import { suggestions } from './suggestions.ts';
import { texts } from './texts.ts';
import { together } from './together.ts';
import { visit } from './visit.ts';
import { wide } from './wide.ts';

export const styles = [
  base,
  head,
  sections,
  wide,
  items,
  texts,
  parts,
  textList,
  choices,
  fields,
  findStandard,
  heldInputs,
  rail,
  timeline,
  sessions,
  rubric,
  rubricGrid,
  notices,
  sharing,
  menu,
  pasteTable,
  pages,
  choiceBoard,
  alignmentMap,
  together,
  changes,
  asking,
  suggestions,
  papers,
  notes,
  agreement,
  visit,
];
