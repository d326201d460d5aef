import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../lib/icons.js';
import { Keys } from '../lib/keys.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';

const AT_MOST = 2;

/** Shows what toast() says; the newest action also has the key that it names. */
class Toasts extends LitElement {
  static properties = { shown: { state: true } };

  keys = new Keys(this, () => {
    const newest = this.shown.findLast(({ action }) => action?.key);
    return newest ? [{ key: newest.action.key, label: newest.action.label, run: () => this.act(newest) }] : [];
  });

  constructor() {
    super();
    this.shown = [];
    document.addEventListener('th-toast', ({ detail }) => this.add(detail));
  }

  add(detail) {
    const one = { ...detail, id: crypto.randomUUID() };
    this.shown = [...this.shown, one].slice(-AT_MOST);
    this.endLater(one);
  }

  endLater(one) {
    clearTimeout(one.timer);
    one.timer = setTimeout(() => this.end(one), one.seconds * 1000);
  }

  end(one) {
    clearTimeout(one.timer);
    this.shown = this.shown.filter(({ id }) => id !== one.id);
  }

  act(one) {
    this.end(one);
    one.action.run();
  }

  render() {
    return html`<div class="region" role="region" aria-label=${t('toasts')} aria-live="polite">
      ${repeat(this.shown, ({ id }) => id, (one) => this.toast(one))}
    </div>`;
  }

  toast(one) {
    const hold = () => clearTimeout(one.timer);
    const go = () => this.endLater(one);
    return html`<div class="toast ${one.tone}" @pointerenter=${hold} @pointerleave=${go} @focusin=${hold} @focusout=${go}>
      <p>${one.text}</p>
      ${one.action ? html`<button class="act" @click=${() => this.act(one)}>${one.action.label}</button>` : nothing}
      <button class="act close" aria-label=${t('close')} @click=${() => this.end(one)}>${icon('close')}</button>
    </div>`;
  }

  static styles = [
    shared,
    css`
      .region {
        position: fixed;
        z-index: 25;
        inset: auto 0 var(--space-5);
        display: grid;
        justify-items: end;
        gap: var(--space-2);
        padding: 0 var(--space-5);
        pointer-events: none;
      }
      .toast {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        max-width: 34rem;
        min-height: var(--touchable);
        padding: var(--space-1) var(--space-2) var(--space-1) var(--space-4);
        border-radius: var(--radius-m);
        background: var(--ink);
        color: var(--on-ink);
        font-size: var(--text-s);
        box-shadow: var(--shadow-2);
        pointer-events: auto;
        animation: rise var(--calm) var(--curve);
      }
      .bad {
        border-inline-start: 4px solid var(--out-of-sight-light);
      }
      .act {
        min-height: var(--control);
        padding: 0 var(--space-3);
        border: 0;
        border-radius: var(--radius-s);
        background: none;
        font-weight: 700;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      .close {
        display: grid;
        place-items: center;
        padding: 0 var(--space-2);
        opacity: 0.8;
      }
      .act:focus-visible {
        outline-color: currentColor;
      }
      svg {
        width: 1rem;
        height: 1rem;
      }
      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 1rem;
        }
      }
      @media (max-width: 48rem) {
        .region {
          justify-items: center;
          padding: 0 var(--space-4);
          bottom: calc(4.5rem + env(safe-area-inset-bottom));
        }
      }
    `,
  ];
}

customElements.define('th-toasts', Toasts);
