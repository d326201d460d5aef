import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';

/** Something went wrong: a Problem of lib/problem.js (or heading and text), and `retry` if trying again may help. */
class ProblemState extends LitElement {
  static properties = { problem: { attribute: false }, heading: {}, text: {}, retry: { attribute: false } };

  render() {
    return html`<div role="alert">
      <h2>${this.heading ?? this.problem?.title ?? t('problem.title')}</h2>
      <p class="soft">${this.text ?? this.problem?.detail ?? ''}</p>
      ${this.retry ? html`<button class="button" @click=${() => this.retry()}>${t('retry')}</button>` : nothing}
    </div>`;
  }

  static styles = [
    shared,
    css`
      div {
        display: grid;
        justify-items: start;
        gap: var(--space-3);
        max-width: 34rem;
        padding: var(--space-5) 0 var(--space-5) var(--space-5);
        border-inline-start: 3px solid var(--out-of-sight-light);
      }
    `,
  ];
}

customElements.define('th-problem', ProblemState);
