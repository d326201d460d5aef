import { LitElement, css, html, nothing } from 'lit';
import { get, withQuery } from '../../lib/api.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';

const PAUSE_MS = 160;

/** Finds one customer by a few letters; tells `picked` with them. */
class CustomerPicker extends LitElement {
  static properties = { found: { state: true } };

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  typed(event) {
    const q = event.target.value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(q), PAUSE_MS);
  }

  async ask(q) {
    this.asking?.abort();
    this.asking = new AbortController();
    if (!q) return (this.found = null);
    try {
      this.found = (await get(withQuery('/api/customers', { q, limit: 6 }), { signal: this.asking.signal })).items;
    } catch (problem) {
      if (problem.name !== 'AbortError') this.found = [];
    }
  }

  pick(customer) {
    this.found = null;
    this.renderRoot.querySelector('input').value = '';
    this.dispatchEvent(new CustomEvent('picked', { detail: customer }));
  }

  render() {
    return html`<input type="search" autocomplete="off" aria-label=${t('set-up.pick')} placeholder=${t('set-up.pick')} @input=${this.typed} />
      <div role="status">${this.found && !this.found.length ? html`<p class="faint small">${t('set-up.pick.none')}</p>` : nothing}</div>
      ${this.found?.length
        ? html`<ul>${this.found.map((one) => html`<li><button @click=${() => this.pick(one)}>
            <strong>${one.name}</strong> <span class="faint small">${one.contacts.map(({ name }) => name).slice(0, 2).join(', ')}</span>
          </button></li>`)}</ul>`
        : nothing}`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: block;
        max-width: 26rem;
      }
      ul {
        margin-top: var(--space-1);
        border: var(--hairline);
        border-radius: var(--radius-m);
        overflow: hidden;
      }
      li + li {
        border-top: var(--hairline);
      }
      button {
        width: 100%;
        min-height: var(--control);
        padding: var(--space-2) var(--space-3);
        border: 0;
        background: none;
        text-align: start;
      }
      button:hover,
      button:focus-visible {
        background: var(--hover);
        outline-offset: -2px;
      }
    `,
  ];
}

customElements.define('th-customer-picker', CustomerPicker);
