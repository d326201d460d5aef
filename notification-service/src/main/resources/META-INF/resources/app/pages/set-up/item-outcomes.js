import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../../lib/styles.js';
import { t, tOr } from '../../lib/texts.js';

/** What became of the items of a delivery, or what would. */
class ItemOutcomes extends LitElement {
  static properties = { items: { attribute: false } };

  render() {
    return html`<ul>${this.items.map((item) => this.item(item))}</ul>`;
  }

  item({ item, outcome, customerId, because, problem, touch }) {
    return html`<li class="small">
      <span class=${outcome}>${tOr(`set-up.outcome.${outcome}`, outcome ?? '')}</span>
      ${item ? html`<code>${item}</code>` : nothing}
      ${customerId ? html`<a href="/customers/${customerId}">${t('nav.customer')}</a>` : nothing}
      <span class="soft">${because ?? problem?.detail ?? problem?.title ?? ''}</span>
      ${touch ? html`<pre>${JSON.stringify(touch, (_, value) => value ?? undefined, 2)}</pre>` : nothing}
    </li>`;
  }

  static styles = [
    shared,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        padding-block: var(--space-1);
        overflow-wrap: anywhere;
      }
      .taken {
        color: var(--good);
        font-weight: 600;
      }
      .unmatched,
      .noted {
        color: var(--fading);
        font-weight: 600;
      }
      .refused {
        color: var(--out-of-sight);
        font-weight: 600;
      }
      pre {
        width: 100%;
        margin: 0;
        padding: var(--space-3);
        border-radius: var(--radius-s);
        background: var(--surface-sunken);
        font-size: var(--text-xs);
        white-space: pre-wrap;
      }
    `,
  ];
}

customElements.define('th-item-outcomes', ItemOutcomes);
