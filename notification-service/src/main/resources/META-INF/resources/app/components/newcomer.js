import { LitElement, css, html } from 'lit';
import { myself } from '../lib/me.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import './copyable.js';

/** For who signed in and is nobody's rep: what an administrator needs to know of them. */
class Newcomer extends LitElement {
  render() {
    const { subject, issuer } = myself().login;
    return html`<h1>${t('newcomer.title')}</h1>
      <p class="soft">${t('newcomer.text')}</p>
      <th-copyable label=${t('newcomer.subject')} .value=${subject}></th-copyable>
      <th-copyable label=${t('newcomer.issuer')} .value=${issuer}></th-copyable>
      <button class="button primary" @click=${() => location.reload()}>${t('newcomer.again')}</button>`;
  }

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: var(--space-4);
        max-width: 38rem;
      }
      th-copyable {
        width: 100%;
      }
    `,
  ];
}

customElements.define('th-newcomer', Newcomer);
