import { LitElement, css, html } from 'lit';
import { keysAreOn, keysNow, switchKeys } from '../lib/keys.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import './dialog.js';

/** What the keys do on this page, and the switch that turns them off. */
class KeysHelp extends LitElement {
  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('th-keys-help', this.show);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('th-keys-help', this.show);
  }

  show = () => {
    this.requestUpdate();
    this.renderRoot.querySelector('th-dialog').show();
  };

  render() {
    return html`<th-dialog heading=${t('keys.title')}>
      <label class="row small">
        <input type="checkbox" .checked=${keysAreOn()} @change=${({ target }) => switchKeys(target.checked)} />
        ${t('keys.on')}
      </label>
      <dl>
        ${keysNow().map(({ key, label }) => html`<div><dt>${label}</dt><dd><kbd>${named(key)}</kbd></dd></div>`)}
      </dl>
    </th-dialog>`;
  }

  static styles = [
    shared,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
        column-gap: var(--space-5);
      }
      dl div {
        display: flex;
        justify-content: space-between;
        gap: var(--space-3);
        padding: var(--space-2) 0;
        border-bottom: var(--hairline);
        font-size: var(--text-s);
      }
    `,
  ];
}

const named = (key) => ({ Enter: '↵', ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' })[key] ?? key;

customElements.define('th-keys-help', KeysHelp);
