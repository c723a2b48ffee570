/** The pages without a plan. */
import { css } from 'lit';

export const pages = css`
  .waiting {
    padding: 16px 20px;
    animation: appear 400ms;
  }
  .welcome {
    max-width: 520px;
    padding: 16px 20px;
  }
  .welcome h1 {
    font-size: 1.25em;
    font-weight: 600;
  }
  .welcome .about {
    margin-top: 4px;
    color: var(--tp-quiet);
  }
  .invitations {
    display: grid;
    gap: 14px;
    margin-top: 18px;
  }
  .invitations .plain {
    margin-top: 5px;
  }
  .welcome .big {
    width: 100%;
    min-height: 28px;
    font-size: inherit;
  }
  .recent {
    margin-top: 18px;
  }
  .recent h2 {
    font-weight: 600;
    margin-bottom: 2px;
  }
  .recent .link {
    min-height: 24px;
  }
`;
