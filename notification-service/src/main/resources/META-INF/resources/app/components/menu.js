import { LitElement, css, html, nothing } from 'lit';
import { icon } from '../lib/icons.js';
import { shared } from '../lib/styles.js';

const ROOM_PX = 320;

/**
 * A button that opens a list of things to do. The button's face is the slot; `label` names it.
 * items: [{label, hint?, checked?, danger?, run} | {heading}]. Arrow keys, Home, End, Escape; `show()` opens it from a key.
 */
class Menu extends LitElement {
  static properties = { items: { attribute: false }, label: {}, kind: {}, open: { state: true } };

  constructor() {
    super();
    Object.assign(this, { items: [], label: '', kind: 'quiet icon', open: false });
  }

  render() {
    return html`
      <button
        class="button ${this.kind}"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${this.label || nothing}
        @click=${() => (this.open ? this.hide() : this.show())}
      >
        <slot></slot>
      </button>
      ${this.open ? this.list() : nothing}
    `;
  }

  list() {
    return html`<div class="list ${this.place}" role="menu" aria-label=${this.label || nothing} @keydown=${this.move}>
      ${this.items.map((item) => (item.heading ? html`<p class="heading" role="presentation">${item.heading}</p>` : this.item(item)))}
    </div>`;
  }

  item({ label, hint, checked, danger, run }) {
    const choice = checked !== undefined;
    return html`<button
      role=${choice ? 'menuitemradio' : 'menuitem'}
      aria-checked=${choice ? checked : nothing}
      class=${danger ? 'danger' : ''}
      tabindex="-1"
      @click=${() => this.pick(run)}
    >
      <span>${label}</span>${checked ? icon('check') : nothing}${hint ? html`<span class="faint">${hint}</span>` : nothing}
    </button>`;
  }

  async show() {
    this.place = placeFor(this.getBoundingClientRect());
    this.open = true;
    addEventListener('pointerdown', this.elsewhere);
    await this.updateComplete;
    this.entries()[0]?.focus();
  }

  hide({ back = true } = {}) {
    this.open = false;
    removeEventListener('pointerdown', this.elsewhere);
    if (back) this.renderRoot.querySelector('button').focus();
  }

  elsewhere = (event) => event.composedPath().includes(this) || this.hide({ back: false });

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('pointerdown', this.elsewhere);
  }

  pick(run) {
    this.hide();
    run();
  }

  entries() {
    return [...this.renderRoot.querySelectorAll('[role^=menuitem]')];
  }

  move(event) {
    const entries = this.entries();
    const here = entries.indexOf(this.renderRoot.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: entries.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') this.hide();
    else if (to !== undefined) entries.at(to % entries.length)?.focus();
    if (event.key !== 'Tab') event.stopPropagation();
    if (to !== undefined || event.key === 'Escape') event.preventDefault();
  }

  static styles = [
    shared,
    css`
      :host {
        position: relative;
        display: inline-block;
      }
      .list {
        position: absolute;
        z-index: 20;
        inset-inline-end: 0;
        top: calc(100% + var(--space-1));
        min-width: 13rem;
        width: max-content;
        max-width: calc(100vw - 2 * var(--space-4));
        max-height: 70dvh;
        overflow: auto;
        padding: var(--space-2);
        border: var(--hairline);
        border-radius: var(--radius-m);
        background: var(--surface-raised);
        box-shadow: var(--shadow-2);
      }
      .start {
        inset-inline: 0 auto;
      }
      .up {
        top: auto;
        bottom: calc(100% + var(--space-1));
      }
      .heading {
        padding: var(--space-2) var(--space-3);
        color: var(--ink-faint);
        font-size: var(--text-s);
      }
      [role^='menuitem'] {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-4);
        width: 100%;
        min-height: var(--control);
        padding: var(--space-2) var(--space-3);
        border: 0;
        border-radius: var(--radius-s);
        background: none;
        font-size: var(--text-s);
        text-align: start;
      }
      [role^='menuitem']:is(:hover, :focus-visible) {
        background: var(--hover);
      }
      .danger {
        color: var(--out-of-sight);
      }
      svg {
        width: 1rem;
        height: 1rem;
      }
    `,
  ];
}

/** Where there is room: below and to the left of the button's end, or else above, or to the right. */
function placeFor({ bottom, left, top }) {
  const up = innerHeight - bottom < ROOM_PX && top > innerHeight - bottom;
  return `${up ? 'up' : ''} ${left < innerWidth / 2 ? 'start' : ''}`;
}

customElements.define('th-menu', Menu);
