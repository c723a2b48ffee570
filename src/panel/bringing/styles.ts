/** How the page “Paste what I have” looks: calm, one thing at a time; places on the left, notes on the right. */
import { css } from 'lit';
import { base } from '../styles/base.ts';
import { menu } from '../styles/menu.ts';
import { notices } from '../styles/notices.ts';
import { parts } from '../styles/parts.ts';
import { texts } from '../styles/texts.ts';
import { documentStyles } from './documentStyles.ts';
import { emptyStyles } from './emptyStyles.ts';
import { headStyles } from './headStyles.ts';
import { pieceStyles } from './pieceStyles.ts';

const page = css`
  .bringing {
    min-height: 100vh;
    max-width: 1320px;
    margin-inline: auto;
    padding: 0 clamp(14px, 3vw, 36px) 24px;
  }
  h1 {
    font-size: 1.6em;
    font-weight: 600;
    line-height: 1.25;
  }
  h2 {
    font-size: 1em;
    font-weight: 600;
  }
  .said-line.on {
    max-width: 560px;
    margin-inline: auto;
    z-index: 3;
  }
`;

export const bringingStyles = [
  ...[base, texts, parts, notices, menu],
  ...[page, emptyStyles, headStyles, pieceStyles, documentStyles],
];
