import { css } from 'lit';

/** How every part of the set-up is laid out. */
export const part = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  h1 + .soft {
    max-width: 40rem;
    margin-top: calc(-1 * var(--space-2));
  }
  .head {
    align-items: end;
  }
  code {
    font-size: 0.95em;
    overflow-wrap: anywhere;
  }
`;
