import { LitElement, css, html, nothing } from 'lit';
import { get, post, put, remove } from '../lib/api.js';
import { shared } from '../lib/styles.js';
import { t } from '../lib/texts.js';
import { toast } from '../lib/toast.js';

/** One's own chat: where it writes, how it fares. The address is a secret, so it is never shown again. */
class ChatPreference extends LitElement {
  static properties = { chat: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.does(() => get('/api/preferences/chat'));
  }

  /** @param ask answers the chat as it is then, or a nothing after which it is asked for */
  async does(ask, said = null) {
    try {
      const answer = await ask();
      this.chat = answer?.body ?? (answer?.state ? answer : await get('/api/preferences/chat'));
      this.problem = null;
      if (said) toast(said);
    } catch (problem) {
      this.problem = problem;
    }
  }

  render() {
    if (!this.chat) return nothing;
    const has = this.chat.state !== 'off';
    return html`<section class="stack">
      <h3>${t('preferences.chat')}</h3>
      <p class="small soft">${has ? this.state() : t('preferences.chat.hint')}</p>
      ${has ? this.acts() : this.form()}
      ${this.problem ? html`<p class="error" role="alert">${this.problem.message}</p>` : nothing}
    </section>`;
  }

  state() {
    return html`${this.chat.address} · <b>${t(`preferences.chat.${this.chat.state}`)}</b>`;
  }

  acts() {
    const test = () => this.does(() => post('/api/preferences/chat/test').then(() => null), t('preferences.chat.tested'));
    return html`<div class="row">
      <button class="button" @click=${test}>${t('preferences.chat.test')}</button>
      <button class="button quiet" @click=${() => this.does(() => remove('/api/preferences/chat').then(() => null))}>
        ${t('preferences.chat.remove')}
      </button>
    </div>`;
  }

  form() {
    return html`<form class="row bottom" @submit=${this.save}>
      <label class="field grow">
        <span class="label">${t('preferences.chat.url')}</span>
        <input name="url" type="url" required autocomplete="off" placeholder="https://" />
      </label>
      <button class="button">${t('preferences.chat.add')}</button>
    </form>`;
  }

  save(event) {
    event.preventDefault();
    const url = new FormData(event.target).get('url');
    return this.does(() => put('/api/preferences/chat', { url }), t('preferences.saved'));
  }

  static styles = [
    shared,
    css`
      section {
        gap: var(--space-2);
        padding-top: var(--space-4);
        border-top: var(--hairline);
      }
      .grow {
        flex: 1;
      }
      .bottom {
        align-items: end;
      }
      .error {
        color: var(--out-of-sight);
        font-size: var(--text-s);
      }
    `,
  ];
}

customElements.define('th-chat-preference', ChatPreference);
