import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../lib/styles.js';

/** Why what a form sent was refused: a Problem, with what is wrong member by member, unless a field beside it shows that. */
class Refusal extends LitElement {
  static properties = { problem: { attribute: false }, shown: { attribute: false } };

  willUpdate() {
    this.hidden = !this.problem;
  }

  render() {
    if (!this.problem) return nothing;
    const others = this.problem.errors.filter(({ pointer }) => !this.shown?.includes(pointer));
    return html`<div role="alert">
      <p>${this.problem.message}</p>
      ${others.length ? html`<ul>${others.map(({ pointer, detail }) => html`<li><code>${pointer}</code> ${detail}</li>`)}</ul>` : nothing}
    </div>`;
  }

  static styles = [
    shared,
    css`
      div {
        padding: var(--space-3) var(--space-4);
        border-inline-start: 3px solid var(--out-of-sight-light);
        border-radius: var(--radius-s);
        background: var(--out-of-sight-wash);
        font-size: var(--text-s);
      }
      ul {
        margin-top: var(--space-1);
      }
    `,
  ];
}

customElements.define('th-refusal', Refusal);
