import { LitElement, html } from 'lit';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';

class Today extends LitElement {
  render() {
    return html`<div class="page"><h1>${t('nav.today')}</h1></div>`;
  }

  static styles = [shared];
}

customElements.define('th-page-today', Today);
