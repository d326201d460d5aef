import { css } from 'lit';

/** What every component starts from: native elements made plain, buttons, fields, cards, tables. Tokens only. */
export const shared = css`
  :host {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  .display {
    font: 500 var(--text-xxl) / var(--leading-tight) var(--serif);
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  h2 {
    font: 500 var(--text-xl) / var(--leading-tight) var(--serif);
    letter-spacing: -0.01em;
  }
  h3 {
    font: 600 var(--text-m) / var(--leading-tight) var(--sans);
  }
  .eyebrow {
    color: var(--ink-faint);
    font-size: var(--text-s);
  }
  .soft {
    color: var(--ink-soft);
  }
  .faint {
    color: var(--ink-faint);
  }
  .small {
    font-size: var(--text-s);
  }
  .numbers {
    font-variant-numeric: tabular-nums;
  }
  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--line-strong);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
    border-radius: var(--radius-s);
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--control);
    padding: 0 var(--space-4);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-full);
    background: transparent;
    color: var(--ink);
    font-size: var(--text-s);
    font-weight: 600;
    text-decoration: none;
    white-space: nowrap;
    transition: background var(--quick), border-color var(--quick), transform var(--quick);
  }
  .button:hover {
    background: var(--hover);
  }
  .button:active {
    transform: scale(0.98);
  }
  .button.primary {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--on-ink);
  }
  .button.primary:hover {
    background: var(--ink-soft);
    border-color: var(--ink-soft);
  }
  .button.quiet {
    border-color: transparent;
  }
  .button.icon {
    min-width: var(--control);
    padding: 0;
  }
  .button.danger {
    border-color: var(--out-of-sight);
    color: var(--out-of-sight);
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  @media (pointer: coarse) {
    .button {
      min-height: var(--touchable);
    }
    .button.icon {
      min-width: var(--touchable);
    }
  }
  .field {
    display: grid;
    gap: var(--space-1);
  }
  .field > .label,
  legend {
    padding: 0;
    color: var(--ink-soft);
    font-size: var(--text-s);
    font-weight: 600;
  }
  .field > .hint {
    color: var(--ink-faint);
    font-size: var(--text-s);
  }
  .field > .error {
    color: var(--out-of-sight);
    font-size: var(--text-s);
  }
  input:not([type='checkbox'], [type='radio'], [type='range'], [type='file']),
  select,
  textarea {
    width: 100%;
    min-height: var(--control);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-m);
    background: var(--surface);
  }
  :is(input[type='checkbox'], input[type='radio']) {
    flex: none;
    width: 1.5rem;
    height: 1.5rem;
    margin: 0;
  }
  textarea {
    min-height: 5.5rem;
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-color: var(--out-of-sight) !important;
  }
  .card {
    padding: var(--space-5);
    border: var(--hairline);
    border-radius: var(--radius-l);
    background: var(--surface);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .stack {
    display: grid;
    gap: var(--space-4);
  }
  .spread {
    justify-content: space-between;
  }
  .page {
    max-width: var(--page);
    margin: 0 auto;
    padding: var(--space-6) var(--space-5) var(--space-8);
  }
  .column {
    max-width: var(--column);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-s);
  }
  th {
    padding: var(--space-2) var(--space-3);
    color: var(--ink-faint);
    font-weight: 600;
    text-align: start;
  }
  td {
    padding: var(--space-3);
    border-top: var(--hairline);
  }
  kbd {
    display: inline-block;
    min-width: 1.5em;
    padding: 0 0.35em;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-s);
    color: var(--ink-soft);
    font: 600 var(--text-xs) / 1.5 var(--sans);
    text-align: center;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (max-width: 40rem) {
    .page {
      padding: var(--space-5) var(--space-4) var(--space-7);
    }
    .card {
      padding: var(--space-4);
    }
  }
`;
