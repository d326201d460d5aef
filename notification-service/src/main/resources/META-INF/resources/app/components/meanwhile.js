import { LitElement, css, html, nothing } from 'lit';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';

/** Somebody saved first: lines = [{label, text}], what they changed. Tells `theirs` or `mine`, whichever is chosen. */
class Meanwhile extends LitElement {
  static properties = { lines: { attribute: false } };

  willUpdate() {
    this.hidden = !this.lines;
  }

  render() {
    if (!this.lines) return nothing;
    const tell = (name) => () => this.dispatchEvent(new Event(name));
    return html`<div role="alert">
      <p><strong>${t('set-up.meanwhile')}</strong></p>
      <ul>${this.lines.map(({ label, text }) => html`<li>${t('set-up.meanwhile.line', { label, text })}</li>`)}</ul>
      <p class="row">
        <button type="button" class="button" @click=${tell('theirs')}>${t('set-up.meanwhile.theirs')}</button>
        <button type="button" class="button" @click=${tell('mine')}>${t('set-up.meanwhile.mine')}</button>
      </p>
    </div>`;
  }

  static styles = [
    shared,
    css`
      div {
        display: grid;
        gap: var(--space-2);
        padding: var(--space-3) var(--space-4);
        border-inline-start: 3px solid var(--fading-light);
        border-radius: var(--radius-s);
        background: var(--fading-wash);
        font-size: var(--text-s);
      }
    `,
  ];
}

customElements.define('th-meanwhile', Meanwhile);
