import { LitElement, css, html } from 'lit';
import { icon } from '../lib/icons.js';
import { MORE_KEY, QUICK } from '../lib/quick.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';

/** One click logs what happened. Tells `quick` with the entry of lib/quick.js, or null for the sheet. `suggested`: a kind. */
class QuickLog extends LitElement {
  static properties = { suggested: {} };

  render() {
    return html`<div role="group" aria-labelledby="what">
      <p id="what" class="eyebrow">${t('quick')}</p>
      <div class="chips">
      ${QUICK.map((one) => this.chip(one, t(`quick.${one.name}`)))}
      ${this.chip({ key: MORE_KEY, icon: 'more', kind: null }, t('quick.more'))}
      </div>
    </div>`;
  }

  chip(one, label) {
    const tell = () => this.dispatchEvent(new CustomEvent('quick', { detail: one.kind ? one : null }));
    return html`<button class="chip ${one.kind === this.suggested ? 'suggested' : ''}" @click=${tell}>
      ${icon(one.icon)}<span>${label}</span><kbd aria-hidden="true">${one.key}</kbd>
    </button>`;
  }

  static styles = [
    shared,
    css`
      .eyebrow {
        margin-bottom: var(--space-2);
      }
      .chips {
        display: grid;
        grid-template-columns: repeat(4, 1fr);
        gap: var(--space-2);
      }
      .chip {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--touchable);
        padding: 0 var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius-m);
        background: var(--surface);
        color: var(--ink);
        font-size: var(--text-s);
        font-weight: 600;
        text-align: start;
        transition: border-color var(--quick), background var(--quick);
      }
      .chip:hover {
        border-color: var(--line-strong);
        background: var(--hover);
      }
      .chip.suggested {
        border-color: var(--ink);
      }
      .chip span {
        flex: 1;
      }
      svg {
        flex: none;
        width: 1.125rem;
        height: 1.125rem;
        color: var(--ink-faint);
      }
      kbd {
        border-color: var(--line);
        color: var(--ink-faint);
      }
      @media (pointer: coarse), (max-width: 40rem) {
        .chips {
          grid-template-columns: repeat(4, 1fr);
        }
        .chip {
          flex-direction: column;
          justify-content: center;
          gap: 2px;
          min-height: 3.5rem;
          padding: var(--space-1);
          font-size: var(--text-xs);
          text-align: center;
        }
        .chip span {
          flex: none;
        }
        kbd {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('th-quick-log', QuickLog);
