import { LitElement, css, html, nothing } from 'lit';
import { number } from '../lib/format.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import './state.js';
import './states-bar.js';

const STATES = ['in_sight', 'fading', 'out_of_sight', 'resting'];

/** How many customers are in which state, as one line of light and in numbers; counts as of th-states-bar. */
class Horizon extends LitElement {
  static properties = { counts: { attribute: false } };

  render() {
    if (!this.counts) return nothing;
    const shown = STATES.filter((state) => this.counts[state] || state !== 'resting');
    return html`<th-states-bar .counts=${this.counts}></th-states-bar>
      <ul aria-label=${t('horizon')}>
        ${shown.map((state) => html`<li><th-state state=${state}></th-state> <span class="numbers">${number(this.counts[state])}</span></li>`)}
      </ul>`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
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
