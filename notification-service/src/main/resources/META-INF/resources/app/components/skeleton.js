import { LitElement, css, html } from 'lit';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';

/** Something is on its way: `lines` grey bars, shown only after a moment so that what is quick does not flicker. */
class Skeleton extends LitElement {
  static properties = { lines: { type: Number } };

  render() {
    return html`<div role="status"><span class="unseen">${t('loading')}</span></div>
      ${Array.from({ length: this.lines ?? 3 }, () => html`<div class="bar"></div>`)}`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        animation: appear 1ms 200ms both;
      }
      .bar {
        height: 1.25rem;
        border-radius: var(--radius-s);
        background: var(--surface-sunken);
      }
      .bar:nth-of-type(3n) {
        width: 72%;
      }
      .bar:nth-of-type(3n + 2) {
        width: 40%;
        height: 2rem;
      }
      @keyframes appear {
        from {
          opacity: 0;
        }
      }
    `,
  ];
}

customElements.define('th-skeleton', Skeleton);
