import { LitElement, css, html, nothing } from 'lit';
import { number } from '../lib/format.js';
import { look } from '../lib/look.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import './state.js';

const STATES = ['in_sight', 'fading', 'out_of_sight'];

/** How many customers are in sight, fading and out of sight, as one line of light. counts: {in_sight, fading, out_of_sight}. */
class Horizon extends LitElement {
  static properties = { counts: { attribute: false } };

  render() {
    if (!this.counts) return nothing;
    return html`<div class="bar" aria-hidden="true">
        ${STATES.map((state) => html`<i class=${state} ${look({ 'flex-grow': this.counts[state] })}></i>`)}
      </div>
      <ul aria-label=${t('horizon')}>
        ${STATES.map((state) => html`<li><th-state state=${state}></th-state> <span class="numbers">${number(this.counts[state])}</span></li>`)}
      </ul>`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      .bar {
        display: flex;
        gap: 2px;
        height: 6px;
        overflow: hidden;
        border-radius: var(--radius-full);
      }
      i {
        flex: 0 0 0;
        transition: flex-grow var(--calm) var(--curve);
      }
      .in_sight {
        background: var(--in-sight-light);
      }
      .fading {
        background: var(--fading-light);
      }
      .out_of_sight {
        background: var(--out-of-sight-light);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
        gap: var(--space-1) var(--space-5);
      }
      li {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--space-2);
        font-size: var(--text-s);
      }
    `,
  ];
}

customElements.define('th-horizon', Horizon);
