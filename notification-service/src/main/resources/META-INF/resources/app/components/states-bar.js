import { LitElement, css, html, svg } from 'lit';
import { number } from '../lib/format.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';

const STATES = ['in_sight', 'fading', 'out_of_sight', 'resting'];

/** How many customers are in which state, as one bar: counts = {in_sight, fading, out_of_sight, resting}. */
class StatesBar extends LitElement {
  static properties = { counts: { attribute: false }, tall: { type: Boolean, reflect: true } };

  render() {
    const parts = STATES.map((state) => ({ state, n: this.counts?.[state] ?? 0 })).filter(({ n }) => n);
    const all = parts.reduce((sum, { n }) => sum + n, 0);
    const label = parts.map(({ state, n }) => `${t(`state.${state}`)}: ${number(n)}`).join(', ');
    let from = 0;
    const rects = parts.map(({ state, n }) => {
      const x = (from / all) * 1000;
      from += n;
      return svg`<rect class=${state} x=${x} width=${(n / all) * 1000} height="10"></rect>`;
    });
    return parts.length
      ? html`<svg viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label=${label}>${rects}</svg>`
      : html`<svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"></svg>`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        height: 0.5rem;
        border-radius: var(--radius-full);
        background: var(--surface-sunken);
      }
      :host([tall]) svg {
        height: 1rem;
      }
      rect {
        stroke: var(--surface);
        stroke-width: 2px;
        vector-effect: non-scaling-stroke;
      }
      .in_sight {
        fill: var(--in-sight-light);
      }
      .fading {
        fill: var(--fading-light);
      }
      .out_of_sight {
        fill: var(--out-of-sight-light);
      }
      .resting {
        fill: var(--resting-light);
      }
    `,
  ];
}

customElements.define('th-states-bar', StatesBar);
