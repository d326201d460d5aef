import { LitElement, css, html, svg } from 'lit';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';

/** The state of a standing: a moon (full, half, hollow, or a dash for resting), a colour and, unless `bare`, its name. */
class State extends LitElement {
  static properties = { state: { reflect: true }, bare: { type: Boolean } };

  render() {
    const name = t(`state.${this.state}`);
    return html`${moon(this.state)}<span class=${this.bare ? 'unseen' : ''}>${name}</span>`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 0.45em;
        font-size: var(--text-s);
        font-weight: 600;
        white-space: nowrap;
      }
      svg {
        flex: none;
        width: 0.85em;
        height: 0.85em;
        overflow: visible;
        fill: none;
        stroke: currentColor;
        stroke-width: 2.2;
      }
      .full {
        fill: currentColor;
      }
      :host([state='in_sight']) {
        color: var(--in-sight);
      }
      :host([state='fading']) {
        color: var(--fading);
      }
      :host([state='out_of_sight']) {
        color: var(--out-of-sight);
      }
      :host([state='resting']) {
        color: var(--resting);
      }
    `,
  ];
}

const shapes = {
  in_sight: svg`<circle class="full" cx="8" cy="8" r="6.9"/>`,
  fading: svg`<circle cx="8" cy="8" r="6.9"/><path class="full" stroke="none" d="M8 1a7 7 0 0 1 0 14Z"/>`,
  out_of_sight: svg`<circle cx="8" cy="8" r="6.9"/>`,
  resting: svg`<path d="M1 8h14"/>`,
};

const moon = (state) => html`<svg viewBox="0 0 16 16" aria-hidden="true">${shapes[state] ?? shapes.resting}</svg>`;

customElements.define('th-state', State);
