import { LitElement, css, html, nothing } from 'lit';
import { drawing, drawn } from '../lib/sight-drawing.js';
import { sightLine, summary } from '../lib/sight-lines.js';
import { shared } from '../lib/styles.js';

/**
 * A customer's sight line, small: a year of touches and silences, and the deadline ahead.
 *
 *   <th-sight-line customer=${id} .stamp=${revision}></th-sight-line>     asks for itself, together with its neighbours;
 *                                                                        once more when the stamp changes
 *   <th-sight-line .line=${line}></th-sight-line>                        shows what is at hand (lib/sight-lines.js)
 */
class SightLine extends LitElement {
  static properties = { customer: {}, stamp: { attribute: false }, line: { attribute: false }, width: { state: true } };

  #size = new ResizeObserver(([{ contentRect }]) => (this.width = Math.round(contentRect.width)));

  connectedCallback() {
    super.connectedCallback();
    this.#size.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  willUpdate(changed) {
    if (this.customer && (changed.has('customer') || changed.has('stamp'))) this.ask(this.customer);
  }

  /** Without a line a card is still a card, so what was refused is not shown here. */
  async ask(customer) {
    const line = await sightLine(customer).catch(() => null);
    if (this.customer === customer) this.line = line;
  }

  render() {
    if (!this.line || !this.width) return nothing;
    return html`<svg role="img" aria-label=${summary(this.line)} width=${this.width} height=${HEIGHT}>
      ${drawing(this.line, { width: this.width, height: HEIGHT })}
    </svg>`;
  }

  static styles = [
    shared,
    drawn,
    css`
      :host {
        display: block;
        height: 44px;
        /* Else a window that gets narrower would be kept as wide as the line that was drawn. */
        contain: layout inline-size;
      }
    `,
  ];
}

const HEIGHT = 44;

customElements.define('th-sight-line', SightLine);
