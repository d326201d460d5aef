import { LitElement, css, html, svg } from 'lit';

/** The sign: twelve hands around a customer, the freshest bright, the oldest nearly gone. */
class Mark extends LitElement {
  render() {
    const hands = Array.from({ length: 12 }, (_, i) => i);
    return html`<svg viewBox="-16 -16 32 32" width="24" height="24" aria-hidden="true">
      ${hands.map((i) => svg`<path d="M0-13v7" transform="rotate(${i * 30})" opacity=${1 - i * 0.075} />`)}
    </svg>`;
  }

  static styles = css`
    :host {
      display: inline-grid;
    }
    path {
      stroke: var(--in-sight-light);
      stroke-width: 2.6;
      stroke-linecap: round;
    }
  `;
}

customElements.define('th-mark', Mark);
