import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import { toast } from '../lib/toast.js';

/** Something to paste elsewhere: an address, or (`once`) a secret that is shown this one time. */
class Copyable extends LitElement {
  static properties = { label: {}, value: {}, once: { type: Boolean } };

  async copy() {
    try {
      await navigator.clipboard.writeText(this.value);
      toast(t('copied'));
    } catch {
      this.renderRoot.querySelector('input').select();
    }
  }

  render() {
    return html`<label class="field">
      <span class="label">${this.label}</span>
      <span class="row">
        <input readonly .value=${this.value ?? ''} @focus=${(event) => event.target.select()} />
        <button type="button" class="button" @click=${this.copy}>${t('copy')}</button>
      </span>
      ${this.once ? html`<span class="hint">${t('set-up.once')}</span>` : nothing}
    </label>`;
  }

  static styles = [
    shared,
    css`
      .row {
        flex-wrap: nowrap;
      }
      input {
        flex: 1;
        min-width: 0;
        font-family: ui-monospace, monospace;
        font-size: var(--text-s);
      }
    `,
  ];
}

customElements.define('th-copyable', Copyable);
