import { LitElement, css, html, nothing } from 'lit';
import { icon } from '../lib/icons.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';

/**
 * A question before everything else: in the middle of a wide window, a sheet at the bottom of a phone. `show()` and
 * `close()`; tells `closed`. Slots: the content, and `actions` for its buttons. The focus goes back to where it was.
 */
class Dialog extends LitElement {
  static properties = { heading: {}, wide: { type: Boolean }, isOpen: { state: true } };

  async show() {
    this.isOpen = true;
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog.open) dialog.showModal();
  }

  close() {
    this.renderRoot.querySelector('dialog')?.close();
  }

  render() {
    if (!this.isOpen) return nothing;
    return html`<dialog class=${this.wide ? 'wide' : ''} aria-labelledby="heading" @close=${this.closed} @click=${this.outside}>
      <div class="box">
        <div class="row spread top">
          <h2 id="heading">${this.heading}</h2>
          <button class="button quiet icon" aria-label=${t('close')} @click=${this.close}>${icon('close')}</button>
        </div>
        <slot></slot>
        <div class="row actions"><slot name="actions"></slot></div>
      </div>
    </dialog>`;
  }

  closed() {
    this.isOpen = false;
    this.dispatchEvent(new Event('closed'));
  }

  outside(event) {
    if (event.target === event.currentTarget) this.close();
  }

  static styles = [
    shared,
    css`
      dialog {
        width: min(32rem, calc(100vw - 2 * var(--space-4)));
        max-height: calc(100dvh - 2 * var(--space-5));
        padding: 0;
        border: var(--hairline);
        border-radius: var(--radius-l);
        background: var(--surface-raised);
        color: var(--ink);
        box-shadow: var(--shadow-2);
      }
      dialog.wide {
        width: min(52rem, calc(100vw - 2 * var(--space-4)));
      }
      dialog::backdrop {
        background: var(--veil);
      }
      dialog[open] {
        animation: rise var(--calm) var(--curve);
      }
      .box {
        display: grid;
        gap: var(--space-4);
        padding: var(--space-5);
      }
      .top {
        flex-wrap: nowrap;
      }
      .actions {
        justify-content: end;
      }
      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 1rem;
        }
      }
      @media (max-width: 40rem) {
        dialog {
          width: 100% !important;
          max-width: none;
          margin: auto 0 0;
          border-radius: var(--radius-l) var(--radius-l) 0 0;
        }
        .box {
          padding: var(--space-4) var(--space-4) calc(var(--space-5) + env(safe-area-inset-bottom));
        }
      }
    `,
  ];
}

customElements.define('th-dialog', Dialog);
