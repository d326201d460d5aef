import { LitElement, css, html } from 'lit';
import { shared } from '../lib/styles.js';

/** Nothing is here, and that is said well. Slot `action`: what one may do instead. */
class Empty extends LitElement {
  static properties = { heading: {}, text: {} };

  render() {
    return html`<h2>${this.heading}</h2>
      <p class="soft">${this.text}</p>
      <div class="row"><slot name="action"></slot></div>`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: var(--space-3);
        max-width: 34rem;
        padding: var(--space-6) 0;
      }
    `,
  ];
}

customElements.define('th-empty', Empty);
